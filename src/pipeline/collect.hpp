// REPORT arguments → the reports to read.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"

namespace tidemark::pipeline {

struct Input {
  std::string path;                  // as given, or found in a folder that was given
  std::optional<std::string> bytes;  // of what has no file: standard input
};

// An argument is a file, a folder (searched for .txt, .md, .html and .htm) or "-", standard input.
// Each file is taken once. Arguments that give nothing are errors.
std::vector<Input> collect_reports(const base::World& world,
                                   const std::vector<std::string>& arguments,
                                   std::istream& standard_input, base::Errors& errors);

}  // namespace tidemark::pipeline
