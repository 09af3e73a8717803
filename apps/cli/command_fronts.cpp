#include <memory>

#include "measure_commands.hpp"
#include "publish/measure_tables.hpp"
#include "record_flags.hpp"

namespace tidemark::cli {
namespace {

void run_fronts(Session& session, const RecordFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  publish::Snapshot snapshot = opened->snapshot();
  auto fronts = measure::fronts({snapshot.complex, snapshot.map});
  write_records(session, flags, publish::fronts_table(snapshot, fronts), snapshot.theatre);
}

}  // namespace

void add_fronts(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "fronts", "Print how long the front of each pair of sides was on a day");
  auto flags = std::make_shared<RecordFlags>();
  add_records(*command, *flags);
  command->footer(
      "Lengths are geodesic, along the borders of cells: a line drawn by hand is shorter.\n"
      "GeoJSON gives the lines.\n"
      "Example: tidemark fronts -C out --on 2017-06-25 --format geojson -o fronts.geojson");
  command->callback([&session, flags] { run_fronts(session, *flags); });
}

}  // namespace tidemark::cli
