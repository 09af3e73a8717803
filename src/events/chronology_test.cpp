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
    auto add = [&](const char* from, std::vector<std::string> places, std::vector<std::string> names) {
      theatre.chronology.push_back({model::LandmarkKind::change,
                                    base::DateSpan::day(*base::parse_date(from)), "gov", "isis",
                                    std::move(places), std::move(names)});
    };
    add("2017-06-19", {"Resafa"}, {});
    add("2016-01-01", {"Nowhere Hill"}, {"Great Dawn"});
    add("2018-01-01", {"Resafa", "Raqqa"}, {"Great Dawn", "Dawn of Raqqa"});
  }

  std::string at(std::string_view place, model::Scope scope = model::Scope::point) const {
    return days(Chronology(theatre, index, english()).at(place, scope));
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

TEST_F(ChronologyTest, FindsByName) {
  Chronology chronology(theatre, index, english());
  text::Tokenizer tokenizer(english());
  std::string_view text = "In the Great Dawn, and in Dawn of Raqqa.";
  auto named = chronology.named_in(tokenizer.tokenize(text, {0, text.size()}));
  ASSERT_EQ(named.size(), 2u);
  EXPECT_EQ(days(named[0]), "2016-01-01 2018-01-01");
  EXPECT_EQ(days(named[1]), "2018-01-01");
  EXPECT_EQ(chronology.days().edtf(), "2016-01-01/2018-01-01");
}

}  // namespace
}  // namespace tidemark::events
