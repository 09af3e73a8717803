#include "names/lexicon.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

TEST(Lexicon, TheProjectsEnglishHasNoUnknownFeature) {
  base::Errors errors;
  Lexicon lexicon(testing::english(), errors);
  for (const base::Error& error : errors) ADD_FAILURE() << error.to_text();
}

TEST(Lexicon, KnowsVerbFormsAndFrames) {
  base::Errors errors;
  Lexicon lexicon(testing::english(), errors);
  const Sense* took = lexicon.find("took", Category::verb);
  ASSERT_NE(took, nullptr);
  EXPECT_EQ(took->frame, Frame::gain);
  EXPECT_EQ(took->forms, kPast);
  EXPECT_EQ(lexicon.find("captured", Category::verb)->forms, kPast | kParticiple);
  EXPECT_EQ(lexicon.find("capturing", Category::verb)->forms, kIng);
  EXPECT_EQ(lexicon.find("town", Category::verb), nullptr);
}

TEST(Lexicon, NamesAnUnknownFeature) {
  model::Language language;
  language.entries.push_back({"grab", "verb", {{"class", "grabbing"}}});
  base::Errors errors;
  Lexicon lexicon(language, errors);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].reason, "'grab' in [verb]: unknown class 'grabbing'");
}

}  // namespace
}  // namespace tidemark::names
