#include "names/place_index.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

std::string found(std::string_view name) {
  static const PlaceIndex index(testing::small_theatre(), testing::english().folding);
  std::string out;
  for (const Candidate& c : index.find(name)) {
    out += testing::small_theatre().places[std::size_t(c.place)].id + (c.likeness < 1 ? "? " : " ");
  }
  return out;
}

TEST(PlaceIndex, FindsSpellings) {
  EXPECT_EQ(found("Maskanah"), "p:maskanah ");
  EXPECT_EQ(found("al-Maskanah"), "p:maskanah ");
  EXPECT_EQ(found("Maskaneh"), "p:maskanah? ");
  EXPECT_EQ(found("Al Sukhna"), "p:sukhnah? ");
  EXPECT_EQ(found("Douma"), "p:douma-ghouta p:douma-hama ");
  EXPECT_EQ(found("Berlin"), "");
}

}  // namespace
}  // namespace tidemark::names
