#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/build.hpp"

namespace tidemark::cli {
namespace {

struct BuildFlags {
  Intake intake;
  std::string folder, store;
  std::string profile = theatre::internal_profile().name;
  pipeline::Wanted wanted;
  std::optional<base::Date> from, to, on;
};

void run_build(Session& session, const BuildFlags& flags) {
  if (flags.intake.quiet) session.be_quiet();
  pipeline::Faults faults;
  pipeline::BuildRequest request{.add = flags.intake.request(session.world()),
                                 .wanted = flags.wanted,
                                 .folder = flags.folder,
                                 .store = flags.store,
                                 .on = flags.on,
                                 .from = flags.from,
                                 .to = flags.to,
                                 .profile = flags.profile};
  auto built = pipeline::build(session.world(), session.share(), std::move(request), faults,
                               session.progress("reading"));
  session.report(faults);
  if (!built) return session.refuse(built.error());

  const pipeline::Archived& reports = built->reports;
  session.tell(fmt::format("Reports: {} new ({} of them copies), {} already there", reports.added,
                           reports.copies, reports.present));
  session.tell(fmt::format("The observatory holds {} events and {} baseline rows; the map is of {}",
                           built->events, built->baselines, built->on.to_text()));
  session.write("", fmt::format("{}\n", fmt::join(built->files, "\n")));
}

}  // namespace

void add_build(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "build", "The main job: read reports into a dated map of who held what");
  auto flags = std::make_shared<BuildFlags>();
  add_intake(*command, flags->intake);
  command
      ->add_option("-o", flags->folder,
                   "The observatory's folder; when it is one already, the reports are added")
      ->type_name("DIR")
      ->required();
  add_store(*command, flags->store);
  add_data(*command, flags->wanted);
  add_date(*command, "--on", flags->on,
           "The map's day (default: the last one of which something is known)");
  add_profile(*command, flags->profile);
  add_date(*command, "--from", flags->from,
           "The first day of report.html (default: the first of which something is known)");
  add_date(*command, "--to", flags->to, "Its last day (default: the map's)");
  command->footer(
      "Writes into DIR, and prints the names:\n"
      "  observatory.db    the ledger, which 'map', 'area', 'why' and all others ask later\n"
      "  map.png, map.svg  who held what on the map's day\n"
      "  report.html       the review of the days from --from to --to\n"
      "  events.csv, areas.csv, control.geojson, claims.jsonl\n"
      "                    the events, the day's areas and cells, the figures that were checked\n"
      "  export/           files for other programs, named by its manifest.json (see export "
      "--help)\n"
      "  site/             the map over time, for any web host (see site --help)\n"
      "Example: tidemark build reports/ --baseline may.csv -o out");
  command->callback([&session, flags] {
    if (flags->from && flags->to && *flags->to < *flags->from) {
      throw CLI::ValidationError("--to", "comes before --from");
    }
    run_build(session, *flags);
  });
}

}  // namespace tidemark::cli
