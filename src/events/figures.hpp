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
// hills"), or of what its verb goes on with ("just 70 km divide it from P"), or else of what stands before
// its verb ("what it holds grows to 12.4 km²").
std::vector<FigureDraft> read_figures(const SentenceReading& reading);

}  // namespace tidemark::events
