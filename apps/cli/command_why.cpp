#include <algorithm>
#include <memory>
#include <optional>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "pipeline/find_area.hpp"
#include "pipeline/find_place.hpp"
#include "pipeline/near.hpp"
#include "pipeline/sums.hpp"
#include "publish/why.hpp"

namespace tidemark::cli {
namespace {

struct WhyFlags {
  DayFlags day;
  std::string place, area, format;
  std::optional<base::Date> from;
  bool leave_one_out = false;
};

// The day in question; without one that is given, the last of which something is known.
base::Result<base::Date> day_of(const pipeline::Observatory& observatory,
                                const pipeline::Atlas& atlas, const DayFlags& flags) {
  if (flags.on) return *flags.on;
  auto last = pipeline::last_day_told(observatory, flags.known_by);
  if (!last) return last.error();
  if (!*last) *last = pipeline::last_listed(atlas);
  if (*last) return **last;
  return nothing_has_a_day(observatory);
}

void print(Session& session, const WhyFlags& flags, const publish::Snapshot& snapshot,
           const publish::Account& account) {
  session.write("", flags.format == "json" ? publish::account_json(snapshot, account)
                                           : publish::account_text(snapshot, account));
}

std::optional<publish::Subject> find_subject(Session& session, const WhyFlags& flags,
                                             const pipeline::Observatory& observatory,
                                             const pipeline::Atlas& atlas) {
  if (!flags.area.empty()) {
    auto area = pipeline::find_area(observatory, atlas, flags.area);
    if (!area) return session.refuse(area.error()), std::nullopt;
    return pipeline::subject_of(atlas, *area);
  }
  auto found = pipeline::find_place(observatory, atlas, flags.place);
  if (!found) return session.refuse(found.error()), std::nullopt;
  for (const model::Place* other : found->passed_over) {
    session.tell("not meant, but of that name too: " + pipeline::described(*other));
  }
  return found->subject;
}

// One cell's day, from the statements around it.
void run_near(Session& session, const WhyFlags& flags) {
  auto observatory = open_for_day(session, flags.day);
  if (!observatory) return;
  auto atlas = pipeline::atlas_of(*observatory, flags.day.known_by);
  if (!atlas) return session.refuse(atlas.error());
  auto on = day_of(*observatory, *atlas, flags.day);
  if (!on) return session.refuse(on.error());
  auto subject = find_subject(session, flags, *observatory, *atlas);
  if (!subject) return;
  auto near = pipeline::solve_near(*observatory, *atlas, subject->cell, *on, flags.day.hindsight);
  if (!near) return session.refuse(near.error());
  publish::Snapshot snapshot = pipeline::snapshot_of(*atlas, *near);
  print(session, flags, snapshot, publish::account_for(snapshot, near->reasons, *subject));
}

// The reports among the grounds, the weightiest first.
std::vector<std::string> reports_of(const publish::Snapshot& snapshot,
                                    const publish::Account& account) {
  std::vector<std::string> reports;
  for (const publish::Ground& ground : account.grounds) {
    if (ground.evidence->origin != control::Origin::event) continue;
    const std::string& report = snapshot.events[ground.evidence->index].record.report;
    if (std::ranges::find(reports, report) == reports.end()) reports.push_back(report);
  }
  return reports;
}

// What needs the whole map, or several.
void run_whole(Session& session, const WhyFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  const auto& [observatory, view, day] = *opened;
  auto subject = find_subject(session, flags, observatory, view);
  if (!subject) return;
  const publish::Snapshot snapshot = opened->snapshot();
  if (flags.from) {
    if (!is_earlier(session, "--from", *flags.from, *opened)) return;
    auto earlier = pipeline::solve_day(view, *flags.from, flags.day.hindsight);
    if (!earlier) return session.refuse(earlier.error());
    const publish::Snapshot before = pipeline::snapshot_of(view, *earlier);
    return print(session, flags, snapshot,
                 publish::account_of_change(before, snapshot, {}, *subject));
  }
  publish::Account account = publish::account_for(snapshot, control::SolveOptions(), *subject);
  if (flags.leave_one_out) {
    for (const std::string& report : reports_of(snapshot, account)) {
      auto told = pipeline::told_without(observatory, view.known, view, report);
      if (!told) return session.refuse(told.error());
      auto without = pipeline::solve_day(*told, view, day.valid, flags.day.hindsight);
      if (!without) return session.refuse(without.error());
      account.without.push_back(publish::account_without(snapshot, account, without->map, report));
    }
  }
  print(session, flags, snapshot, account);
}

void run_why(Session& session, const WhyFlags& flags) {
  const bool whole = !flags.area.empty() || flags.from || flags.leave_one_out;
  whole ? run_whole(session, flags) : run_near(session, flags);
}

}  // namespace

void add_why(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("why", "Tell who held a place or an area on a day, and who says so");
  auto flags = std::make_shared<WhyFlags>();
  auto* place = command->add_option(
      "PLACE", flags->place,
      "A place's name in any usual spelling, 'NAME, PROVINCE', its id, or LAT,LON");
  auto* area =
      command->add_option("--area", flags->area, "An admin area, by its name, instead of a place");
  area->type_name("AREA")->excludes(place);
  add_day(*command, flags->day);
  add_hindsight(*command, flags->day.hindsight);
  add_date(*command, "--from", flags->from, "What changed since this day, and by which statements");
  command
      ->add_flag("--leave-one-out", flags->leave_one_out,
                 "Also what would be said if one of the deciding reports were not known")
      ->excludes("--from");
  add_choice(*command, "--format", flags->format, {"text", "json"},
             "How to print it (default: text)");
  command->footer(
      "Prints the statements that decide the answer, with how much each decides, then all\n"
      "that was told of the place before and after the day, each with its sentence. Of an area,\n"
      "statements decide parts of its km². With --from, how much more or less each decides.\n"
      "Example: tidemark why Resafa -C out --on 2017-06-25");
  command->callback([&session, flags] {
    if (flags->place.empty() && flags->area.empty()) throw CLI::RequiredError("PLACE");
    run_why(session, *flags);
  });
}

}  // namespace tidemark::cli
