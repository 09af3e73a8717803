#include "base/flat_map.hpp"

#include <gtest/gtest.h>

#include <random>
#include <unordered_map>

namespace tidemark::base {
namespace {

TEST(FlatMap, AgreesWithTheStandardMap) {
  std::mt19937_64 random(3);
  FlatMap map;
  std::unordered_map<std::uint64_t, int> known;
  EXPECT_EQ(map.find(0), FlatMap::kAbsent);
  for (int i = 0; i < 5000; ++i) {
    std::uint64_t key = random() % 3000 << (random() % 3 * 20);
    EXPECT_EQ(map.emplace(key, i), known.emplace(key, i).first->second);
    std::uint64_t other = random() % 6000;
    auto found = known.find(other);
    EXPECT_EQ(map.find(other), found == known.end() ? FlatMap::kAbsent : found->second);
  }
  EXPECT_EQ(map.size(), known.size());
}

}  // namespace
}  // namespace tidemark::base
