#include <memory>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "publish/area_tables.hpp"

namespace tidemark::cli {
namespace {

struct Flags {
  DayFlags day;
  std::string format;
};

void run(Session& session, const Flags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  publish::Snapshot snapshot = opened->snapshot();
  session.write("", flags.format == "csv"    ? publish::areas_csv(snapshot.areas)
                    : flags.format == "json" ? publish::areas_json(snapshot)
                                             : publish::areas_text(snapshot));
}

}  // namespace

void add_area(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("area", "Print how much each side held on a day");
  auto flags = std::make_shared<Flags>();
  add_day(*command, flags->day);
  add_choice(*command, "--format", flags->format, {"table", "csv", "json"},
             "How to print it (default: table)");
  command->footer(
      "Shares are of the whole outline and, with what is not known, sum to 1. Low counts\n"
      "what a side held surely and uncontested; high, where it may have been the holder.\n"
      "Example: tidemark area -C out --on 2017-06-25 --format csv");
  command->callback([&session, flags] { run(session, *flags); });
}

}  // namespace tidemark::cli
