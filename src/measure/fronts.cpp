#include "measure/fronts.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tidemark::measure {

std::vector<Front> fronts(const Labelled& day) {
  std::map<std::pair<int, int>, std::vector<Segment>> between;
  for (const Edge& edge : *day.edges) {
    if (edge.cells[1] < 0) continue;
    const int a = day.label(edge.cells[0]), b = day.label(edge.cells[1]);
    if (a != b) between[std::minmax(a, b)].push_back({edge.first, edge.second});
  }
  std::vector<Front> fronts;
  for (const auto& [pair, edges] : between) {
    Front front{pair.first, pair.second, joined(edges), 0};
    for (const Line& line : front.lines) front.km += length_km(line);
    fronts.push_back(std::move(front));
  }
  return fronts;
}

}  // namespace tidemark::measure
