#include "names/place_index.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

std::string found_places(std::string_view name) {
  static const PlaceIndex index(testing::small_theatre(), testing::english().folding);
  std::string out;
  for (const Candidate& c : index.find(name)) {
    out += testing::small_theatre().places[std::size_t(c.place)].id + (c.likeness < 1 ? "? " : " ");
  }
  return out;
}

TEST(PlaceIndex, FindsSpellings) {
  EXPECT_EQ(found_places("Maskanah"), "p:maskanah ");
  EXPECT_EQ(found_places("al-Maskanah"), "p:maskanah ");
  EXPECT_EQ(found_places("Maskaneh"), "p:maskanah? ");
  EXPECT_EQ(found_places("Al Sukhna"), "p:sukhnah? ");
  EXPECT_EQ(found_places("Douma"), "p:douma-ghouta p:douma-hama ");
  EXPECT_EQ(found_places("Berlin"), "");
}

}  // namespace
}  // namespace tidemark::names
