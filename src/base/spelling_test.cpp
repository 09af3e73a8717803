#include "base/spelling.hpp"

#include <gtest/gtest.h>

namespace tidemark::base {
namespace {

TEST(Spelling, DistanceCountsTheLeastEdits) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("build", "build"), 0u);
  EXPECT_EQ(edit_distance("build", "biuld"), 1u);  // a swap is one
  EXPECT_EQ(edit_distance("build", "bild"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(Spelling, DistanceIsSymmetric) {
  EXPECT_EQ(edit_distance("resafa", "rusafah"), edit_distance("rusafah", "resafa"));
}

TEST(Spelling, NearestFirstAndNothingFar) {
  std::vector<std::string> known = {"surface", "extract", "extracts", "map", "extract"};
  EXPECT_EQ(near_spellings("extrac", known), (std::vector<std::string>{"extract", "extracts"}));
  EXPECT_EQ(near_spellings("mop", known), (std::vector<std::string>{"map"}));
  EXPECT_TRUE(near_spellings("zebra", known).empty());
  EXPECT_TRUE(near_spellings("", known).empty());
}

TEST(Spelling, NoMoreThanAskedFor) {
  EXPECT_EQ(near_spellings("abcd", {"abce", "abcf", "abcg", "abch"}, 2).size(), 2u);
}

}  // namespace
}  // namespace tidemark::base
