// Figures: the quantities of a sentence with what each is said of, and when.
#pragma once

#include <optional>
#include <vector>

#include "events/dating.hpp"
#include "events/draft.hpp"
#include "events/frame.hpp"
#include "events/status.hpp"
#include "model/claim.hpp"

namespace tidemark::events {

struct FigureDraft {
  model::Claim figure;  // all but its report, date, side and place
  Timing timing;        // of the clause that it stands in
  int whose = kNone;    // actor that holds, took or lost so much: index into Theatre::actors
  std::optional<PlaceItem> item;         // the place that it is said of
  std::optional<text::TimeMention> day;  // of a day told twice over
  std::size_t sentence = 0;
};

// Every area, length, distance, share and count, and every day told twice over. `statuses` by
// clause: what is planned, conditional or denied stands nowhere. A figure is said of the words
// behind it ("58% of the hills"), or of what its verb goes on with ("just 70 km divide it from P"),
// or else of what stands before its verb ("what it holds grows to 12.4 km²").
std::vector<FigureDraft> read_figures(const SentenceReading& reading,
                                      const std::vector<StatusReading>& statuses);

// Sets their dates, and what a day told twice over says by its date. Such days are left out where
// the day of writing is not known.
void date_figures(std::vector<FigureDraft>& figures, const Writing& writing);

}  // namespace tidemark::events
