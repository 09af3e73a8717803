// The flag of commands that go through many days.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "pipeline/history.hpp"

namespace tidemark::cli {

// --step
void add_step(CLI::App& command, pipeline::Step& step, const std::string& help);

}  // namespace tidemark::cli
