#include "names/name_index.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

// The first name found at the start of the text: its words and the owners' ids.
std::string found(std::string_view text) {
  const theatre::Theatre& theatre = testing::small_theatre();
  NameIndex index = index_actors(theatre, testing::english());
  std::vector<text::Token> tokens =
      text::Tokenizer(testing::english()).tokenize(text, {0, text.size()});
  auto match = index.match(tokens, 0);
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
      {"is lost", "-"},                     // capitals only
      {"tiger forces of old", "-"},         // a proper name needs its capital
      {"the militants left", "the militants is factions generic"},
      {"the village", "-"},
  };
  for (auto& [text, expected] : table) EXPECT_EQ(found(text), expected) << text;
}

TEST(NameIndex, SplitsWordsAtHyphensAndDropsArticles) {
  const model::Folding& folding = testing::english().folding;
  EXPECT_EQ(name_words("al-nusra", folding), std::vector<std::string>{"nusra"});
  EXPECT_EQ(name_words("hay'at", folding), std::vector<std::string>{"hayat"});
  EXPECT_TRUE(name_words("al", folding).empty());
}

}  // namespace
}  // namespace tidemark::names
