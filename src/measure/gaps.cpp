#include "measure/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measure/piece_graph.hpp"

namespace tidemark::measure {
namespace {

// Cutting a border of the dual tree leaves the cells `begin` to `end` of its order on one side.
struct Candidate {
  int border = 0;
  double km = 0;
  int begin = 0, end = 0;
  bool rest = false;  // the smaller part is what lies outside of the range
  double km2 = 0;     // of the smaller part
};

// The dual tree of a piece, walked once: what each border that no path uses would cut off. Borders
// whose cutting leaves the piece whole (where cells of several polygons meet twice) are none.
class DualTree {
 public:
  DualTree(const PieceGraph& graph, const std::vector<double>& km2)
      : graph_(graph),
        km2_(km2),
        next_(km2.size()),
        entered_(km2.size(), -1),
        low_(km2.size()),
        begin_(km2.size()) {
    for (std::size_t b = 0; b < graph.borders().size(); ++b) {
      const PieceGraph::Border& border = graph.borders()[b];
      if (border.on_path) continue;
      for (int end : {0, 1}) {
        next_[std::size_t(border.cells[end])].push_back({border.cells[1 - end], int(b)});
      }
    }
    for (std::size_t cell = 0; cell < km2.size(); ++cell) {
      if (entered_[cell] < 0) walk(int(cell));
    }
  }

  std::vector<Candidate> take() { return std::move(found_); }
  const std::vector<int>& order() const { return order_; }

 private:
  struct Step {
    int cell, by;
    std::size_t tried = 0;
    double km2 = 0;
  };

  // Depth first, without recursion: a piece may have 200,000 cells.
  void walk(int start) {
    const std::size_t first = found_.size();
    std::vector<Step> stack;
    auto enter = [&](int cell, int by) {
      entered_[std::size_t(cell)] = low_[std::size_t(cell)] = begin_[std::size_t(cell)] =
          int(order_.size());
      order_.push_back(cell);
      stack.push_back({cell, by, 0, km2_[std::size_t(cell)]});
    };
    enter(start, -1);
    double total = 0;
    while (!stack.empty()) {
      Step& step = stack.back();
      const auto& ways = next_[std::size_t(step.cell)];
      if (step.tried < ways.size()) {
        const auto [to, by] = ways[step.tried++];
        if (by == step.by) continue;
        if (entered_[std::size_t(to)] < 0) enter(to, by);
        else
          low_[std::size_t(step.cell)] =
              std::min(low_[std::size_t(step.cell)], entered_[std::size_t(to)]);
        continue;
      }
      const Step done = step;
      stack.pop_back();
      total = done.km2;
      if (stack.empty()) break;
      Step& above = stack.back();
      above.km2 += done.km2;
      int& low = low_[std::size_t(above.cell)];
      low = std::min(low, low_[std::size_t(done.cell)]);
      if (low_[std::size_t(done.cell)] == entered_[std::size_t(done.cell)]) {
        const auto& border = graph_.borders()[std::size_t(done.by)];
        found_.push_back({done.by, graph_.corridor_km(border), begin_[std::size_t(done.cell)],
                          int(order_.size()), false, done.km2});
      }
    }
    for (std::size_t i = first; i < found_.size(); ++i) {
      found_[i].rest = found_[i].km2 > total / 2;
      if (found_[i].rest) found_[i].km2 = total - found_[i].km2;
    }
  }

  const PieceGraph& graph_;
  const std::vector<double>& km2_;
  std::vector<std::vector<std::pair<int, int>>> next_;  // by cell: cell beyond, border
  std::vector<int> entered_, low_, begin_;
  std::vector<int> order_;
  std::vector<Candidate> found_;
};

// Whether two corridors cut off nearly the same part. Ranges of a tree lie inside each other or
// apart.
bool alike(const Candidate& a, const Candidate& b, double total) {
  auto range_km2 = [&](const Candidate& c) { return c.rest ? total - c.km2 : c.km2; };
  double common = 0;
  if (a.begin >= b.begin && a.end <= b.end) common = range_km2(a);
  else if (b.begin >= a.begin && b.end <= a.end) common = range_km2(b);
  if (a.rest && b.rest) common = total - range_km2(a) - range_km2(b) + common;
  else if (a.rest) common = range_km2(b) - common;
  else if (b.rest) common = range_km2(a) - common;
  return common > kSame * (a.km2 + b.km2 - common);
}

class Finder {
 public:
  Finder(const Labelled& day, const std::vector<int>& members)
      : day_(day),
        members_(members),
        graph_(day, members),
        inside_(std::size_t(day.size()), false) {
    for (int cell : members) inside_[std::size_t(cell)] = true;
  }

  // All of the piece: pulled taut, a corridor may become shorter than those before it.
  void find(const GapOptions& options, std::vector<Gap>& gaps) const {
    std::vector<double> km2;
    for (int cell : members_) km2.push_back(day_.cell(cell).area_km2);
    DualTree tree(graph_, km2);
    std::vector<Candidate> all = tree.take(), taken;
    std::erase_if(
        all, [&](const Candidate& c) { return c.km2 < options.min_km2 || !std::isfinite(c.km); });
    std::ranges::stable_sort(all, {}, &Candidate::km);
    double total = 0;
    for (double part : km2) total += part;
    for (const Candidate& candidate : all) {
      auto like = [&](const Candidate& other) { return alike(candidate, other, total); };
      if (std::ranges::any_of(taken, like)) continue;
      taken.push_back(candidate);
      gaps.push_back(gap_of(candidate, tree.order()));
    }
  }

 private:
  Gap gap_of(const Candidate& candidate, const std::vector<int>& order) const {
    Gap gap;
    gap.side = day_.label(members_.front());
    for (int i = 0; i < int(order.size()); ++i) {
      const bool in_range = candidate.begin <= i && i < candidate.end;
      if (in_range != candidate.rest)
        gap.cut_off.push_back(members_[std::size_t(order[std::size_t(i)])]);
    }
    std::sort(gap.cut_off.begin(), gap.cut_off.end());
    gap.cut_off_km2 = candidate.km2;
    for (const PieceGraph::Way& way :
         graph_.corridor(graph_.borders()[std::size_t(candidate.border)])) {
      if (way.size() < 2) continue;
      GapLeg leg{end_at(way.front()), end_at(way.back()), taut(way), 0};
      leg.km = length_km(leg.line);
      gap.km += leg.km;
      gap.legs.push_back(std::move(leg));
    }
    return gap;
  }

  GapEnd end_at(int corner) const {
    const int cell = graph_.beyond(corner);
    return {graph_.point(corner), day_.label(cell), cell};
  }

  // Whether the straight line stays in the piece, but for its ends.
  bool sees(geo::Point a, geo::Point b) const {
    const int steps = int(geo::rough_km(a, b) / kSightKm);
    for (int i = 1; i < steps; ++i) {
      const double t = double(i) / steps;
      const int cell =
          day_.complex.cell_at({a.lon + t * (b.lon - a.lon), a.lat + t * (b.lat - a.lat)});
      if (cell < 0 || !inside_[std::size_t(cell)]) return false;
    }
    return true;
  }

  // Goes on to the farthest corner in sight, looking back from the end by eighths.
  Line taut(const PieceGraph::Way& way) const {
    Line line{graph_.point(way.front())};
    for (std::size_t at = 0; at + 1 < way.size();) {
      std::size_t to = way.size() - 1;
      while (to > at + 1 && !sees(line.back(), graph_.point(way[to])))
        to = at + std::max<std::size_t>(1, (to - at) * 7 / 8);
      line.push_back(graph_.point(way[to]));
      at = to;
    }
    return line;
  }

  const Labelled& day_;
  const std::vector<int>& members_;
  PieceGraph graph_;
  std::vector<bool> inside_;
};

bool closed_by(const Gap& gap, int side) {
  return !gap.legs.empty() && gap.legs.front().from.label == side &&
         gap.legs.back().to.label == side;
}

}  // namespace

std::vector<Gap> gaps(const Labelled& day, int side, const GapOptions& options) {
  const Components parts = components(day);
  std::vector<Gap> gaps;
  for (const std::vector<int>& members : parts.cells) {
    if (day.label(members.front()) != side) continue;
    double km2 = 0;
    for (int cell : members) km2 += day.cell(cell).area_km2;
    if (km2 >= 2 * options.min_km2) Finder(day, members).find(options, gaps);
  }
  if (options.by != kNobody)
    std::erase_if(gaps, [&](const Gap& gap) { return !closed_by(gap, options.by); });
  std::ranges::stable_sort(gaps, {}, &Gap::km);
  if (int(gaps.size()) > options.most) gaps.resize(std::size_t(options.most));
  return gaps;
}

}  // namespace tidemark::measure
