// Frames of taking and changing hands.
#include "events/frame_run.hpp"

namespace tidemark::events {

void FrameReader::Run::read_gain() {
  if (c_.holding_state) {
    read_holding(EventType::gain);
    return;
  }
  if (c_.link == Link::nominal) {
    if (c_.support) {  // "the control of A over P"
      Party holder = party_of({Role::of, Role::by});
      std::vector<int> where = places({Role::over, Role::on});
      if (where.empty() && announced()) where = places({Role::of});
      emit(EventType::gain, holder.named() ? holder : nominal_actor(), rival(), where,
           "control-noun");
      return;
    }
    Party taker = nominal_actor();
    if (!taker.named()) taker = likely_taker();
    emit(EventType::gain, taker, rival(), places({Role::of}), "gain-noun");
    return;
  }
  if (c_.verb.passive && !c_.support) {
    if (!subject_is_place()) return;
    bool dated = c_.time_own && c_.verb.participle;  // "occupied on Tuesday by A"
    bool held = stative() && (c_.verb.participle || c_.verb.present) && !dated;
    Party actor = held ? agent() : agent_or_main();
    if (!actor.meant()) return;
    emit(held ? EventType::hold : EventType::gain, actor, rival(), {c_.subject},
         held ? "hold-participle" : "gain-passive");
    return;
  }
  if (c_.verb.passive && c_.support) {
    Party actor = agent_or_main();
    if (!actor.meant()) return;
    emit(EventType::gain, actor, rival(),
         places({Role::over, Role::of, Role::on, Role::at, Role::to}), "gain-support-passive");
    return;
  }
  // "A: P cleared of O", as headlines have it
  if (subject_is_place() && flagged("clears") && !has_role({Role::none}) && rival_of().named()) {
    Party actor = agent_or_main();
    if (actor.meant()) emit(EventType::gain, actor, rival_of(), {c_.subject}, "gain-cleared");
    return;
  }
  Party actor = party(c_.subject);
  // "X, who seized his chance": a name that is no actor's.
  bool a_person = c_.link == Link::relative && c_.subject_antecedent && may_be_place(c_.subject);
  if (!actor.named() && a_person) return;
  if (!actor.named()) actor = likely_taker();
  if (!actor.named()) return;
  if (c_.support) {
    Party opponent = rival();
    if (!opponent.named()) opponent = party_of({Role::of});
    if (!opponent.named() && ends_own_presence(actor)) {
      emit(EventType::loss, actor, {}, first_place({Role::over, Role::of, Role::on, Role::at}),
           "presence-ended");
      return;
    }
    emit(EventType::gain, actor, opponent,
         first_place({Role::over, Role::of, Role::on, Role::at, Role::to, Role::none, Role::near}),
         "gain-support");
    return;
  }
  if (c_.sense && c_.sense->flag("clears") && object_actor().named()) {  // "cleared O from P"
    emit(EventType::gain, actor, object_actor(), places({Role::from}), "gain-clear");
    return;
  }
  if (object_is_thing()) return;
  std::vector<int> where = places({Role::none});
  if (where.empty() && stative()) where = places({Role::over, Role::of, Role::on});
  // "which they had occupied since November"
  const text::TimeMention* time = c_.verb.perfect && c_.time_own ? time_told() : nullptr;
  bool since = time && time->kind == text::TimeKind::since && (time->absolute() || time->weekday);
  if (stative() && (present_state() || c_.verb.ended || since)) {
    bool taken = !c_.verb.ended && just_attacked(where);
    emit(taken ? EventType::gain : EventType::hold, actor, rival(), where,
         taken ? "gain-attacked" : "hold-active");
    return;
  }
  emit(EventType::gain, actor, rival(), where, "gain-active");
}

bool FrameReader::Run::announced() const {
  if (c_.parent == kNone || c_.is_object) return false;
  const Clause& around = s_.clauses[std::size_t(c_.parent)];
  return around.sense && around.sense->feature("support") == "control" &&
         around.head == c_.head - 1 && around.subject != kNone &&
         group(around.subject).kind != GroupKind::thing;
}

bool FrameReader::Run::ends_own_presence(const Party& actor) const {
  if (c_.link != Link::main || r_.other_party(s_, actor).named() ||
      r_.discourse_.taker() == actor.actor)
    return false;
  for (std::size_t i = std::size_t(c_.head); i <= c_.last; ++i) {
    const Group& g = s_.groups[i];
    if (g.kind == GroupKind::support_noun)
      return g.possessive && g.sense->feature("group") == "presence";
  }
  return false;
}

void FrameReader::Run::read_fall() {
  std::vector<int> where;
  if (c_.link == Link::nominal) where = places({Role::of});
  else if (subject_is_place()) where = {c_.subject};
  if (where.empty() || followed_by_holding()) return;
  Party taker = party_of({Role::to});
  Party loser = rival();
  if (fact_ && !taker.named() && agent_absent() && holder_told().named()) {
    emit(EventType::loss, holder_told(), {}, where, "fall-of-holder");
    return;
  }
  if (!taker.named()) {
    if (c_.link == Link::nominal && c_.sense && c_.sense->flag("weak")) return;
    if (c_.link == Link::nominal) taker = next_subject();
    if (!taker.named()) taker = agent_or_main();  // "P fell": to whoever is taking places
  }
  if (taker.meant()) emit(EventType::gain, taker, loser, where, "fall");
}

bool FrameReader::Run::agent_absent() const {
  return std::none_of(c_.args.begin(), c_.args.end(),
                      [](const Argument& a) { return a.role == Role::by; });
}

Party FrameReader::Run::holder_told() const {
  Party holder;
  if (c_.link == Link::nominal || c_.subject == kNone) return holder;
  for (int i : {c_.subject, c_.subject + 2}) {
    bool apposed = i == c_.subject || (i < c_.head && group(i - 1).kind == GroupKind::comma);
    if (apposed && group(i).kind == GroupKind::place && group(i).place.holder >= 0)
      holder.actor = group(i).place.holder;
  }
  return holder;
}

bool FrameReader::Run::followed_by_holding() const {
  for (std::size_t k = std::size_t(index_) + 1; k < s_.clauses.size(); ++k) {
    if (s_.clauses[k].holding_state && s_.clauses[k].parent == index_) return true;
  }
  return false;
}

void FrameReader::Run::read_cede() {
  Party taker = party_of({Role::to});
  if (c_.link == Link::nominal) {
    if (taker.named()) emit(EventType::gain, taker, agent(), places({Role::of}), "cede-noun");
    return;
  }
  if (c_.support && !c_.verb.passive) {  // "ceded control of P to"
    std::vector<int> where = first_place({Role::over, Role::of, Role::on});
    if (taker.named()) emit(EventType::gain, taker, party(c_.subject), where, "cede-support");
    else emit(EventType::loss, party(c_.subject), {}, where, "cede-support");
    return;
  }
  if (c_.verb.passive) {
    if (!subject_is_place()) return;
    Party loser = agent();
    if (!taker.named()) taker = main_actor();
    if (taker.named()) emit(EventType::gain, taker, loser, {c_.subject}, "cede-passive");
    return;
  }
  Party loser = party(c_.subject);
  // "P surrendered": to whoever is taking places
  if (!taker.named() && flagged("itself") && subject_is_place() && !has_role({Role::none})) {
    if (fact_ && holder_told().named()) {
      emit(EventType::loss, holder_told(), {}, {c_.subject}, "fall-of-holder");
      return;
    }
    taker = likely_taker();
    if (taker.meant()) emit(EventType::gain, taker, {}, {c_.subject}, "cede-itself");
    return;
  }
  if (!taker.named() && loser.named()) {  // "ceded P"
    if (flagged("gives") && !object_is_thing())
      emit(EventType::loss, loser, {}, places({Role::none}), "cede-away");
  } else if (taker.named() && subject_is_place() && !has_role({Role::none})) {
    emit(EventType::gain, taker, {}, {c_.subject}, "cede-itself");  // "P surrendered to A"
  } else if (taker.named() && !object_is_thing()) {
    emit(EventType::gain, taker, loser, places({Role::none}), "cede");
  }
}

void FrameReader::Run::read_join() {
  if (flagged("brings") && !c_.verb.passive && !places({Role::none}).empty()) {
    read_cede();  // "A returned P to B"
    return;
  }
  if (!subject_is_place() || (c_.verb.passive && !c_.support && has_role({Role::none}))) return;
  Party taker = party_of({Role::of, Role::to});
  if (!taker.named() && !c_.support && echoes()) {
    read_echo();
    return;
  }
  if (!taker.named() && c_.support) taker = side_party(r_.state_);
  if (!taker.named() && c_.frame == Frame::change && !often()) taker = likely_taker();
  if (taker.meant())
    emit(EventType::gain, taker, {}, {c_.subject}, c_.support ? "reconcile" : "join");
}

bool FrameReader::Run::often() const {
  for (std::size_t g = std::size_t(c_.head) + 1; g < s_.groups.size(); ++g) {
    GroupKind kind = s_.groups[g].kind;
    if (kind == GroupKind::comma || kind == GroupKind::stop || kind == GroupKind::conjunction)
      return false;
    for (std::size_t u = s_.groups[g].first; u <= s_.groups[g].last; ++u) {
      const names::Sense* adverb = s_.marked.units[u].sense(names::Category::adverb);
      if (adverb && adverb->flag("often")) return true;
    }
  }
  return false;
}

void FrameReader::Run::read_oust() {
  std::vector<int> where = places({Role::from, Role::of});
  if (c_.verb.passive) {
    Party loser = party(c_.subject);
    if (!loser.named()) return;
    Party taker = agent();
    if (taker.named()) emit(EventType::gain, taker, loser, where, "oust-passive");
    else if (!where.empty()) emit(EventType::loss, loser, {}, where, "oust-passive");
    else if (pushed_out()) emit_last_place(EventType::loss, loser, {}, "oust-passive");
    return;
  }
  Party loser = object_actor();
  if (!loser.named()) loser = pronoun_object();
  if (!loser.named()) return;
  Party taker = party(c_.subject);
  if (!taker.named()) taker = against(loser);  // "its aim is to drive O from P"
  if (!where.empty()) emit(EventType::gain, taker, loser, where, "oust");
  else if (pushed_out()) emit_last_place(EventType::gain, taker, loser, "oust-elliptic");
}

}  // namespace tidemark::events
