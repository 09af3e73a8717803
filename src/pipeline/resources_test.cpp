#include "pipeline/resources.hpp"

#include "pipeline/fixture.hpp"

namespace tidemark::pipeline {
namespace {

class ResourcesTest : public TemporaryFolder {};

TEST_F(ResourcesTest, TheShareFolderIsGivenOrBesideTheProgram) {
  write("bin/share/theatres/one/theatre.toml", "");
  EXPECT_EQ(*find_share(*world, "", path("bin/tidemark")), path("bin/share"));
  write("usr/share/tidemark/theatres/one/theatre.toml", "");
  EXPECT_EQ(*find_share(*world, "", path("usr/bin/tidemark")), path("usr/share/tidemark"));
  EXPECT_EQ(*find_share(*world, path("bin/share"), path("usr/bin/tidemark")), path("bin/share"));
  EXPECT_FALSE(find_share(*world, path("nowhere"), path("bin/tidemark")).ok());
}

TEST_F(ResourcesTest, OpensATheatreByNameOrFolder) {
  std::vector<std::string> names = theatre_names(*world, share);
  ASSERT_FALSE(names.empty());
  auto named = open_resources(*world, share, {names.front(), {}}, faults);
  ASSERT_TRUE(named.ok());
  EXPECT_EQ(named->theatre.id, names.front());
  auto given = open_resources(*world, share, {tiny, {}}, faults);
  ASSERT_TRUE(given.ok());
  EXPECT_EQ(given->theatre.id, "kivu");
  EXPECT_EQ(given->language.id, given->theatre.languages.front());
  EXPECT_EQ(lines(faults.refused), "");
}

TEST_F(ResourcesTest, HintsAtAMisspeltTheatre) {
  std::string name = theatre_names(*world, share).front();
  auto opened = open_resources(*world, share, {name.substr(1), {}}, faults);
  ASSERT_FALSE(opened.ok());
  EXPECT_NE(opened.error().reason.find("did you mean '" + name + "'?"), std::string::npos);
}

TEST_F(ResourcesTest, BrokenLinesOfTheUsersTheatreAreRefused) {
  std::filesystem::create_directories(folder);
  std::filesystem::copy(tiny, path("mine"), std::filesystem::copy_options::recursive);
  write("mine/places.csv", "id,name,kind,lat,lon\nx:a,A,town,-1.5,29\nx:b,B,town,much,29\n");
  auto opened = open_resources(*world, share, {path("mine"), {path("none.csv")}}, faults);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened->theatre.places.size(), 1u);
  ASSERT_EQ(faults.refused.size(), 2u);
  EXPECT_EQ(faults.refused[0].line, 3);
  EXPECT_EQ(faults.refused[1].file, path("none.csv"));
}

}  // namespace
}  // namespace tidemark::pipeline
