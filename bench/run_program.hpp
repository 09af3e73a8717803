// Runs a program of its own and measures it: its memory and its processor time are then its own.
#pragma once

#include <string>
#include <vector>

namespace tidemark::bench {

struct Run {
  double seconds = 0;    // of the wall clock
  double processor = 0;  // seconds of processor time, of the program and of those that it started
  double memory = 0;     // peak, in bytes
};

// Its output goes to /dev/null. When it fails, this program says so and ends.
Run run_program(std::vector<std::string> words);

}  // namespace tidemark::bench
