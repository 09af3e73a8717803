#include "day_flags.hpp"

#include "flags.hpp"

namespace tidemark::cli {

void add_day(CLI::App& command, DayFlags& flags) {
  command
      .add_option("-C", flags.folder, "The observatory: a folder that 'build' made (default: .)")
      ->type_name("DIR");
  add_date(command, "--on", flags.on,
           "The day in question (default: the last one of which something is known)");
  add_instant(command, "--known-by", flags.known_by,
              "Use only what was recorded by then (default: everything)");
}

std::optional<OpenedDay> open_day(Session& session, const DayFlags& flags) {
  pipeline::Faults faults;
  auto observatory =
      pipeline::open_observatory(session.world(), session.share(), flags.folder, faults);
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error()), std::nullopt;
  auto view = pipeline::view_of(*observatory, flags.known_by);
  if (!view) return session.refuse(view.error()), std::nullopt;
  auto on = flags.on ? flags.on : pipeline::last_day(*view);
  if (!on) {
    session.refuse({"nothing here has a day: give one with --on", flags.folder});
    return std::nullopt;
  }
  auto day = pipeline::solve_day(*view, *on);
  if (!day) return session.refuse(day.error()), std::nullopt;
  return OpenedDay{std::move(*observatory), std::move(*view), std::move(*day)};
}

}  // namespace tidemark::cli
