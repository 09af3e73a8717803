#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "grade/book.hpp"
#include "pipeline/grading.hpp"

namespace tidemark::cli {
namespace {

struct GradeFlags {
  pipeline::Where where{"."};
  std::string outlet, letter, author;
  model::SourceGrade grade;
  std::optional<base::Date> on;
  std::optional<base::Instant> known_at, known_by;
};

void list(Session& session, const GradeFlags& flags) {
  auto ledger = pipeline::open_existing_ledger(session.world(), flags.where);
  if (!ledger) return session.refuse(ledger.error());
  auto recorded = (*ledger)->grades(flags.known_by.value_or(pipeline::kEver));
  if (!recorded) return session.refuse(recorded.error());
  base::Date today(std::int32_t(session.world().now().seconds / 86400));
  grade::Book book(*recorded);
  std::string text;
  for (const auto& [outlet, side] : book.subjects()) {
    grade::Standing standing = book.of(outlet, side, flags.on.value_or(today));
    text += fmt::format("{}  {} for {}: {}\n", standing.letter, outlet,
                        side.empty() ? "nobody named" : side,
                        standing.basis.empty() ? "no record" : standing.basis);
  }
  if (text.empty()) session.tell("no outlet has a record yet");
  session.write("", text);
}

void decide(Session& session, const GradeFlags& flags) {
  pipeline::Faults faults;
  auto observatory =
      pipeline::open_observatory(session.world(), session.share(), flags.where, faults);
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error());
  auto done = pipeline::grade_by_hand(*observatory, flags.outlet, flags.letter, flags.grade,
                                      flags.known_at.value_or(session.world().now()), flags.author);
  if (!done) session.refuse(done.error());
}

}  // namespace

void add_grade(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "grade", "List how reliable outlets have proved, or record what a person says of one");
  auto flags = std::make_shared<GradeFlags>();
  CLI::Option* outlet =
      command->add_option("OUTLET", flags->outlet, "The outlet's id; without one, the list");
  CLI::Option* letter = command->add_option(
      "LETTER", flags->letter, "A (reliable) to E, F (cannot be judged), or - to take it back");
  outlet->needs(letter);
  add_where(*command, flags->where);
  command
      ->add_option("--side", flags->grade.side,
                   "Of its statements that favour this side (default: that favour nobody named)")
      ->type_name("SIDE");
  add_date(*command, "--from", flags->grade.from, "Of its statements of this day and later only");
  add_date(*command, "--to", flags->grade.to, "Of its statements up to this day only");
  command->add_option("--reason", flags->grade.reason, "Why")->type_name("TEXT");
  CLI::Option* author =
      command->add_option("--author", flags->author, "Who decides")->type_name("NAME");
  outlet->needs(author);
  add_known_at(*command, flags->known_at);
  add_date(*command, "--on", flags->on,
           "List what holds for statements of this day (default: today)");
  add_known_by(*command, flags->known_by);
  for (const char* decision : {"--side", "--from", "--to", "--reason", "--author"}) {
    command->get_option(decision)->needs(outlet);
  }
  for (const char* listing : {"--on", "--known-by"}) command->get_option(listing)->excludes(outlet);
  command->footer(
      "The rule grades an outlet's statements that favour one side by how many of them "
      "independent\n"
      "sources confirmed later. What people say comes before it; while they disagree, it holds.\n"
      "Example: tidemark grade sana C --side gov --author ada --reason 'figures were inflated'");
  command->callback([&session, flags] {
    if (flags->outlet.empty()) list(session, *flags);
    else decide(session, *flags);
  });
}

}  // namespace tidemark::cli
