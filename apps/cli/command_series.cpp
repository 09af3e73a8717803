#include <memory>

#include "flags.hpp"
#include "measure_commands.hpp"
#include "pipeline/history.hpp"
#include "record_flags.hpp"
#include "step_flag.hpp"

namespace tidemark::cli {
namespace {

struct SeriesFlags : RecordFlags {
  std::optional<base::Date> from, to;
  pipeline::Step step;
};

void run_series(Session& session, const SeriesFlags& flags) {
  auto opened = open_view(session, flags.day);
  if (!opened) return;
  auto series =
      pipeline::area_series(opened->view, *flags.from, *flags.to, flags.step, flags.day.hindsight);
  if (!series) return session.refuse(series.error());
  const theatre::Theatre& theatre = opened->view.theatre;
  if (flags.format == "svg") {
    session.write(flags.file, publish::series_chart(*series, theatre, opened->view.known,
                                                    publish::all_phrases().front()));
  } else {
    write_records(
        session, flags,
        publish::series_table(*series, opened->view.known, flags.day.profile, flags.day.hindsight),
        theatre);
  }
}

}  // namespace

void add_series(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("series", "Print how much each side held, day after day");
  auto flags = std::make_shared<SeriesFlags>();
  add_where(*command, flags->day.where);
  add_known_by(*command, flags->day.known_by);
  add_hindsight(*command, flags->day.hindsight);
  add_profile(*command, flags->day.profile);
  add_date(*command, "--from", flags->from, "The first day");
  add_date(*command, "--to", flags->to, "The last day");
  command->get_option("--from")->required();
  command->get_option("--to")->required();
  add_step(*command, flags->step, "From one day to the next (default: day)");
  add_format(*command, *flags, {"table", "csv", "json", "svg"});
  command->footer(
      "SVG is a chart: a line for each side, its low-high band around it.\n"
      "Example: tidemark series -C out --from 2017-06-01 --to 2017-12-31 --step week --format svg "
      "-o s.svg");
  command->callback([&session, flags] {
    if (*flags->to < *flags->from) throw CLI::ValidationError("--to", "comes before --from");
    run_series(session, *flags);
  });
}

}  // namespace tidemark::cli
