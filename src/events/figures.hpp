// Figures: the quantities of a sentence with what each is said of.
#pragma once

#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "events/group.hpp"
#include "model/figure.hpp"

namespace tidemark::events {

// Areas, lengths, distances and shares; counts only of places.
std::vector<model::Figure> read_figures(const names::Marked& marked, const std::vector<Group>& groups,
                                        std::string_view text);

}  // namespace tidemark::events
