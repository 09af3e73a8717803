#include "geo/generalise.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

namespace tidemark::geo {
namespace {

constexpr double kTouchingKm = 1e-6;

struct Flat {
  double x, y;  // km
  auto operator<=>(const Flat&) const = default;
};
using FlatLine = std::vector<Flat>;

double distance(Flat p, Flat a, Flat b) {
  const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const double along = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

// All vertices of all lines, found by where they are.
class Vertices {
 public:
  explicit Vertices(double step) : step_(step) {}
  void add(Flat p) { at_[{column(p.x), column(p.y)}].push_back(p); }
  template <typename Wanted>
  bool any_in(Flat low, Flat high, const Wanted& wanted) const {
    for (long x = column(low.x); x <= column(high.x); ++x) {
      auto it = at_.lower_bound({x, column(low.y)});
      for (; it != at_.end() && it->first <= std::pair(x, column(high.y)); ++it) {
        if (std::ranges::any_of(it->second, wanted)) return true;
      }
    }
    return false;
  }

 private:
  long column(double km) const { return std::lround(std::floor(km / step_)); }
  double step_;
  std::map<std::pair<long, long>, std::vector<Flat>> at_;
};

class Generaliser {
 public:
  explicit Generaliser(double km) : km_(km), vertices_(std::max(km, 0.1)) {}

  void know(const FlatLine& line) {
    for (Flat p : line) vertices_.add(p);
    if (line.size() == 2) straight_.insert(std::minmax(line[0], line[1]));
  }

  // Which vertices stay.
  std::vector<bool> kept(const FlatLine& line) {
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    std::vector<Part> open;
    const std::size_t end = line.size() - 1;
    if (line.front() == line.back()) {
      for (const std::size_t corner : corners(line)) kept[corner] = true;
    }
    for (std::size_t first = 0, last = 1; last <= end; ++last) {
      if (kept[last]) open.push_back({std::exchange(first, last), last});
    }
    while (!open.empty()) {
      const auto [first, last] = open.back();
      open.pop_back();
      if (last - first < 2) continue;
      const auto [away, farthest] = farthest_from(line, first, last);
      if (away <= km_ && may_be_straight(line, first, last)) continue;
      kept[farthest] = true;
      open.push_back({first, farthest});
      open.push_back({farthest, last});
    }
    return kept;
  }

 private:
  using Part = std::pair<std::size_t, std::size_t>;

  static std::pair<double, std::size_t> farthest_from(const FlatLine& line, std::size_t first,
                                                      std::size_t last) {
    std::pair<double, std::size_t> most{-1, first + 1};
    for (std::size_t i = first + 1; i < last; ++i) {
      most = std::max(most, {distance(line[i], line[first], line[last]), i});
    }
    return most;
  }

  // Of a ring: beside its first, those that make the widest triangle with it.
  static std::vector<std::size_t> corners(const FlatLine& line) {
    const std::size_t end = line.size() - 1;
    const std::size_t far = farthest_from(line, 0, end).second;
    std::pair<double, std::size_t> third{-1, far};
    for (std::size_t i = 1; i < end; ++i) {
      third = std::max(third, {distance(line[i], line[0], line[far]), i});
    }
    return {far, third.second};
  }

  // Whether nothing of any line lies between this part and a straight line in its stead, and no
  // other line runs there.
  bool may_be_straight(const FlatLine& line, std::size_t first, std::size_t last) {
    const Flat from = line[first], to = line[last];
    Flat low = from, high = from;
    std::set<Flat> own;
    for (std::size_t i = first; i <= last; ++i) {
      low = {std::min(low.x, line[i].x), std::min(low.y, line[i].y)};
      high = {std::max(high.x, line[i].x), std::max(high.y, line[i].y)};
      own.insert(line[i]);
    }
    const bool jumps = vertices_.any_in(low, high, [&](Flat p) {
      if (p.x < low.x || p.x > high.x || p.y < low.y || p.y > high.y || own.contains(p))
        return false;
      if (distance(p, from, to) < kTouchingKm) return true;
      bool odd = false;
      for (std::size_t i = first; i <= last; ++i) {
        const Flat a = line[i], b = i == last ? from : line[i + 1];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
          odd = !odd;
      }
      return odd;
    });
    return !jumps && straight_.insert(std::minmax(from, to)).second;
  }

  double km_;
  Vertices vertices_;
  std::set<std::pair<Flat, Flat>> straight_;  // what runs straight between two points
};

}  // namespace

std::vector<Line> generalised(const std::vector<Line>& lines, double km,
                              const std::vector<Line>& fixed) {
  if (km <= 0 || lines.empty()) return lines;
  const double shrink = std::cos(lines.front().front().lat * std::numbers::pi / 180);
  const auto flat = [&](const Line& line) {
    FlatLine result;
    for (Point p : line) result.push_back({p.lon * shrink * kKmPerDegree, p.lat * kKmPerDegree});
    return result;
  };
  Generaliser generaliser(km);
  std::vector<FlatLine> flats;
  for (const Line& line : fixed) generaliser.know(flat(line));
  for (const Line& line : lines) generaliser.know(flats.emplace_back(flat(line)));

  std::vector<Line> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<bool> kept = generaliser.kept(flats[i]);
    Line& line = result.emplace_back();
    for (std::size_t k = 0; k < kept.size(); ++k) {
      if (kept[k]) line.push_back(lines[i][k]);
    }
  }
  return result;
}

}  // namespace tidemark::geo
