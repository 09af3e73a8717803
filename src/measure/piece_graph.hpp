// One piece of a territory as a planar graph: the corners and borders of its cells, its rims, and
// the shortest paths from the outer rim (for measure/gaps).
//
// Every rim, the outer one and those around enclaves of others, is one node: to move along it costs
// nothing.
#pragma once

#include <vector>

#include "measure/labelled.hpp"

namespace tidemark::measure {

class PieceGraph {
 public:
  // `members` hang together.
  PieceGraph(const Labelled& day, const std::vector<int>& members);

  struct Border {  // between two cells of the piece
    int corners[2];
    int cells[2];  // positions among the members
    double km = 0;
    bool on_path = false;  // a shortest path runs along it
  };
  const std::vector<Border>& borders() const { return borders_; }
  // Of the shortest way from rim to rim that crosses over this border; infinite if there is none.
  double corridor_km(const Border& border) const;

  using Way = std::vector<int>;  // corners
  // That way: one for each leg between two rims.
  std::vector<Way> corridor(const Border& border) const;

  geo::Point point(int corner) const { return corners_[std::size_t(corner)]; }
  // The cell on the other side of the rim at this corner, a known holder's if there is one; -1:
  // abroad.
  int beyond(int corner) const { return beyond_[std::size_t(corner)]; }

 private:
  int corner(geo::Point p) const;
  void find_rims(const std::vector<const Edge*>& rim);
  void find_paths();
  std::vector<Way> to_rim(int corner) const;

  std::vector<geo::Point> corners_;  // sorted
  std::vector<int> node_of_;         // by corner: of a rim, the first corner on it
  std::vector<bool> on_rim_;         // by corner
  std::vector<int> beyond_;          // by corner
  std::vector<Border> borders_;
  std::vector<double> km_;       // by node, from the outer rim
  std::vector<int> by_;          // by node: the border by which its shortest path arrives
  std::vector<int> arrives_at_;  // by node: the corner at which it does
  int outer_ = 0;                // node
};

}  // namespace tidemark::measure
