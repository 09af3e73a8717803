#include "events/entry.hpp"

#include <string>

namespace tidemark::events {
namespace {

using model::EventType;
using model::Modality;

constexpr std::size_t kSentencesApart = 1;

bool is_fact(const Draft& draft) {
  return draft.modality == Modality::asserted || draft.modality == Modality::claimed;
}

bool clears_the_way(const Draft& loss, const Draft& entry) {
  std::size_t apart = loss.sentence > entry.sentence ? loss.sentence - entry.sentence
                                                     : entry.sentence - loss.sentence;
  return loss.type == EventType::loss && is_fact(loss) && apart <= kSentencesApart &&
         loss.actor.actor != entry.actor.actor && loss.item && !loss.partial;
}

}  // namespace

void take_by_entry(std::vector<Draft>& drafts, const model::Folding& folding) {
  for (Draft& entry : drafts) {
    if (!entry.enters || entry.type != EventType::advance || !entry.item || !is_fact(entry)) continue;
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
