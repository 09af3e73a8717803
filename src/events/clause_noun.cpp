// Clauses that a noun opens or completes: "the capture of P", "imposed control", "under the control
// of A".
#include <utility>

#include "events/clause_builder.hpp"

namespace tidemark::events {

void ClauseBuilder::read_event_noun(int i) {
  // "targeted with rockets", "seized shells": a thing, unless it is fired or lands somewhere
  bool fired = current() && current()->sense && current()->sense->flag("fires");
  if (group(i).sense->flag("munition") && current() && !boundary_ && !fired) {
    current()->args.push_back({std::exchange(role_, Role::none), i});
    return;
  }
  Clause c = make(i, group(i).sense->frame, group(i).sense, Link::nominal);
  // "ISIS's withdrawal", "the regime forces' advance", "an ISIS attack"
  if (i > 0 && owner_ == i - 1 && group(i - 1).kind == GroupKind::place) {
    c.args.push_back({Role::of, i - 1});  // "P's capture by A"
  } else if (i > 0 && (owner_ == i - 1 || group(i - 1).kind == GroupKind::actor)) c.subject = i - 1;
  if (Clause* p = current(); p && !boundary_ && role_ == Role::none) {
    // The noun is an object: "launched an attack", "repelled the attack".
    p->args.push_back({Role::none, i});
    c.is_object = true;
  }
  // A noun that opens a clause may be the subject of the verb that follows it.
  bool opens = !current() || boundary_;
  if (role_ != Role::none) opens = false;
  push(c);
  noun_subject_ = opens ? i : kNone;
}

void ClauseBuilder::read_support_noun(int i) {
  Clause* c = current();
  const Sense* noun = group(i).sense;
  if (under_actor(i)) {
    read_under_control(i);
    return;
  }
  if (c && group(i).possessive && noun->feature("group") == "control" && c->frame == Frame::under &&
      !boundary_) {
    c->frame = Frame::gain;  // "comes under its control"
    c->verb.passive = true;
    role_ = Role::none;
    return;
  }
  if (c && noun->feature("group") == "control" && c->frame == Frame::under && !boundary_ &&
      of_actor(i)) {
    c->frame = Frame::gain;  // "comes under the control of A"
    c->verb.passive = true;
    c->args.push_back({Role::by, i + 2});
    role_ = Role::none;
    return;
  }
  // "imposed, within hours, its full control over P": the noun after adjuncts between commas
  if (joined_ && i > 1 && group(i - 2).kind == GroupKind::support_noun && c && c->support &&
      group(i - 2).sense->feature("group") == noun->feature("group")) {
    boundary_ = joined_ = false;  // "order and security"
    return;
  }
  bool awaited = c && comma_ && !joined_ && c->frame == Frame::support &&
                 c->link != Link::nominal && subject_ == kNone && subordinator_ == kNone &&
                 !has_object(*c);
  bool near_verb = c && (!boundary_ || awaited) && c->sense && c->frame != Frame::say;
  // "put an end to the rule of", "returned to state control"
  bool inside = role_ == Role::of || (role_ == Role::to && noun->frame == Frame::join);
  if (near_verb && role_ == Role::none &&
      lists(c->sense->feature("support"), noun->feature("group"))) {
    support(*c, *noun);
    c->last = std::size_t(i);
    object_ = i;
    if (awaited) boundary_ = comma_ = false;
  } else if (near_verb && inside && lists(c->sense->feature("support"), noun->feature("group"))) {
    support(*c, *noun);
  } else if (noun->feature("group") == "control" && noun->frame == Frame::gain) {
    if (!c || boundary_) noun_subject_ = i;
    Clause nominal = make(i, Frame::gain, noun, Link::nominal);
    nominal.support = true;
    if (owner_ != kNone && owner_ == i - 1) nominal.subject = owner_;
    int subject = noun_subject_;
    push(nominal);
    noun_subject_ = subject;
  } else if (!c || boundary_) {
    subject_ = i;
  } else {
    c->args.push_back({role_, i});
  }
  role_ = Role::none;
}

bool ClauseBuilder::is_state(const Clause& c) { return !c.sense || c.sense->flag("stays"); }

bool ClauseBuilder::of_actor(int i) const {
  return std::size_t(i) + 2 < g_.size() && group(i + 1).kind == GroupKind::preposition &&
         group(i + 1).sense->role == Role::of && group(i + 2).kind == GroupKind::actor;
}

bool ClauseBuilder::under_actor(int i) const {
  if (i < 2 || group(i).sense->feature("group") != "control") return false;
  if (group(i - 1).kind != GroupKind::actor) return false;
  const Group& before = group(i - 2);
  return (before.kind == GroupKind::preposition && before.sense->flag("under")) ||
         (before.kind == GroupKind::verb && before.sense && before.sense->frame == Frame::under);
}

void ClauseBuilder::read_under_control(int i) {
  Clause* c = current();
  role_ = Role::none;
  if (!c || c->subject == kNone) return;
  bool changes = c->frame == Frame::under || c->frame == Frame::fall || !is_state(*c);
  c->frame = changes ? Frame::gain : Frame::hold;
  c->verb.passive = true;
  c->args.push_back({Role::by, i - 1});
}

void ClauseBuilder::support(Clause& c, const Sense& noun) {
  bool failed = c.sense->effect == Effect::failed;
  // "maintain control of", "lose control of", "hand control of P to": the verb says what becomes of
  // it
  bool verb_tells = c.frame == Frame::hold || c.frame == Frame::lose || c.frame == Frame::leave ||
                    c.frame == Frame::cede;
  if (verb_tells && (noun.frame == Frame::gain || noun.frame == Frame::hold)) {
    c.support = true;
    return;
  }
  c.frame = noun.frame;
  c.support = true;
  if (failed) c.governed = Effect::failed;
}

void ClauseBuilder::read_holding(int i) {
  Clause* p = current();
  bool carried = p && !boundary_;
  Clause c = make(i, Frame::hold, group(i).sense, carried ? Link::infinitive : Link::relative);
  c.holding_state = true;
  if (carried) {
    c.verb = p->verb;
    c.subject = p->subject;
    c.governed = Effect::asserted;
    bool changes = p->frame == Frame::fall || p->frame == Frame::under || p->frame == Frame::join ||
                   p->frame == Frame::change;
    bool brought =
        p->sense && (p->verb.passive || p->sense->flag("brings")) && p->frame != Frame::hold;
    if (changes || brought || group(i).returned) c.frame = Frame::gain;
    bool stative = is_state(*p) || changes;
    int object = object_of(*p);
    if (!stative && object != kNone) c.subject = object;
  } else {
    c.subject = last_phrase_;
  }
  push(c);
}

int ClauseBuilder::object_of(const Clause& c) const {
  for (const Argument& a : c.args) {
    if (a.role == Role::none && group(a.group).kind == GroupKind::place) return a.group;
  }
  return kNone;
}

}  // namespace tidemark::events
