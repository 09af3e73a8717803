// What the commands share that print records of a day: its flags, the format and the file.
#pragma once

#include "day_flags.hpp"
#include "publish/record_table.hpp"

namespace tidemark::cli {

struct RecordFlags {
  DayFlags day;
  std::string format, file;
};

// -C, --store, --on, --known-by, --profile, --format and -o
void add_records(CLI::App& command, RecordFlags& flags);
// --format and -o alone. `formats`: the first is the default.
void add_format(CLI::App& command, RecordFlags& flags, const std::vector<std::string>& formats);

void write_records(Session& session, const RecordFlags& flags, const publish::RecordTable& table,
                   const theatre::Theatre& theatre);

// --min-area
void add_min_area(CLI::App& command, double& km2, const std::string& help);

// The side's index in the map; nothing when the theatre has no such side, which is refused with its
// sides. `side` is an id or a name.
std::optional<int> find_side(Session& session, const OpenedDay& opened, const std::string& side);

}  // namespace tidemark::cli
