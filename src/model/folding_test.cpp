#include "model/folding.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

namespace tidemark::model {
namespace {

Folding small_rules() {
  Folding folding;
  folding.articles = {"al", "el", "ar"};
  folding.prefixes = {"ال"};
  folding.heads = {{"tell", "tal"}};
  folding.sounds = {{"^ezz", "z"}, {"kh", "X"}, {"ou", "u"}, {"o", "u"}, {"e", "a"}};
  folding.endings = {{"ah", "a"}};
  return folding;
}

TEST(FoldCase, TakesCaseAndMarksOff) {
  EXPECT_EQ(fold_case("ISIS-Held"), "isis-held");
  EXPECT_EQ(fold_case("Al-Ḩail"), "al-hail");
  EXPECT_EQ(fold_case("Girê Spî"), "gire spi");
  EXPECT_EQ(fold_case("ŞIRNAK ı"), "sirnak i");
  EXPECT_EQ(fold_case("Weiß"), "weiss");
}

TEST(FoldCase, WritesTypographicSignsAndDigitsPlainly) {
  EXPECT_EQ(fold_case("Al’Allaj – ‘Ark` ʿAyn"), "al'allaj - 'ark' 'ayn");
  EXPECT_EQ(fold_case("“x”"), "\"x\"");
  EXPECT_EQ(fold_case("km²"), "km2");
  EXPECT_EQ(fold_case("٤٥"), "45");
}

TEST(FoldCase, TakesArabicMarksOff) {
  EXPECT_EQ(fold_case("الرَّقَّة"), "الرقة");
  EXPECT_EQ(fold_case("أرك"), fold_case("ارك"));
  EXPECT_EQ(fold_case("حمـــاة"), "حماة");
}

TEST(FoldCase, SurvivesBrokenUtf8) {
  EXPECT_EQ(fold_case("a\xFFz"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(fold_case(""), "");
}

TEST(Folding, PlainDropsArticlesAndJoinsWords) {
  Folding folding = small_rules();
  EXPECT_EQ(folding.plain("Al-Ḩail"), "hail");
  EXPECT_EQ(folding.plain("Tell al-Abyad"), "tellabyad");
  EXPECT_EQ(folding.plain("Jam'iyat az"), "jamiyataz");
  EXPECT_EQ(folding.plain("الرقة"), "رقة");
}

TEST(Folding, KeysAreBothFolds) {
  Folding folding = small_rules();
  for (const char* name : {"Tell Sokhnah", "Al-Ḩail", "الرقة", "Al", ""}) {
    EXPECT_EQ(folding.keys(name).plain, folding.plain(name)) << name;
    EXPECT_EQ(folding.keys(name).loose, folding.loose(name)) << name;
  }
}

TEST(Folding, ANameOfArticlesOnlyKeepsThem) {
  EXPECT_EQ(small_rules().plain("Al"), "al");
  EXPECT_EQ(small_rules().plain("-"), "");
}

TEST(Folding, LooseAppliesHeadsSoundsAndEndingsWordByWord) {
  Folding folding = small_rules();
  EXPECT_EQ(folding.loose("Tell Sokhnah"), "talsuXna");
  EXPECT_EQ(folding.loose("Ezzour Tell"), "zurtal");
  EXPECT_EQ(folding.loose("Abu Tezz"), "abutaz");  // "^" binds to the beginning
}

// The site folds in the reader's browser: web/tests/folding.test.ts holds it to the same table.
TEST(Folding, FoldsAsTheSiteDoes) {
  std::ifstream file(TIDEMARK_SOURCE_DIR "/web/tests/folding_cases.json");
  const nlohmann::json table = nlohmann::json::parse(file);
  const nlohmann::json& rules = table["rules"];
  Folding folding;
  for (const auto& article : rules["articles"]) folding.articles.insert(std::string(article));
  for (const auto& prefix : rules["prefixes"]) folding.prefixes.push_back(prefix);
  for (const auto& [from, to] : rules["heads"].items()) folding.heads[from] = to;
  for (const auto& pair : rules["sounds"]) folding.sounds.emplace_back(pair[0], pair[1]);
  for (const auto& pair : rules["endings"]) folding.endings.emplace_back(pair[0], pair[1]);
  ASSERT_GT(table["cases"].size(), 30u);
  for (const auto& one : table["cases"]) {
    const std::string name = one["name"];
    EXPECT_EQ(folding.plain(name), one["plain"]) << name;
    EXPECT_EQ(folding.loose(name), one["loose"]) << name;
  }
}

TEST(Folding, AVeryLongNameTakesLinearTime) {
  std::string name;
  for (int i = 0; i < 500000; ++i) name += "kho";
  EXPECT_EQ(small_rules().loose(name).size(), 2u * 500000u);
}

}  // namespace
}  // namespace tidemark::model
