#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <span>

#include "geo/coverage.hpp"
#include "measure/changes.hpp"
#include "measure/fronts.hpp"
#include "publish/detail/hatch.hpp"
#include "publish/detail/scene.hpp"
#include "publish/detail/sides.hpp"

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

using Shapes = std::vector<const geo::MultiPolygon*>;

Colour colour_of(const Snapshot& snapshot, int side) {
  return look_of(snapshot.theatre, snapshot.map.sides[std::size_t(side)], false).colour;
}

// From the fullest class down, each united with the fuller ones: every cell is united once, and the
// paler fill below a fuller one leaves no seam between them.
base::Result<void> add_side(const Snapshot& snapshot, const MapOptions& options, const Frame& frame,
                            int side, Layers& layers) {
  Shapes by_class[kClasses];
  for (std::size_t cell = 0; cell < snapshot.complex.cells().size(); ++cell) {
    if (snapshot.map.holder[cell] != side) continue;
    const double probability = snapshot.map.probability(int(cell), side);
    by_class[paleness_class(probability)].push_back(&snapshot.complex.cells()[cell].shape);
  }
  const auto [colour, name] =
      look_of(snapshot.theatre, snapshot.map.sides[std::size_t(side)], options.patterns);
  const double kept = options.since ? kUnchanged : 1;
  std::vector<Fill> fills;
  geo::MultiPolygon united;
  for (int i = kClasses - 1; i >= 0; --i) {
    if (by_class[i].empty()) continue;
    const geo::MultiPolygon fuller = std::move(united);
    if (!fuller.empty()) by_class[i].push_back(&fuller);
    auto joined = geo::unite_coverage(by_class[i]);
    if (!joined) return joined.error();
    united = std::move(*joined);
    fills.push_back({frame.at(united), mix(colour, kWhite, kPaleness[i].strength * kept)});
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

base::Result<void> add_hatching(const Snapshot& snapshot, const Frame& frame, Layers& layers) {
  std::map<int, Shapes> contested;  // by second side
  for (std::size_t cell = 0; cell < snapshot.complex.cells().size(); ++cell) {
    if (!snapshot.map.contested[cell]) continue;
    const int second = runner_up(snapshot.map, int(cell));
    if (second >= 0) contested[second].push_back(&snapshot.complex.cells()[cell].shape);
  }
  for (const auto& [second, shapes] : contested) {
    auto united = geo::unite_coverage(shapes);
    if (!united) return united.error();
    Lines lines{{}, mix(colour_of(snapshot, second), kWhite, 0.9), kHatchWidth};
    lines.round = false;
    for (const auto& [a, b] : hatch(frame.at(*united), -45, kHatchSpacing)) {
      lines.lines.push_back({a, b});
    }
    layers.hatching.push_back(std::move(lines));
  }
  return {};
}

void add_fronts(const Snapshot& snapshot, const std::shared_ptr<const measure::Edges>& edges,
                const Frame& frame, Layers& layers) {
  Lines fronts{{}, kFrontColour, kFrontWidth};
  Lines limits{{}, kLimitColour, kLimitWidth};
  for (const measure::Front& front : measure::fronts({snapshot.complex, snapshot.map, edges})) {
    for (const measure::Line& points : front.lines) {
      PixelLine line;
      for (geo::Point p : points) line.push_back(frame.at(p));
      (front.first < 0 ? limits : fronts).lines.push_back(std::move(line));
    }
  }
  layers.fronts = {std::move(limits), std::move(fronts)};
}

// What changed hands, in its new holder's colour with dots in that of the one before.
base::Result<void> add_changes(const Snapshot& before, const Snapshot& after,
                               const std::shared_ptr<const measure::Edges>& edges,
                               const Frame& frame, Layers& layers) {
  const auto colour = [&](int label) {
    return label < 0 ? kWhite
                     : mix(colour_of(after, label), kWhite, std::rbegin(kPaleness)->strength);
  };
  Lines outlines{{}, kFrontColour, kFrontWidth};
  for (const measure::Change& change :
       measure::changes({before.complex, before.map, edges}, {after.complex, after.map, edges})) {
    Shapes shapes;
    for (int cell : change.cells) shapes.push_back(&after.complex.cells()[std::size_t(cell)].shape);
    auto united = geo::unite_coverage(shapes);
    if (!united) return united.error();
    PixelShape shape = frame.at(*united);
    Lines dots{{}, colour(change.from), kChangeDots};
    for (const auto& [a, b] : pattern(shape, "dots", kDotSpacing)) dots.lines.push_back({a, b});
    layers.changed_from.push_back(std::move(dots));
    for_each_ring(shape, [&](PixelLine ring) {
      ring.push_back(ring.front());
      outlines.lines.push_back(std::move(ring));
    });
    layers.changed.push_back({std::move(shape), colour(change.to)});
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

int runner_up(const control::ControlMap& map, int cell) {
  std::span<const double> share = map.shares(cell);
  int second = -1;
  for (int side = 0; side < int(share.size()); ++side) {
    if (side == map.holder[std::size_t(cell)] || share[std::size_t(side)] <= 0) continue;
    if (second < 0 || share[std::size_t(side)] > share[std::size_t(second)]) second = side;
  }
  return second;
}

base::Result<Layers> compose_layers(const Snapshot& snapshot, const MapOptions& options,
                                    const std::shared_ptr<const measure::Edges>& edges,
                                    const Frame& frame) {
  Layers layers;
  for (int side = 0; side < int(snapshot.map.sides.size()); ++side) {
    if (auto done = add_side(snapshot, options, frame, side, layers); !done) return done.error();
  }
  if (options.since) {
    auto done = add_changes(*options.since, snapshot, edges, frame, layers);
    if (!done) return done.error();
  } else if (auto done = add_hatching(snapshot, frame, layers); !done) {
    return done.error();
  }
  add_fronts(snapshot, edges, frame, layers);
  return layers;
}

}  // namespace tidemark::publish::detail
