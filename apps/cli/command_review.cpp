#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

#include "base/csv.hpp"
#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/review_table.hpp"

namespace tidemark::cli {
namespace {

struct ReviewFlags {
  pipeline::Where where{"."};
  pipeline::Decision decision;
  std::string author, file, report, quote;
  std::vector<std::string> parts;
  std::string type, side, opponent_side, place, date, modality, actor;
  std::optional<base::Instant> known_at, known_by;
  std::string format;
  std::size_t most = 20;
};

std::string text_of(const std::vector<pipeline::ToReview>& queue, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < std::min(most, queue.size()); ++i) {
    const pipeline::ToReview& item = queue[i];
    const model::Event& e = item.event.record;
    text += fmt::format("{}  {}\n    {} · {} · {} · {} · {}\n    “{}” ({})\n", item.event.entry,
                        fmt::join(item.why, "; "), to_text(e.type), e.side.empty() ? "?" : e.side,
                        e.place ? e.place->name : "?", e.date ? e.date->edtf() : "?",
                        to_text(e.modality), e.quote, e.report_stem);
    for (const ledger::ReviewEntry& by : item.standing) {
      text += fmt::format("    {} {}: {} (entry {})\n", by.author, to_text(by.review.action),
                          by.review.reason, by.entry);
    }
  }
  if (queue.size() > most) text += fmt::format("… and {} more\n", queue.size() - most);
  return text;
}

void show(Session& session, const ReviewFlags& flags, const pipeline::Observatory& observatory) {
  auto queue = pipeline::review_queue(observatory, flags.known_by);
  if (!queue) return session.refuse(queue.error());
  session.write("",
                flags.format == "csv" ? pipeline::review_csv(*queue) : text_of(*queue, flags.most));
}

void apply_table(Session& session, const ReviewFlags& flags, pipeline::Observatory& observatory) {
  pipeline::Faults faults;
  auto applied = pipeline::apply_review_csv(session.world(), flags.file, observatory,
                                            *flags.known_at, flags.author, faults);
  session.report(faults);
  if (!applied) return session.refuse(applied.error());
  session.tell(
      fmt::format("{} decisions recorded, {} rows without one", applied->recorded, applied->left));
}

// The event that is decided on: the one of the entry as it is now, or one that is added.
base::Result<model::Event> event_of(ledger::Ledger& ledger, const ReviewFlags& flags) {
  if (flags.decision.action == "add") {
    return pipeline::quoted(ledger, flags.report, flags.quote);
  }
  auto events = ledger.events(pipeline::kEver);
  if (!events) return events.error();
  for (const auto& known : *events) {
    if (known.entry == flags.decision.entry) return known.record;
  }
  return model::Event{};  // rejected, merged or none: the ledger knows which
}

// "place=cd:goma; date=2025-01-27": the names of the flags.
base::Result<std::map<std::string, std::string>> part_of(const std::string& text) {
  std::map<std::string, std::string> fields;
  for (const std::string& assignment : base::split_list(text, ';')) {
    const std::vector<std::string> sides = base::split_list(assignment, '=');
    std::string name = sides.empty() ? "" : sides.front();
    if (name == "place") name = "place_id";
    if (name == "opponent-side") name = "opponent_side";
    const bool known =
        std::ranges::find(pipeline::kEventFields, name) != std::end(pipeline::kEventFields);
    if (!known || sides.size() != 2) {
      return base::Error{fmt::format("'{}' is no FIELD=VALUE of an event", assignment)};
    }
    fields[name] = sides.back();
  }
  return fields;
}

void decide(Session& session, ReviewFlags& flags, pipeline::Observatory& observatory) {
  auto event = event_of(*observatory.ledger, flags);
  if (!event) return session.refuse(event.error());
  flags.decision.fields = {
      {"type", flags.type},      {"side", flags.side}, {"opponent_side", flags.opponent_side},
      {"place_id", flags.place}, {"date", flags.date}, {"modality", flags.modality},
      {"actor", flags.actor}};
  for (const std::string& text : flags.parts) {
    auto part = part_of(text);
    if (!part) return session.refuse(part.error());
    flags.decision.parts.push_back(std::move(*part));
  }
  auto recorded = pipeline::record(flags.decision, std::move(*event), observatory, *flags.known_at,
                                   flags.author);
  if (recorded.fault) return session.refuse({recorded.fault->reason, observatory.ledger->name()});
  session.write("", fmt::format("entry {}\n", recorded.entry));
}

void run_review(Session& session, ReviewFlags& flags) {
  if (!flags.known_at) flags.known_at = session.world().now();
  pipeline::Faults faults;
  auto observatory = pipeline::open_observatory(session.world(), session.share(), flags.where,
                                                faults, flags.known_by.value_or(pipeline::kEver));
  session.report(faults);
  if (!observatory) return session.refuse(observatory.error());
  if (!flags.file.empty()) return apply_table(session, flags, *observatory);
  if (!flags.decision.action.empty()) return decide(session, flags, *observatory);
  show(session, flags, *observatory);
}

void add_fields(CLI::App& command, ReviewFlags& flags) {
  auto field = [&](const char* name, std::string& value, const char* help, const char* type) {
    command.add_option(name, value, help)->type_name(type)->group("What is right");
  };
  field("--type", flags.type, "Type of the event", "TYPE");
  field("--side", flags.side, "Who gained, lost or held", "SIDE");
  field("--opponent-side", flags.opponent_side, "From or against whom", "SIDE");
  field("--place", flags.place, "The gazetteer's id of the place", "ID");
  field("--date", flags.date, "The day, or the first and last of several", "DATE[/DATE]");
  field("--modality", flags.modality, "asserted, claimed, planned, conditional or negated", "WORD");
  field("--actor", flags.actor, "Who did it", "NAME");
}

}  // namespace

void add_review(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "review", "List what most needs a person's eyes, or record what a person decided");
  auto flags = std::make_shared<ReviewFlags>();
  CLI::Option* action = command->add_option(
      "ACTION", flags->decision.action,
      "accept, reject, correct, merge, split, add or withdraw; without one, the "
      "list");
  command->add_option("ENTRY", flags->decision.entry, "The event's entry, as the list shows it");
  add_where(*command, flags->where);
  CLI::Option* author =
      command->add_option("--author", flags->author, "Who decides")->type_name("NAME");
  command->add_option("--reason", flags->decision.reason, "Why; only accept needs none")
      ->type_name("TEXT");
  command->add_option("--into", flags->decision.into, "merge: the entry that tells the same")
      ->type_name("ENTRY");
  command
      ->add_option("--part", flags->parts,
                   "split: what is right of one part, 'FIELD=VALUE; …' by the names of the flags "
                   "below; given for each part")
      ->type_name("FIELDS")
      ->allow_extra_args(false);
  command->add_option("--report", flags->report, "add: the report's id or name");
  command->add_option("--quote", flags->quote, "add: the words of the report that tell of it");
  add_fields(*command, *flags);
  CLI::Option* file =
      command
          ->add_option(
              "--apply", flags->file,
              "Record the decisions of a table: the list as CSV with 'action' and 'reason' "
              "filled in; the rows of one entry split it")
          ->type_name("FILE.csv");
  action->needs(author);
  file->needs(author)->excludes(action);
  add_known_at(*command, flags->known_at);
  add_known_by(*command, flags->known_by);
  command->get_option("--known-by")->excludes(action)->excludes(file);
  command->add_option("--most", flags->most, "How many to list (default: 20)");
  add_choice(*command, "--format", flags->format, {"text", "csv"},
             "How to print the list; CSV has all of it (default: text)");
  command->footer(
      "A field given as - becomes empty. While reviewers disagree, the event counts as it was\n"
      "read and stands first in the list.\n"
      "Example: tidemark review correct 17 --place sy:resafa --author ada --reason 'the town'\n"
      "         tidemark review split 18 --part place=sy:resafa --part place=sy:tabqa \\\n"
      "           --author ada --reason 'two towns'");
  command->callback([&session, flags] { run_review(session, *flags); });
}

}  // namespace tidemark::cli
