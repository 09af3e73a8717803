#include "text/copies.hpp"

#include <gtest/gtest.h>

namespace tidemark::text {
namespace {

const std::string kReport =
    "Fighters of the northern alliance entered the mill at the bridge on Monday morning and held "
    "it "
    "until the evening, when the town's council asked both sides to leave the crossing open for "
    "the "
    "harvest. Nobody was hurt, three residents said by telephone.";

TEST(Copies, TheSameWordsInAnotherDressAreACopy) {
  CopyFinder finder;
  EXPECT_EQ(finder.add("first", kReport), std::nullopt);
  std::string dressed = kReport;
  for (std::size_t at = 0; (at = dressed.find(' ', at + 3)) != dressed.npos;) dressed[at] = '\n';
  dressed.replace(dressed.find("town's"), 6, "TOWN\u2019S");
  EXPECT_EQ(finder.add("second", dressed), "first");
}

TEST(Copies, AFewChangedWordsStayACopy) {
  CopyFinder finder;
  finder.add("first", kReport);
  std::string edited = kReport;
  edited.replace(edited.find("Monday"), 6, "Tuesday");
  EXPECT_EQ(finder.add("second", edited), "first");
}

TEST(Copies, ALongerReportThatQuotesAShortOneIsNone) {
  CopyFinder finder;
  finder.add("first", kReport);
  std::string review = kReport;
  for (int week = 1; week <= 9; ++week) {
    review += " In week " + std::to_string(week) + " the road through valley number " +
              std::to_string(week * 7) + " stayed closed to carts and people alike.";
  }
  EXPECT_EQ(finder.add("review", review), std::nullopt);
}

TEST(Copies, FurnitureAroundItStaysACopy) {
  CopyFinder finder;
  finder.add("first", kReport);
  EXPECT_EQ(
      finder.add("second", "River Post, the morning edition. " + kReport +
                               " All rights reserved. Write to us by post, take a yearly card "
                               "and give what you can."),
      "first");
}

TEST(Copies, APartTakenFromALongerReportIsACopy) {
  CopyFinder finder;
  finder.add("whole", kReport +
                          " Further down the river the ferry began to run again, and the "
                          "market of the lower town was held again after a long spring.");
  EXPECT_EQ(finder.add("part", kReport), "whole");
}

TEST(Copies, ShortTextsMustBeEqual) {
  CopyFinder finder;
  finder.add("long", kReport);
  EXPECT_EQ(finder.add("one", "Nobody was hurt, three residents said by telephone."), std::nullopt);
  EXPECT_EQ(finder.add("two", "nobody was hurt - three residents said by telephone"), "one");
  EXPECT_EQ(finder.add("three", "The mill fell."), std::nullopt);
  EXPECT_EQ(finder.add("four", "The mill fell"), "three");
}

TEST(Copies, TheOriginalIsNamedEvenForTheCopyOfACopy) {
  CopyFinder finder;
  finder.add("first", kReport);
  EXPECT_EQ(finder.add("second", kReport + " Shared."), "first");
  EXPECT_EQ(finder.add("third", kReport + " Shared."), "first");
}

// Every text in a hundred others of the same words: each finds its own original and no other.
TEST(Copies, AreFoundAmongManyTextsOfTheSameWords) {
  const char* words[] = {"mill",   "bridge", "ferry", "town",    "council", "road",
                         "valley", "market", "river", "harvest", "east",    "west",
                         "upper",  "lower",  "held",  "left"};
  std::uint32_t state = 7;
  auto text_of = [&](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      state = state * 1664525u + 1013904223u;
      text += std::string(words[state >> 28]) + " ";
    }
    return text;
  };
  CopyFinder finder;
  std::vector<std::string> texts;
  for (int i = 0; i < 2000; ++i) {
    texts.push_back(text_of(150));
    EXPECT_EQ(finder.add(std::to_string(i), texts.back()), std::nullopt);
  }
  for (int i = 0; i < 2000; ++i) {
    std::string copy = text_of(10) + texts[i].substr(0, texts[i].size() - 40) + text_of(12);
    EXPECT_EQ(finder.add("copy", copy), std::to_string(i));
  }
}

TEST(Copies, TextsWithoutWordsAreNobodysCopy) {
  CopyFinder finder;
  EXPECT_EQ(finder.add("a", ""), std::nullopt);
  EXPECT_EQ(finder.add("b", "?! ..."), std::nullopt);
  EXPECT_EQ(finder.add("c", "\xff\xfe"), std::nullopt);
}

}  // namespace
}  // namespace tidemark::text
