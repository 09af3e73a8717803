#include "measure/piece_graph.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>
#include <tuple>

namespace tidemark::measure {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

bool before(geo::Point a, geo::Point b) { return std::tie(a.lon, a.lat) < std::tie(b.lon, b.lat); }

int root(std::vector<int>& of, int i) {
  while (of[std::size_t(i)] != i) i = of[std::size_t(i)] = of[std::size_t(of[std::size_t(i)])];
  return i;
}

}  // namespace

PieceGraph::PieceGraph(const Labelled& day, const std::vector<int>& members) {
  std::vector<int> position(std::size_t(day.size()), -1);
  for (std::size_t i = 0; i < members.size(); ++i) position[std::size_t(members[i])] = int(i);
  auto inside = [&](int cell) { return cell >= 0 && position[std::size_t(cell)] >= 0; };

  std::vector<const Edge*> inner, rim;
  for (const Edge& edge : *day.edges) {
    const bool a = inside(edge.cells[0]), b = inside(edge.cells[1]);
    if (!a && !b) continue;
    (a && b ? inner : rim).push_back(&edge);
    corners_.insert(corners_.end(), {edge.first, edge.second});
  }
  std::sort(corners_.begin(), corners_.end(), before);
  corners_.erase(std::unique(corners_.begin(), corners_.end()), corners_.end());

  for (const Edge* edge : inner) {
    borders_.push_back(
        {{corner(edge->first), corner(edge->second)},
         {position[std::size_t(edge->cells[0])], position[std::size_t(edge->cells[1])]},
         geo::distance_km(edge->first, edge->second)});
  }
  beyond_.assign(corners_.size(), -1);
  on_rim_.assign(corners_.size(), false);
  for (const Edge* edge : rim) {
    const int other = inside(edge->cells[0]) ? edge->cells[1] : edge->cells[0];
    for (geo::Point p : {edge->first, edge->second}) {
      const auto c = std::size_t(corner(p));
      on_rim_[c] = true;
      if (other >= 0 && (beyond_[c] < 0 || day.label(beyond_[c]) < 0)) beyond_[c] = other;
    }
  }
  find_rims(rim);
  find_paths();
}

int PieceGraph::corner(geo::Point p) const {
  return int(std::lower_bound(corners_.begin(), corners_.end(), p, before) - corners_.begin());
}

void PieceGraph::find_rims(const std::vector<const Edge*>& rim) {
  node_of_.resize(corners_.size());
  std::iota(node_of_.begin(), node_of_.end(), 0);
  for (const Edge* edge : rim) {
    const int a = root(node_of_, corner(edge->first)), b = root(node_of_, corner(edge->second));
    node_of_[std::size_t(std::max(a, b))] = std::min(a, b);
  }
  for (std::size_t i = 0; i < node_of_.size(); ++i) node_of_[i] = root(node_of_, int(i));
  // The outer rim spans the widest box; those of enclaves lie inside it.
  std::vector<geo::Box> boxes(corners_.size());
  double widest = -1;
  for (std::size_t i = 0; i < corners_.size(); ++i) {
    if (!on_rim_[i]) continue;
    geo::Box& box = boxes[std::size_t(node_of_[i])];
    box.add(corners_[i]);
    const double size = (box.max.lon - box.min.lon) * (box.max.lat - box.min.lat);
    if (size > widest) widest = size, outer_ = node_of_[i];
  }
}

void PieceGraph::find_paths() {
  std::vector<std::vector<int>> leaving(corners_.size());  // by node
  for (std::size_t b = 0; b < borders_.size(); ++b) {
    for (int corner : borders_[b].corners) {
      leaving[std::size_t(node_of_[std::size_t(corner)])].push_back(int(b));
    }
  }
  km_.assign(corners_.size(), kNever);
  by_.assign(corners_.size(), -1);
  arrives_at_.assign(corners_.size(), -1);
  using Reached = std::pair<double, int>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> next;
  km_[std::size_t(outer_)] = 0;
  next.push({0, outer_});
  while (!next.empty()) {
    const auto [km, node] = next.top();
    next.pop();
    if (km > km_[std::size_t(node)]) continue;
    for (int b : leaving[std::size_t(node)]) {
      const Border& border = borders_[std::size_t(b)];
      for (int end : {0, 1}) {
        if (node_of_[std::size_t(border.corners[end])] != node) continue;
        const int there = border.corners[1 - end];
        const auto to = std::size_t(node_of_[std::size_t(there)]);
        if (km + border.km >= km_[to]) continue;
        km_[to] = km + border.km;
        by_[to] = b;
        arrives_at_[to] = there;
        next.push({km_[to], int(to)});
      }
    }
  }
  for (int b : by_) {
    if (b >= 0) borders_[std::size_t(b)].on_path = true;
  }
}

double PieceGraph::corridor_km(const Border& border) const {
  auto from_rim = [&](int end) {
    return km_[std::size_t(node_of_[std::size_t(border.corners[end])])];
  };
  return from_rim(0) + border.km + from_rim(1);
}

std::vector<PieceGraph::Way> PieceGraph::to_rim(int corner) const {
  std::vector<Way> ways{{corner}};
  while (true) {
    const auto node = std::size_t(node_of_[std::size_t(corner)]);
    if (int(node) == outer_ || by_[node] < 0) return ways;
    if (arrives_at_[node] != corner) {  // across an enclave
      corner = arrives_at_[node];
      ways.push_back({corner});
    } else if (on_rim_[std::size_t(corner)]) {
      ways.push_back({corner});
    }
    const Border& border = borders_[std::size_t(by_[node])];
    corner = border.corners[0] == corner ? border.corners[1] : border.corners[0];
    ways.back().push_back(corner);
  }
}

std::vector<PieceGraph::Way> PieceGraph::corridor(const Border& border) const {
  std::vector<Way> ways = to_rim(border.corners[0]);
  std::reverse(ways.begin(), ways.end());
  for (Way& way : ways) std::reverse(way.begin(), way.end());
  std::vector<Way> others = to_rim(border.corners[1]);
  ways.back().insert(ways.back().end(), others.front().begin(), others.front().end());
  ways.insert(ways.end(), others.begin() + 1, others.end());
  return ways;
}

}  // namespace tidemark::measure
