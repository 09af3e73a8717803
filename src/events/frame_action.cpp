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
  if (type == EventType::advance && subject_has("moves")) type = EventType::movement;
  if (where.empty() && moves_in() && !c_.verb.negated) {
    emit_last_place(EventType::gain, actor, r_.told_last_.draft->actor, "moved-in");
    return;
  }
  bool taken = type == EventType::advance && c_.peaceful && !by_preposition;
  emit(taken ? EventType::gain : type, actor, rival(), where, taken ? "entry-unopposed" : "move");
  for (Draft& draft : drafts_) draft.enters = c_.sense && c_.sense->flag("entry");
  for (int place : where) {
    if (!preposition_says(place, "entry")) continue;
    for (Draft& draft : drafts_) draft.enters = true;
  }
}

bool FrameReader::Run::moves_in() const {
  const auto& [told, age] = r_.told_last_;
  bool left = told && age <= 1 && told->type == EventType::loss && told->item && !told->partial;
  if (!left || !flagged("follows") || c_.subject == kNone) return false;
  const ActorGroup& actor = group(c_.subject).actor;
  return actor.lead.empty() || actor.lead.front() != told->actor.actor;
}

std::vector<int> FrameReader::Run::of_noun() const {
  std::vector<int> found;
  for (int place : places({Role::of})) {
    const PlaceGroup& named = group(place).place;
    bool known = std::any_of(named.items.begin(), named.items.end(),
                             [](const PlaceItem& item) { return item.known || item.common; });
    if (known && place > c_.head && place <= c_.head + 2) found.push_back(place);
  }
  return found;
}

std::vector<int> FrameReader::Run::undergone() const {
  if (c_.link != Link::nominal || c_.parent == kNone) return {};
  const Clause& p = s_.clauses[std::size_t(c_.parent)];
  int first = c_.subject == c_.head - 1 ? c_.subject : c_.head;  // "under an SDF siege"
  bool under = preposition_says(first, "under");
  if (!under && !(c_.is_object && p.sense && p.sense->flag("undergoes"))) return {};
  if (p.link == Link::nominal) return {};
  for (const Argument& a : p.args) {
    if (a.role == Role::none && group(a.group).kind == GroupKind::place) return {a.group};
  }
  if (p.subject != kNone && may_be_place(p.subject)) return {p.subject};
  return {};
}

Party FrameReader::Run::second_of(int i) {
  Party second;
  if (i == kNone || group(i).kind != GroupKind::actor) return second;
  const ActorGroup& actor = group(i).actor;
  auto side = [&](int a) { return r_.theatre_.actors[std::size_t(a)].side_on(std::nullopt); };
  for (int other : actor.others) {
    if (!actor.lead.empty() && side(other) != side(actor.lead.front())) second.actor = other;
  }
  std::size_t unknown = actor.lead.empty() ? 1 : 0;  // the first acts when nobody known does
  if (second.actor < 0 && unknown < actor.names.size())
    second.name = actor.names[unknown].of(s_.text);
  return second;
}

void FrameReader::Run::read_clash() {
  bool noun = c_.link == Link::nominal;
  int pair = noun ? kNone : c_.subject;
  for (const Argument& a : c_.args) {
    if (a.role == Role::between) pair = a.group;
  }
  Party first = noun ? party_of({Role::between, Role::by}) : party(c_.subject);
  if (!noun && !first.named()) first = party_of({Role::between});
  if (noun && !first.named()) first = nominal_actor();
  Party second = second_of(pair);
  if (!second.named()) second = party_of({Role::with, Role::against, Role::none});
  if (first.actor >= 0 && second.actor >= 0) r_.discourse_.mention_pair(first.actor, second.actor);
  if (!first.named()) first = fighter_below();
  if (!first.named()) first = likely_taker();
  std::vector<int> where = places({Role::at, Role::near, Role::on, Role::over, Role::for_});
  if (where.empty() && noun) where = of_noun();
  if (where.empty()) where = undergone();
  if (where.empty() && !noun && c_.verb.passive && subject_is_place()) where = {c_.subject};
  emit(EventType::clash, first, second, where, "clash");
}

Party FrameReader::Run::fighter_below() {
  auto fights = [&](int i) {
    return i != kNone && group(i).kind == GroupKind::actor && !r_.only_supports(s_, std::size_t(i));
  };
  for (std::size_t k = std::size_t(index_) + 1; k < s_.clauses.size(); ++k) {
    const Clause& below = s_.clauses[k];
    if (!hangs_on_this(below)) continue;
    if (fights(below.subject)) return party(below.subject);
    for (const Argument& a : below.args) {
      if (a.role == Role::by && fights(a.group)) return party(a.group);
    }
  }
  return {};
}

bool FrameReader::Run::hangs_on_this(const Clause& c) const {
  for (int i = c.parent; i != kNone; i = s_.clauses[std::size_t(i)].parent) {
    if (i == index_ || s_.clauses[std::size_t(i)].subject == c_.head) return true;
  }
  return false;
}

bool FrameReader::Run::exchanged() const {
  if (!c_.is_object || c_.parent == kNone) return false;
  const names::Sense* carrier = s_.clauses[std::size_t(c_.parent)].sense;
  return carrier && carrier->flag("mutual");
}

bool FrameReader::Run::is_fired() const {
  if (c_.is_object && c_.parent != kNone) {
    const Clause& p = s_.clauses[std::size_t(c_.parent)];
    return p.sense && p.sense->flag("fires");
  }
  return std::any_of(s_.clauses.begin(), s_.clauses.end(), [&](const Clause& verb) {
    return verb.link != Link::nominal && verb.subject == c_.head && verb.sense &&
           (verb.sense->flag("lands") || (verb.verb.passive && verb.sense->flag("fires")));
  });
}

const Clause* FrameReader::Run::repelling() const {
  auto fails = [](const Clause& c) { return c.sense && c.sense->effect == names::Effect::failed; };
  if (c_.is_object && c_.parent != kNone && fails(s_.clauses[std::size_t(c_.parent)])) {
    return &s_.clauses[std::size_t(c_.parent)];
  }
  for (const Clause& verb : s_.clauses) {
    if (verb.link != Link::nominal && verb.subject == c_.head && fails(verb)) return &verb;
  }
  return nullptr;
}

Party FrameReader::Run::against(const Party& defender) {
  if (defender.actor < 0) return {};
  auto side = [&](int a) { return r_.theatre_.actors[std::size_t(a)].side_on(std::nullopt); };
  std::string own = side(defender.actor);
  return r_.discourse_.salient(
      0, [&](const Party& party) { return party.actor >= 0 && side(party.actor) != own; });
}

void FrameReader::Run::read_fire(EventType type) {
  Party actor;
  std::vector<int> where;
  if (c_.link == Link::nominal) {
    if (exchanged()) {
      read_clash();
      return;
    }
    if (flagged("munition") && !is_fired()) return;
    actor = party_of({Role::by, Role::of});
    const Clause* failed = repelling();
    // "the attacks were stopped by A": not A's
    if (failed && failed->verb.passive && actor.named()) actor = against(actor);
    where =
        places({Role::on, Role::against, Role::at, Role::near, Role::to, Role::over, Role::for_});
    if (where.empty()) where = of_noun();
    bool undergoes = where.empty();
    if (undergoes) where = undergone();
    if (!actor.named() && c_.subject != kNone) actor = party(c_.subject);
    if (!actor.named() && undergoes) actor = party_of({Role::from});
    if (!actor.named() && undergoes) actor = likely_taker();
    if (!actor.named()) actor = failed ? against(party(failed->subject)) : nominal_actor();
  } else if (c_.verb.passive) {
    actor = type == EventType::attack ? agent_or_main() : agent();
    if (subject_is_place()) where = {c_.subject};
  } else {
    actor = party(c_.subject);
    where = places({Role::none, Role::on, Role::against, Role::at, Role::near});
    if (subject_has("air")) type = EventType::strike;  // "warplanes attacked P"
    const names::Sense* deed = c_.subject != kNone ? group(c_.subject).sense : nullptr;
    if (deed && deed->frame == Frame::attack)
      type = EventType::attack;  // "a suicide attack struck P"
  }
  if (!actor.named()) return;
  Party opponent = object_actor();
  if (!opponent.named()) opponent = party_of({Role::against, Role::of});
  emit(type, actor, opponent, where, type == EventType::strike ? "strike" : "attack");
}

void FrameReader::Run::read_siege() {
  Party actor, besieged = object_actor();
  std::vector<int> where;
  if (c_.link == Link::nominal) {
    actor = party_of({Role::by});
    if (!actor.named()) actor = party(c_.subject);
    where = places({Role::of, Role::on, Role::at, Role::to, Role::near, Role::over, Role::against});
    if (where.empty()) where = undergone();
    bool own = c_.is_object || (where == undergone() && !where.empty());
    if (!actor.named() && own) {
      const Clause& p = s_.clauses[std::size_t(c_.parent)];
      actor = party(p.subject);
      if (p.sense && p.sense->flag("breaks")) actor = against(actor);
    }
  } else if (c_.verb.passive && !c_.support) {
    actor = agent();
    if (subject_is_place()) {
      where = {c_.subject};
    } else {  // "O is surrounded in P"
      besieged = party(c_.subject);
      where = places({Role::at, Role::on});
    }
  } else {
    actor = c_.verb.passive ? agent() : party(c_.subject);
    where = c_.support ? places({Role::over, Role::of, Role::on, Role::at})
                       : places({Role::none, Role::at});
  }
  if (!actor.named()) return;
  emit(EventType::siege, actor, besieged, where, "siege");
}

bool FrameReader::Run::lists_members() const {
  if (flagged("lists")) return true;
  bool unnamed = c_.subject != kNone && group(c_.subject).kind == GroupKind::place &&
                 group(c_.subject).place.items.empty();
  return !c_.sense && c_.link != Link::nominal && unnamed && !places({Role::none}).empty();
}

bool FrameReader::Run::echoes() const {
  bool verb =
      flagged("echoes") && c_.link != Link::nominal && !c_.verb.passive && !has_role({Role::none});
  if (!verb || !r_.told_last_.draft || r_.told_last_.age > 1) return false;
  std::size_t next = std::size_t(c_.head) + 1;  // "followed by Q": the object's turn
  bool by = next < s_.groups.size() && s_.groups[next].kind == GroupKind::preposition &&
            s_.groups[next].sense->role == Role::by;
  if (by) return false;
  if (c_.subject == kNone || group(c_.subject).kind != GroupKind::place) return false;
  const PlaceGroup& place = group(c_.subject).place;
  return !place.items.empty() && !place.items.front().common;
}

void FrameReader::Run::read_echo() {
  const Draft& told = *r_.told_last_.draft;
  emit(told.type, told.actor, told.opponent, {c_.subject}, "echo");
}

const PlaceGroup* FrameReader::Run::seat() const {
  for (int where : places({Role::none, Role::of})) {
    const PlaceGroup& place = group(where).place;
    if (place.seat && place.holder >= 0 && place.items.empty()) return &place;
  }
  return nullptr;
}

void FrameReader::Run::read_seat() {
  if (!subject_is_place()) return;
  emit(EventType::hold, Party{seat()->holder, {}, false}, {}, {c_.subject}, "hold-seat");
}

void FrameReader::Run::read_members() {
  bool refers =
      c_.subject != kNone &&
      (group(c_.subject).kind == GroupKind::pronoun ||
       (group(c_.subject).kind == GroupKind::place && group(c_.subject).place.items.empty()));
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
