#include <memory>

#include "flags.hpp"
#include "measure_commands.hpp"
#include "pipeline/history.hpp"
#include "record_flags.hpp"

namespace tidemark::cli {
namespace {

struct EnclavesFlags : RecordFlags {
  std::string side;
  double min_km2 = 25;
};

void run_enclaves(Session& session, const EnclavesFlags& flags, bool sieges) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  std::optional<int> side;
  if (!flags.side.empty()) {
    side = find_side(session, *opened, flags.side);
    if (!side) return;
  }
  publish::Snapshot snapshot = opened->snapshot();
  auto pieces = measure::pieces({snapshot.complex, snapshot.map});
  std::erase_if(pieces, [&](const measure::Piece& piece) {
    return sieges ? piece.besieger() == measure::kNobody : piece.main;
  });
  auto listed = pieces;
  std::erase_if(listed, [&](const measure::Piece& piece) {
    return piece.km2 < flags.min_km2 || (side && piece.side != *side);
  });
  auto since = pipeline::since_when(opened->view, opened->day, listed, sieges);
  if (!since) return session.refuse(since.error());
  write_records(session, flags,
                sieges ? publish::sieges_table(snapshot, {pieces, listed, *since, side})
                       : publish::enclaves_table(snapshot, listed, *since),
                snapshot.theatre);
}

void add_filters(CLI::App& command, EnclavesFlags& flags) {
  command.add_option("--side", flags.side, "Only those of this side, by its id")->type_name("SIDE");
  add_min_area(command, flags.min_km2, "Leave out what is smaller");
}

}  // namespace

void add_enclaves(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "enclaves", "Print the pieces of territory apart from their side's largest one");
  auto flags = std::make_shared<EnclavesFlags>();
  add_records(*command, *flags);
  add_filters(*command, *flags);
  command->footer(
      "For each: its area, inside whose territory it lies, whether it reaches the country's\n"
      "border, since when it is apart, and its settlements.\n"
      "Example: tidemark enclaves -C out --on 2018-08-01 --side isis");
  command->callback([&session, flags] { run_enclaves(session, *flags, false); });
}

void add_sieges(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "sieges", "Print what one side surrounded on a day, and what reports call besieged");
  auto flags = std::make_shared<EnclavesFlags>();
  add_day(*command, flags->day);
  add_hindsight(*command, flags->day.hindsight);
  add_profile(*command, flags->day.profile);
  add_format(*command, *flags, {"table", "csv", "json"});
  add_filters(*command, *flags);
  command->footer(
      "Surrounded by the map: everything around, but for the country's border, is held by one\n"
      "side. Besieged by reports: somebody says so; the two need not agree.\n"
      "Example: tidemark sieges -C out --on 2017-06-25");
  command->callback([&session, flags] { run_enclaves(session, *flags, true); });
}

}  // namespace tidemark::cli
