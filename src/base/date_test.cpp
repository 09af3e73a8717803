#include "base/date.hpp"

#include <gtest/gtest.h>

namespace tidemark::base {
namespace {

TEST(Date, RoundTripsEveryDayOfTenYears) {
  for (Date d = *Date::from_ymd(2011, 1, 1); d < *Date::from_ymd(2021, 1, 1); d = d + 1) {
    EXPECT_EQ(*parse_date(d.to_text()), d);
    EXPECT_EQ(*Date::from_ymd(d.year(), d.month(), d.day()), d);
  }
}

TEST(Date, KnowsWeekdays) {
  EXPECT_EQ(parse_date("2017-06-12")->weekday(), 0);  // a Monday
  EXPECT_EQ(parse_date("2017-06-18")->weekday(), 6);
  EXPECT_EQ(parse_date("1969-12-31")->weekday(), 2);
}

TEST(Date, RefusesWhatIsNoDay) {
  for (const char* text : {"", "2017-02-29", "2017-13-01", "2017-6-1", "17-06-01", "2017-06-01x",
                           "2017/06/01", "-017-06-01"}) {
    EXPECT_FALSE(parse_date(text).ok()) << text;
  }
}

TEST(DateSpan, PrintsEdtf) {
  Date d = *parse_date("2017-06-06");
  EXPECT_EQ(DateSpan::day(d).edtf(), "2017-06-06");
  EXPECT_EQ(DateSpan::inclusive(d, d + 8).edtf(), "2017-06-06/2017-06-14");
  EXPECT_EQ(DateSpan::month(2017, 12).edtf(), "2017-12");
  EXPECT_EQ(DateSpan::whole_year(2016).edtf(), "2016");
  EXPECT_EQ(days_in_month(2016, 2), 29);
  EXPECT_EQ(days_in_month(9999, 12), 31);
  EXPECT_EQ(DateSpan::whole_year(9999).last().to_text(), "9999-12-31");
}

TEST(Instant, RoundTrips) {
  for (const char* text :
       {"2017-07-14T09:30:05Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"}) {
    EXPECT_EQ(parse_instant(text)->to_text(), text);
  }
  EXPECT_EQ(parse_instant("2017-07-14")->to_text(), "2017-07-14T23:59:59Z");
  EXPECT_FALSE(parse_instant("2017-07-14T25:00:00Z").ok());
  EXPECT_FALSE(parse_instant("yesterday").ok());
}

}  // namespace
}  // namespace tidemark::base
