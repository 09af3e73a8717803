#include <memory>

#include "measure_commands.hpp"
#include "publish/measure_tables.hpp"
#include "record_flags.hpp"

namespace tidemark::cli {
namespace {

struct GapsFlags : RecordFlags {
  std::string side, by;
  measure::GapOptions options;
};

void run_gaps(Session& session, const GapsFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  auto side = find_side(session, *opened, flags.side);
  if (!side) return;
  measure::GapOptions options = flags.options;
  if (!flags.by.empty()) {
    auto by = find_side(session, *opened, flags.by);
    if (!by) return;
    options.by = *by;
  }
  publish::Snapshot snapshot = opened->snapshot();
  auto gaps = measure::gaps({snapshot.complex, snapshot.map}, *side, options);
  write_records(session, flags, publish::gaps_table(snapshot, gaps), snapshot.theatre);
}

}  // namespace

void add_gaps(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "gaps", "Print the shortest corridors of a side whose closing would cut much of it off");
  auto flags = std::make_shared<GapsFlags>();
  command->add_option("--side", flags->side, "Whose territory, by the side's id")
      ->type_name("SIDE")
      ->required();
  command->add_option("--by", flags->by, "Only corridors with both ends at the front of this side")
      ->type_name("SIDE");
  add_min_area(*command, flags->options.min_km2, "What must be cut off, at least");
  command->add_option("--most", flags->options.most, "How many are printed (default: 10)")
      ->type_name("N")
      ->check(CLI::Range(1, 1000), "");
  add_records(*command, *flags);
  command->footer(
      "A corridor runs from one front (or the border) to another; enclaves of others on its way\n"
      "are used. Of corridors that cut off nearly the same only the shortest is printed.\n"
      "Example: tidemark gaps -C out --on 2017-07-14 --side isis --by gov --min-area 5000");
  command->callback([&session, flags] { run_gaps(session, *flags); });
}

}  // namespace tidemark::cli
