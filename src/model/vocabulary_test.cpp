#include "model/vocabulary.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tidemark::model {
namespace {

TEST(Vocabulary, FindsWhatWasAddedAndNothingElse) {
  Vocabulary vocabulary;
  EXPECT_EQ(vocabulary.find("river"), nullptr);
  std::set<const Word*> words;
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += char('a' + i % 26);  // words of every length, each the beginning of the next
    words.insert(&vocabulary.add(text));
    EXPECT_EQ(vocabulary.find(text), &vocabulary.add(text));
    EXPECT_EQ(vocabulary.find(text + "?"), nullptr);
  }
  EXPECT_EQ(words.size(), 200u);
  EXPECT_EQ(vocabulary.size(), 200u);
  for (const Word* word : words) EXPECT_EQ(vocabulary.find(word->text), word);
}

TEST(Vocabulary, GivesEachTableItsBit) {
  Vocabulary vocabulary;
  EXPECT_NE(vocabulary.bit_of_table("month"), vocabulary.bit_of_table("weekday"));
  EXPECT_EQ(vocabulary.bit_of_table("month"), vocabulary.bit_of_table("month"));
}

TEST(SpellingHash, TellsShortWordsApart) {
  std::set<std::uint64_t> seen;
  std::size_t count = 0;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'z'; ++b) {
      for (std::string word : {std::string{a, b}, std::string{a, b, a}, std::string{a, b, a, b},
                               std::string(6, a) + b, std::string(9, a) + b}) {
        seen.insert(spelling_hash(word));
        ++count;
      }
    }
  }
  EXPECT_EQ(seen.size(), count);
}

}  // namespace
}  // namespace tidemark::model
