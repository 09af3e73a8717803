#include "record_flags.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "flags.hpp"

namespace tidemark::cli {

void add_format(CLI::App& command, RecordFlags& flags, const std::vector<std::string>& formats) {
  add_choice(command, "--format", flags.format, formats, "How to print it (default: table)");
  command.add_option("-o", flags.file, "Write to a file instead of standard output")
      ->type_name("FILE");
}

void add_records(CLI::App& command, RecordFlags& flags) {
  add_day(command, flags.day);
  add_hindsight(command, flags.day.hindsight);
  add_profile(command, flags.day.profile);
  add_format(command, flags, {"table", "csv", "json", "geojson"});
}

void write_records(Session& session, const RecordFlags& flags, const publish::RecordTable& table,
                   const theatre::Theatre& theatre) {
  session.write(flags.file, publish::write(table, flags.format, theatre));
}

void add_min_area(CLI::App& command, double& km2, const std::string& help) {
  command.add_option("--min-area", km2, fmt::format("{} (default: {:g})", help, km2))
      ->type_name("KM2")
      ->check(CLI::NonNegativeNumber, "");
}

std::optional<int> find_side(Session& session, const OpenedDay& opened, const std::string& side) {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < opened.day.map.sides.size(); ++i) {
    const std::string& id = opened.day.map.sides[i];
    const model::Side* described = opened.view.theatre.side(id);
    if (id == side || (described && described->name == side)) return int(i);
    known.push_back(id);
  }
  session.refuse(
      {fmt::format("'{}' is no side of this theatre: {}", side, fmt::join(known, ", "))});
  return std::nullopt;
}

}  // namespace tidemark::cli
