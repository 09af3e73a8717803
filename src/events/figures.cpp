#include "events/figures.hpp"

namespace tidemark::events {
namespace {

using model::Figure;
using model::Quantity;

// Words behind the quantity up to the next comma, verb or stop: what it is said of.
base::ByteRange said_of(const names::Marked& marked, const std::vector<Group>& groups, std::size_t unit) {
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (groups[g].last < unit) continue;
    std::size_t last = groups[g].last;
    for (std::size_t k = g + 1; k < groups.size() && k < g + 6; ++k) {
      GroupKind kind = groups[k].kind;
      if (kind == GroupKind::comma || kind == GroupKind::stop || kind == GroupKind::verb ||
          kind == GroupKind::conjunction || kind == GroupKind::relative ||
          kind == GroupKind::subordinator || kind == GroupKind::time) {
        break;
      }
      last = groups[k].last;
    }
    if (last <= unit) break;
    return marked.range(unit + 1, last);
  }
  return {};
}

}  // namespace

std::vector<Figure> read_figures(const names::Marked& marked, const std::vector<Group>& groups,
                                 std::string_view text) {
  std::vector<Figure> figures;
  for (std::size_t u = 0; u < marked.units.size(); ++u) {
    const names::Unit& unit = marked.units[u];
    if (unit.kind != names::UnitKind::quantity) continue;
    const text::QuantityMention& q = marked.quantities[std::size_t(unit.quantity)];
    if (q.quantity == Quantity::count) {
      bool of_places = u + 1 < marked.units.size() && marked.units[u + 1].is(names::Category::place_kind);
      if (!of_places) continue;
    }
    Figure figure;
    figure.quantity = q.quantity;
    figure.value = q.value;
    figure.range = {marked.tokens[q.first].range.begin, marked.tokens[q.last].range.end};
    figure.as_written = std::string(figure.range.of(text));
    base::ByteRange unit_range{marked.tokens[q.unit_first].range.begin,
                               marked.tokens[q.unit_last].range.end};
    if (q.quantity != Quantity::count) figure.unit = std::string(unit_range.of(text));
    figure.of_what = std::string(said_of(marked, groups, u).of(text));
    figures.push_back(std::move(figure));
  }
  return figures;
}

}  // namespace tidemark::events
