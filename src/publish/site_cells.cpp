#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

#include "publish/detail/coarse_places.hpp"
#include "publish/detail/site_parts.hpp"

namespace tidemark::publish::detail {
namespace {

// Per degree: 11 m, below what a settlement's outline is sure to; under coarse profiles 111 m.
constexpr double kCellSteps = 1e4;
constexpr int kCurveBits = 16;
constexpr double kAreaSteps = 100;  // per km²

struct Corner {
  std::int64_t x, y;
  auto operator<=>(const Corner&) const = default;
};

// The place of a point on Hilbert's curve through a square of 2^kCurveBits by 2^kCurveBits.
std::uint64_t along_curve(std::uint32_t x, std::uint32_t y) {
  std::uint64_t at = 0;
  for (std::uint32_t s = 1u << (kCurveBits - 1); s > 0; s /= 2) {
    const std::uint32_t right = (x & s) ? 1 : 0, up = (y & s) ? 1 : 0;
    at += std::uint64_t(s) * s * ((3 * right) ^ up);
    if (up) continue;
    if (right) {
      x = (1u << kCurveBits) - 1 - x;
      y = (1u << kCurveBits) - 1 - y;
    }
    std::swap(x, y);
  }
  return at;
}

// Seven bits to a byte, the lowest first; all but the last byte have their highest bit set.
void put(std::string& out, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) out += char((number & 0x7F) | 0x80);
  out += char(number);
}

// Small for small numbers of either sign: 0, -1, 1, -2 … become 0, 1, 2, 3 ….
void put_signed(std::string& out, std::int64_t number) {
  put(out, (std::uint64_t(number) << 1) ^ std::uint64_t(number >> 63));
}

// A ring as the numbers of its corners; corners that fall together stand once.
using Numbered = std::vector<std::int64_t>;

class CellWriter {
 public:
  explicit CellWriter(double steps) : steps_(steps) {}

  void add(double km2, const geo::MultiPolygon& shape) {
    put(cells_, std::uint64_t(std::llround(km2 * kAreaSteps)));
    std::vector<std::vector<Numbered>> polygons;
    for (const geo::Polygon& polygon : shape) {
      std::vector<Numbered> rings{numbered(polygon.outer)};
      if (rings[0].size() < 3) continue;
      for (const geo::Ring& hole : polygon.holes) {
        if (Numbered ring = numbered(hole); ring.size() >= 3) rings.push_back(std::move(ring));
      }
      polygons.push_back(std::move(rings));
    }
    put(cells_, polygons.size());
    for (const auto& rings : polygons) {
      put(cells_, rings.size());
      for (const Numbered& ring : rings) put_ring(ring);
    }
    ++count_;
  }

  std::string bytes() const {
    std::string out = "TMC1";
    put(out, std::uint64_t(steps_));
    put(out, corners_.size());
    Corner before{0, 0};
    for (const Corner& corner : corners_) {
      put_signed(out, corner.x - before.x);
      put_signed(out, corner.y - before.y);
      before = corner;
    }
    put(out, count_);
    return out + cells_;
  }

 private:
  Numbered numbered(const geo::Ring& ring) {
    Numbered numbers;
    for (geo::Point p : ring) {
      const Corner corner{std::llround(p.lon * steps_), std::llround(p.lat * steps_)};
      auto [it, is_new] = number_of_.try_emplace(corner, std::int64_t(corners_.size()));
      if (is_new) corners_.push_back(corner);
      if (numbers.empty() || numbers.back() != it->second) numbers.push_back(it->second);
    }
    while (numbers.size() > 1 && numbers.front() == numbers.back()) numbers.pop_back();
    return numbers;
  }

  void put_ring(const Numbered& ring) {
    put(cells_, ring.size());
    for (std::int64_t number : ring) {
      put_signed(cells_, number - last_);
      last_ = number;
    }
  }

  double steps_;
  std::map<Corner, std::int64_t> number_of_;
  std::vector<Corner> corners_;
  std::string cells_;
  std::uint64_t count_ = 0;
  std::int64_t last_ = 0;
};

// Which cells are one to the reader: equal numbers.
std::vector<int> alike(const SiteContent& content) {
  const std::size_t count = content.snapshot.complex.cells().size();
  if (content.snapshot.profile.front_km <= 0) return none_alike(count);
  std::vector<int> alike(count, 0);
  for (const Timelines& version : content.versions) {
    std::vector<std::pair<int, Timelines::Timeline>> keys;
    for (std::size_t cell = 0; cell < alike.size(); ++cell) {
      keys.emplace_back(alike[cell], version.cells()[cell]);
    }
    alike = numbered(keys);
  }
  return alike;
}

// Territories along Hilbert's curve, by the sites of their first cells.
std::vector<int> in_order(const cells::Complex& complex, const Territories& territories) {
  const geo::Box box = geo::bounds(complex.outline());
  const double size = std::max(box.max.lon - box.min.lon, box.max.lat - box.min.lat);
  const auto step = [&](double part) {
    const double steps = (1u << kCurveBits) - 1;
    return std::uint32_t(std::clamp(part / size, 0.0, 1.0) * steps);
  };
  std::vector<std::uint64_t> along;
  for (int i = 0; i < territories.size(); ++i) {
    const geo::Point site = complex.cells()[std::size_t(territories.first_cell(i))].site;
    along.push_back(along_curve(step(site.lon - box.min.lon), step(site.lat - box.min.lat)));
  }
  std::vector<int> order(along.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(
      order, [&](int a, int b) { return along[std::size_t(a)] < along[std::size_t(b)]; });
  return order;
}

}  // namespace

SiteCells site_cells(const SiteContent& content) {
  const Snapshot& snapshot = content.snapshot;
  Territories territories(snapshot.complex, *measure::edges_of(snapshot.complex), alike(content),
                          snapshot.profile);
  std::vector<int> order = in_order(snapshot.complex, territories);
  std::vector<int> number(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) number[std::size_t(order[i])] = int(i);
  return {std::move(territories), std::move(order), std::move(number)};
}

base::Result<std::string> cells_binary(const Snapshot& snapshot, const SiteCells& cells) {
  CellWriter writer(snapshot.profile.coarse ? kCoarseSteps : kCellSteps);
  for (const int territory : cells.order) {
    auto shape = cells.territories.shape({territory});
    if (!shape) return shape.error();
    writer.add(cells.territories.km2(territory), *shape);
  }
  return writer.bytes();
}

}  // namespace tidemark::publish::detail
