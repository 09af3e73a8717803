// What the picture shows, as shapes on the page with their colours: everything but lettering in
// panels. Draw order is the order of the members.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "publish/detail/colour.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/ranking.hpp"
#include "publish/snapshot.hpp"
#include "theatre/waters.hpp"

namespace tidemark::publish::detail {

// How sure a fill is, from the palest class to the fullest: the lowest probability of each class
// and the share of the side's colour, the rest being paper.
struct Paleness {
  double from;
  double strength;
};
inline constexpr Paleness kPaleness[] = {{0, 0.34}, {0.6, 0.52}, {0.75, 0.70}, {0.9, 0.88}};
int paleness_class(double probability);

// Of the sides' patterns: opacity, and the width of lines or dots.
inline constexpr double kPatternOpacity = 0.4;
double pattern_width(std::string_view name);

struct Fill {
  PixelShape shape;
  Colour colour;
};

struct Lines {
  std::vector<PixelLine> lines;
  Colour colour;
  double width = 1;
  double opacity = 1;
};

struct Name {
  std::string text;
  Pixel at;
  Rank rank = Rank::capital;
};

struct Scene {
  std::vector<PixelShape> neighbours;
  std::vector<Name> neighbour_names;
  PixelShape country;
  std::vector<Fill> fills;      // of one side: the palest class covers all, fuller ones lie on it
  std::vector<Lines> patterns;  // of sides
  std::vector<Lines> hatching;  // of contested cells
  std::vector<PixelShape> lakes;
  std::vector<Lines> rivers;
  std::vector<Name> water_names;
  std::vector<Lines> fronts;
  std::vector<Name> places;  // candidates, most important first
};

base::Result<Scene> compose_scene(const Snapshot& snapshot,
                                  const std::vector<theatre::Water>& waters, const Frame& frame);

// The second side of a contested cell: index into the map's sides, -1 when there is none.
int runner_up(const control::ControlMap& map, int cell);

}  // namespace tidemark::publish::detail
