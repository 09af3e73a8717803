// How publications write days and numbers, escape what they quote and keep people out of reach.
#include "publish/detail/wording.hpp"

#include <gtest/gtest.h>

#include "publish/detail/html.hpp"

namespace tidemark::publish::detail {
namespace {

base::Date day(int year, int month, int day_of_month) {
  return base::Date::from_ymd(year, month, day_of_month).value();
}

TEST(Wording, Days) {
  const Words& words = english();
  EXPECT_EQ(written_day(words, day(2017, 6, 5)), "5 June 2017");
  EXPECT_EQ(written_span(words, base::DateSpan::day(day(2017, 6, 5))), "5 June 2017");
  EXPECT_EQ(written_span(words, base::DateSpan::month(2017, 6)), "June 2017");
  EXPECT_EQ(written_span(words, base::DateSpan::whole_year(2016)), "2016");
  EXPECT_EQ(written_span(words, base::DateSpan::inclusive(day(2017, 6, 2), day(2017, 6, 4))),
            "2–4 June 2017");
  EXPECT_EQ(written_span(words, base::DateSpan::inclusive(day(2017, 6, 28), day(2017, 7, 4))),
            "28 June 2017 – 4 July 2017");
  EXPECT_EQ(written_instant(words, *base::parse_instant("2017-07-14")), "14 July 2017");
  EXPECT_EQ(written_instant(words, {-1}), "31 December 1969");
}

TEST(Wording, Numbers) {
  EXPECT_EQ(grouped(0.4), "0");
  EXPECT_EQ(grouped(999.5), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(grouped(-1234), "−1,234");
  EXPECT_EQ(percent(0.1236), "12.4%");
  EXPECT_EQ(percent(0.0001), "<0.1%");
  EXPECT_EQ(percent(0), "0.0%");
  EXPECT_EQ(counted(english().reports, 1), "1 report");
  EXPECT_EQ(counted(english().reports, 1200), "1,200 reports");
}

TEST(Wording, EveryLanguageIsWhole) {
  EXPECT_EQ(languages(), (std::vector<std::string>{"en", "ar"}));
  EXPECT_EQ(english().language, "en");
  EXPECT_EQ(words_in("xx"), nullptr);
}

TEST(Wording, ArabicCountsAsArabicDoes) {
  const Words& words = *words_in("ar");
  EXPECT_TRUE(words.right_to_left);
  EXPECT_EQ(written_day(words, day(2017, 6, 5)), "5 حزيران 2017");
  const std::pair<std::size_t, const char*> cases[] = {
      {1, "تقرير واحد"},  {2, "تقريرين"},      {3, "3 تقارير"},
      {10, "10 تقارير"},  {11, "11 تقريرًا"},   {99, "99 تقريرًا"},
      {100, "100 تقرير"}, {103, "103 تقارير"}, {0, "0 تقرير"}};
  for (const auto& [number, text] : cases) EXPECT_EQ(counted(words.reports, number), text);
}

TEST(Html, EscapesMarkupAndControlCharacters) {
  EXPECT_EQ(escaped("<a href=\"x\">'&'</a>"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  EXPECT_EQ(escaped(std::string("a\0b\x1b", 4)),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD");
  EXPECT_EQ(escaped("حلب\n"), "حلب\n");
  EXPECT_EQ(safe_link("https://example.org"), "https://example.org");
  EXPECT_EQ(safe_link("javascript:alert(1)"), "");
  EXPECT_EQ(safe_link("data:text/html,x"), "");
}

}  // namespace
}  // namespace tidemark::publish::detail
