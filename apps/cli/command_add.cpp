#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/add.hpp"

namespace tidemark::cli {
namespace {

struct AddFlags {
  Intake intake;
  pipeline::Where where{"."};
};

void run_add(Session& session, const AddFlags& flags) {
  if (flags.intake.quiet) session.be_quiet();
  pipeline::Faults faults;
  auto observatory =
      pipeline::open_observatory(session.world(), session.share(), flags.where, faults);
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error());
  // A report is told of when it is safe on the disk, not before.
  auto acknowledge = [&](const model::Report& report, bool is_new) {
    session.write("",
                  fmt::format("{} {} {}\n", is_new ? "added" : "present", report.id, report.stem));
  };
  auto archived = pipeline::add(session.world(), flags.intake.request(session.world()),
                                *observatory, faults, session.progress("reading"), acknowledge);
  session.report(faults);
  if (!archived) return session.refuse(archived.error());
  session.tell(fmt::format("Reports: {} new ({} of them copies), {} already there", archived->added,
                           archived->copies, archived->present));
}

}  // namespace

void add_add(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("add", "Add reports to an observatory");
  auto flags = std::make_shared<AddFlags>();
  add_intake(*command, flags->intake);
  add_where(*command, flags->where);
  command->footer(
      "Prints a line for each report as soon as it is safe on the disk: 'added' or, when the same\n"
      "bytes were there already, 'present', its id and its name. After a failure the same command\n"
      "again finishes the work.\n"
      "Example: tidemark add -C out reports/");
  command->callback([&session, flags] { run_add(session, *flags); });
}

}  // namespace tidemark::cli
