#include "events/clause.hpp"

#include <fmt/format.h>

#include "events/clause_builder.hpp"

namespace tidemark::events {

bool is_phrase(GroupKind kind) {
  return kind == GroupKind::actor || kind == GroupKind::place || kind == GroupKind::pronoun ||
         kind == GroupKind::speaker || kind == GroupKind::thing || kind == GroupKind::quantity ||
         kind == GroupKind::aim;
}

bool lists(std::string_view feature, std::string_view word) {
  for (std::size_t at = feature.find(word); at != feature.npos; at = feature.find(word, at + 1)) {
    bool starts = at == 0 || feature[at - 1] == ' ';
    bool ends = at + word.size() == feature.size() || feature[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

std::vector<Clause> ClauseBuilder::build() {
  for (std::size_t i = 0; i < g_.size(); ++i) read(int(i));
  adopt_subject();
  share_antecedents();
  share_agents();
  turn_round();
  front_participles();
  judge_gerunds();
  give_missing_subjects();
  fill_noun_subjects();
  spread_times();
  return std::move(clauses_);
}

const Clause* ClauseBuilder::current() const {
  return current_ == kNone ? nullptr : &clauses_[std::size_t(current_)];
}

void ClauseBuilder::read(int i) {
  last_read_ = i;
  switch (group(i).kind) {
    case GroupKind::verb: read_verb(i); break;
    case GroupKind::event_noun: read_event_noun(i); break;
    case GroupKind::support_noun: read_support_noun(i); break;
    case GroupKind::holding: read_holding(i); break;
    case GroupKind::actor:
    case GroupKind::place:
    case GroupKind::pronoun:
    case GroupKind::speaker:
    case GroupKind::thing:
    case GroupKind::quantity:
    case GroupKind::aim: read_phrase(i); break;
    case GroupKind::time: read_time(i); break;
    case GroupKind::preposition: read_preposition(i); break;
    case GroupKind::attribution:
      if (group(i).sense->flag("ahead")) open_boundary();
      else role_ = Role::other;
      break;
    case GroupKind::conjunction:
      joined_ = true;
      close_phrase();
      break;
    case GroupKind::comma:
      comma_ = true;
      close_phrase();
      break;
    case GroupKind::relative: read_relative(i); break;
    case GroupKind::subordinator: read_subordinator(i); break;
    case GroupKind::conditional:
      conditional_ = true;
      open_boundary();
      break;
    case GroupKind::governor: read_governor(i); break;
    case GroupKind::peaceful:
      if (Clause* c = current()) c->peaceful = true;
      break;
    case GroupKind::stop:
      if (!ends_sentence(i)) read_stop();
      break;
    case GroupKind::other:
      if (negates_object(i)) current()->verb.negated = true;
      break;
    case GroupKind::denial:
    case GroupKind::list_opener: break;
  }
}

void ClauseBuilder::open_boundary() {
  keep_subject();
  boundary_ = true;
  joined_ = false;
  role_ = Role::none;
}

void ClauseBuilder::keep_subject() {
  if (subject_ != kNone) main_subject_ = subject_;
  subject_ = kNone;
}

void ClauseBuilder::close_phrase() {
  boundary_ = true;
  role_ = Role::none;
  while (current() && current()->link == Link::nominal && current()->parent != kNone) {
    current_ = current()->parent;
  }
}

bool ClauseBuilder::negates_object(int i) const {
  const Sense* sense = group(i).sense;
  if (!sense || sense->category != names::Category::negation || !current() || boundary_)
    return false;
  int head = i - 1;  // "took control of neither P nor Q"
  while (head > 0 && (group(head).kind == GroupKind::preposition ||
                      group(head).kind == GroupKind::support_noun)) {
    --head;
  }
  return current()->head == head && group(head).kind == GroupKind::verb;
}

bool ClauseBuilder::ends_sentence(int i) const {
  return std::all_of(g_.begin() + i + 1, g_.end(),
                     [](const Group& g) { return g.kind == GroupKind::other; });
}

void ClauseBuilder::read_stop() {
  open_boundary();
  comma_ = true;
  main_subject_ = antecedent_ = kNone;
  noun_subject_ = kNone;
  governor_ = Effect::none;
}

void ClauseBuilder::read_preposition(int i) {
  role_ = group(i).sense->role;
  if (measures(i)) role_ = Role::near;
  preposition_ = i;
}

bool ClauseBuilder::measures(int i) const {
  const Clause* c = current();
  if (!c || i < 2 || group(i - 1).kind != GroupKind::quantity) return false;
  int before = i - 2;
  while (before > 0 && group(before).kind == GroupKind::other) --before;
  bool within = role_ == Role::of && group(before).kind == GroupKind::preposition &&
                group(before).sense->flag("within");
  return within || (role_ == Role::from && !c->sense && before == c->head);
}

void ClauseBuilder::read_relative(int i) {
  antecedent_ = last_phrase_;
  person_ = group(i).kind == GroupKind::relative && group(i).sense->flag("person");
  antecedent_role_ = preposition_ == i - 1 ? role_ : Role::none;
  keep_subject();
  role_ = Role::none;
  boundary_ = true;
  joined_ = false;
}

void ClauseBuilder::read_subordinator(int i) {
  bool that = group(i).sense->flag("complement");
  // "the village that they took": a relative; "said that": a complement.
  bool after_phrase =
      i > 0 && is_phrase(group(i - 1).kind) && (!current() || current()->frame != Frame::say);
  if (that && after_phrase) {
    read_relative(i);
    return;
  }
  // "P, where the army took", "P, from where they fled"
  bool placed = group(i).sense->flag("place") && last_phrase_ != kNone &&
                last_phrase_ >= i - (preposition_ == i - 1 ? 3 : 2) &&
                group(last_phrase_).kind == GroupKind::place;
  if (placed) {
    Role role = preposition_ == i - 1 ? role_ : Role::at;
    read_relative(i);
    antecedent_role_ = role;
    return;
  }
  if (group(i).sense->feature("time") == "same") lend_time(i);
  open_boundary();
  subordinator_ = i;
  antecedent_ = kNone;
}

void ClauseBuilder::lend_time(int when) {
  if (when < 1) return;
  int time = group(when - 1).kind == GroupKind::comma ? when - 2 : when - 1;
  if (current() && time >= 0 && current()->time == time) pending_time_ = time;
}

void ClauseBuilder::read_governor(int i) {
  const Sense* sense = group(i).sense;
  Effect effect = sense->category == names::Category::negation ? Effect::negated : sense->effect;
  if (Clause* c = current(); c && !boundary_ && !c->sense && c->frame == Frame::other) {
    c->frame = Frame::govern;
    c->sense = group(i).sense;
  } else if (governor_ == Effect::none || governor_ == Effect::asserted) {
    governor_ = effect;
  }
}

void ClauseBuilder::read_time(int i) {
  role_ = Role::none;
  bool opens = !current() || group(i).of_next || (boundary_ && clause_follows(i));
  if (opens) {
    pending_time_ = i;
  } else if (current()->time == kNone || !current()->time_own || in_dateline(current()->time)) {
    current()->time = i;
    current()->time_own = true;
    current()->last = std::size_t(i);
  }
}

bool ClauseBuilder::in_dateline(int time) const {
  constexpr int kFar = 6;  // groups, "CITY, COUNTRY, Oct. 10 (SOURCE) –"
  if (time > kFar) return false;
  for (int i = time + 1; std::size_t(i) < g_.size() && i <= time + kFar; ++i) {
    const Group& g = group(i);
    if (g.kind == GroupKind::comma) return g.dash;
    bool source = g.kind == GroupKind::stop || g.kind == GroupKind::speaker ||
                  g.kind == GroupKind::other || g.kind == GroupKind::place;
    if (!source) return false;
  }
  return false;
}

bool ClauseBuilder::clause_follows(int i) const {
  for (std::size_t j = std::size_t(i) + 1; j < g_.size() && j < std::size_t(i) + 4; ++j) {
    GroupKind kind = g_[j].kind;
    if (kind == GroupKind::verb || is_phrase(kind)) return true;
    if (kind != GroupKind::comma && kind != GroupKind::other) return false;
  }
  return false;
}

std::vector<Clause> build_clauses(const std::vector<Group>& groups) {
  return ClauseBuilder(groups).build();
}

int clause_around(const std::vector<Clause>& clauses, std::size_t group) {
  int found = kNone;
  std::size_t width = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& c = clauses[i];
    if (group < c.first || c.last < group) continue;
    if (found == kNone || c.last - c.first <= width) found = int(i), width = c.last - c.first;
  }
  return found;
}

std::string to_text(const std::vector<Clause>& clauses, const std::vector<Group>& groups,
                    const names::Marked& marked, std::string_view text) {
  constexpr std::string_view kLinks[] = {"main", "relative", "infinitive", "gerund", "nominal"};
  constexpr std::string_view kRoles[] = {"object", "of",    "at",      "on",  "over",
                                         "near",   "to",    "from",    "by",  "against",
                                         "with",   "along", "between", "for", "other"};
  auto words = [&](int group) {
    return marked.range(groups[std::size_t(group)].first, groups[std::size_t(group)].last).of(text);
  };
  std::string out;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& c = clauses[i];
    out += fmt::format("{} {} '{}'", i, kLinks[std::size_t(c.link)], words(c.head));
    if (c.parent != kNone) out += fmt::format(" under {}", c.parent);
    if (c.subject != kNone) out += fmt::format(" subject='{}'", words(c.subject));
    for (const Argument& a : c.args) {
      out += fmt::format(" {}='{}'", kRoles[std::size_t(a.role)], words(a.group));
    }
    if (c.time != kNone) out += fmt::format(" time='{}'", words(c.time));
    if (c.verb.passive) out += " passive";
    if (c.conditional) out += " conditional";
    out += "\n";
  }
  return out;
}

}  // namespace tidemark::events
