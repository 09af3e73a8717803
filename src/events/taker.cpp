#include "events/taker.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace tidemark::events {
namespace {

using model::EventType;

constexpr double kNamedTaking = 1;  // weight of each taking told with its taker's name
constexpr double kOwnSide = 4;      // a party's outlet tells of its own side's takings, mostly
constexpr int kEnough = 3;          // takings after which more say nothing more

}  // namespace

void name_takers(std::vector<Draft>& drafts, const SideOf& side_of, const std::string& favoured) {
  std::unordered_map<std::string, int> takings;  // by side
  for (const Draft& draft : drafts) {
    bool named = draft.type == EventType::gain && !draft.actor.inferred && draft.actor.named();
    if (named && model::is_fact(draft.modality)) ++takings[side_of(draft.actor)];
  }
  for (Draft& draft : drafts) {
    if (draft.type != EventType::gain || !draft.actor.inferred) continue;
    std::string opponent = side_of(draft.opponent);
    double most = 0;
    for (const Weighed& taker : draft.takers) {
      Party party{taker.actor, {}, true};
      std::string side = side_of(party);
      if (!side.empty() && side == opponent) continue;
      double weight = taker.weight + kNamedTaking * std::min(takings[side], kEnough) +
                      (!favoured.empty() && side == favoured ? kOwnSide : 0);
      if (weight >= most) draft.actor = party, most = weight;
    }
  }
}

}  // namespace tidemark::events
