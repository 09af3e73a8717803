#include <fmt/format.h>

#include <iostream>
#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "model/json.hpp"
#include "pipeline/reading.hpp"
#include "publish/event_table.hpp"
#include "publish/tables.hpp"

namespace tidemark::cli {
namespace {

using pipeline::Reading;

struct Flags {
  std::vector<std::string> reports;
  std::string format, file;
  pipeline::Wanted wanted;
  std::optional<base::Date> published;
  bool explain = false;
};

// Events as the publications take them: with the reports that they are from.
struct Told {
  std::vector<control::KnownEvent> events;
  publish::Reports reports;
};

Told told_by(const std::vector<Reading>& readings) {
  Told told;
  for (const Reading& reading : readings) {
    base::Instant now = reading.report.retrieved_at;
    told.reports[reading.report.id] = {reading.report, now};
    for (const model::Event& event : reading.extraction.events) told.events.push_back({event, now});
  }
  return told;
}

std::string written(const std::vector<Reading>& readings, const Flags& flags,
                    const theatre::Theatre& theatre) {
  std::vector<model::Event> events;
  std::string lines;
  for (const Reading& reading : readings) {
    for (const model::Event& event : reading.extraction.events) {
      if (flags.format == "jsonl") lines += model::canonical(model::to_json(event)) + "\n";
      events.push_back(event);
    }
  }
  if (flags.format == "jsonl") return lines;
  if (flags.format == "table") return publish::event_table(events);
  Told told = told_by(readings);
  return flags.format == "acled" ? publish::acled_csv(told.events, told.reports, theatre)
                                 : publish::plover_jsonl(told.events, told.reports);
}

void run(Session& session, const Flags& flags) {
  pipeline::Faults faults;
  auto inputs = pipeline::collect_reports(session.world(), flags.reports, std::cin, faults.refused);
  auto resources = pipeline::open_resources(session.world(), session.share(), flags.wanted, faults);
  session.report(faults);
  if (!resources) return session.refuse(resources.error());
  pipeline::ReadingOptions options{flags.published, session.world().now(), flags.explain};
  std::vector<Reading> readings = pipeline::read_reports(
      session.world(), std::move(inputs), *resources, options, faults, session.progress("reading"));
  session.report(faults);
  for (const Reading& reading : readings) {
    if (flags.explain) {
      session.tell(fmt::format("== {}\n{}", reading.report.path, reading.explanation));
    }
  }
  session.write(flags.file, written(readings, flags, resources->theatre));
}

}  // namespace

void add_extract(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("extract", "Read reports and print the events that they tell of");
  auto flags = std::make_shared<Flags>();
  command
      ->add_option("REPORT", flags->reports,
                   "Reports: files (.txt, .md, .html), folders of them, or - for standard input")
      ->required();
  add_choice(*command, "--format", flags->format, {"table", "jsonl", "acled", "plover"},
             "How to print them (default: table)");
  command->add_option("-o", flags->file, "Write to a file instead of standard output")
      ->type_name("FILE");
  add_date(*command, "--published", flags->published,
           "The day of publication of all the reports, whatever they say");
  command->add_flag("--explain", flags->explain,
                    "Tell on stderr what was read and which rule made each event");
  add_data(*command, flags->wanted);
  command->footer(
      "Keeps nothing: text in, events out, one process may follow another.\n"
      "Example: tidemark extract report.txt --format jsonl");
  command->callback([&session, flags] { run(session, *flags); });
}

}  // namespace tidemark::cli
