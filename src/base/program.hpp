// Other programs, started without a shell: bytes in, bytes out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace tidemark::base {

// Runs the program words[0], looked up in $PATH, with the other words as its arguments and `input`
// as its standard input, and gives what it wrote to standard output. Fails when it is not there,
// when it ends with another code than 0 (the error then holds the last line that it complained
// with) or after `most_seconds`, when it is ended. REQUIRES: words is not empty
Result<std::string> run_program(const std::vector<std::string>& words, std::string_view input,
                                int most_seconds);

// Whether $PATH has a program of that name.
bool has_program(const std::string& name);

}  // namespace tidemark::base
