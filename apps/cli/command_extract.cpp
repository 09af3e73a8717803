#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "model/json.hpp"
#include "pipeline/reading.hpp"
#include "publish/event_table.hpp"
#include "publish/figure_table.hpp"
#include "publish/tables.hpp"

namespace tidemark::cli {
namespace {

using pipeline::Reading;

struct ExtractFlags {
  sources::Sources sources;
  std::string format, file;
  pipeline::Wanted wanted;
  std::optional<base::Date> published;
  bool figures = false, explain = false, quiet = false;
  std::size_t threads = 0;
};

// Prints events as they are read, where the format allows it; a table needs them all.
class Printer {
 public:
  Printer(const ExtractFlags& flags, const theatre::Theatre& theatre, Output& output)
      : format_(flags.format), figures_wanted_(flags.figures), theatre_(theatre), output_(output) {}

  void add(Reading reading) {
    if (format_ == "jsonl") {
      output_.append(reading.printed);
    } else {
      keep(std::move(reading));
      if (format_ == "plover") print();
    }
  }

  void finish() {
    if (format_ == "table" || format_ == "acled") print();
    output_.finish();
  }

 private:
  void keep(Reading reading) {
    if (figures_wanted_) {
      for (model::Claim& figure : reading.extraction.figures) {
        figures_.push_back({reading.report.stem, std::move(figure)});
      }
      return;
    }
    base::Instant now = reading.report.retrieved_at;
    for (model::Event& event : reading.extraction.events)
      events_.push_back({std::move(event), now});
    reading.report.text.clear();
    reading.report.offsets = {};
    reports_[reading.report.id] = {std::move(reading.report), now};
  }

  void print() {
    if (figures_wanted_) output_.append(publish::figure_table(figures_));
    else if (format_ == "table") output_.append(publish::event_table(events_));
    else if (format_ == "acled") output_.append(publish::acled_csv(events_, reports_, theatre_));
    else output_.append(publish::plover_jsonl(events_, reports_));
    events_.clear();
    reports_.clear();
  }

  const std::string& format_;
  bool figures_wanted_;
  const theatre::Theatre& theatre_;
  Output& output_;
  std::vector<control::KnownEvent> events_;
  publish::Reports reports_;
  std::vector<publish::ReportedFigure> figures_;
};

std::string events_as_json_lines(const Reading& reading) {
  std::string lines;
  for (const model::Event& event : reading.extraction.events) {
    model::append_canonical(lines, event);
    lines += '\n';
  }
  return lines;
}

std::string figures_as_json_lines(const Reading& reading) {
  std::string lines;
  for (const model::Claim& figure : reading.extraction.figures) {
    model::Json json = to_json(figure);
    json["report"] = reading.report.stem;
    lines += model::canonical(json) + '\n';
  }
  return lines;
}

void run_extract(Session& session, const ExtractFlags& flags) {
  if (flags.quiet) session.be_quiet();
  pipeline::Faults faults;
  auto resources = pipeline::open_resources(session.world(), session.share(), flags.wanted, faults);
  session.report(faults);
  if (!resources) return session.refuse(resources.error());
  Output output(session, flags.file);
  Printer printer(flags, resources->theatre, output);
  pipeline::ReadingOptions options{
      flags.published, session.world().now(), flags.explain, flags.threads, {}};
  if (flags.format == "jsonl")
    options.print = flags.figures ? figures_as_json_lines : events_as_json_lines;
  pipeline::read_each(
      session.world(), flags.sources, *resources, options, faults.warnings,
      [&](base::Result<Reading> reading) {
        if (!reading) return session.refuse(reading.error());
        if (flags.explain) {
          const model::Report& report = reading->report;
          session.tell(
              fmt::format("== {}\npublished {} ({}, confidence {:.2f})\n{}", report.path,
                          report.published ? report.published->to_text() : "on an unknown day",
                          report.published_how, report.published_confidence, reading->explanation));
        }
        printer.add(std::move(*reading));
      },
      session.progress("reading"));
  session.report(faults);
  printer.finish();
}

}  // namespace

void add_extract(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("extract", "Read reports and print the events that they tell of");
  auto flags = std::make_shared<ExtractFlags>();
  add_sources(*command, flags->sources)->required();
  add_choice(*command, "--format", flags->format, {"table", "jsonl", "acled", "plover"},
             "How to print them (default: table)");
  command->add_option("-o", flags->file, "Write to a file instead of standard output")
      ->type_name("FILE");
  add_date(*command, "--published", flags->published,
           "The day of publication of all the reports, whatever they say");
  command->add_flag(
      "--figures", flags->figures,
      "Print the areas, lengths, distances, shares and counts that they state instead");
  command->add_flag("--explain", flags->explain,
                    "Tell on stderr what was read and which rule made each event");
  command
      ->add_option("--threads", flags->threads,
                   "How many threads read (default: one for each core); the output is the same")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  command->add_flag("--quiet", flags->quiet, "Tell nothing but what was refused");
  add_data(*command, flags->wanted);
  command->footer(
      "Limits: a report 8 MiB, a feed or mail 32 MiB; an address 64 MiB, 60 s, 5 redirects.\n"
      "Keeps nothing: text in, events out, one process may follow another.\n"
      "Example: tidemark extract report.txt --format jsonl");
  command->callback([&session, flags] {
    if (flags->figures && flags->format != "table" && flags->format != "jsonl") {
      throw CLI::ValidationError("--figures", "figures are printed as table or jsonl");
    }
    run_extract(session, *flags);
  });
}

}  // namespace tidemark::cli
