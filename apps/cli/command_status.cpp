#include <fmt/format.h>

#include <limits>
#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "flags.hpp"

namespace tidemark::cli {
namespace {

struct StatusFlags {
  pipeline::Where where{"."};
  std::optional<base::Instant> known_by;
  std::string format;
};

std::string text_of(const std::string& name, const std::string& theatre,
                    const ledger::Status& status) {
  std::string text = fmt::format("{}\ntheatre       {}\n", name, theatre);
  for (std::size_t kind = 0; kind < ledger::kKinds; ++kind) {
    text += fmt::format("{:<12}  {}\n", to_text(ledger::EntryKind(kind)), status.of_kind[kind]);
  }
  std::string known =
      status.head.size == 0 ? "never" : base::Instant{status.head.known_at}.to_text();
  return text +
         fmt::format("last learnt   {}\nentries       {}\nlast hash     {}\ntree root     {}\n",
                     known, status.head.size, proof::to_hex(status.head.chain),
                     proof::to_hex(status.head.root));
}

std::string json_of(const std::string& name, const std::string& theatre,
                    const ledger::Status& status) {
  nlohmann::json json = {{"ledger", name},
                         {"theatre", theatre},
                         {"size", status.head.size},
                         {"chain", proof::to_hex(status.head.chain)},
                         {"root", proof::to_hex(status.head.root)},
                         {"known_at", status.head.known_at}};
  for (std::size_t kind = 0; kind < ledger::kKinds; ++kind) {
    json["entries"][std::string(to_text(ledger::EntryKind(kind)))] = status.of_kind[kind];
  }
  return json.dump(2) + "\n";
}

void run_status(Session& session, const StatusFlags& flags) {
  auto ledger = pipeline::open_existing_ledger(session.world(), flags.where);
  if (!ledger) return session.refuse(ledger.error());
  auto status = (*ledger)->status(flags.known_by.value_or(pipeline::kEver));
  if (!status) return session.refuse(status.error());
  auto theatre = (*ledger)->setting("theatre");
  if (!theatre) return session.refuse(theatre.error());
  session.write("", flags.format == "json" ? json_of((*ledger)->name(), *theatre, *status)
                                           : text_of((*ledger)->name(), *theatre, *status));
}

}  // namespace

void add_status(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("status", "Tell what an observatory holds");
  auto flags = std::make_shared<StatusFlags>();
  add_where(*command, flags->where);
  add_known_by(*command, flags->known_by);
  add_choice(*command, "--format", flags->format, {"text", "json"},
             "How to print it (default: text)");
  command->footer("Example: tidemark status -C out --known-by 2017-07-14");
  command->callback([&session, flags] { run_status(session, *flags); });
}

}  // namespace tidemark::cli
