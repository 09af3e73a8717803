#include "model/figure.hpp"

#include <array>

namespace tidemark::model {

namespace {

constexpr std::array<std::string_view, 5> kNames = {"area", "length", "distance", "share", "count"};

}  // namespace

std::string_view to_text(Quantity quantity) { return kNames[std::size_t(quantity)]; }

std::optional<Quantity> parse_quantity(std::string_view text) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) return Quantity(i);
  }
  return std::nullopt;
}

}  // namespace tidemark::model
