// Frames of losing and leaving.
#include "events/frame_run.hpp"

namespace tidemark::events {

void FrameReader::Run::read_lose() {
  if (c_.link == Link::nominal) {
    std::vector<int> where = places({Role::of});
    Party loser = party(c_.subject);
    if (!loser.named()) loser = party_of({Role::by});
    // "the loss of P to B"; "the loss of P is a blow to A"
    Party other = party_of({Role::to, Role::for_});
    bool told_of = other.named() && suffered();
    if (!loser.named() && told_of) loser = other;
    if (!loser.named()) loser = nominal_actor();
    if (other.named() && !told_of) emit(EventType::gain, other, loser, where, "lose-noun");
    else emit(EventType::loss, loser, {}, where, "lose-noun");
    return;
  }
  Party taker = party_of({Role::to, Role::for_});
  if (c_.verb.passive) {
    if (!subject_is_place()) return;
    Party loser = agent();
    if (!loser.named()) loser = likely_loser();
    if (taker.named()) emit(EventType::gain, taker, loser, {c_.subject}, "lose-passive");
    else emit(EventType::loss, loser, {}, {c_.subject}, "lose-passive");
    return;
  }
  // "P lost to A": a headline leaves the auxiliary out.
  if (taker.named() && c_.subject != kNone && group(c_.subject).kind == GroupKind::place &&
      !has_role({Role::none})) {
    emit(EventType::gain, taker, rival(), {c_.subject}, "lose-headline");
    return;
  }
  Party loser = party(c_.subject);
  std::vector<int> where = places({Role::none});
  if (c_.support) where = first_place({Role::over, Role::of, Role::at, Role::on});
  if (where.empty() || object_is_thing()) return;
  if (taker.named()) emit(EventType::gain, taker, loser, where, "lose-to");
  else emit(EventType::loss, loser, rival(), where, "lose");
}

bool FrameReader::Run::suffered() const {
  return std::any_of(s_.clauses.begin(), s_.clauses.end(), [&](const Clause& verb) {
    return verb.subject == c_.head && !verb.sense && verb.verb.be &&
           std::any_of(verb.args.begin(), verb.args.end(), [&](const Argument& a) {
             return a.group > verb.head && (a.role == Role::to || a.role == Role::for_);
           });
  });
}

void FrameReader::Run::read_leave() {
  Party loser = c_.link == Link::nominal ? nominal_actor() : party(c_.subject);
  if (c_.support) {  // "gave up control of P"
    std::vector<int> where = first_place({Role::over, Role::of, Role::at, Role::on});
    Party taker = party_of({Role::to});
    if (taker.named()) emit(EventType::gain, taker, loser, where, "leave-support");
    else if (loser.named()) emit(EventType::loss, loser, {}, where, "leave-support");
    return;
  }
  if (c_.verb.passive) {
    Party by = agent();
    if (by.named() && subject_is_place())
      emit(EventType::loss, by, {}, {c_.subject}, "leave-passive");
    else if (loser.named()) emit(EventType::loss, loser, {}, places({Role::from}), "leave-passive");
    return;
  }
  if (!loser.named() || left_behind()) return;
  std::vector<int> where =
      c_.link == Link::nominal ? places({Role::of, Role::from}) : places({Role::none});
  if (object_is_thing()) {  // "evacuated its fighters from P"
    if (object_is_force()) emit(EventType::loss, loser, {}, places({Role::from}), "leave-with");
    return;
  }
  bool away =
      has_role({Role::to, Role::for_}) || (c_.after_subordinator && !has_role({Role::none}));
  if (where.empty() && c_.link != Link::nominal && away) {
    if (subject_adjoins()) emit_last_place(EventType::loss, loser, {}, "leave-elliptic");
    return;
  }
  emit(EventType::loss, loser, {}, where, "leave");
}

void FrameReader::Run::read_withdraw() {
  Party loser = c_.link == Link::nominal ? party_of({Role::of, Role::by}) : party(c_.subject);
  if (!loser.named() && c_.link == Link::nominal && group(c_.head).possessive) {
    loser.actor = r_.discourse_.actor("second");  // "its retreat": of whoever was named last
  }
  if (!loser.named() && c_.link == Link::nominal) loser = nominal_actor();
  if (!loser.named()) return;
  std::vector<int> where = places({Role::from});
  bool leaves = c_.sense && c_.sense->flag("leaves");
  if (where.empty() && leaves) where = places({Role::none});  // "fled P"
  if (!where.empty()) emit(EventType::loss, loser, {}, where, "withdraw");
  else if (tells_of_leaving() || object_is_force())
    emit_last_place(EventType::loss, loser, {}, "withdraw-elliptic");
}

bool FrameReader::Run::left_behind() const {
  if (c_.link != Link::gerund || c_.after_subordinator || c_.parent == kNone) return false;
  const Clause& around = s_.clauses[std::size_t(c_.parent)];
  return around.frame == Frame::gain && around.subject == c_.subject && !around.verb.passive;
}

bool FrameReader::Run::subject_adjoins() const {
  for (int i = c_.subject + 1; c_.subject != kNone && i < c_.head; ++i) {
    GroupKind kind = group(i).kind;
    if (kind == GroupKind::place || kind == GroupKind::thing || kind == GroupKind::actor)
      return false;
  }
  return true;
}

bool FrameReader::Run::forces_flee() const {
  if (c_.subject == kNone) return false;
  const ActorGroup& actor = group(c_.subject).actor;
  bool armed =
      group(c_.subject).kind == GroupKind::pronoun ||
      (!actor.lead.empty() && r_.theatre_.actors[std::size_t(actor.lead.front())].kind != "people");
  bool dated = c_.subordinator != kNone && !group(c_.subordinator).sense->feature("time").empty();
  return armed && !c_.verb.negated && c_.link != Link::relative && (dated || has_role({Role::to}));
}

bool FrameReader::Run::tells_of_leaving() const {
  if (c_.sense && c_.sense->flag("flight")) return c_.link != Link::nominal && forces_flee();
  if (c_.link == Link::nominal) {
    return std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) {
      return a.role == Role::of && group(a.group).kind == GroupKind::actor;
    });
  }
  return has_role({Role::to, Role::for_, Role::near}) || c_.verb.perfect || c_.peaceful ||
         c_.after_subordinator;
}

}  // namespace tidemark::events
