#include <charconv>
#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/find_report.hpp"

namespace tidemark::cli {
namespace {

struct ProveFlags {
  pipeline::Where where{"."};
  std::string what, since, file;
};

// A number is an entry; anything else is a report's id, or what it is called.
base::Result<std::int64_t> entry_of(ledger::Ledger& ledger, const std::string& what) {
  std::int64_t number = 0;
  auto [end, fault] = std::from_chars(what.data(), what.data() + what.size(), number);
  if (fault == std::errc() && end == what.data() + what.size()) return number;
  auto id = pipeline::find_report(ledger, what);
  if (!id) return id.error();
  auto report = ledger.report(*id);
  if (!report) return report.error();
  return report->entry;
}

base::Result<proof::Document> prove(Session& session, ledger::Ledger& ledger,
                                    const ProveFlags& flags) {
  if (flags.since.empty()) {
    auto entry = entry_of(ledger, flags.what);
    if (!entry) return entry.error();
    return ledger.prove_entry(*entry);
  }
  auto text = session.world().read(flags.since, base::kMaxFileBytes);
  if (!text) return text.error();
  auto head = proof::parse_head(*text);
  if (!head) return base::Error{head.error().reason, flags.since};
  return ledger.prove_since(head->head);
}

void run_prove(Session& session, const ProveFlags& flags) {
  auto ledger = pipeline::open_existing_ledger(session.world(), flags.where);
  if (!ledger) return session.refuse(ledger.error());
  auto document = prove(session, **ledger, flags);
  if (!document) return session.refuse(document.error());
  session.write(flags.file, proof::to_text(*document));
}

}  // namespace

void add_prove(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "prove", "Write a proof that others can check without the ledger (tidemark-check)");
  auto flags = std::make_shared<ProveFlags>();
  add_where(*command, flags->where);
  CLI::Option* what = command->add_option(
      "ENTRY", flags->what, "An entry's number, or a report's id or name: that it is in the log");
  CLI::Option* since = command
                           ->add_option("--since", flags->since,
                                        "A signed tree head kept earlier: that the log of today "
                                        "begins with the log of then")
                           ->type_name("HEAD.json");
  what->excludes(since);
  command->add_option("-o", flags->file, "The proof (default: standard output)")->type_name("FILE");
  command->footer(
      "Sign a head first ('tidemark head') and the proof carries it.\n"
      "Example: tidemark prove -C out 11-sohr-resafa -o proof.json && tidemark-check proof.json");
  command->callback([&session, flags, what, since] {
    if (what->count() + since->count() == 0) throw CLI::RequiredError("ENTRY or --since");
    run_prove(session, *flags);
  });
}

}  // namespace tidemark::cli
