// Clauses of a finite verb, and whose subject they share.
#include "events/clause_builder.hpp"

namespace tidemark::events {

void ClauseBuilder::read_finite(int i, Frame frame) {
  bool base_after_and = joined_ && current() && group(i).verb.forms == names::kBase &&
                        group(i).first == group(i).last && current()->link == Link::infinitive &&
                        subject_ == kNone && group(i).verb.modal == Effect::none;
  if (bare_relative(i, frame)) {
    if (subject_ == kNone) current()->args.pop_back();
    subject_ = i - 1;
    antecedent_ = i - 2;
    antecedent_role_ = Role::none;
  }
  Clause c = make(i, frame, group(i).sense, antecedent_ != kNone ? Link::relative : Link::main);
  c.verb = group(i).verb;
  if (shares_helper(i) || bare_participle(i)) c.verb.passive = true;
  if (names::Effect modal = shared_modal(i); modal != Effect::none) c.verb.modal = modal;
  if (base_after_and) {
    // "to enter and control": the second infinitive hangs where the first does.
    const Clause& before = *current();
    c.link = Link::infinitive;
    c.parent = before.parent;
    c.subject = before.subject;
    c.governed = before.governed;
    c.conditional = before.conditional;
    c.verb.infinitive = true;
  } else if (antecedent_ != kNone) {
    // "P, where clashes broke out"
    bool noun_does = subject_ == kNone && noun_subject_ != kNone && antecedent_role_ != Role::none;
    if (noun_does) subject_ = noun_subject_;
    if (subject_ == kNone) {
      c.subject = antecedent_;
      c.subject_antecedent = true;
    } else if (!person_ || group(antecedent_).kind != GroupKind::place) {
      c.args.push_back({antecedent_role_, antecedent_});
      c.args.back().antecedent = true;
    }
    if (subject_ != kNone) c.subject = subject_;
  } else if (subject_ != kNone && !(frame == Frame::say && cannot_speak(subject_))) {
    c.subject = subject_;
    // "P, as its people call it, was taken": the one that waits has its verb still to come.
    if (subordinator_ == kNone) main_subject_ = kNone;
  } else if (noun_subject_ != kNone && !(comma_ && main_subject_ != kNone)) {
    c.subject = noun_subject_;  // but not in "A, after heavy fighting, took P"
  } else if (lone_object(i)) {
    // "said the rebels had fled": what seemed an object is the next clause's subject.
    c.subject = current()->args.back().group;
    current()->args.pop_back();
  } else {
    c.subject = shared_subject();
    if (current() && joined_ && current()->subject == c.subject) {
      c.after_subordinator = c.after_subordinator || current()->after_subordinator;
    }
    if (current() && joined_ && current()->link == Link::relative && !comma_)
      c.link = Link::relative;
    if (current()) c.conditional = c.conditional || (joined_ && current()->conditional);
  }
  if (int place = controlled(c.subject); place != kNone) {
    c.subject = place;  // "control of P was handed to A"
    clauses_.back().frame = Frame::other;
  } else if (c.subject != kNone && group(c.subject).kind == GroupKind::support_noun && c.sense &&
             lists(c.sense->feature("support"), group(c.subject).sense->feature("group"))) {
    support(c, *group(c.subject).sense);  // "the flag was raised over P"
    bool owned = c.subject > 0 && group(c.subject - 1).kind == GroupKind::actor;
    c.subject = owned ? c.subject - 1 : kNone;
    c.verb.passive = !owned;
  }
  if (frame == Frame::say && comma_ && int(clauses_.size()) > 0)
    c.reported_after = nothing_behind(i);
  push(c);
  noun_subject_ = kNone;
}

int ClauseBuilder::controlled(int noun) const {
  bool told = noun != kNone && noun == noun_subject_ && !clauses_.empty() &&
              clauses_.back().head == noun && group(noun).kind == GroupKind::support_noun &&
              group(noun).sense->feature("group") == "control" && clauses_.back().subject == kNone;
  if (!told) return kNone;
  Role role = object_role(clauses_.back());
  for (const Argument& a : clauses_.back().args) {
    if (role != Role::none && a.role == role) return a.group;
  }
  return kNone;
}

bool ClauseBuilder::bare_relative(int i, Frame frame) const {
  if (antecedent_ != kNone || i < 2 || !current()) return false;
  if (subject_ != i - 1 && !(subject_ == kNone && lone_object(i))) return false;
  if (group(i - 1).kind != GroupKind::actor || group(i - 2).kind != GroupKind::place) return false;
  std::size_t next = std::size_t(i) + 1;
  while (next < g_.size() && g_[next].kind == GroupKind::other) ++next;
  if (next < g_.size() && is_phrase(g_[next].kind)) return false;
  return takes_place(frame) && !group(i).verb.passive && object_of(*current()) == i - 2;
}

bool ClauseBuilder::shares_helper(int i) const {
  const VerbGroup& v = group(i).verb;
  const Clause* before = current();
  if (!joined_ || !before || !before->verb.passive || before->link == Link::nominal || v.helped ||
      !(v.forms & names::kParticiple) || subject_ != kNone || antecedent_ != kNone) {
    return false;
  }
  std::size_t next = std::size_t(i) + 1;
  while (next < g_.size() && g_[next].kind == GroupKind::other) ++next;
  return next >= g_.size() ||
         (!is_phrase(g_[next].kind) && g_[next].kind != GroupKind::support_noun &&
          g_[next].kind != GroupKind::event_noun);
}

bool ClauseBuilder::bare_participle(int i) const {
  const VerbGroup& v = group(i).verb;
  bool told = subject_ != kNone && group(subject_).kind == GroupKind::place && v.sense &&
              (v.sense->frame == Frame::gain || v.sense->frame == Frame::lose) && !v.helped &&
              (v.forms & names::kParticiple) && antecedent_ == kNone;
  if (!told || !names_places(group(subject_).place)) return false;
  std::size_t next = std::size_t(i) + 1;
  while (next < g_.size() && g_[next].kind == GroupKind::other) ++next;
  return next >= g_.size() || g_[next].kind == GroupKind::comma ||
         g_[next].kind == GroupKind::stop || g_[next].kind == GroupKind::time ||
         g_[next].kind == GroupKind::subordinator;
}

Effect ClauseBuilder::shared_modal(int i) const {
  const VerbGroup& v = group(i).verb;
  if (!joined_ || subject_ != kNone || antecedent_ != kNone || v.helped || v.forms != names::kBase)
    return Effect::none;
  for (const Clause* c = current(); c;
       c = c->parent == kNone ? nullptr : &clauses_[std::size_t(c->parent)]) {
    if (c->link != Link::nominal) return c->link == Link::main ? c->verb.modal : Effect::none;
  }
  return Effect::none;
}

bool ClauseBuilder::cannot_speak(int i) const {
  const PlaceGroup& place = group(i).place;
  return group(i).kind == GroupKind::place &&
         (place.items.size() > 1 || place.many ||
          (!place.items.empty() && !place.items.front().kind.empty()));
}

bool ClauseBuilder::lone_object(int i) const {
  if (current_ == kNone || boundary_) return false;
  const Clause& c = clauses_[std::size_t(current_)];
  if (c.args.empty() || c.args.back().role != Role::none) return false;
  int object = c.args.back().group;
  for (int j = object + 1; j < i; ++j) {
    if (group(j).kind != GroupKind::other) return false;
  }
  return c.frame == Frame::say || c.frame == Frame::other || c.frame == Frame::govern;
}

int ClauseBuilder::shared_subject() {
  if (current_ == kNone) return main_subject_;
  int i = current_;
  const Clause* c = &clauses_[std::size_t(i)];
  if (main_subject_ != kNone && (comma_ || !joined_)) {
    int subject = main_subject_;
    main_subject_ = kNone;
    return subject;
  }
  while (c->parent != kNone && (c->link == Link::infinitive || c->link == Link::nominal ||
                                c->link == Link::gerund || (c->link == Link::relative && comma_))) {
    i = c->parent;
    c = &clauses_[std::size_t(i)];
  }
  return c->subject;
}

bool ClauseBuilder::nothing_behind(int i) const {
  int words = 0;
  for (std::size_t j = std::size_t(i) + 1; j < g_.size(); ++j) {
    GroupKind kind = g_[j].kind;
    if (kind == GroupKind::verb || kind == GroupKind::place || kind == GroupKind::subordinator) {
      return false;
    }
    ++words;
  }
  return words < 12;
}

}  // namespace tidemark::events
