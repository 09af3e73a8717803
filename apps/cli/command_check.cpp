#include <memory>

#include "flags.hpp"
#include "measure_commands.hpp"
#include "pipeline/check_figures.hpp"
#include "pipeline/reading.hpp"

namespace tidemark::cli {
namespace {

struct CheckFlags {
  sources::Sources sources;
  std::string format, file, folder, store;
  pipeline::Wanted wanted;
  std::optional<base::Date> published;
  std::optional<base::Instant> known_by;
  bool all = false, quiet = false;
};

std::string printed(const CheckFlags& flags, const publish::CheckedReport& report,
                    const theatre::Theatre& theatre) {
  if (flags.format == "jsonl") return publish::checks_jsonl(report, theatre);
  if (flags.format == "claimreview") return publish::claim_reviews(report, theatre);
  return publish::checks_text(report, theatre, flags.all);
}

void check_all(Session& session, const CheckFlags& flags, const pipeline::Resources& resources,
               pipeline::FigureChecker& checker, pipeline::Faults& faults) {
  Output output(session, flags.file);
  pipeline::ReadingOptions options;
  options.published = flags.published;
  options.retrieved_at = session.world().now();
  pipeline::read_each(
      session.world(), flags.sources, resources, options, faults.warnings,
      [&](base::Result<pipeline::Reading> reading) {
        if (!reading) return session.refuse(reading.error());
        output.append(
            printed(flags, checker.check(reading->report, std::move(reading->extraction.figures)),
                    resources.theatre));
      },
      session.progress("reading"));
  session.report(faults);
  output.finish();
}

void run_check(Session& session, const CheckFlags& flags) {
  if (flags.quiet) session.be_quiet();
  pipeline::Faults faults;
  if (flags.folder.empty() && flags.store.empty()) {
    auto resources =
        pipeline::open_resources(session.world(), session.share(), flags.wanted, faults);
    session.report(faults);
    if (!resources) return session.refuse(resources.error());
    auto complex = pipeline::cells_of(*resources);
    if (!complex) return session.refuse(complex.error());
    pipeline::FigureChecker checker(resources->theatre, *complex);
    return check_all(session, flags, *resources, checker, faults);
  }
  auto observatory = pipeline::open_observatory(
      session.world(), session.share(), {flags.folder.empty() ? "." : flags.folder, flags.store},
      faults, flags.known_by.value_or(pipeline::kEver));
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error());
  auto view = pipeline::view_of(*observatory, flags.known_by);
  if (!view) return session.refuse(view.error());
  pipeline::FigureChecker checker(*observatory, *view, faults.warnings);
  check_all(session, flags, observatory->resources, checker, faults);
}

}  // namespace

void add_check(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("check", "Check the figures that reports state, each with a verdict");
  auto flags = std::make_shared<CheckFlags>();
  add_sources(*command, flags->sources)->required();
  auto* folder = command->add_option("-C", flags->folder,
                                     "An observatory: its maps, and what its outlets said before");
  folder->type_name("DIR");
  add_store(*command, flags->store);
  add_known_by(*command, flags->known_by);
  add_choice(*command, "--format", flags->format, {"table", "jsonl", "claimreview"},
             "How to print it (default: table); claimreview: schema.org's, as JSON lines");
  command->add_option("-o", flags->file, "Write to a file instead of standard output")
      ->type_name("FILE");
  add_date(*command, "--published", flags->published,
           "The day of publication of all the reports, whatever they say");
  command->add_flag("--all", flags->all, "Also list the figures that nothing speaks about");
  command->add_flag("--quiet", flags->quiet, "Tell nothing but what was refused");
  add_data(*command, flags->wanted);
  for (const char* data : {"--theatre", "--gazetteer"}) {  // an observatory has its own
    command->get_option(data)->excludes(folder)->excludes(command->get_option("--store"));
  }
  command->footer(
      "Verdicts: consistent, rounded, differs from the map, contradicts itself, unit error, "
      "cannot\n"
      "be checked. Without -C figures are compared with each other and with the sizes of places\n"
      "alone.\n"
      "Example: tidemark check report.txt -C out");
  command->callback([&session, flags] {
    if (flags->known_by && flags->folder.empty() && flags->store.empty()) {
      throw CLI::ValidationError("--known-by", "needs an observatory: -C or --store");
    }
    run_check(session, *flags);
  });
}

}  // namespace tidemark::cli
