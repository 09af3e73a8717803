#include "names/name_index.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

// The first name found at the start of the text: its words and the owners' ids.
std::string found(std::string_view text, const theatre::Theatre& theatre = testing::small_theatre(),
                  model::WarSet war = model::kEveryWar) {
  NameIndex index = index_actors(theatre, testing::english());
  std::vector<text::Token> tokens =
      text::Tokenizer(testing::english()).tokenize(text, {0, text.size()});
  auto match = index.match(tokens, 0, war);
  if (!match) return "-";
  std::string out(text.substr(0, tokens[match->last].range.end));
  for (int owner : match->owners) out += " " + theatre.actors[std::size_t(owner)].id;
  return out + (match->generic ? " generic" : "");
}

TEST(NameIndex, FindsTheLongestName) {
  const char* table[][2] = {
      {"Syrian Democratic Forces took it", "Syrian Democratic Forces sdf"},
      {"regime forces took it", "regime forces army"},
      {"ISIS lost it", "ISIS is"},
      {"IS lost it", "IS is"},
      {"is lost", "-"},              // capitals only
      {"tiger forces of old", "-"},  // a proper name needs its capital
      {"the militants left", "the militants is factions generic"},
      {"the village", "-"},
  };
  for (auto& [text, expected] : table) EXPECT_EQ(found(text), expected) << text;
}

TEST(NameIndex, NamesMeanThePartiesOfTheWarThatIsReadOf) {
  struct Row {
    const char *text, *own, *north;
  };
  const Row table[] = {
      // Names that every war has.
      {"the army left", "the army army generic", "the army northland generic"},
      {"regime forces left", "regime forces army", "-"},
      {"rebels left", "rebels factions", "rebels hill-front generic"},
      {"the militia left", "-", "the militia shields generic"},
      {"the 4th Division left", "the 4th Division guard", "-"},
      {"Foreign fighters left", "Foreign fighters guests", "-"},
      // Names of their own are known everywhere.
      {"Tiger Forces left", "Tiger Forces tigers", "Tiger Forces tigers"},
      {"HF left", "HF hill-front", "HF hill-front"},
      // One name in two wars.
      {"National Guard left", "National Guard guard", "National Guard northland"},
  };
  for (auto& [text, own, north] : table) {
    EXPECT_EQ(found(text, testing::theatre_of_two_wars(), 1), own) << text;
    EXPECT_EQ(found(text, testing::theatre_of_two_wars(), 2), north) << text;
  }
}

TEST(NameIndex, AnAdjectiveNamesTheForcesBehindIt) {
  const char* table[][2] = {
      {"Northern troops left", "Northern troops northland"},
      {"Northern special forces left", "Northern special forces northland"},
      {"the Northern 72nd Mechanized Brigade left",
       "the Northern 72nd Mechanized Brigade northland"},
      {"Northland's marines left", "Northland's marines northland"},
      {"the Northern military airfield", "the Northern military northland"},
      {"Northern counteroffensive began", "Northern northland"},
      {"Northern drone strikes went on", "Northern northland"},
      {"Northern-held villages", "Northern northland"},
      {"Northern hands held it", "Northern northland"},
      {"Northern villages fell", "-"},
      {"northern troops left", "-"},  // the direction
  };
  for (auto& [text, expected] : table) {
    EXPECT_EQ(found(text, testing::theatre_of_two_wars(), 2), expected) << text;
  }
}

TEST(NameIndex, SplitsWordsAtHyphensAndDropsArticles) {
  const model::Folding& folding = testing::english().folding;
  EXPECT_EQ(name_words("al-nusra", folding), std::vector<std::string>{"nusra"});
  EXPECT_EQ(name_words("hay'at", folding), std::vector<std::string>{"hayat"});
  EXPECT_TRUE(name_words("al", folding).empty());
}

}  // namespace
}  // namespace tidemark::names
