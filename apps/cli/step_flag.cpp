#include "step_flag.hpp"

namespace tidemark::cli {

void add_step(CLI::App& command, pipeline::Step& step, const std::string& help) {
  auto read = [&step](const std::string& text) {
    auto parsed = pipeline::parse_step(text);
    if (!parsed) throw CLI::ValidationError("--step", parsed.error().reason);
    step = *parsed;
  };
  command.add_option_function<std::string>("--step", read, help)->type_name("day|week|month|N");
}

}  // namespace tidemark::cli
