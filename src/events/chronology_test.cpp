#include "events/chronology.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"
#include "text/token.hpp"

namespace tidemark::events {
namespace {

using names::testing::english;
using names::testing::small_theatre;

class ChronologyTest : public testing::Test {
 protected:
  ChronologyTest() {
    auto add = [&](const char* from, std::vector<std::string> places,
                   std::vector<std::string> names) {
      theatre.chronology.push_back({model::LandmarkKind::change,
                                    base::DateSpan::day(*base::parse_date(from)), "gov", "isis",
                                    std::move(places), std::move(names)});
    };
    add("2017-06-19", {"Resafa"}, {});
    add("2016-01-01", {"Nowhere Hill"}, {"Great Dawn"});
    add("2018-01-01", {"Resafa", "Raqqa"}, {"Great Dawn", "Dawn of Raqqa"});
  }

  std::string at(std::string_view place, model::Scope scope = model::Scope::point,
                 model::WarSet war = 1) const {
    return days(Chronology(theatre, index, english()).at(place, scope, war));
  }
  static std::string days(const Landmarks& landmarks) {
    std::string out;
    for (const model::Landmark* l : landmarks) out += (out.empty() ? "" : " ") + l->days.edtf();
    return out;
  }

  theatre::Theatre theatre = small_theatre();
  names::PlaceIndex index{theatre, english().folding};
};

TEST_F(ChronologyTest, FindsByPlaceHoweverItIsSpelt) {
  EXPECT_EQ(at("Resafa"), "2017-06-19 2018-01-01");
  EXPECT_EQ(at("al-Resafa"), "2017-06-19 2018-01-01");
  EXPECT_EQ(at("Raqqa"), "2018-01-01");
  EXPECT_EQ(at("Nowhere Hill"), "2016-01-01");  // no gazetteer knows it
  EXPECT_EQ(at("Bir Alpha"), "");
  EXPECT_EQ(at("Resafa", model::Scope::region), "");
}

TEST_F(ChronologyTest, DaysOfAnotherWarAreFoundBySpellingInItsReportsOnly) {
  constexpr model::WarSet kOwn = 1, kNorth = 2;
  auto add = [&](const char* from, const char* place, model::WarSet wars) {
    theatre.chronology.push_back({model::LandmarkKind::change,
                                  base::DateSpan::day(*base::parse_date(from)),
                                  "front",
                                  "northland",
                                  {place},
                                  {"Winter March"},
                                  wars});
  };
  add("2019-01-01", "Coalport", kNorth);
  add("2019-02-02", "Raqqa", kNorth);  // a namesake
  add("2019-03-03", "Raqqa", kOwn | kNorth);
  EXPECT_EQ(at("Coalport", model::Scope::point, kNorth), "2019-01-01");
  EXPECT_EQ(at("Coalport", model::Scope::point, kOwn), "");
  EXPECT_EQ(at("Raqqa", model::Scope::point, kOwn), "2018-01-01 2019-03-03");
  EXPECT_EQ(at("Raqqa", model::Scope::point, kNorth), "2018-01-01 2019-02-02 2019-03-03");

  Chronology chronology(theatre, index, english());
  text::Tokenizer tokenizer(english());
  auto tokens = tokenizer.tokenize("the Winter March", {0, 16});
  ASSERT_EQ(chronology.named_in(tokens, kOwn).size(), 1u);
  EXPECT_EQ(days(chronology.named_in(tokens, kOwn)[0]), "2019-03-03");
  EXPECT_EQ(days(chronology.named_in(tokens, kNorth)[0]), "2019-01-01 2019-02-02 2019-03-03");
}

TEST_F(ChronologyTest, FindsByName) {
  Chronology chronology(theatre, index, english());
  text::Tokenizer tokenizer(english());
  std::string_view text = "In the Great Dawn, and in Dawn of Raqqa.";
  auto named = chronology.named_in(tokenizer.tokenize(text, {0, text.size()}), 1);
  ASSERT_EQ(named.size(), 2u);
  EXPECT_EQ(days(named[0]), "2016-01-01 2018-01-01");
  EXPECT_EQ(days(named[1]), "2018-01-01");
  EXPECT_EQ(chronology.days().edtf(), "2016-01-01/2018-01-01");
}

}  // namespace
}  // namespace tidemark::events
