#include <memory>

#include "commands.hpp"
#include "flags.hpp"

namespace tidemark::cli {
namespace {

struct InitFlags {
  pipeline::Where where{"."};
  pipeline::Wanted wanted;
};

void run_init(Session& session, const InitFlags& flags) {
  pipeline::Faults faults;
  auto made = pipeline::make_observatory(session.world(), session.share(), flags.where,
                                         flags.wanted, faults);
  session.report(faults);
  if (!made) return session.refuse(made.error());
  session.write("", made->ledger->name() + "\n");
}

}  // namespace

void add_init(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("init", "Make an empty observatory");
  auto flags = std::make_shared<InitFlags>();
  add_where(*command, flags->where);
  add_data(*command, flags->wanted);
  command->footer(
      "Prints where its ledger is. An observatory that is there already keeps what it has;\n"
      "its gazetteers are added to.\n"
      "Example: tidemark init -C out --theatre syria");
  command->callback([&session, flags] { run_init(session, *flags); });
}

}  // namespace tidemark::cli
