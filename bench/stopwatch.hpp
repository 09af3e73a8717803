// Wall-clock seconds of a piece of work.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "base/result.hpp"

namespace tidemark::bench {

template <typename Work>
double seconds(const Work& work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Seconds of this program's own processor time: what else the machine does does not count.
template <typename Work>
double cpu_seconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return double(std::clock() - start) / CLOCKS_PER_SEC;
}

// The least of `runs`: what else the machine did then disturbs least.
template <typename Work>
double best_seconds(int runs, const Work& work) {
  double best = seconds(work);
  for (int run = 1; run < runs; ++run) best = std::min(best, seconds(work));
  return best;
}

// The value; without one the program says why and ends.
template <typename T>
T need(base::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().to_text().c_str());
  std::exit(1);
}

}  // namespace tidemark::bench
