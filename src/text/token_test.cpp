#include "text/token.hpp"

#include <gtest/gtest.h>

namespace tidemark::text {
namespace {

model::Language small_language() {
  model::Language language;
  for (const char* tail : {"held", "backed", "led"}) {
    language.entries.push_back({tail, "compound_tail", {}});
  }
  language.entries.push_back({"'s", "clitic", {}});
  return language;
}

std::vector<Token> tokens_of(std::string_view text) {
  return Tokenizer(small_language()).tokenize(text, {0, text.size()});
}

// The tokens joined by " | ".
std::string split_words(std::string_view text) {
  std::string joined;
  for (const Token& token : tokens_of(text)) {
    joined += (joined.empty() ? "" : " | ") + std::string(token.range.of(text));
  }
  return joined;
}

TEST(Token, SplitsAsTheHeaderSays) {
  const std::pair<const char*, const char*> rows[] = {
      {"They took al-Resafa.", "They | took | al-Resafa | ."},
      {"the ISIS-held town", "the | ISIS | -held | town"},
      {"U.S.-backed men", "U.S. | -backed | men"},
      {"the U.S. said", "the | U.S. | said"},
      {"at 9 p.m. sharp", "at | 9 | p.m. | sharp"},
      {"J. Marsh", "J | . | Marsh"},
      {"the regime’s men", "the | regime | ’s | men"},
      {"ISIS' men", "ISIS | ' | men"},
      {"Al’Allaj and Jam'iyat, Sab' Biyar", "Al’Allaj | and | Jam'iyat | , | Sab | ' | Biyar"},
      {"Al-'Anadan, Mu'arrassat", "Al-'Anadan | , | Mu'arrassat"},
      {"they didn't", "they | didn't"},
      {"1,200 or 2.5 on the 4th.", "1,200 | or | 2.5 | on | the | 4th | ."},
      {"6000 km², 10km", "6000 | km² | , | 10km"},
      {"10-03-2016, 02.10.2017; 15/12/2017", "10-03-2016 | , | 02.10.2017 | ; | 15/12/2017"},
      {"70-80 villages, 2017-06-19", "70 | - | 80 | villages | , | 2017-06-19"},
      {"T4, M-5 and S-200", "T4 | , | M-5 | and | S-200"},
      {"Hasakah.The men", "Hasakah | . | The | men"},
      {"28-month siege", "28 | - | month | siege"},
      {"Damascus – Aleppo", "Damascus | – | Aleppo"},
      {"10:45 (40%)", "10 | : | 45 | ( | 40 | % | )"},
      {"«الرقة»، حماة", "« | الرقة | » | ، | حماة"},
      {"", ""},
      {" \n\t", ""},
  };
  for (auto [text, tokens] : rows) EXPECT_EQ(split_words(text), tokens);
}

TEST(Token, TellsShapes) {
  EXPECT_EQ(to_text(tokens_of("ISIS took T4, al-Resafa and a 2nd Hill’s top"),
                    "ISIS took T4, al-Resafa and a 2nd Hill’s top"),
            "upper        ISIS [isis]\n"
            "lower        took [took]\n"
            "upper        T4 [t4]\n"
            "punctuation  , [,]\n"
            "capitalised  al-Resafa [al-resafa]\n"
            "lower        and [and]\n"
            "lower        a [a]\n"
            "number       2nd [2nd]\n"
            "capitalised  Hill [hill]\n"
            "lower        ’s ['s]\n"
            "lower        top [top]\n");
}

TEST(Token, KnowsItsBytesInsideARange) {
  std::string text = "One two. Three four.";
  auto tokens = Tokenizer(small_language()).tokenize(text, {9, 19});
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(tokens[0].range, (base::ByteRange{9, 14}));
  EXPECT_FALSE(tokens[0].space_before);
  EXPECT_TRUE(tokens[1].space_before);
  EXPECT_EQ(tokens[1].range.of(text), "four");
}

TEST(Token, SurvivesBrokenUtf8) { EXPECT_EQ(split_words("a \xFF\xC3 b"), "a | \xFF | \xC3 | b"); }

TEST(Token, TakesLinearTimeOnOneLongLine) {
  std::string text;
  while (text.size() < 4'000'000) text += "al-'a'b-c-U.S.1,2.3-4/5/6'";
  EXPECT_GT(tokens_of(text).size(), 100u);
  EXPECT_EQ(tokens_of(std::string(4'000'000, 'x')).size(), 1u);
}

}  // namespace
}  // namespace tidemark::text
