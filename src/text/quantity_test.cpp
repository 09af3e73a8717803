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
      {"control of 1200 square meters of it", "area 0.0012 [1200 square meters]"},
      {"seize 1200 square kilometers of", "area 1200 [1200 square kilometers]"},
      {"of more than 6000 km2, which", "area 6000 [more than 6000 km2]"},
      {"in more than 11000 square km within", "area 11000 [more than 11000 square km]"},
      {"more than 11 thousand kilometers square in",
       "area 11000 [more than 11 thousand kilometers square]"},
      {"about 1670 km² of", "area 1670 [about 1670 km²]"},
      {"rises to 15.2 square km, i.e. about 63% of",
       "area 15.2 [15.2 square km] | share 63 [about 63%]"},
      {"1,240 square kilometers (479 square miles)",
       "area 1240 [1,240 square kilometers] | area 1240.604305 [479 square miles]"},
      {"40 per cent of the town", "share 40 [40 per cent]"},
      {"7 percent", "share 7 [7 percent]"},
      {"runs along about 85 km of the border", "length 85 [about 85 km]"},
      {"a 40-km front", "length 40 [40-km]"},
      {"10km of road, 12km2", "length 10 [10km] | area 12 [12km2]"},
      {"hundreds of kilometers of territory", "length 200+ [hundreds of kilometers]"},
      {"about 2,500 members", "count 2500 [about 2,500]"},
      {"about two dozens of villages", "count 24 [about two dozens]"},
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
      {"are about 7 Km away from the triangle", "distance 7 [about 7 Km]"},
      {"only 90 km separate them from it", "distance 90 [only 90 km]"},
      {"less than 15 km away", "distance 15 [less than 15 km]"},
      {"now only 6 km from the area", "distance 6 [only 6 km]"},
      {"3 km north of the base", "distance 3 [3 km]"},
      {"as close as 300 meters from the houses", "distance 0.3 [300 meters]"},
      {"within 2 km of the town", "distance 2 [2 km]"},
      {"a trench of 12 km, from which", "length 12 [12 km]"},
      {"the line runs along about 85 km from the river", "length 85 [about 85 km]"},
      {"took hundreds of kilometers of land from them", "length 200+ [hundreds of kilometers]"},
  };
  for (auto [text, expected] : rows) EXPECT_EQ(quantities(text), expected) << text;
}

TEST(Quantity, LeavesNamesAndRanksAlone) {
  const char* texts[] = {"the 17th Division", "T4 and M-5", "the first village", "9mm rounds",
                         "over the town",     "about it",   "a village",         "the second town"};
  for (const char* text : texts) EXPECT_EQ(quantities(text), "") << text;
}

TEST(Quantity, KnowsHedgeAndUnitTokens) {
  QuantityFinder finder(english());  // first: tokens know the words of the tables that stand already
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
