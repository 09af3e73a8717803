// Colours of sides ("#rrggbb") and what maps make of them.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::publish::detail {

struct Colour {
  double red = 0.6;  // 0 to 1
  double green = 0.6;
  double blue = 0.6;

  bool operator==(const Colour&) const = default;
  std::string to_text() const;  // "#rrggbb"
};

// Of lettering, of what is said beside it, and of what both stand on.
inline constexpr Colour kInk{0.11, 0.11, 0.12};
inline constexpr Colour kQuiet{0.38, 0.38, 0.40};
inline constexpr Colour kPaper{0.988, 0.984, 0.973};

inline constexpr Colour kWhite{1, 1, 1};

// A colour that cannot be read becomes the middle grey of a side that states none.
Colour parse_colour(std::string_view text);

// `share` of `a`, the rest of `b`.
Colour mix(const Colour& a, const Colour& b, double share);

// Relative luminance (WCAG 2.1), 0 black to 1 white.
double luminance(const Colour& colour);

// For lines and patterns on a fill: darker on light fills, lighter on dark ones.
Colour contrasting(const Colour& fill, double strength);

}  // namespace tidemark::publish::detail
