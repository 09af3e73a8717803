#include "events/silence.hpp"

#include <algorithm>

namespace tidemark::events {

using names::Frame;
using names::Role;

bool tells_of_control(const Clause& clause) {
  switch (clause.frame) {
    case Frame::gain:
    case Frame::oust:
    case Frame::lose:
    case Frame::leave:
    case Frame::withdraw:
    case Frame::fall:
    case Frame::cede:
    case Frame::join:
    case Frame::hold: return true;
    default: return false;
  }
}

std::string why_nothing(const SentenceReading& sentence, const Clause& clause) {
  auto kind_of = [&](int group) { return sentence.groups[std::size_t(group)].kind; };
  auto is_place = [&](int group) {
    return group != kNone &&
           (kind_of(group) == GroupKind::place || kind_of(group) == GroupKind::pronoun);
  };
  auto is_actor = [&](int group) { return group != kNone && kind_of(group) == GroupKind::actor; };
  bool place = is_place(clause.subject);
  bool actor = is_actor(clause.subject);
  bool other_object = false;
  for (const Argument& a : clause.args) {
    place = place || is_place(a.group);
    actor = actor || is_actor(a.group);
    other_object = other_object || (a.role == Role::none && !is_place(a.group));
  }
  if (clause.verb.passive && !clause.support && !is_place(clause.subject)) {
    return "what it was done to is no place";
  }
  if (!place && other_object) return "its object is people or things, no place";
  if (!place) return "no place stands with it";
  if (!actor) return "nobody stands with it who could have done it";
  return "its actor and place stand in no order that the frame reads";
}

}  // namespace tidemark::events
