#include "publish/detail/colour.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace tidemark::publish::detail {
namespace {

double linear(double channel) {
  return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

}  // namespace

std::string Colour::to_text() const {
  auto byte = [](double channel) { return int(std::lround(channel * 255)); };
  return fmt::format("#{:02x}{:02x}{:02x}", byte(red), byte(green), byte(blue));
}

Colour parse_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return {};
  unsigned value = 0;
  auto [end, fault] = std::from_chars(text.data() + 1, text.data() + 7, value, 16);
  if (fault != std::errc() || end != text.data() + 7) return {};
  return {((value >> 16) & 255) / 255.0, ((value >> 8) & 255) / 255.0, (value & 255) / 255.0};
}

Colour mix(const Colour& a, const Colour& b, double share) {
  auto of = [share](double x, double y) { return x * share + y * (1 - share); };
  return {of(a.red, b.red), of(a.green, b.green), of(a.blue, b.blue)};
}

double luminance(const Colour& c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

Colour contrasting(const Colour& fill, double strength) {
  const Colour target = luminance(fill) < 0.18 ? kWhite : Colour{0, 0, 0};
  return mix(target, fill, strength);
}

}  // namespace tidemark::publish::detail
