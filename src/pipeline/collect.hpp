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

// More than this is no report: a book-length text is under 2 MB.
inline constexpr std::size_t kMaxReportBytes = std::size_t(16) << 20;

// An argument is a file, a folder (searched for .txt, .md, .html and .htm) or "-", standard input. Each
// file is taken once. Arguments that give nothing are errors.
std::vector<Input> collect_reports(const base::World& world, const std::vector<std::string>& arguments,
                                   std::istream& standard_input, base::Errors& errors);

}  // namespace tidemark::pipeline
