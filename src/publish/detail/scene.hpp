// What the picture shows, as shapes on the page with their colours: everything but lettering in
// panels. The backdrop does not change from day to day; what a day adds lies on it and below its
// waters and names.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "measure/labelled.hpp"
#include "publish/detail/canvas.hpp"
#include "publish/detail/focus.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/ranking.hpp"
#include "publish/detail/wording.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

// How sure a fill is, from the palest class to the fullest: the lowest probability of each class
// and the share of the side's colour, the rest being paper.
struct Paleness {
  double from;
  double strength;
};
inline constexpr Paleness kPaleness[] = {{0, 0.34}, {0.6, 0.52}, {0.75, 0.70}, {0.9, 0.88}};
int paleness_class(double probability);
// Where changes are shown, what did not change keeps this share of its colour.
inline constexpr double kUnchanged = 0.38;

// Of the sides' patterns: opacity, and the width of lines or dots.
inline constexpr double kPatternOpacity = 0.55;
double pattern_width(std::string_view name);
inline constexpr double kChangeDots = 3;  // who held before: their width

struct Fill {
  PixelShape shape;
  Colour colour;
};

struct Name {
  std::string text;
  Pixel at;
  Rank rank = Rank::capital;
};

struct Backdrop {
  std::vector<PixelShape> neighbours;
  std::vector<Name> neighbour_names;
  PixelShape country;
  std::vector<Lines> borders;  // of admin areas
  std::vector<PixelShape> lakes;
  std::vector<Lines> rivers;
  std::vector<Name> water_names;
  PixelShape veil;           // lies on what is not in focus; empty when all of it is
  PixelShape focus;          // whose outline is then drawn
  std::vector<Name> places;  // candidates, most important first
  bool spaced = true;        // names of waters and countries: not in scripts whose letters join
};

struct Layers {
  std::vector<Fill> fills;      // of one side: the palest class covers all, fuller ones lie on it
  std::vector<Lines> patterns;  // of sides
  std::vector<Lines> hatching;  // of contested cells
  std::vector<Fill> changed;
  std::vector<Lines> changed_from;  // dots
  std::vector<Lines> fronts;
};

Backdrop compose_backdrop(const Snapshot& snapshot, const MapOptions& options, const Words& words,
                          const Focus& focus, const Frame& frame);

// What `options` say of patterns and changes is shown.
base::Result<Layers> compose_layers(const Snapshot& snapshot, const MapOptions& options,
                                    const std::shared_ptr<const measure::Edges>& edges,
                                    const Frame& frame);

}  // namespace tidemark::publish::detail
