#include <algorithm>

#include "events/noun_phrase.hpp"

namespace tidemark::events {
namespace {

using names::Category;
using names::Role;
using names::Sense;
using names::Tail;
using names::UnitKind;

bool plain_word(const UnitReader& units, std::size_t i) {
  return units.is_kind(i, UnitKind::word) &&
         (units.unit(i).senses.empty() || units.is(i, Category::allegiance));
}

bool leads_to_actor(const UnitReader& units, std::size_t i) {
  for (std::size_t j = i; j < i + 3; ++j) {
    if (units.is_kind(j, UnitKind::actor)) return true;
    if (!plain_word(units, j) && !units.is(j, Category::place_adjective) && !units.quote(j))
      return false;
  }
  return false;
}

// Asked before anything is built: most units begin no actor.
bool may_begin(const UnitReader& units, std::size_t at) {
  const names::Unit& first = units.unit(at);
  switch (first.kind) {
    case UnitKind::actor:
    case UnitKind::quantity: return true;
    case UnitKind::punctuation: return units.quote(at);
    case UnitKind::word: break;
    default: return false;
  }
  if (plain_word(units, at)) return leads_to_actor(units, at + 1);
  return first.senses.has_any({Category::actor_anaphor, Category::determiner, Category::whole,
                               Category::direction, Category::place_adjective,
                               Category::force_noun});
}

class ActorParser {
 public:
  ActorParser(const UnitReader& units, std::size_t at) : u_(units), at_(at), next_(at) {}

  std::optional<Group> parse() {
    if (const Sense* anaphor = sense(at_, Category::actor_anaphor)) {
      if (!u_.is_kind(at_, UnitKind::actor)) {
        if (anaphor->flag("former") && noun_follows()) return std::nullopt;
        ++next_;
        group_.pick = anaphor->feature("pick");
        parse_more();
        return finish();
      }
    }
    if (!parse_one() && !parse_unnamed()) return std::nullopt;
    if (group_.generic || !group_.pick.empty()) parse_allegiance();
    parse_more();
    return finish();
  }

 private:
  const Sense* sense(std::size_t i, Category c) const {
    return i < u_.size() ? u_.unit(i).sense(c) : nullptr;
  }

  // "the former [ISIS base]": an adjective
  bool noun_follows() const {
    std::size_t i = at_ + 1;
    return u_.is_kind(i, UnitKind::actor) || u_.is_kind(i, UnitKind::name) ||
           u_.is(i, Category::place_kind) || u_.is(i, Category::place_adjective) ||
           u_.is(i, Category::force_noun);
  }

  // [the] [remaining] [members of the] ACTOR [fighters] [(short name)] [unit]
  bool parse_one() {
    std::size_t i = next_;
    bool own = false, owner = false;
    skip_quotes(i);
    for (int guard = 0; guard < 8; ++guard) {
      if (u_.is_kind(i, UnitKind::actor)) break;
      if (first_person(i)) own = true;
      else if (u_.determiner(i)) owner = sense(i, Category::determiner)->flag("possessive");
      if (u_.determiner(i) || u_.is(i, Category::whole) || u_.is(i, Category::direction) ||
          u_.is_kind(i, UnitKind::quantity) || u_.is(i, Category::place_adjective)) {
        ++i;
      } else if (u_.is(i, Category::force_noun) && u_.is(i + 1, Category::preposition) &&
                 role(i + 1) == Role::of) {
        i += 2;
      } else if (plain_word(u_, i) && leads_to_actor(u_, i + 1)) {
        ++i;
      } else {
        break;
      }
      skip_quotes(i);
    }
    if (!u_.is_kind(i, UnitKind::actor)) return false;
    // "US-backed X": the backer is not the actor; "ISIS-held X" is no actor at all.
    if (const Sense* tail = sense(i + 1, Category::compound_tail)) {
      if (tail->tail == Tail::held) return false;
      std::size_t after = i + 2;
      while (u_.is(after, Category::place_adjective) || u_.is(after, Category::direction)) ++after;
      if (u_.is_kind(after, UnitKind::actor)) {
        i = after;
      } else if (tail->tail != Tail::led || !u_.is(after, Category::force_noun)) {
        return false;
      } else {
        take(i);
        next_ = after + 1;
        return true;
      }
    }
    take(i);
    next_ = i + 1;
    attach();
    if (own && group_.generic) group_.pick = "own";
    if (owner && group_.generic) group_.pick = "owner";
    return true;
  }

  bool first_person(std::size_t i) const {
    const Sense* determiner = sense(i, Category::determiner);
    return determiner && determiner->feature("person") == "first";
  }

  // "our fighters", "the remaining forces": people who act, not named.
  bool parse_unnamed() {
    std::size_t i = next_;
    std::string_view pick = "last";
    for (; i < next_ + 4; ++i) {
      const Sense* determiner = u_.determiner(i) ? sense(i, Category::determiner) : nullptr;
      if (first_person(i)) pick = "own";
      else if (determiner && determiner->flag("possessive")) pick = "owner";
      if (!determiner && !u_.is_kind(i, UnitKind::quantity) && !u_.is(i, Category::place_adjective))
        break;
    }
    const Sense* noun = sense(i, Category::force_noun);
    if (!noun || !noun->flag("acts") || u_.verb(i)) return false;
    group_.pick = pick;
    next_ = i + 1;
    return true;
  }

  // "forces loyal to the eastern commander A": A's.
  void parse_allegiance() {
    if (!sense(next_, Category::allegiance) || !sense(next_ + 1, Category::preposition)) return;
    std::size_t i = next_ + 2;
    for (std::size_t end = i + 5; i < end && !u_.is_kind(i, UnitKind::actor); ++i) {
      bool title = plain_word(u_, i) || u_.is(i, Category::determiner) ||
                   u_.is(i, Category::direction) || u_.is(i, Category::place_adjective) ||
                   u_.is(i, Category::speaker) || u_.is_kind(i, UnitKind::name) ||
                   u_.possessive_mark(i);
      if (!title) return;
    }
    if (!u_.is_kind(i, UnitKind::actor)) return;
    group_ = {};
    take(i);
    next_ = i + 1;
    attach();
  }

  void take(std::size_t i) {
    const std::vector<int>& owners = u_.unit(i).owners;
    if (owners.empty()) {
      group_.names.push_back(u_.range(i, i));
    } else if (group_.lead.empty() && group_.pick.empty()) {
      group_.generic = u_.unit(i).generic;
      group_.lead = owners;
    } else {
      group_.others.push_back(owners.front());
    }
  }

  // Abbreviation in brackets, force nouns, a part of the actor right behind it.
  void attach() {
    for (int guard = 0; guard < 6; ++guard) {
      skip_quotes(next_);
      if (u_.punctuation(next_, "(")) {
        std::size_t close = next_ + 1;
        while (close < u_.size() && close < next_ + 6 && !u_.punctuation(close, ")")) ++close;
        if (!u_.punctuation(close, ")")) return;
        next_ = close + 1;
      } else if (u_.is_kind(next_, UnitKind::actor) && !u_.is(next_ + 1, Category::compound_tail)) {
        take(next_++);
      } else if (u_.possessive_mark(next_) && u_.is(next_ + 1, Category::force_noun)) {
        next_ += 2;
      } else if (u_.possessive_mark(next_) && u_.is_kind(next_ + 1, UnitKind::actor)) {
        ++next_;
      } else if (u_.is(next_, Category::force_noun) &&
                 (!u_.verb(next_) || u_.verb(next_ + 1) || u_.is(next_ + 1, Category::auxiliary))) {
        ++next_;
      } else {
        return;
      }
    }
  }

  // ", B and C", "along with B", "backed by B"
  void parse_more() {
    for (int guard = 0; guard < 12; ++guard) {
      std::size_t i = next_;
      bool comma = u_.comma(i);
      if (comma) ++i;
      bool joined = u_.is(i, Category::conjunction);
      bool with = sense(i, Category::preposition) && role(i) == Role::with &&
                  !sense(i, Category::preposition)->flag("exclusive");
      if (joined || with) ++i;
      // "with the support of B and of C"
      if (joined && helped_ && sense(i, Category::preposition) && role(i) == Role::of) ++i;
      if (skip_backers(i)) continue;
      if (!comma && !joined && !with) return;
      std::size_t saved = next_;
      next_ = i;
      if (!parse_one()) {
        next_ = saved;
        return;
      }
      // "A captured X, and B withdrew": B opens a clause of its own, unless it ends the list.
      if (comma && u_.finite_verb_starts(next_) && !joined) {
        next_ = saved;
        return;
      }
      helped_ = helped_ || with;
    }
  }

  // "backed by …" up to the next comma or finite verb.
  bool skip_backers(std::size_t i) {
    const Sense* verb = sense(i, Category::verb);
    if (!verb || !(verb->forms & names::kParticiple) || verb->frame != names::Frame::other)
      return false;
    if (!sense(i + 1, Category::preposition)) return false;
    if (role(i + 1) != Role::by && role(i + 1) != Role::with) return false;
    if (verb->flag("leads") && role(i + 1) == Role::by) {
      // "an alliance led by B": B leads
      std::size_t saved = next_;
      ActorGroup before = std::move(group_);
      group_ = {};
      next_ = i + 2;
      if (parse_one() && group_.pick.empty()) {
        group_.others.insert(group_.others.end(), before.lead.begin(), before.lead.end());
        if (!before.lead.empty() && !before.generic) group_.led = before.lead.front();
        return true;
      }
      group_ = std::move(before);
      next_ = saved;
    }
    std::size_t end = i + 2;
    while (end < u_.size() && end < i + 30 && !u_.comma(end) && !u_.punctuation(end, ";") &&
           !u_.punctuation(end, ".") && !u_.punctuation(end, ")") &&
           !u_.is(end, Category::relative) && !u_.is(end, Category::subordinator) &&
           !u_.finite_verb_starts(end)) {
      ++end;
    }
    if (u_.comma(end) && u_.finite_verb_starts(end + 1)) ++end;
    next_ = end;
    return true;
  }

  Role role(std::size_t i) const { return u_.unit(i).sense(Category::preposition)->role; }

  void skip_quotes(std::size_t& i) const {
    while (i < u_.size() && u_.quote(i) && !u_.possessive_mark(i)) ++i;
  }

  Group finish() {
    Group group;
    group.kind = GroupKind::actor;
    group.first = at_;
    group.last = next_ - 1;
    group.possessive = u_.possessive_mark(next_);
    if (group.possessive) ++group.last;
    group.actor = std::move(group_);
    return group;
  }

  const UnitReader& u_;
  std::size_t at_, next_;
  bool helped_ = false;  // "with the support of" has been read
  ActorGroup group_;
};

}  // namespace

std::optional<Group> parse_actor(const UnitReader& units, std::size_t at) {
  if (!may_begin(units, at)) return std::nullopt;
  return ActorParser(units, at).parse();
}

}  // namespace tidemark::events
