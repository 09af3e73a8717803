#include "base/memo.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace tidemark::base {
namespace {

TEST(Memo, FindsOnce) {
  Memo<std::size_t> memo;
  int found = 0;
  for (std::string_view asked : {"one", "two", "one", "two", "one"}) {
    EXPECT_EQ(memo.get(asked, [&] { return ++found, asked.size(); }), asked.size());
  }
  EXPECT_EQ(found, 2);
}

TEST(Memo, StaysRightWhenFull) {
  Memo<int> memo(64);
  int found = 0;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 5000; ++i) {
      EXPECT_EQ(memo.get(std::to_string(i), [&] { return ++found, i; }), i);
    }
  }
  EXPECT_GT(found, 5000);  // it has forgotten
}

TEST(Memo, ServesSeveralThreads) {
  Memo<int> memo(256);
  auto ask = [&] {
    for (int i = 0; i < 3000; ++i) {
      EXPECT_EQ(memo.get(std::to_string(i % 500), [&] { return i % 500; }), i % 500);
    }
  };
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back(ask);
}

}  // namespace
}  // namespace tidemark::base
