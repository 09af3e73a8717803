#include <fmt/format.h>

#include <memory>

#include "commands.hpp"
#include "flags.hpp"

namespace tidemark::cli {
namespace {

struct CopyFlags {
  std::string from, to;
};

pipeline::Where where_of(const std::string& text) {
  return ledger::is_postgres(text) ? pipeline::Where("", text) : pipeline::Where(text);
}

void run_copy(Session& session, const CopyFlags& flags) {
  auto from = pipeline::open_existing_ledger(session.world(), where_of(flags.from));
  if (!from) return session.refuse(from.error());
  auto to = ledger::open_ledger(where_of(flags.to).ledger(), ledger::OpenMode::create);
  if (!to) return session.refuse(to.error());
  auto done = (*from)->copy_to(**to);
  if (!done) return session.refuse(done.error());
  auto sound = (*to)->verify();
  if (!sound) return session.refuse(sound.error());
  auto status = (*to)->status(pipeline::kEver);
  if (!status) return session.refuse(status.error());
  session.write("", fmt::format("{} entries\nlast hash  {}\n", status->head.size,
                                proof::to_hex(status->head.chain)));
}

}  // namespace

void add_copy(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "copy", "Copy an observatory's ledger from one store to another, every hash unchanged");
  auto flags = std::make_shared<CopyFlags>();
  command->add_option("FROM", flags->from, "A folder or postgresql://…")->required();
  command->add_option("TO", flags->to, "A folder or postgresql://…, with no entries yet")
      ->required();
  command->footer("Example: tidemark copy out postgresql://desk@localhost/observatory");
  command->callback([&session, flags] { run_copy(session, *flags); });
}

}  // namespace tidemark::cli
