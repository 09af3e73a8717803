#include "theatre/name_table.hpp"

#include <gtest/gtest.h>

namespace tidemark::theatre {
namespace {

using Places = std::vector<std::size_t>;

TEST(NameTable, KnowsThePlacesOfAFold) {
  NameTable names;
  names.add(0, "alpha", "alfa");
  names.add(1, "beta", "bata");
  names.add(2, "alfa", "alfa");
  names.add(0, "beta", "bata");
  EXPECT_EQ(names.of_plain("alpha"), Places{0});
  EXPECT_EQ(names.of_plain("beta"), (Places{0, 1}));
  EXPECT_EQ(names.of_loose("alfa"), (Places{0, 2}));
  EXPECT_EQ(names.of_plain("gamma"), Places{});
  EXPECT_TRUE(names.has_plain("alfa"));
  EXPECT_TRUE(names.has_loose("alfa"));
  EXPECT_FALSE(names.has_loose("alpha"));
}

TEST(NameTable, LeavesOutRepetitionsAndEmptyNames) {
  NameTable names;
  names.add(0, "alpha", "alfa");
  names.add(0, "alpha", "alfa");
  names.add(0, "", "");
  names.add(1, std::string(70000, 'a'), "a");
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].plain, "alpha");
  EXPECT_EQ(names[0].loose, "alfa");
}

TEST(NameTable, CoversOnlyWhatIsNew) {
  model::Folding folding;
  folding.articles = {"al"};
  std::vector<model::Place> places(2);
  places[0].name = "Al-Alpha";
  places[0].aliases = {"Alfa"};
  places[1].name = "Beta";
  NameTable names;
  names.cover(places, folding);
  EXPECT_EQ(names.size(), 3u);
  places.emplace_back().name = "Gamma";
  names.cover(places, folding);
  EXPECT_EQ(names.size(), 4u);
  EXPECT_EQ(names.covered(), 3u);
  EXPECT_EQ(names.of_plain("gamma"), Places{2});
}

}  // namespace
}  // namespace tidemark::theatre
