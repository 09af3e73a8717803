#include "usage.hpp"

#include <fmt/format.h>

#include "base/spelling.hpp"

namespace tidemark::cli {
namespace {

std::vector<std::string> command_names(const CLI::App& program) {
  std::vector<std::string> names;
  for (const CLI::App* command : program.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> flag_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& known) {
  std::vector<std::string> near = base::near_spellings(word, known, 1);
  return near.empty() ? "" : fmt::format("; did you mean '{}'?", near.front());
}

// The first word that nobody knows, with a hint; "" when that is not what is wrong.
std::string unknown_word(const CLI::App& program, const CLI::App* command,
                         const std::vector<std::string>& arguments) {
  for (const std::string& word : arguments) {
    if (word.starts_with("--") && word.size() > 2) {
      std::string flag = word.substr(0, word.find('='));
      std::vector<std::string> known = flag_names(command ? *command : program);
      if (std::find(known.begin(), known.end(), flag) != known.end()) continue;
      return fmt::format("there is no flag '{}'{}", flag, did_you_mean(flag, known));
    }
    if (!command && !word.starts_with('-')) {
      std::vector<std::string> known = command_names(program);
      return fmt::format("there is no command '{}'{}", word, did_you_mean(word, known));
    }
  }
  return "";
}

}  // namespace

std::string usage_hint(const CLI::App& program, const std::vector<std::string>& arguments,
                       const CLI::ParseError& error) {
  // The innermost one: "gazetteer import".
  const CLI::App* command = nullptr;
  std::string name, what;
  for (auto called = program.get_subcommands(); !called.empty();
       called = command->get_subcommands()) {
    command = called.front();
    name += command->get_name() + " ";
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) || !command) {
    what = unknown_word(program, command, arguments);
  }
  if (what.empty()) what = error.what();
  return fmt::format("tidemark: {}\nTry 'tidemark {}--help'", what, name);
}

}  // namespace tidemark::cli
