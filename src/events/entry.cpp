#include "events/entry.hpp"

#include <string>

namespace tidemark::events {
namespace {

using model::EventType;

constexpr std::size_t kSentencesApart = 1;

bool clears_the_way(const Draft& loss, const Draft& entry) {
  std::size_t apart = loss.sentence > entry.sentence ? loss.sentence - entry.sentence
                                                     : entry.sentence - loss.sentence;
  return loss.type == EventType::loss && model::is_fact(loss.modality) &&
         apart <= kSentencesApart && loss.actor.actor != entry.actor.actor && loss.item &&
         !loss.partial;
}

}  // namespace

void take_by_entry(std::vector<Draft>& drafts, const model::Folding& folding) {
  for (Draft& entry : drafts) {
    bool enters = entry.enters && entry.type == EventType::advance && entry.item;
    if (!enters || !model::is_fact(entry.modality)) continue;
    std::string place = folding.plain(entry.place_name);
    for (const Draft& loss : drafts) {
      if (!clears_the_way(loss, entry) || folding.plain(loss.place_name) != place) continue;
      entry.type = EventType::gain;
      entry.rule = "entry-after-loss";
      if (!entry.opponent.named()) entry.opponent = loss.actor;
      break;
    }
  }
}

}  // namespace tidemark::events
