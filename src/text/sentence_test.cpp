#include "text/sentence.hpp"

#include <gtest/gtest.h>

#include "tests/english.hpp"

namespace tidemark::text {
namespace {

using tests::english;

std::vector<model::Source> named_outlets() {
  model::Source monitor, digest;
  monitor.id = "monitor";
  monitor.name = "River Monitor for Human Rights";
  monitor.name_ar = "مرصد النهر";
  digest.id = "digest";
  digest.name = "World Digest";
  digest.aliases = {"The Digest"};
  return {monitor, digest};
}

const SentenceSplitter& splitter() {
  static const SentenceSplitter made(english(), named_outlets());
  return made;
}

// The sentences joined by " | ".
std::string split(std::string_view text) {
  std::string joined;
  for (const Sentence& s : splitter().split(text)) {
    joined += (joined.empty() ? "" : " | ") + std::string(s.range.of(text));
  }
  return joined;
}

TEST(Sentence, EndsWhereASentenceEnds) {
  const std::pair<const char*, const char*> rows[] = {
      {"They left. We stayed.", "They left. | We stayed."},
      {"They left Belis.The men stayed", "They left Belis. | The men stayed"},
      {"See example.org/a for more. Thanks!", "See example.org/a for more. | Thanks!"},
      {"Gen. Saleh and Mr. J. Marsh met. They spoke.",
       "Gen. Saleh and Mr. J. Marsh met. | They spoke."},
      {"The U.S. President spoke in the U.S. The army left.",
       "The U.S. President spoke in the U.S. | The army left."},
      {"At 9 p.m. the men left at 10 p.m. Clashes went on.",
       "At 9 p.m. the men left at 10 p.m. | Clashes went on."},
      {"About 2.5 km on Oct. 11 were lost. Yes.", "About 2.5 km on Oct. 11 were lost. | Yes."},
      {"\"We will stay.\" He left. “Will you?” they asked.",
       "\"We will stay.\" | He left. | “Will you?” they asked."},
      {"\"Stop!\" he said. It ended (so they say.) Then silence",
       "\"Stop!\" he said. | It ended (so they say.) | Then silence"},
      {"Really?! Yes... and no. Well… maybe", "Really?! | Yes... and no. | Well… maybe"},
      {"1. The first point. 2. The second.", "1. The first point. | 2. The second."},
      {"It took 35 farms in 2009. Belis fell", "It took 35 farms in 2009. | Belis fell"},
      {"سيطرت القوات على البلدة. انسحب المقاتلون؟ نعم",
       "سيطرت القوات على البلدة. | انسحب المقاتلون؟ | نعم"},
      {"He said.\"We left\"", "He said. | \"We left\""},
      {"They took it.[14][15] It fell [a] again.[16]",
       "They took it.[14][15] | It fell [a] again.[16]"},
      {"", ""},
      {"\n \n", ""},
  };
  for (auto [text, sentences] : rows) EXPECT_EQ(split(text), sentences) << text;
}

TEST(Sentence, TellsWrappedLinesFromHeadingsAndParagraphs) {
  std::string wrapped =
      "The forces advanced along the western bank of the river and took the farms near\n"
      "Tal Abyad before they met a column which had come from the north in the early\n"
      "hours. They stopped there.";
  EXPECT_EQ(splitter().split(wrapped).size(), 2u);
  EXPECT_EQ(split("Heading of the day\nThe forces advanced along the bank and took farms near the "
                  "old road to the north."),
            "Heading of the day | The forces advanced along the bank and took farms near the old "
            "road to the north.");
  std::string line(130, 'x');
  EXPECT_EQ(split("In " + line + ",\nIf they go on"), "In " + line + ", | If they go on");
  EXPECT_EQ(split("one line\ngoes on here"), "one line\ngoes on here");
  EXPECT_EQ(split("No stop here\n\nanother paragraph"), "No stop here | another paragraph");
}

// Roles as letters: h, b, f.
std::string roles(std::string_view text) {
  std::string letters;
  for (const Sentence& s : splitter().split(text)) letters += "hbf"[int(s.role)];
  return letters;
}

TEST(Sentence, FindsTheHeadline) {
  EXPECT_EQ(roles("Army takes two villages\n\nThe army took them on Monday."), "hb");
  EXPECT_EQ(roles("The army took them on Monday.\n\nA line without stop"), "bb");
  EXPECT_EQ(
      roles(
          "River Monitor for Human Rights\n\nArmy heads south.\n\nIt left on Monday. It went on."),
      "fhbb");
  EXPECT_EQ(roles("مرصد النهر\n\nHead\n\nSubhead\n\nThe army left."), "fhhb");
}

TEST(Sentence, MarksFurniture) {
  const char* lines[] = {
      "By Ann Example",
      "World Digest, April 12, 2021",
      "11-04-2021",
      "Region: The Hills",
      "Copyright © World Digest, 2021",
      "Click the map to enlarge",
      "www.example.org",
      "desk@example.org https://example.org/donate",
      "***",
      "--------",
      "The Digest",
      "Voiceover by Ann Example",
      "The original source of the text is World Digest",
      "Please donate if you can. Every bit helps.",
      "If you like this page, please support us on Patreon.",
      "We show copyrighted material under the rules of fair use.",
      "Share this article",
      "All rights reserved.",
      "(posted by admin, 1 comment deleted)",
  };
  for (const char* line : lines) {
    EXPECT_EQ(roles("The army left. It went.\n\n" + std::string(line)).substr(2, 1), "f") << line;
  }
}

TEST(Sentence, KeepsRealSentencesThatHoldSuchWords) {
  const char* lines[] = {
      "By Monday, the army had taken the town.",
      "By the evening of the day the army had left",
      "The army did not comment on the state of the town.",
      "Activists share the view that the road is cut.",
      "Related forces took the village.",
      "The source said the articles of the agreement hold.",
      "Comments by the ministry were not available on Monday.",
      "The Digest said on April 12 that the town fell.",
      "The region: a desert that nobody holds.",
  };
  for (const char* line : lines) {
    EXPECT_EQ(roles("The army left. It went.\n\n" + std::string(line)), "bbb") << line;
  }
}

TEST(Sentence, ListsOfLinksEndAtTheNextRealParagraphAndCommentsDoNot) {
  std::string real =
      "The garrison and its friends took the town on Monday after three days of heavy fighting in "
      "which, "
      "as several sources said, more than forty men of both sides had been killed in the streets.";
  EXPECT_EQ(roles("The army left.\n\nRelated Articles\n\nTown falls\n\nHill taken?\n\n" + real),
            "bfffb");
  EXPECT_EQ(roles("The army left.\n\nCOMMENTS\n\nReader: well.\n\n" + real), "bfff");
}

TEST(Sentence, CoversEveryByteOnceAndInOrder) {
  std::string text =
      "Head line\n\nBy Ann Example\nThe U.S. army left.It went \xFF away! “Yes.” No\n\n\n * * "
      "*\n\xC3";
  std::size_t at = 0;
  for (const Sentence& s : splitter().split(text)) {
    ASSERT_LE(at, s.range.begin);
    for (; at < s.range.begin; ++at)
      EXPECT_TRUE(std::isspace(static_cast<unsigned char>(text[at])));
    at = s.range.end;
  }
  EXPECT_EQ(text.find_first_not_of(" \n", at), std::string::npos);
}

TEST(Sentence, TakesLinearTimeOnOneLongLine) {
  std::string stops, words, commas;
  while (stops.size() < 5'000'000) stops += "a. A.\"B..";
  while (words.size() < 5'000'000) words += "the army took Tal Abyad, and ";
  EXPECT_EQ(splitter().split("a" + std::string(1'000'000, ']')).size(), 1u);
  EXPECT_GT(splitter().split(stops).size(), 1u);
  EXPECT_EQ(splitter().split(words).size(), 1u);
  EXPECT_EQ(splitter().split(std::string(5'000'000, '.')).size(), 1u);
}

}  // namespace
}  // namespace tidemark::text
