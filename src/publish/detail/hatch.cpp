#include "publish/detail/hatch.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tidemark::publish::detail {
namespace {

struct Rotation {
  double cosine, sine;
  Pixel turn(Pixel p) const { return {p.x * cosine - p.y * sine, p.x * sine + p.y * cosine}; }
  Pixel back(Pixel p) const { return {p.x * cosine + p.y * sine, -p.x * sine + p.y * cosine}; }
};

std::vector<Segment> joined(std::vector<Segment> a, const std::vector<Segment>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// Every second row is moved by half a step.
std::vector<Segment> dots(const PixelShape& shape, double spacing) {
  constexpr double kLength = 0.2;
  std::vector<Segment> result;
  for (const auto& [a, b] : hatch(shape, 0, spacing)) {
    const double shift = std::lround(a.y / spacing) % 2 == 0 ? 0 : spacing / 2;
    const double from = std::min(a.x, b.x), to = std::max(a.x, b.x);
    for (double x = std::ceil((from - shift) / spacing) * spacing + shift; x <= to; x += spacing) {
      result.emplace_back(Pixel{x, a.y}, Pixel{x + kLength, a.y});
    }
  }
  return result;
}

}  // namespace

std::vector<Segment> hatch(const PixelShape& shape, double degrees, double spacing) {
  const double radians = degrees * std::numbers::pi / 180;
  const Rotation rotation{std::cos(radians), std::sin(radians)};

  // In the turned plane the hatch lines are horizontal: row k lies at y = k * spacing. Each edge
  // leaves its crossing with every row that it spans; between the 1st and 2nd, 3rd and 4th …
  // crossing of a row is inside.
  std::vector<std::pair<long, double>> crossings;
  for_each_ring(shape, [&](const PixelLine& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      Pixel a = rotation.turn(ring[i]), b = rotation.turn(ring[(i + 1) % ring.size()]);
      if (a.y > b.y) std::swap(a, b);
      const long first = std::lround(std::ceil(a.y / spacing));
      const long last =
          std::lround(std::ceil(b.y / spacing)) - 1;  // half-open: each end counts once
      for (long row = first; row <= last; ++row) {
        const double t = (double(row) * spacing - a.y) / (b.y - a.y);
        crossings.emplace_back(row, a.x + t * (b.x - a.x));
      }
    }
  });
  std::sort(crossings.begin(), crossings.end());

  std::vector<Segment> lines;
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    const double y = double(crossings[i].first) * spacing;
    lines.emplace_back(rotation.back({crossings[i].second, y}),
                       rotation.back({crossings[i + 1].second, y}));
  }
  return lines;
}

std::vector<Segment> pattern(const PixelShape& shape, std::string_view name, double spacing) {
  if (name == "lines") return hatch(shape, 45, spacing);
  if (name == "cross") return joined(hatch(shape, 45, spacing), hatch(shape, -45, spacing));
  if (name == "grid") return joined(hatch(shape, 0, spacing), hatch(shape, 90, spacing));
  if (name == "bars") return hatch(shape, 0, spacing);
  if (name == "columns") return hatch(shape, 90, spacing);
  if (name == "dots") return dots(shape, spacing);
  return {};
}

}  // namespace tidemark::publish::detail
