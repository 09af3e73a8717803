#include "publish/detail/scene.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>

#include "geo/coverage.hpp"
#include "measure/fronts.hpp"
#include "publish/detail/canvas.hpp"
#include "publish/detail/hatch.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr int kClasses = int(std::size(kPaleness));
constexpr double kPatternSpacing = 13;
constexpr double kHatchSpacing = 9;
constexpr double kHatchWidth = 3.4;
constexpr double kFrontWidth = 1.7;
constexpr double kLimitWidth = 0.8;  // between a side and the unknown
constexpr double kMainRiverWidth = 2.6;
constexpr double kRiverWidth = 1.5;
constexpr Colour kWaterColour{0.47, 0.65, 0.76};
constexpr Colour kFrontColour{0.13, 0.13, 0.15};
constexpr Colour kLimitColour{0.45, 0.45, 0.45};
// How far a candidate keeps from every more important one, by rank.
constexpr double kApart[] = {0, 34, 22, 22, 54};
constexpr double kNameRoom = 26;  // a neighbour with less room on the page goes without its name

using Shapes = std::vector<const geo::MultiPolygon*>;

Colour colour_of(const Snapshot& snapshot, int side) {
  const model::Side* found = snapshot.theatre.side(snapshot.map.sides[std::size_t(side)]);
  return found ? parse_colour(found->colour) : Colour{};
}

// From the fullest class down, each united with the fuller ones: every cell is united once, and the
// paler fill below a fuller one leaves no seam between them.
base::Result<void> add_side(const Snapshot& snapshot, const Frame& frame, int side, Scene& scene) {
  Shapes by_class[kClasses];
  for (std::size_t cell = 0; cell < snapshot.complex.cells().size(); ++cell) {
    if (snapshot.map.holder[cell] != side) continue;
    const double probability = snapshot.map.probability(int(cell), side);
    by_class[paleness_class(probability)].push_back(&snapshot.complex.cells()[cell].shape);
  }
  const Colour colour = colour_of(snapshot, side);
  std::vector<Fill> fills;
  geo::MultiPolygon united;
  for (int i = kClasses - 1; i >= 0; --i) {
    if (by_class[i].empty()) continue;
    const geo::MultiPolygon fuller = std::move(united);
    if (!fuller.empty()) by_class[i].push_back(&fuller);
    auto joined = geo::unite_coverage(by_class[i]);
    if (!joined) return joined.error();
    united = std::move(*joined);
    fills.push_back({frame.at(united), mix(colour, kWhite, kPaleness[i].strength)});
  }
  if (fills.empty()) return {};

  const model::Side* row = snapshot.theatre.side(snapshot.map.sides[std::size_t(side)]);
  const std::string name = row ? row->pattern : "";
  Lines lines{{}, contrasting(colour, 0.5), pattern_width(name), kPatternOpacity};
  for (const auto& [a, b] : pattern(fills.back().shape, name, kPatternSpacing)) {
    lines.lines.push_back({a, b});
  }
  if (!lines.lines.empty()) scene.patterns.push_back(std::move(lines));
  std::move(fills.rbegin(), fills.rend(), std::back_inserter(scene.fills));
  return {};
}

base::Result<void> add_hatching(const Snapshot& snapshot, const Frame& frame, Scene& scene) {
  std::map<int, Shapes> contested;  // by second side
  for (std::size_t cell = 0; cell < snapshot.complex.cells().size(); ++cell) {
    if (!snapshot.map.contested[cell]) continue;
    const int second = runner_up(snapshot.map, int(cell));
    if (second >= 0) contested[second].push_back(&snapshot.complex.cells()[cell].shape);
  }
  for (const auto& [second, shapes] : contested) {
    auto united = geo::unite_coverage(shapes);
    if (!united) return united.error();
    Lines lines{{}, mix(colour_of(snapshot, second), kWhite, 0.9), kHatchWidth, 1};
    for (const auto& [a, b] : hatch(frame.at(*united), -45, kHatchSpacing)) {
      lines.lines.push_back({a, b});
    }
    scene.hatching.push_back(std::move(lines));
  }
  return {};
}

void add_fronts(const Snapshot& snapshot, const Frame& frame, Scene& scene) {
  Lines fronts{{}, kFrontColour, kFrontWidth, 1};
  Lines limits{{}, kLimitColour, kLimitWidth, 1};
  for (const measure::Front& front : measure::fronts({snapshot.complex, snapshot.map})) {
    for (const measure::Line& points : front.lines) {
      PixelLine line;
      for (geo::Point p : points) line.push_back(frame.at(p));
      (front.first < 0 ? limits : fronts).lines.push_back(std::move(line));
    }
  }
  scene.fronts = {std::move(limits), std::move(fronts)};
}

void add_neighbours(const Snapshot& snapshot, const Frame& frame, Scene& scene) {
  const std::vector<Rect> taken = {frame.legend(), frame.scale_bar()};
  for (const theatre::Neighbour& neighbour : snapshot.theatre.neighbours) {
    PixelShape shape = frame.at(neighbour.shape);
    const NameSpot spot = roomiest_point(shape, frame.map(), taken);
    if (spot.room >= kNameRoom)
      scene.neighbour_names.push_back({neighbour.name, spot.at, Rank::capital});
    scene.neighbours.push_back(std::move(shape));
  }
}

void add_waters(const std::vector<theatre::Water>& waters, const Frame& frame, Scene& scene) {
  Lines main{{}, kWaterColour, kMainRiverWidth, 1}, other{{}, kWaterColour, kRiverWidth, 1};
  for (const theatre::Water& water : waters) {
    if (!water.shape.empty()) {
      scene.lakes.push_back(frame.at(water.shape));
      const NameSpot spot = roomiest_point(scene.lakes.back(), frame.map(), {});
      if (water.rank == 0 && spot.room > 0) scene.water_names.push_back({water.name, spot.at});
    }
    for (const std::vector<geo::Point>& points : water.lines) {
      PixelLine line;
      for (geo::Point p : points) line.push_back(frame.at(p));
      if (water.rank == 0 && frame.map().contains(line[line.size() / 2]))
        scene.water_names.push_back({water.name, line[line.size() / 2]});
      (water.rank == 0 ? main : other).lines.push_back(std::move(line));
    }
  }
  scene.rivers = {std::move(other), std::move(main)};
}

void add_places(const Snapshot& snapshot, const Frame& frame, Scene& scene) {
  for (const RankedPlace& ranked : rank_places(snapshot)) {
    const Name name{ranked.place->name, frame.at(ranked.place->point), ranked.rank};
    const double apart = kApart[int(ranked.rank)];
    const bool crowded = std::ranges::any_of(scene.places, [&](const Name& other) {
      return std::hypot(other.at.x - name.at.x, other.at.y - name.at.y) < apart;
    });
    if (!crowded && frame.map().contains(name.at)) scene.places.push_back(name);
  }
}

}  // namespace

double pattern_width(std::string_view name) {
  return name == "dots" ? 3.2 : 1.1;
}

int paleness_class(double probability) {
  int result = 0;
  while (result + 1 < kClasses && kPaleness[result + 1].from <= probability) ++result;
  return result;
}

int runner_up(const control::ControlMap& map, int cell) {
  std::span<const double> share = map.shares(cell);
  int second = -1;
  for (int side = 0; side < int(share.size()); ++side) {
    if (side == map.holder[std::size_t(cell)] || share[std::size_t(side)] <= 0) continue;
    if (second < 0 || share[std::size_t(side)] > share[std::size_t(second)]) second = side;
  }
  return second;
}

base::Result<Scene> compose_scene(const Snapshot& snapshot,
                                  const std::vector<theatre::Water>& waters, const Frame& frame) {
  Scene scene;
  scene.country = frame.at(snapshot.complex.outline());
  add_neighbours(snapshot, frame, scene);
  for (int side = 0; side < int(snapshot.map.sides.size()); ++side) {
    if (auto done = add_side(snapshot, frame, side, scene); !done) return done.error();
  }
  if (auto done = add_hatching(snapshot, frame, scene); !done) return done.error();
  add_waters(waters, frame, scene);
  add_fronts(snapshot, frame, scene);
  add_places(snapshot, frame, scene);
  return scene;
}

}  // namespace tidemark::publish::detail
