// Frames of holding, and when what is told as a state is a taking.
#include "events/frame_run.hpp"

namespace tidemark::events {

bool FrameReader::Run::present_state() const {
  if (c_.verb.still) return true;
  bool present = c_.verb.forms == names::kThird || c_.verb.forms == names::kBase;
  bool continued = governed_by_still();
  if (continued) return true;
  if (c_.link == Link::infinitive) return false;  // "were able to control P"
  return present && c_.verb.finite && !s_.headline && c_.verb.modal == names::Effect::none;
}

bool FrameReader::Run::governed_by_still() const {
  if (c_.parent == kNone) return false;
  const Clause& p = s_.clauses[std::size_t(c_.parent)];
  return p.sense && p.frame == Frame::govern && p.sense->flag("still");
}

bool FrameReader::Run::just_attacked(const std::vector<int>& where) const {
  bool back = where.size() == 1 && group(where.front()).kind == GroupKind::pronoun;
  if (!back || index_ == 0 || c_.verb.still) return false;
  const Clause& before = s_.clauses[std::size_t(index_) - 1];
  bool moves = before.frame == Frame::attack || before.frame == Frame::advance;
  return moves && before.subject == c_.subject && !before.verb.passive;
}

void FrameReader::Run::read_hold() {
  if (c_.holding_state) {
    read_holding(EventType::hold);
    return;
  }
  bool placed_by_preposition = c_.sense && c_.sense->feature("place") == "prep";
  if (placed_by_preposition) {
    Party holder = party(c_.subject);
    if (holder.named())
      emit(EventType::hold, holder, {}, places({Role::at, Role::on, Role::near}), "hold-stationed");
    return;
  }
  if (c_.verb.passive) {
    Party holder = agent();
    if (holder.named() && subject_is_place()) {
      emit(reached_by_then() ? EventType::gain : EventType::hold, holder, {}, {c_.subject},
           "hold-passive");
    }
    return;
  }
  if (object_is_thing()) return;
  std::vector<int> where = places({Role::none});
  if (c_.support) where = places({Role::over, Role::of, Role::on, Role::at, Role::none});
  emit(EventType::hold, party(c_.subject), {}, where, "hold-active");
}

void FrameReader::Run::read_holding(EventType type) {
  Party holder = object_actor();
  std::vector<int> where;
  if (c_.sense->frame == Frame::leave) type = EventType::loss;
  if (c_.sense->frame == Frame::advance) type = EventType::advance;
  switch (group(c_.head).order) {
    case Order::place_actor:
      if (subject_is_place()) where = {c_.subject};
      break;
    case Order::actor_place:
      holder = party(c_.subject);
      where = places({Role::none});
      break;
    case Order::place_pronoun:
      if (subject_is_place()) where = {c_.subject};
      // "A said that P had fallen into its hands"
      if (c_.parent > 0 && s_.clauses[std::size_t(c_.parent) - 1].frame == Frame::say) {
        holder.actor = named_subject(s_.clauses[std::size_t(c_.parent) - 1]);
      }
      if (!holder.named() && first_person(c_.head)) holder.actor = own_actor();
      if (!holder.named()) holder = main_actor();
      break;
    case Order::place_nobody:  // "brought P under control"
      if (type != EventType::gain || c_.parent == kNone) return;
      // "brought P under control", "brought under control P"
      where = subject_is_place() ? std::vector<int>{c_.subject} : places({Role::none});
      holder = party(s_.clauses[std::size_t(c_.parent)].subject);
      break;
    default: return;
  }
  if (type == EventType::hold && reached_by_then()) type = EventType::gain;
  if (holder.named()) emit(type, holder, {}, where, "holding");
}

bool FrameReader::Run::first_person(int i) const {
  for (std::size_t u = group(i).first; u <= group(i).last; ++u) {
    const names::Sense* whose = s_.marked.units[u].sense(names::Category::determiner);
    if (whose && whose->feature("person") == "first") return true;
  }
  return false;
}

bool FrameReader::Run::reached_by_then() const {
  const text::TimeMention* time = time_told();
  return time && time->kind == text::TimeKind::until && !c_.verb.present && !c_.verb.still &&
         !c_.verb.negated;
}

const text::TimeMention* FrameReader::Run::time_told() const {
  if (c_.time == kNone) return nullptr;
  const Group& g = group(c_.time);
  for (std::size_t u = g.first; u <= g.last; ++u) {
    int time = s_.marked.units[u].time;
    if (time >= 0) return &s_.marked.times[std::size_t(time)];
  }
  return nullptr;
}

}  // namespace tidemark::events
