#include <memory>

#include "measure_commands.hpp"
#include "publish/measure_tables.hpp"
#include "record_flags.hpp"

namespace tidemark::cli {
namespace {

void run_contact(Session& session, const RecordFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  publish::Snapshot snapshot = opened->snapshot();
  if (snapshot.complex.neighbours().empty()) session.tell("this theatre draws no neighbours");
  auto contacts = measure::contacts({snapshot.complex, snapshot.map});
  write_records(session, flags, publish::contact_table(snapshot, contacts), snapshot.theatre);
}

}  // namespace

void add_contact(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "contact", "Print how much of the border with each neighbouring country each side held");
  auto flags = std::make_shared<RecordFlags>();
  add_records(*command, *flags);
  command->footer(
      "GeoJSON gives the lines. Lengths are geodesic, along the outline as the theatre draws it.\n"
      "Example: tidemark contact -C out --on 2017-06-25");
  command->callback([&session, flags] { run_contact(session, *flags); });
}

}  // namespace tidemark::cli
