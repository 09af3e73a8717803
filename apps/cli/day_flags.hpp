// What the commands share that look at one day of an observatory: map, area, why.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

#include "pipeline/view.hpp"
#include "session.hpp"

namespace tidemark::cli {

struct DayFlags {
  pipeline::Where where{"."};
  std::optional<base::Date> on;
  std::optional<base::Instant> known_by;
  bool hindsight = true;
  std::string profile = theatre::internal_profile().name;
};

// --hindsight and --no-hindsight
void add_hindsight(CLI::App& command, bool& hindsight);
// -C, --store, --on and --known-by
void add_day(CLI::App& command, DayFlags& flags);

struct OpenedDay {
  pipeline::Observatory observatory;
  pipeline::View view;
  pipeline::Day day;

  publish::Snapshot snapshot() const { return pipeline::snapshot_of(view, day); }
};

// The observatory as known by then; nothing when it cannot be opened, the session knows why.
std::optional<pipeline::Observatory> open_for_day(Session& session, const DayFlags& flags);
base::Error nothing_has_a_day(const pipeline::Observatory& observatory);

struct OpenedView {
  pipeline::Observatory observatory;
  pipeline::View view;
};

// For the flags' profile. Nothing when it cannot be opened; the session knows why.
std::optional<OpenedView> open_view(Session& session, const DayFlags& flags);
// With the day solved.
std::optional<OpenedDay> open_day(Session& session, const DayFlags& flags);
// Whether the day given by that flag is before the opened one, as it must be: else it is refused.
bool is_earlier(Session& session, const std::string& flag, base::Date day, const OpenedDay& opened);

}  // namespace tidemark::cli
