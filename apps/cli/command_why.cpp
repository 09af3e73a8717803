#include <memory>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "pipeline/find_place.hpp"
#include "publish/why.hpp"

namespace tidemark::cli {
namespace {

struct Flags {
  DayFlags day;
  std::string place, format;
};

void run(Session& session, const Flags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  auto found = pipeline::find_place(opened->view, opened->observatory.resources.language.folding,
                                    flags.place);
  if (!found) return session.refuse(found.error());
  for (const model::Place* other : found->passed_over) {
    session.tell("not meant, but of that name too: " + pipeline::described(*other));
  }
  publish::Snapshot snapshot = opened->snapshot();
  publish::Account account = publish::account_for(snapshot, {}, found->subject);
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
  add_choice(*command, "--format", flags->format, {"text", "json"},
             "How to print it (default: text)");
  command->footer(
      "Prints the statements that decide the answer, with how much each decides, then all\n"
      "that was told of the place before and after the day, each with its sentence.\n"
      "Example: tidemark why Resafa -C out --on 2017-06-25");
  command->callback([&session, flags] { run(session, *flags); });
}

}  // namespace tidemark::cli
