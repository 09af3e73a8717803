// The cells of a country put together by their history: a territory is all cells that looked the
// same on every day of a span. Areas and fronts of any day are made of whole territories and of
// whole borders between two of them, so that both agree, also when a profile generalises the
// borders.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "measure/lines.hpp"
#include "publish/layers.hpp"

namespace tidemark::publish::detail {

class Territories {
 public:
  // Borrows the history.
  explicit Territories(const History& history);

  int size() const { return int(cells_.size()); }
  const Timelines::Timeline& timeline(int i) const;
  const std::vector<int>& cells(int i) const { return cells_[std::size_t(i)]; }

  struct Border {
    int one = 0, other = -1;           // territories; -1: abroad
    std::vector<measure::Line> lines;  // generalised as the profile wants
  };
  const std::vector<Border>& borders() const { return borders_; }

  // Of several territories together.
  base::Result<geo::MultiPolygon> shape(const std::vector<int>& parts) const;

 private:
  base::Result<geo::MultiPolygon> between_borders(const std::vector<int>& parts) const;

  const History& history_;
  std::vector<std::vector<int>> cells_;
  std::vector<Border> borders_;
};

}  // namespace tidemark::publish::detail
