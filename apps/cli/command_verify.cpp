#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/sums.hpp"

namespace tidemark::cli {
namespace {

void run_verify(Session& session, const pipeline::Where& where) {
  auto ledger = pipeline::open_existing_ledger(session.world(), where);
  if (!ledger) return session.refuse(ledger.error());
  auto sound = (*ledger)->verify();
  if (!sound) return session.refuse(sound.error());
  pipeline::Faults faults;
  auto observatory = pipeline::open_observatory(session.world(), session.share(), where, faults);
  if (!observatory)
    session.tell("The outlets' records are not checked: " + observatory.error().to_text());
  else if (auto done = pipeline::check_sums(*observatory); !done)
    return session.refuse(done.error());
  auto status = (*ledger)->status(pipeline::kEver);
  if (!status) return session.refuse(status.error());
  session.write("",
                fmt::format("{} entries and {} originals are sound\nlast hash  {}\n"
                            "tree root  {}\n",
                            status->head.size, status->count(ledger::EntryKind::report),
                            proof::to_hex(status->head.chain), proof::to_hex(status->head.root)));
}

}  // namespace

void add_verify(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "verify", "Hash everything anew: that no entry and no original was changed");
  auto where = std::make_shared<pipeline::Where>(".");
  add_where(*command, *where);
  command->footer(
      "Names the first broken entry. That the log was not rewritten as a whole, nor its end cut\n"
      "off, is seen only beside a head kept elsewhere: 'tidemark prove --since HEAD'.\n"
      "Example: tidemark verify -C out");
  command->callback([&session, where] { run_verify(session, *where); });
}

}  // namespace tidemark::cli
