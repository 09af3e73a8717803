// Frames of moving, whatever the class of the verb: "pushed into P" (where "pushed O out of P"
// drives away), "rushed reinforcements to P", "slipped out of P".
#include "events/frame_run.hpp"

namespace tidemark::events {

bool FrameReader::Run::flagged(const char* name) const { return c_.sense && c_.sense->flag(name); }

// The verb's own object is none: only adjuncts follow.
bool FrameReader::Run::goes_itself() const {
  return c_.link != Link::nominal && !c_.verb.passive && !c_.support && !has_role({Role::none});
}

bool FrameReader::Run::preposition_says(int where, const char* flag) const {
  return where > 0 && group(where - 1).kind == GroupKind::preposition &&
         group(where - 1).sense->flag(flag);
}

bool FrameReader::Run::is_force(int i) const {
  const Group& g = group(i);
  if (g.kind == GroupKind::actor) {
    return g.actor.lead.empty() ||
           r_.theatre_.actors[std::size_t(g.actor.lead.front())].kind != "people";
  }
  return g.kind == GroupKind::thing && g.sense && g.sense->category == names::Category::force_noun;
}

bool FrameReader::Run::object_is_force() const {
  return std::any_of(c_.args.begin(), c_.args.end(),
                     [&](const Argument& a) { return a.role == Role::none && is_force(a.group); });
}

bool FrameReader::Run::subject_has(const char* flag) const {
  if (c_.subject == kNone || group(c_.subject).kind != GroupKind::actor) return false;
  const Group& g = group(c_.subject);
  bool flies = !g.actor.lead.empty() &&
               r_.theatre_.actors[std::size_t(g.actor.lead.front())].kind == "air_force";
  if (flies && std::string_view(flag) == "air") return true;
  for (std::size_t u = g.first; u <= g.last; ++u) {
    const names::Sense* noun = s_.marked.units[u].sense(names::Category::force_noun);
    if (noun && noun->flag(flag)) return true;
  }
  return false;
}

void FrameReader::Run::read_stay() {
  if (c_.subject == kNone || !is_force(c_.subject) || c_.frame == Frame::govern) return;
  bool near = places({Role::at, Role::on}).empty();  // "are 2 km from P"
  for (int where : places({Role::at, Role::on, Role::near})) {
    bool entering = preposition_says(where, "inside") || group(where).place.partial;
    bool remains = c_.verb.still || c_.sense;
    const names::Sense* before =
        where > 1 ? s_.marked.units[group(where - 2).last].sense(names::Category::adverb) : nullptr;
    bool back = before && before->flag("returns") && preposition_says(where, "holds");
    if (back && !remains) emit(EventType::gain, party(c_.subject), {}, {where}, "is-back");
    else if (near && !remains) emit(EventType::advance, party(c_.subject), {}, {where}, "is-near");
    else if (entering && !remains)
      emit(EventType::advance, party(c_.subject), {}, {where}, "is-inside");
    else if (remains) emit(EventType::hold, party(c_.subject), {}, {where}, "remains-in");
  }
}

bool FrameReader::Run::read_motion() {
  std::vector<int> towards = places({Role::to, Role::near, Role::at, Role::on});
  if (flagged("carries")) {
    bool sends = !c_.verb.passive && object_is_force();
    bool sent = c_.verb.passive && c_.subject != kNone && is_force(c_.subject);
    if ((sends || sent) && !towards.empty()) {
      Party sender = party(c_.subject);
      if (sent && agent().named()) sender = agent();
      if (sender.named()) emit(EventType::movement, sender, {}, towards, "forces-sent");
      return true;
    }
  }
  if (c_.frame == Frame::withdraw && flagged("carries") && goes_itself() &&
      places({Role::from}).empty() && !places({Role::to}).empty()) {
    emit(EventType::movement, party(c_.subject), {}, places({Role::to}), "redeployed");
    return true;
  }
  bool ousted = c_.verb.passive ? c_.subject != kNone && is_force(c_.subject) : object_is_force();
  if (flagged("ousts") && ousted && !places({Role::from}).empty()) {
    read_oust();
    return true;
  }
  if (!flagged("motion") || !goes_itself()) return false;
  Party actor = party(c_.subject);
  if (!actor.named()) return false;
  for (int from : places({Role::from})) {
    if (!preposition_says(from, "leaving")) continue;
    emit(EventType::loss, actor, {}, {from}, "moved-out");
    return true;
  }
  if (places({Role::to}).empty()) return false;
  read_simple(EventType::advance, {Role::to});
  return true;
}

}  // namespace tidemark::events
