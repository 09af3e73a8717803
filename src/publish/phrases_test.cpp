#include "publish/phrases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tidemark::publish {
namespace {

base::Date day(int year, int month, int day_of_month) {
  return *base::Date::from_ymd(year, month, day_of_month);
}

const Phrases& in(const char* language) { return *phrases_in(language); }

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
    names.insert(text.substr(at + 1, text.find('}', at) - at - 1));
  }
  return names;
}

TEST(Phrases, FillsWhatIsNamedAndLeavesTheRest) {
  const struct {
    const char *text, *result;
  } cases[] = {
      {"{a} and {b}, {a}", "x and y, x"}, {"{c} {a", "{c} {a"}, {"", ""}, {"}{a}{", "}x{"}};
  for (const auto& c : cases) EXPECT_EQ(filled(c.text, {{"a", "x"}, {"b", "y"}}), c.result);
}

// Every text that English has, with the same gaps to fill; a form for one may leave its number out.
TEST(Phrases, EveryLanguageSaysAllThatEnglishSays) {
  for (const Phrases& phrases : all_phrases()) {
    for (const auto& [key, english] : in("en").own()) {
      auto own = phrases.own().find(key);
      ASSERT_NE(own, phrases.own().end()) << phrases.language() << ": " << key;
      std::set<std::string> wanted = placeholders(english), has = placeholders(own->second);
      wanted.erase("n"), has.erase("n");
      const bool single = key.ends_with(".one") || key.ends_with(".zero") || key.ends_with(".two");
      const bool fits = single ? std::ranges::includes(wanted, has) : wanted == has;
      EXPECT_TRUE(fits) << phrases.language() << ": " << key << ": " << own->second;
    }
  }
}

TEST(Phrases, CountsByTheRulesOfTheLanguage) {
  const struct {
    const char* language;
    std::size_t number;
    const char* text;
  } cases[] = {{"en", 0, "0 days"},     {"en", 1, "1 day"},     {"en", 1234, "1,234 days"},
               {"ar", 1, "يومًا واحدًا"}, {"ar", 2, "يومين"},     {"ar", 5, "5 أيام"},
               {"ar", 11, "11 يومًا"},   {"ar", 100, "100 يوم"}, {"ar", 103, "103 أيام"}};
  for (const auto& c : cases) EXPECT_EQ(in(c.language).counted("summary.days", c.number), c.text);
}

TEST(Phrases, WritesDaysAndSpans) {
  const struct {
    base::DateSpan span;
    const char *english, *arabic;
  } cases[] = {{base::DateSpan::day(day(2017, 6, 25)), "25 June 2017", "25 حزيران 2017"},
               {base::DateSpan::month(2017, 2), "February 2017", "شباط 2017"},
               {base::DateSpan::whole_year(2017), "2017", "2017"},
               {base::DateSpan::inclusive(day(2017, 6, 1), day(2017, 6, 14)), "1–14 June 2017",
                "1–14 حزيران 2017"},
               {base::DateSpan::inclusive(day(2017, 5, 30), day(2017, 6, 2)),
                "30 May 2017 – 2 June 2017", "30 أيار 2017 – 2 حزيران 2017"}};
  for (const auto& c : cases) {
    EXPECT_EQ(in("en").span(c.span), c.english);
    EXPECT_EQ(in("ar").span(c.span), c.arabic);
  }
  EXPECT_EQ(in("en").instant({-1}), "31 December 1969");
}

TEST(Phrases, JoinsLists) {
  EXPECT_EQ(in("en").list({"a", "b", "c"}), "a, b, and c");
  EXPECT_EQ(in("ar").list({"أ", "ب"}), "أ وب");
  EXPECT_EQ(in("en").list({}), "");
}

TEST(Phrases, ATextThatNobodyHasShowsItsKey) {
  EXPECT_EQ(in("ar").at("no.such.text"), "[no.such.text]");
  EXPECT_EQ(in("ar").named("kind", "town"), "بلدة");
  EXPECT_EQ(in("ar").named("kind", "teahouse"), "teahouse");
  EXPECT_EQ(phrases_in("xx"), nullptr);
}

}  // namespace
}  // namespace tidemark::publish
