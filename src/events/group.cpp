#include "events/group.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "events/holding_phrase.hpp"
#include "events/noun_phrase.hpp"
#include "events/unit_reader.hpp"
#include "events/verb_phrase.hpp"

namespace tidemark::events {
namespace {

using names::Category;
using names::Role;
using names::Sense;
using names::Unit;
using names::UnitKind;

struct SmallWord {
  Category category;
  GroupKind kind;
};

// Which single-unit group a category makes, in order of preference.
constexpr SmallWord kSmallWords[] = {
    {Category::governor, GroupKind::governor},
    {Category::attribution, GroupKind::attribution},
    {Category::denial, GroupKind::denial},
    {Category::aim, GroupKind::aim},
    {Category::peaceful, GroupKind::peaceful},
    {Category::list_opener, GroupKind::list_opener},
    {Category::conditional, GroupKind::conditional},
    {Category::event_noun, GroupKind::event_noun},
    {Category::support_noun, GroupKind::support_noun},
    {Category::speaker, GroupKind::speaker},
    {Category::relative, GroupKind::relative},
    {Category::conjunction, GroupKind::conjunction},
    {Category::pronoun, GroupKind::pronoun},
    {Category::subordinator, GroupKind::subordinator},
    {Category::preposition, GroupKind::preposition},
    {Category::not_place, GroupKind::thing},
    {Category::force_noun, GroupKind::thing},
};

class Builder {
 public:
  Builder(const names::Marked& marked, std::string_view text) : u_(marked, text) {}

  std::vector<Group> build() {
    std::size_t at = 0;
    groups_.reserve(u_.size());
    while (at < u_.size()) {
      Group group = next(at);
      if (group.last < group.first) group.last = group.first;
      if (owned_ > group.last && group.kind == GroupKind::actor) {  // "A's full control"
        group.last = std::exchange(owned_, 0);
        group.possessive = false;
      }
      at = group.last + 1;
      if (held_by_actor_before(group)) {
        const Group& holder = groups_.back();
        group.place.holder = holder.actor.generic ? -1 : holder.actor.lead.front();
        group.first = holder.first;
        groups_.pop_back();
      }
      if (once_held(group)) group.place.holder = -1;
      groups_.push_back(std::move(group));
    }
    return std::move(groups_);
  }

 private:
  // "the rebel town of P", "an ISIS base": the actor only says whose place it is.
  bool held_by_actor_before(const Group& place) const {
    if (place.kind != GroupKind::place || groups_.empty()) return false;
    const Group& before = groups_.back();
    bool noun = u_.is(place.first, Category::place_kind) ||
                u_.is(place.first, Category::place_adjective) ||
                u_.is(place.first, Category::direction);
    return before.kind == GroupKind::actor && before.last + 1 == place.first && noun &&
           !before.possessive && !before.actor.lead.empty() && before.actor.others.empty();
  }

  // "a former ISIS base", "the formerly ISIS-held town": of the words up to the holder, one says
  // so.
  bool once_held(const Group& group) const {
    if (group.place.holder < 0) return false;
    for (std::size_t i = group.first > 0 ? group.first - 1 : 0; i <= group.last; ++i) {
      if (i >= group.first && u_.is_kind(i, UnitKind::actor)) return false;
      if (std::ranges::any_of(u_.unit(i).senses, [](const Sense* s) { return s->flag("former"); }))
        return true;
    }
    return false;
  }

  Group single(std::size_t at, GroupKind kind, const Sense* sense = nullptr) const {
    Group group;
    group.kind = kind;
    group.first = group.last = at;
    group.sense = sense;
    return group;
  }

  Group next(std::size_t at) {
    const Unit& unit = u_.unit(at);
    if (unit.kind == UnitKind::time) {
      Group group = single(at, GroupKind::time);
      group.of_next = u_.marked().times[std::size_t(unit.time)].of_next;
      return group;
    }
    if (bracketed_time(at)) {
      Group group = single(at, GroupKind::time);
      group.last = at + 2;
      return group;
    }
    if (unit.kind == UnitKind::source) return single(at, GroupKind::speaker);
    if (unit.kind == UnitKind::punctuation && !u_.quote(at)) return punctuation(at);
    if (auto gerund = negated_gerund(at)) return std::move(*gerund);
    if (auto holding = parse_holding(u_, at)) {
      owned_ = holding->owned;
      return std::move(holding->group);
    }
    if (moving_force(at)) return single(at, GroupKind::other);
    if (!prefers_small(at) && !opens_with_force(at)) {
      if (auto verb = parse_verb(u_, at)) return std::move(*verb);
    }
    if (auto actor = parse_actor(u_, at)) return std::move(*actor);
    if (!small_first(at)) {
      if (auto place = parse_place(u_, at, after_verb())) return std::move(*place);
    }
    if (unit.kind == UnitKind::quantity) return single(at, GroupKind::quantity);
    return small(at);
  }

  // "Forces loyal to A took P": no verb where a sentence or clause opens.
  bool opens_with_force(std::size_t at) const {
    if (!u_.is(at, Category::force_noun)) return false;
    return groups_.empty() || groups_.back().kind == GroupKind::stop ||
           groups_.back().kind == GroupKind::subordinator ||
           groups_.back().kind == GroupKind::comma || u_.dash(at - 1);
  }

  // "fell to advancing army units", "by retreating ISIS fighters": it only describes them.
  bool moving_force(std::size_t at) const {
    const Sense* verb = u_.unit(at).sense(Category::verb);
    if (!verb || verb->forms != names::kIng || verb->feature("place") != "prep" ||
        groups_.empty() || groups_.back().kind != GroupKind::preposition)
      return false;
    Role role = groups_.back().sense->role;
    bool party = role == Role::to || role == Role::by || role == Role::from ||
                 role == Role::against || role == Role::with;
    return party && parse_actor(u_, at + 1);
  }

  // "A (3 May), B (4 May)"
  bool bracketed_time(std::size_t at) const {
    return u_.punctuation(at, "(") && u_.is_kind(at + 1, UnitKind::time) &&
           u_.punctuation(at + 2, ")");
  }

  // "without having managed to control", "instead of taking": a negation over the gerund.
  std::optional<Group> negated_gerund(std::size_t at) const {
    const Sense* negation = u_.unit(at).sense(Category::negation);
    if (!negation || !negation->flag("gerund") || u_.is(at, Category::peaceful))
      return std::nullopt;
    return single(at, GroupKind::governor, negation);
  }

  // Phrases that would otherwise be read as verbs word by word: "in control of", "about to".
  bool prefers_small(std::size_t at) const {
    const Unit& unit = u_.unit(at);
    if (unit.is(Category::governor) || unit.is(Category::aim)) return true;
    if (unit.is(Category::list_opener)) return u_.is_kind(at + 1, UnitKind::name);
    bool opens = at == 0 || (u_.is_kind(at - 1, UnitKind::punctuation) && !u_.comma(at - 1));
    return unit.is(Category::conditional) && opens;
  }

  // Units that no place group may swallow.
  bool small_first(std::size_t at) const {
    const Unit& unit = u_.unit(at);
    return unit.is(Category::event_noun) ||
           (unit.is(Category::support_noun) && !u_.is(at + 1, Category::place_kind)) ||
           unit.is(Category::preposition) || unit.is(Category::conjunction) ||
           (u_.determiner(at) && determined_noun(at));
  }

  // "the siege of", "its full control": the determiner goes with the event noun.
  bool determined_noun(std::size_t at) const {
    for (std::size_t i = at + 1; i < at + 6 && i < u_.size(); ++i) {
      const Unit& unit = u_.unit(i);
      if (unit.is(Category::event_noun) || unit.is(Category::support_noun)) {
        return !unit.is(Category::place_kind) &&
               !u_.is(i + 1, Category::place_kind);  // "the security quarter"
      }
      bool modifier = unit.is(Category::place_adjective) || unit.is(Category::whole) ||
                      unit.is(Category::adverb) || unit.is(Category::direction) ||
                      unit.kind == UnitKind::quantity ||
                      (unit.kind == UnitKind::word && unit.senses.empty());
      if (!modifier) return false;
    }
    return false;
  }

  bool after_verb() const {
    for (auto it = groups_.rbegin(); it != groups_.rend(); ++it) {
      if (it->kind == GroupKind::verb || it->kind == GroupKind::preposition ||
          it->kind == GroupKind::event_noun || it->kind == GroupKind::support_noun) {
        return true;
      }
      if (it->kind != GroupKind::other && it->kind != GroupKind::actor &&
          it->kind != GroupKind::time && it->kind != GroupKind::quantity) {
        return false;
      }
    }
    return false;
  }

  Group punctuation(std::size_t at) const {
    // "P – the last town held by O – fell": a dash between spaces parts as a comma does.
    bool twice = u_.dash(at) && u_.dash(at + 1);  // "P -- the last town"
    bool parts = u_.dash(at) && at > 0 && (twice || u_.spaced(at));
    if (u_.comma(at) || parts) {
      Group comma = single(at, GroupKind::comma);
      if (twice) ++comma.last;
      comma.dash = parts;
      return comma;
    }
    bool stop = u_.punctuation(at, {";", ":", ".", "–", "—", "(", ")", "!", "?", "؛"});
    return single(at, stop ? GroupKind::stop : GroupKind::other);
  }

  Group small(std::size_t at) const {
    // A determiner or adjective before an event noun joins it.
    std::size_t head = at;
    bool possessive = false;
    if (u_.determiner(at) && determined_noun(at)) {
      possessive = u_.unit(at).sense(Category::determiner)->flag("possessive");
      while (!u_.is(head, Category::event_noun) && !u_.is(head, Category::support_noun)) ++head;
    } else if (adjective(at)) {
      std::size_t i = at;
      while (adjective(i)) ++i;
      if (u_.is(i, Category::event_noun) || u_.is(i, Category::support_noun)) head = i;
    }
    const Unit& unit = u_.unit(head);
    if (unit.senses.empty()) return single(at, GroupKind::other);
    for (const SmallWord& word : kSmallWords) {
      if (const Sense* sense = unit.sense(word.category)) {
        Group group = single(at, word.kind, sense);
        group.last = head;
        group.possessive = possessive;
        return group;
      }
    }
    return single(at, GroupKind::other, unit.sense(Category::negation));
  }

  bool adjective(std::size_t i) const {
    return i < u_.size() && (u_.is(i, Category::whole) || u_.is(i, Category::place_adjective) ||
                             u_.is(i, Category::adverb) ||
                             (u_.is_kind(i, UnitKind::word) && u_.unit(i).senses.empty()));
  }

  UnitReader u_;
  std::vector<Group> groups_;
  std::size_t owned_ = 0;  // the last unit of what the next actor owns
};

}  // namespace

std::vector<Group> build_groups(const names::Marked& marked, std::string_view text) {
  return Builder(marked, text).build();
}

std::string to_text(const std::vector<Group>& groups, const names::Marked& marked,
                    std::string_view text) {
  constexpr std::string_view kNames[] = {
      "actor",        "place",    "pronoun",      "verb",        "event noun",
      "support noun", "holding",  "time",         "quantity",    "preposition",
      "conjunction",  "relative", "subordinator", "conditional", "governor",
      "attribution",  "denial",   "speaker",      "aim",         "peaceful",
      "list opener",  "comma",    "stop",         "thing",       "other"};
  std::string out;
  for (const Group& group : groups) {
    out += fmt::format("{} '{}'", kNames[std::size_t(group.kind)],
                       marked.range(group.first, group.last).of(text));
    for (const PlaceItem& item : group.place.items) {
      out += fmt::format(" [{} {}{}]", item.name.of(text), model::to_text(item.scope),
                         item.partial ? " partial" : "");
    }
    if (group.place.count) out += fmt::format(" count={}", *group.place.count);
    for (const Locator& locator : group.place.locators) {
      out += fmt::format(" @{}", locator.item.name.of(text));
    }
    if (group.kind == GroupKind::verb) {
      const VerbGroup& v = group.verb;
      out += fmt::format(" {}{}{}{}{}{}", v.sense ? v.sense->entry->phrase : "be",
                         v.passive ? " passive" : "", v.infinitive ? " infinitive" : "",
                         v.gerund ? " gerund" : "", v.finite ? " finite" : "",
                         v.negated ? " negated" : "");
    }
    out += "\n";
  }
  return out;
}

}  // namespace tidemark::events
