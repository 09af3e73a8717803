#include <memory>

#include "flags.hpp"
#include "measure_commands.hpp"
#include "publish/measure_tables.hpp"
#include "record_flags.hpp"

namespace tidemark::cli {
namespace {

struct ChangesFlags : RecordFlags {
  std::optional<base::Date> from;
};

void run_changes(Session& session, const ChangesFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened || !is_earlier(session, "--from", *flags.from, *opened)) return;
  auto earlier = pipeline::solve_day(opened->view, *flags.from, flags.day.hindsight);
  if (!earlier) return session.refuse(earlier.error());
  publish::Snapshot before = pipeline::snapshot_of(opened->view, *earlier),
                    after = opened->snapshot();
  const auto edges = std::make_shared<const measure::Edges>();  // not looked at
  auto changes =
      measure::changes({before.complex, before.map, edges}, {after.complex, after.map, edges});
  write_records(session, flags, publish::changes_table(before, after, changes), after.theatre);
}

}  // namespace

void add_changes(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("changes", "Print what changed hands between two days");
  auto flags = std::make_shared<ChangesFlags>();
  add_date(*command, "--from", flags->from, "The earlier day; the later one is --on");
  command->get_option("--from")->required();
  add_records(*command, *flags);
  command->footer(
      "GeoJSON gives the areas. What changed in what was believed of one day tells 'diff'.\n"
      "Example: tidemark changes -C out --from 2017-06-01 --on 2017-06-30");
  command->callback([&session, flags] { run_changes(session, *flags); });
}

}  // namespace tidemark::cli
