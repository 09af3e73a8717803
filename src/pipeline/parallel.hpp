// The same work on many items, on every core.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tidemark::pipeline {

// Told how many items are done, of how many (0: nobody knows); called by one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

// Calls work(i) once for each i < count, in no order; returns when all are done.
// REQUIRES: work does not throw and may be called by several threads at once.
template <typename Work>
void for_each_parallel(std::size_t count, const Work& work, const Progress& progress = {}) {
  std::atomic<std::size_t> next = 0;
  std::mutex telling;
  std::size_t done = 0;
  auto run = [&] {
    for (std::size_t i; (i = next++) < count;) {
      work(i);
      std::lock_guard lock(telling);
      ++done;
      if (progress) progress(done, count);
    }
  };
  std::vector<std::jthread> helpers;
  std::size_t threads =
      std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), count);
  for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(run);
  run();
}

}  // namespace tidemark::pipeline
