// tidemark: the command line. Exit 0: all done; 1: something was refused or failed; 2: wrong usage.
#include <fmt/format.h>

#include <exception>
#include <iostream>

#include "commands.hpp"
#include "measure_commands.hpp"
#include "usage.hpp"

namespace {

int run(int argc, char** argv) {
  using namespace tidemark::cli;
  Session session;
  CLI::App program(
      "Tidemark reads what is reported about a war and keeps a dated, sourced map of who held "
      "what.",
      "tidemark");
  program.set_version_flag("--version", "tidemark " TIDEMARK_VERSION, "Print the version and exit");
  program.require_subcommand(1);
  program.footer(
      "Results go to standard output, everything else to standard error. Exit code 0: all "
      "done; 1:\nsomething was refused or failed, and each is named; 2: wrong usage. "
      "'tidemark COMMAND --help'\ntells of a command.");
  add_build(program, session);
  add_init(program, session);
  add_add(program, session);
  add_extract(program, session);
  add_map(program, session);
  add_report(program, session);
  add_area(program, session);
  add_series(program, session);
  add_fronts(program, session);
  add_enclaves(program, session);
  add_sieges(program, session);
  add_contact(program, session);
  add_gaps(program, session);
  add_changes(program, session);
  add_distance(program, session);
  add_check(program, session);
  add_why(program, session);
  add_review(program, session);
  add_grade(program, session);
  add_diff(program, session);
  add_status(program, session);
  add_log(program, session);
  add_verify(program, session);
  add_head(program, session);
  add_prove(program, session);
  add_copy(program, session);
  add_export(program, session);
  add_site(program, session);
  add_surface(program, session);
  add_gazetteer(program, session);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);  // --help, --version
    std::vector<std::string> arguments(argv + 1, argv + argc);
    std::cerr << usage_hint(program, arguments, error) << "\n";
    return 2;
  }
  return session.exit_code();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& fault) {
    std::cerr << "tidemark: " << fault.what() << "\n";
    return 1;
  }
}
