// Phrases of a clause: subjects, objects, and places that share the verb of those before.
#include <utility>

#include "events/clause_builder.hpp"

namespace tidemark::events {

void ClauseBuilder::read_phrase(int i) {
  Role role = role_ == Role::none && group(i).place.adverb ? Role::at : role_;
  role_ = Role::none;
  // "On the eastern side they took P"
  if (role != Role::none && group(i).sense && group(i).kind == GroupKind::pronoun &&
      group(i).sense->feature("case") == "subject") {
    role = Role::none;
  }
  if (counted_with(i) || spoken_for(i)) return;
  if (contact_relative(i)) read_relative(i);
  Clause* c = current();
  if (c && !boundary_ && opens_main(i)) open_boundary();
  bool free = !c || boundary_;
  if (free && told_beside(i)) {
    role_ = Role::none;
    subject_ = i;
    adopt_subject(true);
    subordinator_ = kNone;
  } else if (free && lists_members(i)) {
    add_members(i);
  } else if (int repeated = role != Role::none && free ? clause_with_role(i, role) : kNone;
             repeated != kNone) {
    current_ = repeated;
    add_object_clause(i, role);
  } else if (role != Role::none) {
    if (!free || (c && !clause_opens_before(i))) {
      c->args.push_back({role, i});
      c->last = std::size_t(i);
    } else {
      leading_.push_back({role, i});
    }
  } else if (!free && !group(i).possessive) {
    c->args.push_back({role_of_holder(*c, i), i});
    c->last = std::size_t(i);
    object_ = i;
  } else if (!free) {
    c->args.push_back({Role::none, i});
    owner_ = i;
  } else if (names_described(i)) {
    boundary_ = comma_ = false;
  } else if (int taker = awaiting_object(i); taker != kNone) {
    current_ = taker;
    current()->args.push_back({Role::none, i});
    current()->last = std::size_t(i);
    boundary_ = comma_ = false;
  } else if (another_object(i)) {
    add_object_clause(i, object_role(*c));
  } else if (joined_ && c && tells_of_subject(*c) && another_told(i) && dated(i)) {
    repeat_last(i);  // "fell, including P on Monday and Q on Friday"
  } else if (gapped(i)) {
    repeat_last(i, subject_);
  } else if (joined_ && subject_ != kNone && adds_count(i)) {
    // "P, Q and three other villages were taken": the named ones count
  } else if (!apposed(i) && (group(i).kind != GroupKind::quantity || verb_behind(i))) {
    adopt_subject();
    subject_ = i;
    if (group(i).possessive) owner_ = i;
  }
  // "the road into A, which": what follows tells of the road.
  bool companion = role == Role::with && group(i).kind == GroupKind::place;
  if (group(i).kind != GroupKind::quantity && !companion) last_phrase_ = i;
}

Role ClauseBuilder::role_of_holder(const Clause& c, int i) const {
  if (group(i).kind != GroupKind::place || c.args.empty()) return Role::none;
  const Argument& before = c.args.back();
  // "control of three villages – A, B and C – on Monday"
  const PlaceGroup& counted = group(before.group).place;
  if (before.role != Role::none && before.role == object_role(c) && counted.items.empty() &&
      (counted.count || counted.many) && names_places(group(i).place)) {
    return before.role;
  }
  bool holder = before.group == i - 1 && group(i - 1).kind == GroupKind::actor;
  bool aimed_at =
      before.role == Role::on || before.role == Role::against || before.role == Role::at;
  return holder && aimed_at ? before.role : Role::none;
}

bool ClauseBuilder::opens_main(int i) const {
  const Clause* c = current();
  return c->link == Link::gerund && c->parent == kNone && c->after_subordinator && has_object(*c) &&
         group(i).kind == GroupKind::actor && std::size_t(i) + 1 < g_.size() &&
         group(i + 1).kind == GroupKind::verb && group(i + 1).verb.finite;
}

bool ClauseBuilder::takes_place(Frame frame) {
  switch (frame) {
    case Frame::gain:
    case Frame::leave:
    case Frame::lose:
    case Frame::hold:
    case Frame::advance:
    case Frame::siege:
    case Frame::strike:
    case Frame::attack: return true;
    default: return false;
  }
}

bool ClauseBuilder::verb_behind(int i) const {
  std::size_t j = std::size_t(i) + 1;
  while (j < g_.size() && g_[j].kind == GroupKind::other) ++j;
  if (j < g_.size() && (g_[j].kind == GroupKind::verb || g_[j].kind == GroupKind::relative))
    return true;
  // "what stands under its control grows", "the road to P was cut"
  while (j < g_.size() && (g_[j].kind == GroupKind::holding || g_[j].kind == GroupKind::other ||
                           (g_[j].kind == GroupKind::preposition && j + 1 < g_.size() &&
                            is_phrase(g_[j + 1].kind)))) {
    j += g_[j].kind == GroupKind::preposition ? 2 : 1;
  }
  return j < g_.size() && g_[j].kind == GroupKind::verb && g_[j].verb.finite;
}

bool ClauseBuilder::states(int i) const {
  for (std::size_t j = std::size_t(i) + 1; j < g_.size(); ++j) {
    if (g_[j].kind == GroupKind::stop) return false;
    if (g_[j].kind == GroupKind::verb && g_[j].verb.finite) return true;
  }
  return false;
}

bool ClauseBuilder::has_object(const Clause& c) const {
  return std::any_of(c.args.begin(), c.args.end(),
                     [](const Argument& a) { return a.role == Role::none; });
}

Role ClauseBuilder::object_role(const Clause& c) const {
  if (!c.support) return Role::none;
  for (const Argument& a : c.args) {
    bool told = a.role == Role::of || a.role == Role::over || a.role == Role::on;
    if (told && group(a.group).kind == GroupKind::place) return a.role;
  }
  return Role::none;
}

int ClauseBuilder::awaiting_object(int i) const {
  if (!comma_ || joined_ || subject_ != kNone || antecedent_ != kNone || subordinator_ != kNone ||
      group(i).kind != GroupKind::place || verb_behind(i)) {
    return kNone;
  }
  for (int c = current_; c != kNone; c = clauses_[std::size_t(c)].parent) {
    const Clause& clause = clauses_[std::size_t(c)];
    if (takes_place(clause.frame)) {
      bool open = clause.link != Link::nominal && !clause.verb.passive && !clause.support &&
                  !has_object(clause);
      return open ? c : kNone;
    }
    if (clause.link != Link::relative && clause.link != Link::nominal) return kNone;
  }
  return kNone;
}

bool ClauseBuilder::another_object(int i) {
  const Clause* c = current();
  return c && (joined_ || comma_) && group(i).kind == GroupKind::place && takes_place(c->frame) &&
         subject_ == kNone && antecedent_ == kNone && subordinator_ == kNone &&
         c->link != Link::nominal && !c->verb.passive && !verb_behind(i) &&
         (has_object(*c) || object_role(*c) != Role::none) &&
         (group(i - 1).kind != GroupKind::stop || !states(i)) &&
         (joined_ || names_places(group(i).place) || group(i - 1).kind == GroupKind::stop ||
          (!group(i).place.items.empty() && (goes_to(i) || dated(i) || listed_on(i))));
}

bool ClauseBuilder::dated(int i) const {
  return std::size_t(i) + 1 < g_.size() && group(i + 1).kind == GroupKind::time &&
         !group(i).place.items.front().common;
}

bool ClauseBuilder::listed_on(int i) const {
  bool then =
      i > 1 && group(i - 1).kind == GroupKind::other && group(i - 2).kind == GroupKind::comma;
  return then && !states(i) && !group(i).place.items.front().common;
}

bool ClauseBuilder::goes_to(int i) const {
  return std::size_t(i) + 2 < g_.size() && group(i + 1).kind == GroupKind::preposition &&
         group(i + 1).sense->role == Role::to && group(i + 2).kind == GroupKind::actor;
}

bool ClauseBuilder::names_places(const PlaceGroup& place) {
  return !place.items.empty() && !place.items.front().common && place.items.front().known;
}

int ClauseBuilder::clause_with_role(int i, Role role) const {
  if (!(joined_ || comma_) || group(i).kind != GroupKind::place || subject_ != kNone ||
      antecedent_ != kNone || subordinator_ != kNone || verb_behind(i) || clause_opens_before(i)) {
    return kNone;
  }
  for (int k = current_; k != kNone; k = clauses_[std::size_t(k)].parent) {
    const Clause& c = clauses_[std::size_t(k)];
    bool has_role = std::any_of(c.args.begin(), c.args.end(), [&](const Argument& a) {
      return a.role == role && group(a.group).kind == GroupKind::place;
    });
    if (takes_place(c.frame) && (c.support || c.link == Link::nominal) && has_role) return k;
    if (c.link != Link::relative || !joined_) return kNone;
  }
  return kNone;
}

void ClauseBuilder::add_object_clause(int i, Role role) {
  Clause c = *current();
  c.args.assign(1, {role, i});
  for (const Argument& a : current()->args) {
    if (a.role == Role::from || a.role == Role::against || a.role == Role::by) c.args.push_back(a);
  }
  c.last = std::size_t(i);
  const Sense* before =
      i > 0 && group(i - 1).kind == GroupKind::other ? group(i - 1).sense : nullptr;
  if (before && before->category == names::Category::negation)
    c.verb.negated = true;              // "took A but not B"
  c.time_own = pending_time_ != kNone;  // else the one before lends its day, until this has its own
  if (c.time_own) c.time = std::exchange(pending_time_, kNone);
  clauses_.push_back(std::move(c));
  current_ = int(clauses_.size()) - 1;
  boundary_ = joined_ = comma_ = false;
}

bool ClauseBuilder::clause_opens_before(int i) const {
  std::size_t j = std::size_t(i) + 1;
  while (j < g_.size() && g_[j].kind == GroupKind::other) ++j;
  if (j >= g_.size()) return false;
  if (g_[j].kind == GroupKind::comma) ++j;
  return j + 1 < g_.size() && is_phrase(g_[j].kind) && g_[j + 1].kind == GroupKind::verb;
}

}  // namespace tidemark::events
