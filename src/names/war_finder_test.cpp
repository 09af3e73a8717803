#include "names/war_finder.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

struct Found {
  std::string war, explanation;
};

Found find(std::string_view text,
           const theatre::Theatre& theatre = testing::theatre_of_two_wars()) {
  const model::Language& english = testing::english();
  NameIndex actors = index_actors(theatre, english);
  WarFinder finder(theatre, english, actors);
  Found found;
  std::size_t war =
      finder.find(text::SentenceSplitter(english, {}).split(text), text, &found.explanation);
  found.war = theatre.wars[war].id;
  return found;
}

TEST(WarFinder, TakesTheWarWhosePartiesAndPlacesAreNamedMost) {
  const char* table[][2] = {
      {"The army took the village from the rebels.", "small"},  // nobody is named
      {"Northland Forces took the village.", "north"},
      {"Northern troops took the village.", "north"},
      {"The army took the village near Lakeside.", "north"},
      // Another war in passing, and as much of either.
      {"ISIS lost the village to the SAA, as in Northland.", "small"},
      {"ISIS lost a village. The Hill Front took one.", "small"},
      // Who fights in both says nothing, nor does what every war has.
      {"The Overseas Legion took the village.", "small"},
      {"The 4th Division and the regime forces left Lakeside.", "north"},
      {"The SAA left. The Hill Front, HF, took Coalport.", "north"},
  };
  for (auto& [text, expected] : table) EXPECT_EQ(find(text).war, expected) << text;
}

TEST(WarFinder, ATheatreWithoutOtherWarsHasItsOwn) {
  EXPECT_EQ(find("Northland Forces took Lakeside.", testing::small_theatre()).explanation, "");
}

TEST(WarFinder, SaysWhy) {
  EXPECT_EQ(find("The Hill Front left. Northern troops and the Overseas Legion took Lakeside.")
                .explanation,
            "-- war: north\n"
            "small 0.5 by the Overseas Legion\n"
            "north 3.5 by Lakeside, Northern troops, The Hill Front, the Overseas Legion\n");
}

}  // namespace
}  // namespace tidemark::names
