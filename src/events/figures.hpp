// Figures: the quantities of a sentence with what each is said of, and when.
#pragma once

#include <vector>

#include "events/draft.hpp"
#include "events/frame.hpp"
#include "model/figure.hpp"

namespace tidemark::events {

struct FigureDraft {
  model::Figure figure;  // all but its report and date
  Timing timing;         // of the clause that it stands in
};

// Every area, length, distance, share and count. A figure is said of the words behind it ("58% of the
// hills"), or else of its clause's subject ("what it holds grows to 12.4 km²").
std::vector<FigureDraft> read_figures(const SentenceReading& reading);

}  // namespace tidemark::events
