// How a function's time grows with its input, for tests of what must be linear.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace tidemark::base::testing {

// The processor time of `run(4 * n)` over four times that of `run(n)`: about 1 when linear, 4 when
// quadratic. The least of a few runs of each counts, since others use the machine as well.
template <typename Run>
double growth(Run run, int n) {
  auto least = [&](int size) {
    std::clock_t best = std::numeric_limits<std::clock_t>::max();
    for (int i = 0; i < 5; ++i) {
      std::clock_t start = std::clock();
      run(size);
      best = std::min(best, std::clock() - start);
    }
    return double(best);
  };
  return least(4 * n) / (4 * std::max(least(n), 1.0));
}

}  // namespace tidemark::base::testing
