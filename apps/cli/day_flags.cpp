#include "day_flags.hpp"

#include <fmt/format.h>

#include "flags.hpp"
#include "pipeline/audience.hpp"

namespace tidemark::cli {

void add_hindsight(CLI::App& command, bool& hindsight) {
  command.add_flag("--hindsight,!--no-hindsight", hindsight,
                   "Whether what happened later speaks about the day (default: it does)");
}

void add_day(CLI::App& command, DayFlags& flags) {
  add_where(command, flags.where);
  add_date(command, "--on", flags.on,
           "The day in question (default: the last one of which something is known)");
  add_known_by(command, flags.known_by);
}

std::optional<pipeline::Observatory> open_for_day(Session& session, const DayFlags& flags) {
  pipeline::Faults faults;
  auto observatory = pipeline::open_observatory(session.world(), session.share(), flags.where,
                                                faults, flags.known_by.value_or(pipeline::kEver));
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error()), std::nullopt;
  return std::move(*observatory);
}

base::Error nothing_has_a_day(const pipeline::Observatory& observatory) {
  return {"nothing here has a day: give one with --on", observatory.ledger->name()};
}

std::optional<OpenedView> open_view(Session& session, const DayFlags& flags) {
  auto observatory = open_for_day(session, flags);
  if (!observatory) return std::nullopt;
  auto audience = pipeline::audience_of(session.world(), *observatory, flags.where, flags.profile);
  if (!audience) return session.refuse(audience.error()), std::nullopt;
  auto view = pipeline::view_of(*observatory, flags.known_by, nullptr, *audience);
  if (!view) return session.refuse(view.error()), std::nullopt;
  return OpenedView{std::move(*observatory), std::move(*view)};
}

std::optional<OpenedDay> open_day(Session& session, const DayFlags& flags) {
  auto opened = open_view(session, flags);
  if (!opened) return std::nullopt;
  auto& [observatory, view] = *opened;
  auto on = flags.on ? flags.on : pipeline::last_day(view, view);
  if (!on) return session.refuse(nothing_has_a_day(observatory)), std::nullopt;
  auto day = pipeline::solve_day(view, *on, flags.hindsight);
  if (!day) return session.refuse(day.error()), std::nullopt;
  return OpenedDay{std::move(observatory), std::move(view), std::move(*day)};
}

bool is_earlier(Session& session, const std::string& flag, base::Date day,
                const OpenedDay& opened) {
  if (day < opened.day.valid) return true;
  session.refuse(
      {fmt::format("{} {} is not before {}", flag, day.to_text(), opened.day.valid.to_text())});
  return false;
}

}  // namespace tidemark::cli
