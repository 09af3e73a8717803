#include "publish/detail/fronts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_map>

namespace tidemark::publish::detail {
namespace {

// Cells are cut one by one, so a shared corner may differ in its last bits: compared in steps of
// 1e-9 degrees (0.1 mm).
struct Key {
  std::int64_t x, y;
  auto operator<=>(const Key&) const = default;
};
Key key_of(geo::Point p) {
  return {std::llround(p.lon * 1e9), std::llround(p.lat * 1e9)};
}

struct Edge {
  Key a, b;  // a < b
  bool operator==(const Edge&) const = default;
};
struct EdgeHash {
  std::size_t operator()(const Edge& e) const {
    std::size_t hash = 0;
    for (std::int64_t part : {e.a.x, e.a.y, e.b.x, e.b.y}) {
      hash = (hash ^ std::size_t(part)) * 0x9E3779B97F4A7C15ull;
      hash ^= hash >> 29;
    }
    return hash;
  }
};

using Pair = std::pair<int, int>;

// The edges of one pair of sides, walked into lines: from ends and branchings first, then rings.
class Chainer {
 public:
  void add(geo::Point a, geo::Point b) {
    const int index = int(edges_.size());
    edges_.push_back({a, b});
    at_[key_of(a)].push_back(index);
    at_[key_of(b)].push_back(index);
  }

  std::vector<std::vector<geo::Point>> lines() {
    used_.assign(edges_.size(), false);
    std::vector<std::vector<geo::Point>> result;
    for (const auto& [key, touching] : at_) {
      if (touching.size() == 2) continue;
      for (int edge : touching) {
        if (!used_[edge]) result.push_back(walk(edge, key));
      }
    }
    for (std::size_t edge = 0; edge < edges_.size(); ++edge) {
      if (!used_[edge]) result.push_back(walk(int(edge), key_of(edges_[edge].first)));
    }
    return result;
  }

 private:
  std::vector<geo::Point> walk(int edge, Key from) {
    auto [a, b] = edges_[edge];
    std::vector<geo::Point> line{key_of(a) == from ? a : b};
    while (edge >= 0) {
      used_[edge] = true;
      auto [c, d] = edges_[edge];
      line.push_back(key_of(c) == key_of(line.back()) ? d : c);
      const auto& next = at_[key_of(line.back())];
      edge = -1;
      if (next.size() == 2) {
        for (int candidate : next) {
          if (!used_[candidate]) edge = candidate;
        }
      }
    }
    return line;
  }

  std::vector<std::pair<geo::Point, geo::Point>> edges_;
  std::map<Key, std::vector<int>> at_;
  std::vector<bool> used_;
};

}  // namespace

std::vector<Front> find_fronts(const cells::Complex& complex, const control::ControlMap& map) {
  std::unordered_map<Edge, int, EdgeHash> holder_beyond;  // of the cell met first
  std::map<Pair, Chainer> chains;
  const auto visit = [&](const geo::Ring& ring, int holder) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const geo::Point a = ring[i], b = ring[(i + 1) % ring.size()];
      Edge edge{key_of(a), key_of(b)};
      if (edge.a == edge.b) continue;
      if (edge.b < edge.a) std::swap(edge.a, edge.b);
      auto [it, is_new] = holder_beyond.emplace(edge, holder);
      if (is_new || it->second == holder) continue;
      chains[std::minmax(it->second, holder)].add(a, b);
    }
  };
  for (std::size_t cell = 0; cell < complex.cells().size(); ++cell) {
    for (const geo::Polygon& polygon : complex.cells()[cell].shape) {
      visit(polygon.outer, map.holder[cell]);
      for (const geo::Ring& hole : polygon.holes) visit(hole, map.holder[cell]);
    }
  }

  std::vector<Front> fronts;
  for (auto& [pair, chain] : chains) {
    for (auto& line : chain.lines()) fronts.push_back({pair.first, pair.second, std::move(line)});
  }
  return fronts;
}

}  // namespace tidemark::publish::detail
