#include "events/taker.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace tidemark::events {
namespace {

using model::EventType;

constexpr double kNamedTaking = 1;  // weight of each taking told with its taker's name
constexpr double kNamedLosing = 1;  // and of each losing
constexpr double kTold = 8;         // the report names who took that very place
constexpr double kOwnSide = 4;      // a party's outlet tells of its own side's takings, mostly
constexpr int kEnough = 3;          // takings after which more say nothing more

// "P was lost": by who is said to have taken it, or who is spoken of and takes the fewest places.
void name_loser(Draft& draft, const std::string& told,
                std::unordered_map<std::string, int>& takings, const SideOf& side_of) {
  double most = -2 * kNamedTaking * kEnough;
  for (const Weighed& loser : draft.takers) {
    Party party{loser.actor, {}, true};
    std::string side = side_of(party);
    double weight = loser.weight - 2 * kNamedTaking * std::min(takings[side], kEnough) +
                    (!told.empty() && told == side ? kTold : 0);
    if (weight >= most) draft.actor = party, most = weight;
  }
}

}  // namespace

void name_takers(std::vector<Draft>& drafts, const SideOf& side_of, const std::string& favoured,
                 const model::Folding& folding) {
  std::unordered_map<std::string, int> takings;       // by side
  std::unordered_map<std::string, std::string> told;  // who took it, by place; empty: more than one
  for (const Draft& draft : drafts) {
    bool named = draft.type == EventType::gain && !draft.actor.inferred && draft.actor.named();
    if (!named || !draft.item || !model::is_fact(draft.modality)) continue;
    std::string side = side_of(draft.actor);
    ++takings[side];
    auto [it, first] = told.emplace(folding.plain(draft.place_name), side);
    if (!first && it->second != side) it->second.clear();
  }
  std::unordered_map<std::string, int> losings;  // by side
  for (const Draft& draft : drafts) {
    if (draft.actor.inferred || !model::is_fact(draft.modality)) continue;
    const Party* loser = draft.type == EventType::loss   ? &draft.actor
                         : draft.type == EventType::gain ? &draft.opponent
                                                         : nullptr;
    if (loser && loser->named()) ++losings[side_of(*loser)];
  }
  for (Draft& draft : drafts) {
    if (!draft.actor.inferred) continue;
    auto found = told.find(folding.plain(draft.place_name));
    std::string told_side = found == told.end() ? std::string() : found->second;
    if (draft.type == EventType::loss) name_loser(draft, told_side, takings, side_of);
    if (draft.type != EventType::gain) continue;
    std::string opponent = side_of(draft.opponent);
    double most = 0;
    for (const Weighed& taker : draft.takers) {
      Party party{taker.actor, {}, true};
      std::string side = side_of(party);
      if (!side.empty() && side == opponent) continue;
      double weight = taker.weight + kNamedTaking * std::min(takings[side], kEnough) -
                      kNamedLosing * std::min(losings[side], kEnough) +
                      (!favoured.empty() && side == favoured ? kOwnSide : 0) +
                      (!told_side.empty() && told_side == side ? kTold : 0);
      if (weight >= most) draft.actor = party, most = weight;
    }
    // "A was driven out. P was the last to fall": nobody else is spoken of.
    std::string side = side_of(draft.actor);
    bool loses = !side.empty() && takings[side] == 0 && losings[side] > 0 && draft.rule == "fall";
    if (loses) draft.type = EventType::loss;
  }
  std::erase_if(drafts, [](const Draft& draft) {
    return draft.type == EventType::gain && draft.actor.inferred && !draft.actor.named();
  });
}

}  // namespace tidemark::events
