#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/add.hpp"

namespace tidemark::cli {
namespace {

struct Flags {
  pipeline::AddRequest add;
  pipeline::Where where{"."};
  std::optional<base::Instant> known_at;
  bool quiet = false;
};

void run(Session& session, Flags& flags) {
  if (flags.quiet) session.be_quiet();
  pipeline::Faults faults;
  auto observatory =
      pipeline::open_observatory(session.world(), session.share(), flags.where, faults);
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error());
  flags.add.known_at = flags.known_at.value_or(session.world().now());
  // A report is told of when it is safe on the disk, not before.
  auto acknowledge = [&](const model::Report& report, bool is_new) {
    session.write("", fmt::format("{} {} {}\n", is_new ? "added" : "present", report.id,
                                  report.stem));
  };
  auto archived = pipeline::add(session.world(), flags.add, *observatory, faults,
                                session.progress("reading"), acknowledge);
  session.report(faults);
  if (!archived) return session.refuse(archived.error());
  session.tell(fmt::format("Reports: {} new ({} of them copies), {} already there", archived->added,
                           archived->copies, archived->present));
}

}  // namespace

void add_add(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("add", "Add reports to an observatory");
  auto flags = std::make_shared<Flags>();
  add_sources(*command, flags->add.sources);
  add_where(*command, flags->where);
  add_baseline(*command, flags->add.baseline);
  add_known_at(*command, flags->known_at);
  command->add_flag("--quiet", flags->quiet, "Tell nothing but what was refused");
  command->footer(
      "Prints a line for each report as soon as it is safe on the disk: 'added' or, when the same\n"
      "bytes were there already, 'present', its id and its name. After a failure the same command\n"
      "again finishes the work.\n"
      "Example: tidemark add -C out reports/");
  command->callback([&session, flags] { run(session, *flags); });
}

}  // namespace tidemark::cli
