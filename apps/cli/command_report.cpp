#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "pipeline/check_figures.hpp"
#include "pipeline/report.hpp"
#include "publish/phrases.hpp"

namespace tidemark::cli {
namespace {

constexpr const char* kPage = ".html";
constexpr const char* kPrint = ".pdf";

struct ReportFlags {
  DayFlags day;
  std::optional<base::Date> from, to;
  std::string language;
  std::vector<std::string> files;
};

std::vector<std::string> files_of(const ReportFlags& flags) {
  if (!flags.files.empty()) return flags.files;
  std::string name = fmt::format("report_{}_{}", flags.from->to_text(), flags.to->to_text());
  if (flags.language != publish::all_phrases().front().language()) name += "_" + flags.language;
  const auto path =
      (std::filesystem::path(flags.day.where.folder) / name).lexically_normal().string();
  return {path + kPage, path + kPrint};
}

void run_report(Session& session, const ReportFlags& flags) {
  auto opened = open_view(session, flags.day);
  if (!opened) return;
  const auto& [observatory, view] = *opened;
  const auto period = base::DateSpan::inclusive(*flags.from, *flags.to);
  const auto known = pipeline::known_days(view);
  if (!known)
    return session.refuse(
        {"nothing here has a day, so there is nothing to report", observatory.ledger->name()});
  if (!period.overlaps(*known)) {
    return session.refuse({fmt::format("nothing is known of {} to {}: what is known is of {} to {}",
                                       period.from.to_text(), period.last().to_text(),
                                       known->from.to_text(), known->last().to_text()),
                           observatory.ledger->name()});
  }
  pipeline::Faults faults;
  auto checks =
      pipeline::FigureChecker(observatory, view, faults.warnings)
          .check_all([&](const model::Report& report) { return pipeline::is_of(period, report); });
  session.report(faults);
  publish::redact(checks, view.audience.profile);
  auto page = pipeline::make_report(session.world(), session.share(), observatory, view,
                                    {period, flags.language}, std::move(checks));
  if (!page) return session.refuse(page.error());
  for (const std::string& file : files_of(flags)) {
    auto bytes = file.ends_with(kPrint) ? pipeline::print_page(session.world(), *page) : page;
    if (!bytes) {
      session.refuse(bytes.error());
      continue;
    }
    if (auto done = session.world().write(file, *bytes); !done) session.refuse(done.error());
    else session.write("", file + "\n");
  }
}

}  // namespace

void add_report(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("report", "Write the review of a period: a page and a PDF");
  auto flags = std::make_shared<ReportFlags>();
  add_where(*command, flags->day.where);
  add_known_by(*command, flags->day.known_by);
  add_profile(*command, flags->day.profile);
  add_date(*command, "--from", flags->from, "The first day of the period");
  add_date(*command, "--to", flags->to, "Its last day");
  command->get_option("--from")->required();
  command->get_option("--to")->required();
  std::vector<std::string> languages;
  for (const publish::Phrases& phrases : publish::all_phrases())
    languages.push_back(phrases.language());
  add_choice(*command, "--lang", flags->language, languages,
             "The language that it is written in (default: en)");
  auto ending = [](const std::string& file) {
    const bool known = file.ends_with(kPage) || file.ends_with(kPrint);
    return known ? std::string() : fmt::format("'{}' ends neither in .html nor in .pdf", file);
  };
  command
      ->add_option("-o", flags->files,
                   "The page or the PDF; may be given again (default: both, "
                   "DIR/report_FROM_TO.html and .pdf)")
      ->type_name("FILE.html|FILE.pdf")
      ->allow_extra_args(false)
      ->check(ending, "");
  command->footer(
      "In sentences, maps, a chart and tables: who gained and lost how much, where, compared with\n"
      "the period before; each reported change with its sentence, source and grade; sieges,\n"
      "enclaves, figures checked, rival claims, and what is not known. The page needs nothing\n"
      "else; Chromium prints the PDF. Prints the names of the files.\n"
      "Example: tidemark report -C out --from 2017-06-01 --to 2017-06-30 -o june.html -o june.pdf");
  command->callback([&session, flags] {
    if (*flags->to < *flags->from) throw CLI::ValidationError("--to", "comes before --from");
    run_report(session, *flags);
  });
}

}  // namespace tidemark::cli
