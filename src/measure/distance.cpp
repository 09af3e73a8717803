#include "measure/distance.hpp"

#include "measure/lines.hpp"

namespace tidemark::measure {

std::optional<ToFront> distance_to_front(const Labelled& day, geo::Point place, int side,
                                         std::optional<int> against) {
  std::optional<ToFront> best;
  for (const Edge& edge : *day.edges) {
    if (edge.cells[1] < 0) continue;
    const int a = day.label(edge.cells[0]), b = day.label(edge.cells[1]);
    if (a == b || (a != side && b != side)) continue;
    const int other = a == side ? b : a;
    if (other < 0 || (against && other != *against)) continue;
    const geo::Point nearest = nearest_on({edge.first, edge.second}, place);
    const double km = geo::rough_km(place, nearest);
    if (!best || km < best->km) best = ToFront{km, nearest, other, false};
  }
  if (best) {
    best->km = geo::distance_km(place, best->nearest);
    const int cell = day.complex.cell_at(place);
    best->inside = cell >= 0 && day.label(cell) == side;
  }
  return best;
}

}  // namespace tidemark::measure
