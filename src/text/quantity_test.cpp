#include "text/quantity.hpp"

#include <gtest/gtest.h>

#include "tests/english.hpp"

namespace tidemark::text {
namespace {

using tests::english;

// The quantities joined by " | ".
std::string quantities(std::string_view text) {
  static const Tokenizer tokenizer(english());
  static const QuantityFinder finder(english());
  auto tokens = tokenizer.tokenize(text, {0, text.size()});
  std::string joined;
  for (const QuantityMention& m : finder.find(tokens, text)) {
    joined += (joined.empty() ? "" : " | ") + to_text(m, tokens, text);
  }
  return joined;
}

TEST(Quantity, ReadsAreasLengthsSharesAndCounts) {
  const std::pair<const char*, const char*> rows[] = {
      {"a yard of 1400 square meters at it", "area 0.0014 [1400 square meters]"},
      {"flooded 1400 square kilometers by", "area 1400 [1400 square kilometers]"},
      {"for more than 7000 km2, where", "area 7000 [more than 7000 km2]"},
      {"for more than 13000 square km by", "area 13000 [more than 13000 square km]"},
      {"more than 13 thousand kilometers square by",
       "area 13000 [more than 13 thousand kilometers square]"},
      {"about 2350 km² by", "area 2350 [about 2350 km²]"},
      {"makes 12.4 square km, or about 58% of",
       "area 12.4 [12.4 square km] | share 58 [about 58%]"},
      {"1,300 square kilometers (500 square miles)",
       "area 1300 [1,300 square kilometers] | area 1294.994055 [500 square miles]"},
      {"40 per cent of the town", "share 40 [40 per cent]"},
      {"7 percent", "share 7 [7 percent]"},
      {"winds through about 75 km of the hills", "length 75 [about 75 km]"},
      {"a 40-km front", "length 40 [40-km]"},
      {"10km of road, 12km2", "length 10 [10km] | area 12 [12km2]"},
      {"hundreds of kilometers of wire", "length 200+ [hundreds of kilometers]"},
      {"about 3,700 members", "count 3700 [about 3,700]"},
      {"about two dozens of farms", "count 24 [about two dozens]"},
      {"tens of villages", "count 20+ [tens of]"},
      {"three villages and twenty-five hills", "count 3 [three] | count 25 [twenty-five]"},
      {"one hundred and twenty thousand people", "count 120000 [one hundred and twenty thousand]"},
      {"a hundred men, 2.5 million", "count 100 [a hundred] | count 2500000 [2.5 million]"},
      {"at least 5 of 7", "count 5 [at least 5] | count 7 [7]"},
  };
  for (auto [text, expected] : rows) EXPECT_EQ(quantities(text), expected) << text;
}

TEST(Quantity, TellsDistanceFromLength) {
  const std::pair<const char*, const char*> rows[] = {
      {"stand about 8 Km away from the mill", "distance 8 [about 8 Km]"},
      {"only 70 km separate us from it", "distance 70 [only 70 km]"},
      {"less than 17 km away", "distance 17 [less than 17 km]"},
      {"still only 9 km from the mill", "distance 9 [only 9 km]"},
      {"3 km north of the base", "distance 3 [3 km]"},
      {"as close as 450 meters from the mill", "distance 0.45 [450 meters]"},
      {"within 2 km of the town", "distance 2 [2 km]"},
      {"a trench of 12 km, from which", "length 12 [12 km]"},
      {"the wall goes along about 75 km from the mill", "length 75 [about 75 km]"},
      {"took hundreds of kilometers of wire from them", "length 200+ [hundreds of kilometers]"},
  };
  for (auto [text, expected] : rows) EXPECT_EQ(quantities(text), expected) << text;
}

TEST(Quantity, LeavesNamesAndRanksAlone) {
  const char* texts[] = {"the 12th Division", "T4 and M-5", "the first village", "9mm rounds",
                         "over the town",     "about it",   "a village",         "the second town"};
  for (const char* text : texts) EXPECT_EQ(quantities(text), "") << text;
}

TEST(Quantity, KnowsHedgeAndUnitTokens) {
  QuantityFinder finder(
      english());  // first: tokens know the words of the tables that stand already
  Tokenizer tokenizer(english());
  std::string text = "took over 40 square km";
  auto tokens = tokenizer.tokenize(text, {0, text.size()});
  auto found = finder.find(tokens, text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].hedge, "more");
  EXPECT_EQ(found[0].first, 1u);
  EXPECT_EQ(found[0].unit_first, 3u);
  EXPECT_EQ(found[0].unit_last, 4u);
  EXPECT_EQ(found[0].last, 4u);
}

TEST(Quantity, TakesLinearTime) {
  std::string text;
  while (text.size() < 2'000'000)
    text += "about some over twenty hundred and 1,000,000 km of 1.2.3,4 ";
  EXPECT_FALSE(quantities(text).empty());
  EXPECT_EQ(quantities(std::string(2'000'000, '7')), "");
}

}  // namespace
}  // namespace tidemark::text
