// What clauses lend each other once they are read: subjects, objects, times, and verbs to places
// left without one.
#include <algorithm>
#include <utility>

#include "events/clause_builder.hpp"

namespace tidemark::events {

void ClauseBuilder::adopt_subject(bool told) {
  int orphan = subject_;
  subject_ = kNone;
  if (orphan != kNone && group(orphan).kind == GroupKind::actor) repeat_for(orphan);
  bool new_statement = subordinator_ != kNone && !lends_verb(*group(subordinator_).sense);
  if (orphan == kNone || new_statement || group(orphan).kind != GroupKind::place) return;
  if (!told && !names_places(group(orphan).place)) return;
  int taker = int(clauses_.size()) - 1;
  while (taker >= 0 && !can_repeat(clauses_[std::size_t(taker)], orphan)) {
    if (clauses_[std::size_t(taker)].link == Link::main)
      return;  // another statement stands between
    --taker;
  }
  if (taker < 0 || !hangs_on(orphan)) return;
  Clause c = told_of(clauses_[std::size_t(taker)], orphan);
  if (pending_time_ != kNone && group(pending_time_).of_next) {
    c.time = std::exchange(pending_time_, kNone);
    c.time_own = true;
  } else if (int time = time_beside(orphan); time != kNone) {
    c.time = time;
    c.time_own = true;
  } else if (subordinator_ != kNone && !group(subordinator_).sense->flag("echo")) {
    c.undated = true;
  }
  clauses_.push_back(std::move(c));
}

bool ClauseBuilder::lends_verb(const Sense& subordinator) {
  return subordinator.feature("time") == "earlier" || subordinator.flag("echo");
}

bool ClauseBuilder::tells_of_subject(const Clause& c) {
  return c.verb.passive || c.frame == Frame::fall || c.frame == Frame::change ||
         (c.sense && c.sense->flag("itself") && !c.support);
}

Clause ClauseBuilder::told_of(const Clause& before, int place) const {
  Clause c = before;
  c.args.clear();
  for (const Argument& a : before.args) {
    bool party = a.role == Role::from || a.role == Role::against || a.role == Role::by;
    if (party || (before.frame == Frame::fall && a.role == Role::to)) c.args.push_back(a);
  }
  if (tells_of_subject(before)) c.subject = place;
  else c.args.push_back({object_role(before), place});
  c.last = std::size_t(place);
  return c;
}

void ClauseBuilder::repeat_last(int place, int actor) {
  Clause c = told_of(clauses_.back(), place);
  if (actor != kNone) c.subject = actor;
  if (int time = time_beside(place); time != kNone) c.time = time;
  c.time_own = false;
  clauses_.push_back(std::move(c));
  current_ = int(clauses_.size()) - 1;
  boundary_ = joined_ = comma_ = false;
  subject_ = subordinator_ = kNone;
}

bool ClauseBuilder::gapped(int place) const {
  if (subject_ == kNone || group(subject_).kind != GroupKind::actor || clauses_.empty())
    return false;
  bool beside =
      subject_ == place - 1 || (subject_ == place - 2 && group(place - 1).kind == GroupKind::comma);
  if (!beside || group(place).kind != GroupKind::place || !names_places(group(place).place))
    return false;
  const Clause& before = clauses_.back();
  return !verb_behind(place) && !tells_of_subject(before) && before.link == Link::main &&
         before.subject != kNone && group(before.subject).kind == GroupKind::actor &&
         can_repeat(before, place);
}

void ClauseBuilder::share_agents() {
  for (std::size_t i = 0; i + 1 < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    const Clause& next = clauses_[i + 1];
    auto agent = [](const Clause& clause) {
      return std::ranges::find(clause.args, Role::by, &Argument::role);
    };
    bool both = c.verb.passive && next.verb.passive && !next.verb.helped &&
                c.subject == next.subject && c.link == next.link && c.head < next.head;
    if (both && agent(c) == c.args.end() && agent(next) != next.args.end())
      c.args.push_back(*agent(next));
  }
}

void ClauseBuilder::repeat_for(int actor) {
  if (clauses_.empty() || !clauses_.back().sense || !takes_place(clauses_.back().frame)) return;
  const Clause& before = clauses_.back();
  bool dated = std::size_t(actor) + 1 < g_.size() && group(actor + 1).kind == GroupKind::time;
  bool joined = actor > 0 && group(actor - 1).kind == GroupKind::conjunction &&
                before.last + 2 >= std::size_t(actor);
  if (!dated || !joined || before.verb.passive || before.subject == kNone ||
      group(before.subject).kind != GroupKind::actor) {
    return;
  }
  Clause c = before;
  c.subject = actor;
  c.time = actor + 1;
  c.time_own = true;
  c.last = std::size_t(actor) + 1;
  clauses_.push_back(std::move(c));
}

bool ClauseBuilder::can_repeat(const Clause& c, int orphan) const {
  bool has_place = tells_of_subject(c)
                       ? c.subject != kNone && group(c.subject).kind == GroupKind::place
                       : (has_object(c) && !c.support) || object_role(c) != Role::none;
  return (takes_place(c.frame) || tells_of_subject(c)) && c.link != Link::nominal && has_place &&
         c.last < std::size_t(orphan) && c.head < orphan;
}

bool ClauseBuilder::hangs_on(int i) const {
  if (verb_behind(i)) return false;
  if (subordinator_ == i - 1 && subordinator_ != kNone) return true;
  for (int j = i - 1; j >= 0; --j) {
    GroupKind kind = group(j).kind;
    if (kind == GroupKind::conjunction || kind == GroupKind::comma) return true;
    if (kind == GroupKind::preposition && group(j).sense->role == Role::by) return true;
    bool day =
        kind == GroupKind::time || kind == GroupKind::quantity || kind == GroupKind::preposition;
    if (kind != GroupKind::other && !day) return false;
  }
  return false;
}

int ClauseBuilder::time_beside(int i) const {
  auto is_time = [&](int j) {
    return j >= 0 && std::size_t(j) < g_.size() && group(j).kind == GroupKind::time;
  };
  if (is_time(i + 1)) return i + 1;
  int before = i - 1;
  while (before >= 0 && group(before).kind == GroupKind::other) --before;
  return is_time(before) ? before : kNone;
}

void ClauseBuilder::share_antecedents() {
  for (std::size_t i = 1; i < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    const Clause& before = clauses_[i - 1];
    bool bare = takes_place(c.frame) && !c.verb.passive && !c.support && !has_object(c);
    bool beside =
        c.link == Link::relative && before.link == Link::relative && c.subject == before.subject;
    // "which A took in May and B retook in June"
    if (!beside && bare && c.link == Link::main && before.link == Link::relative &&
        c.subject > before.head && group(c.subject - 1).kind == GroupKind::conjunction &&
        c.head == c.subject + 1) {
      beside = true;
      c.link = Link::relative;
      c.parent = before.parent;
    }
    // "which it managed to take"
    bool inside = c.link == Link::infinitive && c.parent == int(i) - 1;
    if (!bare || !(beside || inside)) continue;
    for (const Argument& a : before.args) {
      if (a.antecedent && a.role == Role::none) c.args.push_back(a);
    }
  }
}

void ClauseBuilder::give_missing_subjects() {
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    if (c.subject != kNone) continue;
    for (std::size_t j = i + 1; j < clauses_.size(); ++j) {
      const Clause& later = clauses_[j];
      if (later.link == Link::main && later.subject != kNone &&
          group(later.subject).kind == GroupKind::actor) {
        if (c.link == Link::gerund || c.link == Link::infinitive) c.subject = later.subject;
        break;
      }
    }
  }
}

void ClauseBuilder::turn_round() {
  for (std::size_t i = 0; i + 1 < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    const Clause& next = clauses_[i + 1];
    bool open = c.link == Link::main && c.subject == kNone && (c.verb.forms & names::kParticiple) &&
                !c.verb.helped && !has_object(c);
    bool named = !next.sense && next.verb.be && next.link == Link::main && next.subject == kNone;
    if (!open || !named || object_of(next) == kNone) continue;
    c.verb.passive = true;
    c.subject = object_of(next);
  }
}

void ClauseBuilder::front_participles() {
  for (std::size_t i = 0; i + 1 < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    const Clause& next = clauses_[i + 1];
    bool bare = c.link == Link::main && c.subject == kNone && !c.verb.helped &&
                (c.verb.forms & names::kParticiple) && !has_object(c);
    bool opens = std::all_of(g_.begin(), g_.begin() + c.head,
                             [](const Group& g) { return g.kind == GroupKind::other; });
    bool parted = next.subject > c.head && group(next.subject - 1).kind == GroupKind::comma;
    if (!bare || !opens || !parted || group(next.subject).kind != GroupKind::place) continue;
    c.verb.passive = c.verb.participle = true;
    c.link = Link::relative;
    c.subject = next.subject;
  }
}

void ClauseBuilder::judge_gerunds() {
  for (std::size_t i = 0; i + 1 < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    const Clause& next = clauses_[i + 1];
    bool subject = c.link == Link::gerund && c.parent == kNone && !c.after_subordinator &&
                   next.link == Link::main && next.verb.finite && next.subject == kNone;
    auto parted = [](const Group& g) { return g.kind == GroupKind::comma; };
    if (!subject || std::any_of(g_.begin() + c.head, g_.begin() + next.head, parted)) continue;
    bool aim = std::any_of(g_.begin() + next.head, g_.begin() + std::ptrdiff_t(next.last) + 1,
                           [](const Group& g) { return g.kind == GroupKind::aim; });
    if (c.verb.modal == Effect::none) c.verb.modal = aim ? Effect::planned : next.verb.modal;
  }
}

void ClauseBuilder::fill_noun_subjects() {
  for (const Clause& verb : clauses_) {
    if (verb.link == Link::nominal || verb.subject == kNone) continue;
    if (group(verb.subject).kind != GroupKind::event_noun) continue;
    for (Clause& noun : clauses_) {
      if (noun.head != verb.subject || noun.link != Link::nominal) continue;
      // "the loss of P deprives them of a base": what is done to others is not what was lost.
      const bool of = std::ranges::count(noun.args, Role::of, &Argument::role) > 0;
      const bool told = takes_place(noun.frame) && of;
      for (const Argument& a : verb.args) {
        if (!told || (a.role != Role::none && a.role != Role::of)) noun.args.push_back(a);
      }
      noun.verb.negated = noun.verb.negated || verb.verb.negated;
      if (noun.verb.modal == Effect::none) noun.verb.modal = verb.verb.modal;
      if (noun.time == kNone) noun.time = verb.time;
      noun.last = std::max(noun.last, verb.last);
    }
  }
}

void ClauseBuilder::spread_times() {
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    if (c.time != kNone || c.parent == kNone || c.link == Link::relative) continue;
    if (c.link == Link::gerund && c.after_subordinator) continue;
    c.time = clauses_[std::size_t(c.parent)].time;
  }
  // "managed … on Friday": a time under the infinitive counts for its governor's other infinitives.
  for (std::size_t i = 1; i < clauses_.size(); ++i) {
    Clause& c = clauses_[i];
    if (c.time == kNone && c.link == Link::infinitive && clauses_[i - 1].parent == c.parent) {
      c.time = clauses_[i - 1].time;
    }
  }
}

}  // namespace tidemark::events
