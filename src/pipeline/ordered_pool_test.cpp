#include "pipeline/ordered_pool.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>

namespace tidemark::pipeline {
namespace {

using Pool = OrderedPool<int, int>;

// Later items are done sooner, so that only the pool puts them in order.
int slowly(int item) {
  std::this_thread::sleep_for(std::chrono::microseconds(item % 7 == 0 ? 900 : 10));
  return item * 2;
}

TEST(OrderedPool, GivesInOrderWhateverTheThreads) {
  for (std::size_t threads : {1, 2, 5}) {
    std::vector<int> given, expected;
    Pool pool(threads, slowly, [&](int result) { given.push_back(result); });
    for (int i = 0; i < 300; ++i) {
      pool.add(i);
      expected.push_back(i * 2);
    }
    pool.finish();
    EXPECT_EQ(given, expected) << threads;
  }
}

TEST(OrderedPool, HoldsFewItems) {
  std::atomic<int> inside = 0, most = 0;
  auto work = [&](int item) { return slowly(item); };
  Pool pool(3, work, [&](int) { --inside; });
  for (int i = 0; i < 500; ++i) {
    most = std::max(most.load(), ++inside);
    pool.add(i);
  }
  pool.finish();
  EXPECT_LE(most, 13);
  EXPECT_EQ(inside, 0);
}

TEST(OrderedPool, NothingToDo) {
  Pool pool(2, slowly, [](int) { ADD_FAILURE(); });
  pool.finish();
}

TEST(OrderedPool, PassesOnWhatIsThrown) {
  for (std::size_t threads : {1, 3}) {
    auto work = [](int item) {
      if (item == 5) throw std::runtime_error("five");
      return item;
    };
    std::vector<int> given;
    Pool pool(threads, work, [&](int result) { given.push_back(result); });
    auto all = [&] {
      for (int i = 0; i < 100; ++i) pool.add(i);
      pool.finish();
    };
    EXPECT_THROW(all(), std::runtime_error);
    EXPECT_LE(given.size(), 5u);
  }
}

}  // namespace
}  // namespace tidemark::pipeline
