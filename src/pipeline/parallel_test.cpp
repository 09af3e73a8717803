#include "pipeline/parallel.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace tidemark::pipeline {
namespace {

TEST(Parallel, EveryItemOnce) {
  std::vector<std::atomic<int>> times(1000);
  for_each_parallel(times.size(), [&](std::size_t i) { ++times[i]; });
  for (const std::atomic<int>& count : times) EXPECT_EQ(count, 1);
}

TEST(Parallel, NothingToDo) {
  for_each_parallel(0, [](std::size_t) { ADD_FAILURE(); });
}

TEST(Parallel, ProgressCountsUpToAll) {
  std::vector<std::size_t> told;
  for_each_parallel(
      50, [](std::size_t) {},
      [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 50u);
        told.push_back(done);
      });
  std::vector<std::size_t> expected(50);
  std::iota(expected.begin(), expected.end(), 1);
  EXPECT_EQ(told, expected);
}

}  // namespace
}  // namespace tidemark::pipeline
