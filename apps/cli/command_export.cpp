#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

#include "base/csv.hpp"
#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "pipeline/export.hpp"

namespace tidemark::cli {
namespace {

constexpr const char* kAll = "all";

struct ExportFlags {
  DayFlags day;
  pipeline::ExportRequest request;
};

// Commas divide the names; the first that is none is wrong usage.
std::set<std::string> parse_formats(const std::string& text) {
  std::set<std::string> formats;
  for (const std::string& name : base::split_list(text, ',')) {
    if (name == kAll) return pipeline::every_format();
    if (!pipeline::every_format().contains(name)) {
      throw CLI::ValidationError("--format",
                                 fmt::format("'{}' is not one of {}, {}", name,
                                             fmt::join(pipeline::kExportFormats, ", "), kAll));
    }
    formats.insert(name);
  }
  return formats;
}

void run_export(Session& session, const ExportFlags& flags) {
  auto opened = open_view(session, flags.day);
  if (!opened) return;
  const auto& [observatory, view] = *opened;
  pipeline::ExportRequest request = flags.request;
  request.on = flags.day.on;
  if (request.formats.empty()) request.formats = pipeline::every_format();

  pipeline::Faults faults;
  std::vector<publish::CheckedReport> checks;
  if (pipeline::wants_checks(request)) {
    checks = pipeline::FigureChecker(observatory, view, faults.warnings)
                 .check_all([](const model::Report&) { return true; });
    publish::redact(checks, view.audience.profile);
  }
  session.report(faults);
  auto exported = pipeline::export_files(session.world(), observatory, view, checks, request);
  if (!exported) return session.refuse(exported.error());
  const publish::Provenance& p = exported->provenance;
  session.tell(fmt::format("From {} to {}, the map of {}, under the profile '{}'", p.from.to_text(),
                           p.to.to_text(), p.on.to_text(), p.profile.name));
  session.write("", fmt::format("{}\n", fmt::join(exported->files, "\n")));
}

}  // namespace

void add_export(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "export", "Write GIS files, tables and other projects' formats of an observatory");
  auto flags = std::make_shared<ExportFlags>();
  command
      ->add_option("OBSERVATORY", flags->day.where.folder, "The observatory's folder (default: .)")
      ->type_name("DIR");
  add_day(*command, flags->day);
  add_profile(*command, flags->day.profile);
  add_date(*command, "--from", flags->request.from,
           "The first day of what is told over time (default: when reports begin)");
  add_date(*command, "--to", flags->request.to, "Its last day (default: as --on)");
  command->add_option("-o", flags->request.folder, "The folder that gets the files")
      ->type_name("DIR")
      ->required();
  auto read = [flags](const std::string& text) { flags->request.formats = parse_formats(text); };
  command
      ->add_option_function<std::string>(
          "--format", read,
          fmt::format("Which, divided by commas: {} (default: {})",
                      fmt::join(pipeline::kExportFormats, ", "), kAll))
      ->type_name("LIST");
  command->footer(
      "Prints the names of the files. Each carries its days, profile, licence and the head of the\n"
      "ledger's log, or has a FILE-metadata.json beside it that does; manifest.json comes last,\n"
      "when all others are whole. With --on alone, only that day is told.\n"
      "Example: tidemark export out -o out/gis --format gpkg,csv --profile public");
  command->callback([&session, flags] { run_export(session, *flags); });
}

}  // namespace tidemark::cli
