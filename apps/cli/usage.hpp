// What to say to somebody who called the program wrongly.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace tidemark::cli {

// One or two lines: what is wrong, and the nearest command or flag if a word is only misspelt.
std::string usage_hint(const CLI::App& program, const std::vector<std::string>& arguments,
                       const CLI::ParseError& error);

}  // namespace tidemark::cli
