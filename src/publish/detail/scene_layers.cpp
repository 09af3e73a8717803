#include <algorithm>
#include <iterator>
#include <map>

#include "publish/detail/hatch.hpp"
#include "publish/detail/scene.hpp"
#include "publish/detail/sides.hpp"
#include "publish/detail/territories.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr int kClasses = int(std::size(kPaleness));
constexpr double kPatternSpacing = 13;
constexpr double kHatchSpacing = 9;
constexpr double kDotSpacing = 9;  // of changes
constexpr double kHatchWidth = 3.4;
constexpr double kFrontWidth = 1.7;
constexpr double kLimitWidth = 0.8;  // between a side and the unknown
constexpr Colour kFrontColour{0.13, 0.13, 0.15};
constexpr Colour kLimitColour{0.45, 0.45, 0.45};

// What is drawn of a day: its ground, and how it looks.
struct Sheet {
  const Snapshot& snapshot;
  std::vector<CellLook> looks;  // by cell
  Territories territories;
  const Frame& frame;

  const CellLook& look(int territory) const {
    return looks[std::size_t(territories.first_cell(territory))];
  }
  base::Result<PixelShape> shape(const std::vector<int>& parts) const {
    auto shape = territories.shape(parts);
    if (!shape) return shape.error();
    return frame.at(*shape);
  }
};

// Of cells that look alike, and, where changes are shown, were held by one side before.
std::vector<int> alike(const std::vector<CellLook>& looks, const Snapshot* before) {
  std::vector<std::pair<CellLook, int>> keys;
  for (std::size_t cell = 0; cell < looks.size(); ++cell) {
    keys.emplace_back(looks[cell], before ? before->map.holder[cell] : measure::kNobody);
  }
  return numbered(keys);
}

Colour colour_of(const Snapshot& snapshot, int side) {
  return look_of(snapshot.theatre, snapshot.map.sides[std::size_t(side)], false).colour;
}

// From the palest class up, each with all that is fuller: a paler fill below a fuller one leaves no
// seam between them.
base::Result<void> add_side(const Sheet& ground, const MapOptions& options, int side,
                            Layers& layers) {
  std::vector<int> by_class[kClasses];
  for (int i = 0; i < ground.territories.size(); ++i) {
    if (ground.look(i).side == side) by_class[ground.look(i).tone].push_back(i);
  }
  const Snapshot& snapshot = ground.snapshot;
  const auto [colour, name] =
      look_of(snapshot.theatre, snapshot.map.sides[std::size_t(side)], options.patterns);
  const double kept = options.since ? kUnchanged : 1;
  std::vector<Fill> fills;
  std::vector<int> parts;
  for (int i = kClasses - 1; i >= 0; --i) {
    if (by_class[i].empty()) continue;
    parts.insert(parts.end(), by_class[i].begin(), by_class[i].end());
    auto shape = ground.shape(parts);
    if (!shape) return shape.error();
    fills.push_back({std::move(*shape), mix(colour, kWhite, kPaleness[i].strength * kept)});
  }
  if (fills.empty()) return {};

  Lines lines{{}, contrasting(colour, 0.5), pattern_width(name), kPatternOpacity * kept};
  for (const auto& [a, b] : pattern(fills.back().shape, name, kPatternSpacing)) {
    lines.lines.push_back({a, b});
  }
  if (!lines.lines.empty()) layers.patterns.push_back(std::move(lines));
  std::move(fills.rbegin(), fills.rend(), std::back_inserter(layers.fills));
  return {};
}

base::Result<void> add_hatching(const Sheet& ground, Layers& layers) {
  std::map<int, std::vector<int>> contested;  // by second side
  for (int i = 0; i < ground.territories.size(); ++i) {
    if (ground.look(i).second >= 0) contested[ground.look(i).second].push_back(i);
  }
  for (const auto& [second, parts] : contested) {
    auto shape = ground.shape(parts);
    if (!shape) return shape.error();
    Lines lines{{}, mix(colour_of(ground.snapshot, second), kWhite, 0.9), kHatchWidth};
    lines.round = false;
    for (const auto& [a, b] : hatch(*shape, -45, kHatchSpacing)) lines.lines.push_back({a, b});
    layers.hatching.push_back(std::move(lines));
  }
  return {};
}

void add_fronts(const Sheet& ground, Layers& layers) {
  Lines fronts{{}, kFrontColour, kFrontWidth};
  Lines limits{{}, kLimitColour, kLimitWidth};
  for (const Territories::Border& border : ground.territories.borders()) {
    if (border.other < 0) continue;
    const int one = ground.look(border.one).side, other = ground.look(border.other).side;
    if (one == other) continue;
    for (const geo::Line& points : border.lines) {
      PixelLine line;
      for (geo::Point p : points) line.push_back(ground.frame.at(p));
      (std::min(one, other) < 0 ? limits : fronts).lines.push_back(std::move(line));
    }
  }
  layers.fronts = {std::move(limits), std::move(fronts)};
}

// What changed hands, in its new holder's colour with dots in that of the one before.
base::Result<void> add_changes(const Sheet& ground, const Snapshot& before, Layers& layers) {
  const auto colour = [&](int label) {
    return label < 0
               ? kWhite
               : mix(colour_of(ground.snapshot, label), kWhite, std::rbegin(kPaleness)->strength);
  };
  std::map<std::pair<int, int>, std::vector<int>> changed;  // from whom to whom
  for (int i = 0; i < ground.territories.size(); ++i) {
    const int from = before.map.holder[std::size_t(ground.territories.first_cell(i))];
    if (from != ground.look(i).side) changed[{from, ground.look(i).side}].push_back(i);
  }
  Lines outlines{{}, kFrontColour, kFrontWidth};
  for (const auto& [sides, parts] : changed) {
    auto shape = ground.shape(parts);
    if (!shape) return shape.error();
    Lines dots{{}, colour(sides.first), kChangeDots};
    for (const auto& [a, b] : pattern(*shape, "dots", kDotSpacing)) dots.lines.push_back({a, b});
    layers.changed_from.push_back(std::move(dots));
    for_each_ring(*shape, [&](PixelLine ring) {
      ring.push_back(ring.front());
      outlines.lines.push_back(std::move(ring));
    });
    layers.changed.push_back({std::move(*shape), colour(sides.second)});
  }
  layers.changed_from.push_back(std::move(outlines));
  return {};
}

}  // namespace

double pattern_width(std::string_view name) { return name == "dots" ? 3.2 : 1.1; }

int paleness_class(double probability) {
  int result = 0;
  while (result + 1 < kClasses && kPaleness[result + 1].from <= probability) ++result;
  return result;
}

base::Result<Layers> compose_layers(const Snapshot& snapshot, const MapOptions& options,
                                    const std::shared_ptr<const measure::Edges>& edges,
                                    const Frame& frame) {
  const std::vector<CellLook> looks = looks_of(snapshot.map);
  const Sheet ground{
      snapshot, looks,
      Territories(snapshot.complex, *edges, alike(looks, options.since), snapshot.profile), frame};
  Layers layers;
  for (int side = 0; side < int(snapshot.map.sides.size()); ++side) {
    if (auto done = add_side(ground, options, side, layers); !done) return done.error();
  }
  auto done =
      options.since ? add_changes(ground, *options.since, layers) : add_hatching(ground, layers);
  if (!done) return done.error();
  add_fronts(ground, layers);
  return layers;
}

}  // namespace tidemark::publish::detail
