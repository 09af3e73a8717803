// Frames that change no holder: moves, fights, fire and sieges; and lists of places told of before.
#include "events/frame_run.hpp"

namespace tidemark::events {

void FrameReader::Run::read_simple(EventType type, std::initializer_list<Role> roles) {
  Party actor = party(c_.subject);
  if (c_.link == Link::nominal) {
    actor = party_of({Role::of, Role::by});
    if (!actor.named()) actor = nominal_actor();
    emit(type, actor, rival(), places(roles), "move-noun");
    for (Draft& draft : drafts_) draft.enters = c_.sense && c_.sense->flag("entry");
    return;
  }
  if (c_.verb.passive) {
    Party by = agent();
    if (by.named() && subject_is_place()) emit(type, by, {}, {c_.subject}, "move-passive");
    for (Draft& draft : drafts_) draft.enters = c_.sense && c_.sense->flag("entry");
    return;
  }
  if (!actor.named()) return;
  bool by_preposition = c_.sense && c_.sense->feature("place") == "prep";
  std::vector<int> where = by_preposition ? places(roles) : places({Role::none});
  if (where.empty() && !by_preposition) where = places(roles);
  bool taken = type == EventType::advance && c_.peaceful && !by_preposition;
  emit(taken ? EventType::gain : type, actor, rival(), where, taken ? "entry-unopposed" : "move");
  bool enters = c_.sense && c_.sense->flag("entry");
  for (Draft& draft : drafts_) draft.enters = enters;
}

void FrameReader::Run::read_clash() {
  Party first = c_.link == Link::nominal ? party_of({Role::between, Role::by, Role::with})
                                         : party(c_.subject);
  Party second = party_of({Role::with, Role::against});
  if (c_.link == Link::nominal && !first.named()) first = nominal_actor();
  if (first.actor >= 0 && second.actor >= 0) r_.discourse_.mention_pair(first.actor, second.actor);
  emit(EventType::clash, first, second, places({Role::at, Role::near, Role::on, Role::over}), "clash");
}

void FrameReader::Run::read_fire(EventType type) {
  Party actor;
  std::vector<int> where;
  if (c_.link == Link::nominal) {
    actor = party_of({Role::by, Role::of});
    if (!actor.named()) actor = nominal_actor();
    where = places({Role::on, Role::against, Role::at, Role::near, Role::to});
  } else if (c_.verb.passive) {
    actor = agent();
    if (subject_is_place()) where = {c_.subject};
  } else {
    actor = party(c_.subject);
    where = places({Role::none, Role::on, Role::against, Role::at, Role::near});
  }
  if (!actor.named()) return;
  Party opponent = object_actor();
  if (!opponent.named()) opponent = party_of({Role::against, Role::of});
  emit(type, actor, opponent, where, type == EventType::strike ? "strike" : "attack");
}

void FrameReader::Run::read_siege() {
  Party actor;
  std::vector<int> where;
  if (c_.link == Link::nominal) {
    actor = party_of({Role::by});
    if (!actor.named()) actor = party(c_.subject);
    where = places({Role::of, Role::on, Role::at});
  } else if (c_.verb.passive && !c_.support) {
    actor = agent();
    if (subject_is_place()) where = {c_.subject};
  } else {
    actor = c_.verb.passive ? agent() : party(c_.subject);
    where = c_.support ? places({Role::over, Role::of, Role::on, Role::at})
                       : places({Role::none, Role::at});
  }
  if (!actor.named()) return;
  emit(EventType::siege, actor, object_actor(), where, "siege");
}

void FrameReader::Run::read_members() {
  bool refers = c_.subject != kNone && (group(c_.subject).kind == GroupKind::pronoun ||
                                        (group(c_.subject).kind == GroupKind::place &&
                                         group(c_.subject).place.items.empty()));
  if (!refers || r_.unnamed_.empty()) return;
  Draft base = r_.unnamed_.back();
  base.rule = "members";
  for (int where : places({Role::none})) {
    base.range = quote(where);
    base.partial = false;
    base.count.reset();
    for (const PlaceItem& item : group(where).place.items) emit_item(base, item);
  }
}

void FrameReader::Run::read_aim() {
  emit(EventType::attack, main_actor(), {}, places({Role::none}), "aim");
  for (Draft& draft : drafts_) draft.modality = model::Modality::planned;
}

}  // namespace tidemark::events
