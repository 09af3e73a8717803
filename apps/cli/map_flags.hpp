// What a map and a film of maps have in common: which part of the country, in which language, how
// large.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "day_flags.hpp"
#include "publish/map_image.hpp"

namespace tidemark::cli {

struct MapFlags {
  DayFlags day;
  std::string file, area, around, language;
  double km = 0;
  int width = 0;  // 0: the usual one
  bool patterns = false;
};

// --area, --around, --km, --width, --lang and --patterns
void add_map_flags(CLI::App& command, MapFlags& flags);
// Refuses a file name without one of these endings: wrong usage.
void add_ending(CLI::Option* option, const std::vector<std::string>& endings);
// Throws CLI::ValidationError where flags contradict each other.
void check_map_flags(const MapFlags& flags);

// Nothing when the place or area is not found; the session knows why. Tells which names the theatre
// lacks in the wanted language.
std::optional<publish::MapOptions> map_options(Session& session, const MapFlags& flags,
                                               const pipeline::Observatory& observatory,
                                               const pipeline::View& view);

// Whether a map of that day would rest on anything; else that is refused. Tells when the day lies
// after the last one of which anything is known.
bool is_told_of(Session& session, const pipeline::View& view, base::Date day);

}  // namespace tidemark::cli
