#include <memory>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "pipeline/find_place.hpp"
#include "pipeline/near.hpp"
#include "pipeline/sums.hpp"
#include "publish/why.hpp"

namespace tidemark::cli {
namespace {

struct Flags {
  DayFlags day;
  std::string place, format;
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

void run(Session& session, const Flags& flags) {
  auto observatory = open_for_day(session, flags.day);
  if (!observatory) return;
  auto atlas = pipeline::atlas_of(*observatory, flags.day.known_by);
  if (!atlas) return session.refuse(atlas.error());
  auto on = day_of(*observatory, *atlas, flags.day);
  if (!on) return session.refuse(on.error());
  auto found = pipeline::find_place(*observatory, *atlas, flags.place);
  if (!found) return session.refuse(found.error());
  for (const model::Place* other : found->passed_over) {
    session.tell("not meant, but of that name too: " + pipeline::described(*other));
  }
  auto near =
      pipeline::solve_near(*observatory, *atlas, found->subject.cell, *on, flags.day.hindsight);
  if (!near) return session.refuse(near.error());
  publish::Snapshot snapshot = pipeline::snapshot_of(*atlas, *near);
  publish::Account account = publish::account_for(snapshot, near->reasons, found->subject);
  session.write("", flags.format == "json" ? publish::account_json(snapshot, account)
                                           : publish::account_text(snapshot, account));
}

}  // namespace

void add_why(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("why", "Tell who held a place on a day, and who says so");
  auto flags = std::make_shared<Flags>();
  command
      ->add_option("PLACE", flags->place,
                   "A place's name in any usual spelling, 'NAME, PROVINCE', its id, or LAT,LON")
      ->required();
  add_day(*command, flags->day);
  add_hindsight(*command, flags->day.hindsight);
  add_choice(*command, "--format", flags->format, {"text", "json"},
             "How to print it (default: text)");
  command->footer(
      "Prints the statements that decide the answer, with how much each decides, then all\n"
      "that was told of the place before and after the day, each with its sentence.\n"
      "Example: tidemark why Resafa -C out --on 2017-06-25");
  command->callback([&session, flags] { run(session, *flags); });
}

}  // namespace tidemark::cli
