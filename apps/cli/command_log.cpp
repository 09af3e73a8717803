#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "flags.hpp"
#include "model/json.hpp"

namespace tidemark::cli {
namespace {

struct LogFlags {
  pipeline::Where where{"."};
  std::string since;
};

// After which entry: a number is one, a day or an instant stands for all that was known by then.
base::Result<std::int64_t> entry_before(ledger::Ledger& ledger, const std::string& since) {
  if (since.empty()) return 0;
  std::int64_t number = 0;
  auto [end, fault] = std::from_chars(since.data(), since.data() + since.size(), number);
  if (fault == std::errc() && end == since.data() + since.size()) return number;
  auto instant = base::parse_instant(since);
  if (!instant) return instant.error();
  auto status = ledger.status(*instant);
  if (!status) return status.error();
  return std::int64_t(status->head.size);
}

// A review that takes an event out of what is believed is a tombstone for it.
nlohmann::json tombstone(const nlohmann::json& record) {
  std::string action = record.at("action");
  if (action != "reject" && action != "merge" && action != "split") return nullptr;
  return {{"of", record.at("target")}, {"why", record.at("reason")}, {"action", action}};
}

std::string line_of(const ledger::Entry& entry) {
  nlohmann::json record = nlohmann::json::parse(entry.body);
  nlohmann::json line = {{"entry", entry.sequence},
                         {"kind", to_text(entry.kind)},
                         {"known_at", entry.known_at.to_text()},
                         {"author", entry.author},
                         {"hash", proof::to_hex(entry.hash)}};
  if (entry.kind == ledger::EntryKind::review) {
    if (auto grave = tombstone(record); !grave.is_null()) line["tombstone"] = grave;
  }
  line["record"] = std::move(record);
  return model::canonical(line) + "\n";
}

void run_log(Session& session, const LogFlags& flags) {
  auto ledger = pipeline::open_existing_ledger(session.world(), flags.where);
  if (!ledger) return session.refuse(ledger.error());
  auto after = entry_before(**ledger, flags.since);
  if (!after) return session.refuse(after.error());
  Output output(session, "");
  auto done = (*ledger)->visit_log(*after, [&](const ledger::Entry& entry) {
    output.append(line_of(entry));
    return session.exit_code() == 0;
  });
  output.finish();
  if (!done) session.refuse(done.error());
}

}  // namespace

void add_log(CLI::App& program, Session& session) {
  CLI::App* command =
      program.add_subcommand("log", "Print what was learnt, in order: a feed of changes");
  auto flags = std::make_shared<LogFlags>();
  add_where(*command, flags->where);
  command
      ->add_option("--since", flags->since,
                   "Only entries after this one, or learnt after this day or instant")
      ->type_name("ENTRY|DATE");
  command->footer(
      "One JSON object a line. Nothing is ever taken out of the log: a review that rejects, "
      "merges\n"
      "or splits an event has a 'tombstone' that names the event's entry and says why.\n"
      "Example: tidemark log -C out --since 2017-07-14 > changes.jsonl");
  command->callback([&session, flags] { run_log(session, *flags); });
}

}  // namespace tidemark::cli
