// Clauses that a verb opens: infinitives, gerunds and reduced relatives.
#include "events/clause_builder.hpp"

namespace tidemark::events {

Clause ClauseBuilder::make(int head, Frame frame, const Sense* sense, Link link) {
  Clause c;
  c.head = head;
  c.frame = frame;
  c.sense = sense;
  c.link = link;
  c.parent = link == Link::main ? kNone : current_;
  c.conditional = conditional_ && link != Link::relative;
  c.subordinator = subordinator_;
  c.after_subordinator = subordinator_ != kNone;
  c.governed = governor_;
  c.first = c.last = std::size_t(head);
  // A time before the subject is the main verb's, not a relative clause's in between.
  if (pending_time_ != kNone && link != Link::relative) {
    c.time = pending_time_;
    c.time_own = true;
  }
  for (Argument a : leading_) {
    a.leading = true;
    c.args.push_back(a);
  }
  return c;
}

void ClauseBuilder::push(Clause c) {
  if (c.subject == subject_ || c.link == Link::nominal) subject_ = kNone;
  adopt_subject();
  if (c.subject != kNone) c.first = std::min(c.first, std::size_t(c.subject));
  clauses_.push_back(std::move(c));
  current_ = int(clauses_.size()) - 1;
  boundary_ = joined_ = comma_ = false;
  subject_ = antecedent_ = object_ = kNone;
  governor_ = Effect::none;
  role_ = Role::none;
  if (clauses_.back().link != Link::relative) pending_time_ = kNone;
  subordinator_ = kNone;
  leading_.clear();
}

void ClauseBuilder::read_verb(int i) {
  const VerbGroup& v = group(i).verb;
  Frame frame = v.sense ? v.sense->frame : Frame::other;
  if (inverted(i)) {
    conditional_ = true;
    open_boundary();
    return;
  }
  bool governed = governor_ != Effect::none || (i > 0 && group(i - 1).kind == GroupKind::governor);
  if (v.infinitive || (governed && !v.gerund && (v.forms & names::kBase))) {
    read_infinitive(i, frame);
  } else if (v.gerund) {
    read_gerund(i, frame);
  } else if (v.sense && v.sense->flag("adds") && another_behind(i)) {
    subordinator_ = kNone;  // "took A, followed by B on Tuesday"
  } else if (completes_helper(i)) {
    Clause& c = *current();
    const VerbGroup helper = c.verb;
    c.verb = v;
    c.verb.passive = helper.be;
    c.verb.finite = c.verb.helped = true;
    c.verb.perfect = helper.perfect;
    c.verb.pluperfect = helper.pluperfect;
    c.verb.negated = c.verb.negated || helper.negated;
    c.verb.present = helper.present;
    c.verb.modal = helper.modal;
    c.frame = frame;
    c.sense = v.sense;
    c.head = i;
    c.last = std::size_t(i);
    boundary_ = joined_ = comma_ = false;
  } else if (echoes(i)) {
    repeat_last(subject_);
  } else if (reduced_passive(i)) {
    read_reduced(i, frame);
  } else {
    read_finite(i, frame);
  }
}

bool ClauseBuilder::inverted(int i) const {
  bool opens = std::all_of(g_.begin(), g_.begin() + i,
                           [](const Group& g) { return g.kind == GroupKind::other; });
  return opens && !group(i).verb.sense;
}

bool ClauseBuilder::completes_helper(int i) const {
  const VerbGroup& v = group(i).verb;
  const Clause* c = current();
  if (!v.sense || v.helped || !(v.forms & names::kParticiple) || !c || c->sense || !c->args.empty())
    return false;
  if (!(c->verb.be || c->verb.perfect) || group(c->head).kind != GroupKind::verb) return false;
  bool apart = false;
  for (int j = c->head + 1; j < i; ++j) {
    GroupKind kind = group(j).kind;
    bool adjunct = kind == GroupKind::time || kind == GroupKind::other;
    if (!adjunct) return false;
    apart = true;
  }
  return apart;
}

bool ClauseBuilder::another_behind(int i) {
  return agent_follows(i) && std::size_t(i) + 2 < g_.size() && another_told(i + 2);
}

bool ClauseBuilder::echoes(int i) const {
  const VerbGroup& v = group(i).verb;
  if (!v.sense || !v.sense->flag("echoes") || v.passive || subject_ == kNone || clauses_.empty())
    return false;
  if (group(subject_).kind != GroupKind::place || !names_places(group(subject_).place))
    return false;
  bool object = std::size_t(i) + 1 < g_.size() && is_phrase(group(i + 1).kind);
  return !object && can_repeat(clauses_.back(), subject_);
}

bool ClauseBuilder::another_told(int place) const {
  const PlaceGroup& named = group(place).place;
  if (group(place).kind != GroupKind::place || named.items.empty() || named.items.front().common)
    return false;
  if (verb_behind(place) || clauses_.empty()) return false;
  return can_repeat(clauses_.back(), place);
}

void ClauseBuilder::read_infinitive(int i, Frame frame) {
  resume_governor();
  Clause c = make(i, frame, group(i).sense, Link::infinitive);
  c.verb = group(i).verb;
  if (joined_ && current() && current()->link == Link::infinitive && governor_ == Effect::none) {
    c.parent = current()->parent;  // "to take P and to drive O out"
    c.governed = current()->governed;
    c.subject = current()->subject;
    c.conditional = c.conditional || current()->conditional;
  } else if (Clause* p = current()) {
    c.subject = inner_subject(*p);
    c.conditional = c.conditional || p->conditional;
    if (p->sense && p->sense->flag("ends")) c.verb.ended = true;  // "ceased to hold P"
  }
  if (subject_ != kNone && governor_ == Effect::none && !current()) c.subject = subject_;
  push(c);
}

void ClauseBuilder::resume_governor() {
  if (governor_ != Effect::none) return;
  int i = current_;
  while (i != kNone && clauses_[std::size_t(i)].link == Link::nominal &&
         clauses_[std::size_t(i)].frame != Frame::govern) {
    i = clauses_[std::size_t(i)].parent;
  }
  if (i == kNone || i == current_) return;
  Frame frame = clauses_[std::size_t(i)].frame;
  if (frame == Frame::govern || frame == Frame::cause) current_ = i;
}

int ClauseBuilder::inner_subject(const Clause& p) const {
  if (p.frame == Frame::cause && !p.verb.passive) {
    for (const Argument& a : p.args) {
      if (a.role == Role::none && group(a.group).kind != GroupKind::quantity) return a.group;
    }
  }
  if (p.link == Link::nominal && p.subject == kNone) {  // "an attempt by A to take P"
    for (const Argument& a : p.args) {
      if (a.role == Role::by && group(a.group).kind == GroupKind::actor) return a.group;
    }
  }
  return p.subject;
}

void ClauseBuilder::read_gerund(int i, Frame frame) {
  int waiting = comma_ ? subject_ : kNone;  // "A, having taken P, …"
  // "rebels fighting O near Q took P": what it describes has its verb still to come.
  if (!comma_ && subject_ != kNone && subject_ == i - 1 && states(i) &&
      group(subject_).kind == GroupKind::actor) {
    waiting = subject_;
  }
  if (comma_ || waiting != kNone) keep_subject();
  if (subordinator_ != kNone) leave_passive_relatives();
  Clause c = make(i, frame, group(i).sense, Link::gerund);
  c.verb = group(i).verb;
  if (waiting != kNone && group(waiting).kind == GroupKind::actor) c.subject = waiting;
  else if (Clause* p = current()) c.subject = inner_subject(*p);
  // "came close to taking P"
  if (role_ == Role::to && current() && current()->frame == Frame::advance)
    c.governed = Effect::planned;
  // "stopped A from taking P": A did not
  if (role_ == Role::from && i > 1 && group(i - 2).kind == GroupKind::actor) {
    c.governed = Effect::negated;
    c.subject = i - 2;
  }
  // "the SDF's capturing", "with ISIS losing": a phrase right before it is its subject.
  // "footage shows A raising its flag": what is seen does it.
  if (i > 0 && group(i - 1).kind == GroupKind::actor && (with_before(i - 1) || is_seen(i - 1)))
    c.subject = i - 1;
  push(c);
}

void ClauseBuilder::leave_passive_relatives() {
  while (current() && current()->link == Link::relative && current()->verb.passive &&
         current()->parent != kNone) {
    current_ = current()->parent;
  }
}

bool ClauseBuilder::with_before(int i) const {
  return i > 0 && group(i - 1).kind == GroupKind::preposition &&
         group(i - 1).sense->role == Role::with;
}

bool ClauseBuilder::is_seen(int i) const {
  const Clause* c = current();
  return c && (c->frame == Frame::other || c->frame == Frame::say) && !c->args.empty() &&
         c->args.back().role == Role::none && c->args.back().group == i;
}

bool ClauseBuilder::reduced_passive(int i) const {
  const VerbGroup& v = group(i).verb;
  if (v.passive || v.perfect || v.modal != Effect::none || !v.sense) return false;
  if (!(v.forms & names::kParticiple) || v.helped) return false;
  if (i == 0) return false;
  GroupKind before = group(i - 1).kind;
  if (before == GroupKind::event_noun) return agent_follows(i);  // "bombs dropped by A"
  // "With P retaken, …"
  bool beside = group(i - 1).kind == GroupKind::place && with_before(i - 1);
  if (beside && (std::size_t(i) + 1 >= g_.size() || !is_phrase(group(i + 1).kind))) return true;
  if (last_phrase_ == kNone) return false;
  bool adjacent =
      is_phrase(before) || (before == GroupKind::other && i > 1 && is_phrase(group(i - 2).kind));
  bool agent = agent_follows(i);
  if (!(v.forms & names::kPast)) return adjacent || before == GroupKind::comma;
  if (adjacent && agent) return true;
  // "P, captured in May", "P – itself captured in May", "P and Q, both left by A"
  int mark = before == GroupKind::other ? i - 2 : i - 1;
  bool marked =
      mark > 0 && (group(mark).kind == GroupKind::comma || group(mark).kind == GroupKind::stop);
  bool apposed = marked && group(last_phrase_).kind == GroupKind::place && last_phrase_ == mark - 1;
  bool nothing_taken =
      std::size_t(i) + 1 >= g_.size() ||
      (!is_phrase(group(i + 1).kind) && group(i + 1).kind != GroupKind::support_noun);
  // "the villages captured include P", "among the towns taken were P and Q"
  std::size_t next = std::size_t(i) + 1;
  while (next < g_.size() && g_[next].kind == GroupKind::other) ++next;
  bool subject_of_next = next < g_.size() && g_[next].kind == GroupKind::verb &&
                         g_[next].verb.finite && group(last_phrase_).kind == GroupKind::place;
  if (adjacent && subject_of_next && nothing_taken) return true;
  return (apposed && nothing_taken) ||
         (adjacent && nothing_taken && current() && !boundary_ &&
          group(last_phrase_).kind == GroupKind::place && v.sense->frame != Frame::withdraw &&
          v.sense->frame != Frame::fall && v.sense->frame != Frame::govern);
}

bool ClauseBuilder::agent_follows(int i) const {
  return std::size_t(i) + 1 < g_.size() && group(i + 1).kind == GroupKind::preposition &&
         group(i + 1).sense->role == Role::by;
}

void ClauseBuilder::read_reduced(int i, Frame frame) {
  bool noun = group(i - 1).kind == GroupKind::event_noun;
  keep_subject();
  Clause c = make(i, frame, group(i).sense, Link::relative);
  c.verb = group(i).verb;
  c.verb.passive = true;
  c.verb.participle = true;
  bool beside = group(i - 1).kind == GroupKind::place && with_before(i - 1);
  c.subject = noun || beside ? i - 1 : last_phrase_;
  c.subject_antecedent = true;
  push(c);
}

}  // namespace tidemark::events
