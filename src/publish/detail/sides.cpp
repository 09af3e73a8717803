#include "publish/detail/sides.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace tidemark::publish::detail {
namespace {

constexpr const char* kNone = "none";
// Beyond those, sides share one.
constexpr const char* kPatterns[] = {kNone, "lines", "dots", "cross", "grid", "bars", "columns"};

// By the theatre's sides: what they state, if no other states it, then what is left.
std::vector<std::string> own_patterns(const theatre::Theatre& theatre) {
  std::vector<std::string> given;
  for (const model::Side& side : theatre.sides) {
    const bool taken = std::ranges::find(given, side.pattern) != given.end();
    given.push_back(taken ? "" : side.pattern);
  }
  for (std::string& pattern : given) {
    if (!pattern.empty()) continue;
    const auto free = std::ranges::find_if(
        kPatterns, [&](const char* name) { return std::ranges::find(given, name) == given.end(); });
    pattern = free == std::end(kPatterns) ? std::end(kPatterns)[-1] : *free;
  }
  return given;
}

}  // namespace

SideLook look_of(const theatre::Theatre& theatre, const std::string& side, bool patterns) {
  const auto found = std::ranges::find(theatre.sides, side, &model::Side::id);
  if (found == theatre.sides.end()) return {{}, kNone};
  const Colour colour = parse_colour(found->colour);
  if (!patterns) return {colour, kNone};
  return {colour, own_patterns(theatre)[std::size_t(found - theatre.sides.begin())]};
}

}  // namespace tidemark::publish::detail
