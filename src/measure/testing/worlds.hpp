// Test helper: small countries with labels: squares drawn by letters, or random cells.
#pragma once

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "geo/testing/shapes.hpp"
#include "measure/labelled.hpp"

namespace tidemark::measure::testing {

struct World {
  cells::Complex complex;
  control::ControlMap map;

  Labelled day() const { return {complex, map}; }
};

// Labels alone: whoever holds a cell does so surely.
inline control::ControlMap held_by(std::vector<std::string> sides, std::vector<int> holder) {
  control::ControlMap map;
  map.sides = std::move(sides);
  map.share.assign(holder.size() * map.sides.size(), 0);
  for (std::size_t i = 0; i < holder.size(); ++i) {
    if (holder[i] >= 0) map.share[i * map.sides.size() + std::size_t(holder[i])] = 1;
  }
  map.contested.assign(holder.size(), false);
  map.holder = std::move(holder);
  return map;
}

// One cell of 0.1 degree for each letter, the first row in the north, from 36° east and 34° north
// on. Sides are the letters in the order of the alphabet; a dot is nobody's.
inline World drawn(const std::vector<std::string>& rows,
                   std::vector<cells::Neighbour> neighbours = {},
                   std::vector<cells::AdminLayer> layers = {}) {
  std::map<char, int> sides;
  for (const std::string& row : rows) {
    for (char c : row) {
      if (c != '.') sides[c] = 0;
    }
  }
  std::vector<std::string> names;
  for (auto& [letter, index] : sides)
    index = int(names.size()), names.push_back(std::string(1, letter));
  std::vector<cells::Site> sites;
  std::vector<int> holder;
  const int height = int(rows.size()), width = int(rows[0].size());
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const char c = rows[std::size_t(y)][std::size_t(x)];
      const double lat = 34 + 0.1 * (height - 1 - y) + 0.05;
      sites.push_back({std::to_string(y) + "," + std::to_string(x), {36 + 0.1 * x + 0.05, lat}});
      holder.push_back(c == '.' ? kNobody : sides[c]);
    }
  }
  base::Errors notes;
  cells::Country country{std::move(sites),
                         geo::testing::square(36, 34, 36 + 0.1 * width, 34 + 0.1 * height),
                         std::move(layers),
                         std::move(neighbours),
                         {}};
  auto complex = cells::build_complex(std::move(country), {.filler_spacing_km = 0}, notes);
  return {std::move(*complex), held_by(names, holder)};
}

// Random cells in two degrees by two; each side holds what is nearest to a few random points.
inline World random_world(std::mt19937& random, int places, int sides, int centres) {
  std::uniform_real_distribution<double> lon(36, 38), lat(34, 36);
  auto point = [&] { return geo::Point{lon(random), lat(random)}; };
  std::vector<cells::Site> sites;
  for (int i = 0; i < places; ++i) sites.push_back({std::to_string(i), point()});
  base::Errors notes;
  auto complex = cells::build_complex({std::move(sites), geo::testing::square(36, 34, 38, 36)},
                                      {.filler_spacing_km = 0}, notes);
  std::vector<std::pair<geo::Point, int>> seats;
  for (int i = 0; i < centres; ++i) seats.push_back({point(), i % sides});
  std::vector<int> holder;
  for (const cells::Cell& cell : complex->cells()) {
    auto nearest = std::ranges::min_element(
        seats, {}, [&](const auto& seat) { return geo::rough_km(seat.first, cell.site); });
    holder.push_back(nearest->second);
  }
  std::vector<std::string> names;
  for (int i = 0; i < sides; ++i) names.push_back(std::string(1, char('a' + i)));
  return {std::move(*complex), held_by(names, holder)};
}

// The world as a fine raster of cells: the slow way to see what hangs together.
class Raster {
 public:
  static constexpr int kSize = 400;

  explicit Raster(const World& world) : box_(geo::bounds(world.complex.outline())) {
    for (int y = 0; y < kSize; ++y) {
      for (int x = 0; x < kSize; ++x) cell_.push_back(world.complex.cell_at(at(x, y)));
    }
  }
  geo::Point at(int x, int y) const {
    return {box_.min.lon + (box_.max.lon - box_.min.lon) * (x + 0.5) / kSize,
            box_.min.lat + (box_.max.lat - box_.min.lat) * (y + 0.5) / kSize};
  }
  int cell(int x, int y) const { return cell_[std::size_t(y * kSize + x)]; }

  // The pixels of each part, flooded from one to the next where `joined(x, y, x2, y2)`; parts in
  // the order of their first pixels.
  template <typename Joined>
  std::vector<std::vector<int>> flood(Joined joined) const {
    std::vector<int> part(cell_.size(), -1);
    std::vector<std::vector<int>> parts;
    for (int start = 0; start < int(cell_.size()); ++start) {
      if (part[std::size_t(start)] >= 0) continue;
      std::vector<int> pixels{start};
      part[std::size_t(start)] = int(parts.size());
      for (std::size_t next = 0; next < pixels.size(); ++next) {
        const int x = pixels[next] % kSize, y = pixels[next] / kSize;
        constexpr int kSteps[4][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        for (const auto& step : kSteps) {
          const int x2 = x + step[0], y2 = y + step[1];
          if (x2 < 0 || y2 < 0 || x2 >= kSize || y2 >= kSize) continue;
          int& reached = part[std::size_t(y2 * kSize + x2)];
          if (reached >= 0 || !joined(x, y, x2, y2)) continue;
          reached = int(parts.size());
          pixels.push_back(y2 * kSize + x2);
        }
      }
      parts.push_back(std::move(pixels));
    }
    return parts;
  }

 private:
  geo::Box box_;
  std::vector<int> cell_;
};

}  // namespace tidemark::measure::testing
