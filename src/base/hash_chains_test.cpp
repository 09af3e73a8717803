#include "base/hash_chains.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace tidemark::base {
namespace {

std::vector<std::uint32_t> values_of(const HashChains& chains, std::uint64_t hash) {
  std::vector<std::uint32_t> values;
  chains.each(hash, [&](std::uint32_t value) {
    values.push_back(value);
    return true;
  });
  return values;
}

TEST(HashChains, HoldsNothingAtFirst) {
  HashChains chains;
  EXPECT_FALSE(chains.contains(hash_of("x")));
  EXPECT_TRUE(values_of(chains, hash_of("x")).empty());
}

TEST(HashChains, KeepsTheOrderOfAddingAndStopsWhenTold) {
  HashChains chains;
  for (std::uint32_t value : {7, 3, 7, 1}) chains.add(hash_of("x"), value);
  chains.add(hash_of("y"), 9);
  EXPECT_EQ(values_of(chains, hash_of("x")), (std::vector<std::uint32_t>{7, 3, 7, 1}));
  int seen = 0;
  chains.each(hash_of("x"), [&](std::uint32_t) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

TEST(HashChains, AnswersAsAMapOfLists) {
  std::mt19937 random(5);
  HashChains chains;
  std::map<std::uint64_t, std::vector<std::uint32_t>> expected;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    // Small hashes too: they fall into neighbouring slots.
    std::uint64_t hash = i % 2 ? random() % 3000 : hash_of(std::to_string(random() % 3000));
    if (i == 5000) chains.reserve(9000);
    chains.add(hash, i);
    expected[hash].push_back(i);
  }
  for (const auto& [hash, values] : expected) ASSERT_EQ(values_of(chains, hash), values);
  EXPECT_FALSE(chains.contains(hash_of("none")));
}

TEST(HashChains, SeedsGiveOtherHashes) {
  EXPECT_NE(hash_of("x", 1), hash_of("x", 2));
  EXPECT_EQ(hash_of("x", 1), hash_of("x", 1));
}

}  // namespace
}  // namespace tidemark::base
