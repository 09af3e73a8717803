#include "measure/enclaves.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "measure/area.hpp"

namespace tidemark::measure {

int Piece::besieger() const {
  int only = kNobody;
  for (const Surrounding& s : around) {
    if (s.label == kAbroad) continue;
    if (s.label == kNobody || only != kNobody) return kNobody;
    only = s.label;
  }
  return only;
}

bool Piece::reaches_abroad() const {
  return std::ranges::any_of(around, [](const Surrounding& s) { return s.label == kAbroad; });
}

int Piece::within() const {
  for (const Surrounding& s : around) {
    if (s.label >= 0) return s.label;
  }
  return kNobody;
}

std::vector<Piece> pieces(const Labelled& day) {
  Components parts = components(day);
  std::vector<std::map<int, double>> around(parts.cells.size());
  for (const Edge& edge : *day.edges) {
    const int a = edge.cells[0], b = edge.cells[1];
    if (b >= 0 && day.label(a) == day.label(b)) continue;
    const double km = geo::distance_km(edge.first, edge.second);
    around[std::size_t(parts.of[std::size_t(a)])][day.label(b)] += km;
    if (b >= 0) around[std::size_t(parts.of[std::size_t(b)])][day.label(a)] += km;
  }
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < parts.cells.size(); ++i) {
    Piece piece;
    piece.side = day.label(parts.cells[i].front());
    if (piece.side < 0) continue;
    piece.cells = std::move(parts.cells[i]);
    for (int cell : piece.cells) {
      piece.km2 += day.cell(cell).area_km2;
      if (held_surely(day.map, cell)) piece.low_km2 += day.cell(cell).area_km2;
    }
    for (auto [label, km] : around[i]) piece.around.push_back({label, km});
    std::ranges::stable_sort(piece.around, std::greater(), &Surrounding::km);
    pieces.push_back(std::move(piece));
  }
  std::ranges::stable_sort(pieces, [](const Piece& a, const Piece& b) {
    return std::tuple(a.side, -a.km2) < std::tuple(b.side, -b.km2);
  });
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    pieces[i].main = i == 0 || pieces[i - 1].side != pieces[i].side;
  }
  return pieces;
}

}  // namespace tidemark::measure
