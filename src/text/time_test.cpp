#include "text/time.hpp"

#include <gtest/gtest.h>

#include "base/testing/growth.hpp"
#include "tests/english.hpp"

namespace tidemark::text {
namespace {

using tests::english;

struct Found {
  std::string phrase;  // the words of the first expression
  std::string span;    // what it means, EDTF; "" when nothing
  std::string flag;    // what is odd about it
  std::size_t count = 0;
};

Found first_in(std::string_view text, std::optional<base::Date> anchor, bool future = false) {
  static const Tokenizer tokenizer(english());
  static const TimeFinder finder(english());
  auto tokens = tokenizer.tokenize(text, {0, text.size()});
  auto mentions = finder.find(tokens);
  Found found;
  found.count = mentions.size();
  if (mentions.empty()) return found;
  base::ByteRange bytes{tokens[mentions[0].first].range.begin, tokens[mentions[0].last].range.end};
  found.phrase = bytes.of(text);
  if (auto span = resolve(mentions[0], anchor, future)) found.span = span->edtf();
  found.flag = model::to_text(flag_of(mentions[0], anchor));
  return found;
}

struct Row {
  const char* text;
  const char* phrase;
  const char* anchor;
  const char* span;
};

void check(const Row& row, bool future = false) {
  std::optional<base::Date> anchor;
  if (*row.anchor) anchor = *base::parse_date(row.anchor);
  Found found = first_in(row.text, anchor, future);
  EXPECT_EQ(found.phrase, row.phrase) << row.text;
  EXPECT_EQ(found.span, row.span) << row.text;
}

TEST(Time, AMonthOfNoCalendarIsNone) {
  model::Language language = english();
  language.entries.push_back({"smarch", "calendar_month", {{"value", "3"}}});
  const TimeFinder finder(language);
  const std::string text = "took it 25 Smarch 2017 and left";
  for (const TimeMention& mention :
       finder.find(Tokenizer(language).tokenize(text, {0, text.size()}))) {
    EXPECT_FALSE(mention.month) << to_text(mention);
  }
}

TEST(Time, ReadsWrittenDates) {
  const Row rows[] = {
      {"took it on March 9th 2022 and left", "on March 9th 2022", "", "2022-03-09"},
      {"on the 21st of March 2022 we", "on the 21st of March 2022", "", "2022-03-21"},
      {"on March 22, 2022, the army", "on March 22, 2022", "", "2022-03-22"},
      {"the army left on 3 May", "on 3 May", "2022-05-19", "2022-05-03"},
      {"the army left on 3 July", "on 3 July", "2022-05-19", "2021-07-03"},
      {"sent on Oct. 11 a patrol", "on Oct. 11", "2022-12-05", "2022-10-11"},
      {"in the 23rd of May when", "in the 23rd of May", "2021-06-02", "2021-05-23"},
      {"on the first of April", "on the first of April", "2021-04-16", "2021-04-01"},
      {"over the period of March 5th through March 17th 2022, it",
       "over the period of March 5th through March 17th 2022", "", "2022-03-05/2022-03-17"},
      {"from March 5 to 17, 2022", "from March 5 to 17, 2022", "", "2022-03-05/2022-03-17"},
      {"from 28 December to 3 January", "from 28 December to 3 January", "2017-02-01",
       "2016-12-28/2017-01-03"},
      {"floods of the 11th, 12th and 13th of November 2020, when",
       "the 11th, 12th and 13th of November 2020", "", "2020-11-11/2020-11-13"},
      {"between the 3rd and the 8th of May", "between the 3rd and the 8th of May", "2022-05-19",
       "2022-05-03/2022-05-08"},
      {"16-18 May 2022", "16-18 May 2022", "", "2022-05-16/2022-05-18"},
      {"11-04-2021", "11-04-2021", "", "2021-04-11"},
      {"03.10.2021", "03.10.2021", "", "2021-10-03"},
      {"12/27/2021", "12/27/2021", "", "2021-12-27"},
      {"2022-05-19", "2022-05-19", "", "2022-05-19"},
      {"on the 31st of April 2021", "on the 31st of April 2021", "2021-05-01", ""},
      {"on February 29", "on February 29", "2019-03-01", "2016-02-29"},
      {"the second of last month, although", "the second of last month", "2021-09-05",
       "2021-08-02"},
      {"on the 7th of this month when", "on the 7th of this month", "2021-05-22", "2021-05-07"},
      {"on the 6th of the month.", "on the 6th of the month", "2021-08-23", "2021-08-06"},
      {"on April 11th of last year, as", "on April 11th of last year", "2021-03-27", "2020-04-11"},
      {"on May 4", "on May 4", "", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ADayWithoutMonthIsTheLastSuchDay) {
  check({"sold it on the 12th, but", "on the 12th", "2021-09-14", "2021-09-12"});
  check({"sold it on the 12th, but", "on the 12th", "2021-09-04", "2021-08-12"});
}

TEST(Time, ReadsDaysCountedFromTheAnchor) {
  const Row rows[] = {
      {"today they", "today", "2021-03-14", "2021-03-14"},
      {"this morning they", "this morning", "2021-03-14", "2021-03-14"},
      {"yesterday evening in", "yesterday evening", "2021-03-14", "2021-03-13"},
      {"burned last night a", "last night", "2021-03-14", "2021-03-13/2021-03-14"},
      {"the day before yesterday.", "the day before yesterday", "2021-03-14", "2021-03-12"},
      {"at dawn today, but", "at dawn today", "2021-03-14", "2021-03-14"},
      {"in the early hours of this day but", "in the early hours of this day", "2021-03-14",
       "2021-03-14"},
      {"wrote 4 days ago how", "4 days ago", "2021-03-14", "2021-03-10"},
      {"wrote about 4 days ago how", "about 4 days ago", "2021-03-14", "2021-03-09/2021-03-11"},
      {"about a week ago", "about a week ago", "2021-03-14", "2021-03-06/2021-03-08"},
      {"a week ago", "a week ago", "2021-03-14", "2021-03-06/2021-03-08"},
      {"thirty days ago", "thirty days ago", "2021-10-31", "2021-10-01"},
      {"burned days ago, but", "days ago", "2021-03-14", "2021-03-09/2021-03-13"},
      {"a few days ago", "a few days ago", "2021-03-14", "2021-03-09/2021-03-13"},
      {"hours ago", "hours ago", "2021-03-14", "2021-03-13/2021-03-14"},
      {"over the past 72 hours, the", "over the past 72 hours", "2021-03-14",
       "2021-03-11/2021-03-14"},
      {"during the last 96 hours.", "during the last 96 hours", "2021-03-14",
       "2021-03-10/2021-03-14"},
      {"in the past few days,", "in the past few days", "2021-03-14", "2021-03-09/2021-03-14"},
      {"in 6 days, we", "in 6 days", "2021-01-05", "2020-12-30/2021-01-05"},
      {"within 72 hours.", "within 72 hours", "2021-03-14", "2021-03-11/2021-03-14"},
      {"in the coming 3 days.", "in the coming 3 days", "2021-03-14", "2021-03-14/2021-03-17"},
      {"since yesterday the", "since yesterday", "2021-03-14", "2021-03-13/2021-03-14"},
      {"until today", "until today", "2021-03-14", "2021-03-14"},
      {"tomorrow", "tomorrow", "2021-03-14", "2021-03-15"},
      {"yesterday", "yesterday", "", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReadsHalvesAndWeeksOfMonths) {
  const Row rows[] = {
      {"in the first half of March 2021", "in the first half of March 2021", "",
       "2021-03-01/2021-03-16"},
      {"in the second half of the month", "in the second half of the month", "2021-03-31",
       "2021-03-16/2021-03-31"},
      {"in the first week of March,", "in the first week of March", "2021-04-02",
       "2021-03-01/2021-03-07"},
      {"in the third week of March,", "in the third week of March", "2021-04-02",
       "2021-03-15/2021-03-21"},
      {"in the last week of February", "in the last week of February", "2021-04-02",
       "2021-02-22/2021-02-28"},
      {"in the first days of March", "in the first days of March", "2021-04-02",
       "2021-03-01/2021-03-10"},
      {"later in March the", "later in March", "2021-04-02", "2021-03"},
      // Counted from what was told before, whose month may still run.
      {"in the second half of the same month", "in the second half of the same month", "2021-03-02",
       "2021-03-16/2021-03-31"},
      {"on the 28th of that month", "on the 28th of that month", "2021-03-19", "2021-03-28"},
      {"in the previous month", "in the previous month", "2021-03-19", "2021-02"},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReadsWeekdaysAndWeeks) {
  const Row rows[] = {
      {"on Tuesday, the", "on Tuesday", "2021-03-13", "2021-03-09"},
      {"on Saturday", "on Saturday", "2021-03-13", "2021-03-13"},
      {"at dawn of last Wednesday near", "at dawn of last Wednesday", "2021-03-19", "2021-03-17"},
      {"last Friday", "last Friday", "2021-03-19", "2021-03-12"},
      {"late on Sunday, one", "late on Sunday", "2021-03-14", "2021-03-14"},
      {"on Wednesday morning.", "on Wednesday morning", "2021-03-17", "2021-03-17"},
      {"midnight of Sunday – Monday, and", "midnight of Sunday – Monday", "2021-03-15",
       "2021-03-14/2021-03-15"},
      {"since Friday evening.", "since Friday evening", "2021-03-15", "2021-03-12/2021-03-15"},
      {"last week, before", "last week", "2021-03-17", "2021-03-08/2021-03-14"},
      {"this week.", "this week", "2021-03-17", "2021-03-15/2021-03-17"},
      {"earlier this week", "earlier this week", "2021-03-13", "2021-03-08/2021-03-13"},
      {"next Monday", "next Monday", "2021-03-13", "2021-03-15"},
      {"over the weekend, the", "over the weekend", "2021-03-16", "2021-03-13/2021-03-14"},
      {"last weekend.", "last weekend", "2021-03-16", "2021-03-13/2021-03-14"},
      {"earlier in the week, A", "earlier in the week", "2021-03-18", "2021-03-15/2021-03-18"},
      {"a fortnight ago the", "a fortnight ago", "2021-03-20", "2021-03-05/2021-03-07"},
      {"on Monday and Tuesday, the", "on Monday and Tuesday", "2021-03-18",
       "2021-03-15/2021-03-16"},
      {"the week before last the", "the week before last", "2021-03-20", "2021-03-03/2021-03-12"},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReadsMonthsSeasonsAndYears) {
  const Row rows[] = {
      {"by the end of April 2021.", "by the end of April 2021", "2021-05-14",
       "2021-04-25/2021-04-30"},
      {"in the middle of March 2021 when", "in the middle of March 2021", "",
       "2021-03-10/2021-03-20"},
      {"closed in early March 2021, but", "in early March 2021", "", "2021-03-01/2021-03-10"},
      {"in late February one", "in late February", "2021-04-13", "2021-02-20/2021-02-28"},
      {"in mid-March", "in mid-March", "2021-04-13", "2021-03-10/2021-03-20"},
      {"in the end of August when", "in the end of August", "2021-09-09", "2021-08-25/2021-08-31"},
      {"since the beginning of March all", "since the beginning of March", "2021-03-22",
       "2021-03-01/2021-03-22"},
      {"sold in April.", "in April", "2021-12-11", "2021-04"},
      {"sold in April.", "in April", "2021-02-11", "2020-04"},
      {"sold in April this year.", "in April this year", "2021-12-11", "2021-04"},
      {"in June 2019 but", "in June 2019", "2021-12-11", "2019-06"},
      {"earlier this month", "earlier this month", "2021-01-29", "2021-01-01/2021-01-29"},
      {"reached Oster this month.", "this month", "2021-06-11", "2021-06-01/2021-06-11"},
      {"last month", "last month", "2021-01-29", "2020-12"},
      {"by the end of the month, if", "by the end of the month", "2021-11-12",
       "2021-11-25/2021-11-30"},
      {"in the summer of 2009 but", "in the summer of 2009", "", "2009-06-01/2009-08-31"},
      {"since spring 2008.", "since spring 2008", "2010-11-11", "2008-03-01/2010-11-11"},
      {"since 2004, no", "since 2004", "2021-05-21", "2004-01-01/2021-05-21"},
      {"since May 2004 and", "since May 2004", "2021-05-21", "2004-05-01/2021-05-21"},
      {"in 2006, but", "in 2006", "", "2006"},
      {"last year", "last year", "2021-05-21", "2020"},
      {"late 2005", "late 2005", "", "2005-09-01/2005-12-31"},
      {"in June and", "in June", "2021-06-19", "2021-06-01/2021-06-19"},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReconcilesAWrittenMonthWithYesterday) {
  check({"from yesterday, the 8th of March 2021, on", "from yesterday, the 8th of March 2021",
         "2021-04-09", "2021-04-08/2021-04-09"});
  check({"yesterday morning, Thursday the 6th of April 2021, by",
         "yesterday morning, Thursday the 6th of April 2021", "2021-05-07", "2021-05-06"});
  check({"on Sunday, the 14th of March 2021, at", "on Sunday, the 14th of March 2021", "2021-03-14",
         "2021-03-14"});
  check({"yesterday, Sunday, but", "yesterday, Sunday", "2021-03-15", "2021-03-14"});
  check({"yesterday the 12th of June 2017", "yesterday the 12th of June 2017", "2017-07-14",
         "2017-06-12"});
}

TEST(Time, ReadsDaysThatAreCounted) {
  static const Tokenizer tokenizer(english());
  static const TimeFinder finder(english());
  auto read = [](std::string_view text) {
    auto mentions = finder.find(tokenizer.tokenize(text, {0, text.size()}));
    return mentions.empty() ? std::string("nothing") : to_text(mentions[0]);
  };
  const std::pair<const char*, const char*> rows[] = {
      {"on the 73rd day of the siege", "day nth=73"},
      {"reached today its 34th day", "day days=0"},
      {"its 34th day", "day nth=34"},
      {"on the second day of the fighting", "day nth=2"},
      {"for the sixth day in a row", "day nth=6"},
      {"for a fourth consecutive day", "day nth=4"},
      {"on day 50 of the battle", "day nth=50"},
      {"the 5001st day of it", "nothing"},
  };
  for (auto [text, expected] : rows) EXPECT_EQ(read(text), expected) << text;
  EXPECT_EQ(first_in("on the 73rd day of the siege", base::Date(17000)).span, "");
}

TEST(Time, LooksAheadAfterAFutureCue) {
  check({"on Thursday evening.", "on Thursday evening", "2021-03-14", "2021-03-18"}, true);
  check({"in July", "in July", "2021-08-10", "2022-07"}, true);
  check({"within 96 hours, as", "within 96 hours", "2020-02-25", "2020-02-25/2020-02-29"}, true);
  check({"on 3 July", "on 3 July", "2021-06-19", "2021-07-03"}, true);
}

TEST(Time, TellsWhatCountsFromAnEvent) {
  static const Tokenizer tokenizer(english());
  static const TimeFinder finder(english());
  for (const char* text :
       {"a day later", "three days earlier", "the following day", "the day before", "hours later",
        "that day", "two weeks later", "at noon"}) {
    auto tokens = tokenizer.tokenize(text, {0, std::string_view(text).size()});
    auto mentions = finder.find(tokens);
    ASSERT_EQ(mentions.size(), 1u) << text;
    EXPECT_TRUE(mentions[0].from_event) << text;
  }
  check({"a day later", "a day later", "2021-11-09", "2021-11-10"});
  check({"three days later.", "three days later", "2021-10-06", "2021-10-09"});
  check({"the day before.", "the day before", "2021-10-06", "2021-10-05"});
}

TEST(Time, LeavesOtherNumbersAndWordsAlone) {
  const char* texts[] = {
      "the 12th Division base",
      "the first day of May is none",
      "for the ninth time",
      "a day of 4 battles",
      "they may take 4 villages",
      "a march of 40 km",
      "9 months of holding it",
      "in 5 towns and farms",
      "the past of the town",
      "in the 9th Division",
      "after a week of rain",
      "the second town",
      "the last shelter of",
      "by the army",
      "from the town",
      "the end of the siege",
      "within the town",
      "the next bridge",
      "3,700 members",
      "at the 41st Brigade",
      "section 10.3.2",
      "the water spring",
      "a spring of water",
      "in the weeks after it",
  };
  for (const char* text : texts)
    EXPECT_EQ(first_in(text, {}).count, 0u) << text << ": " << first_in(text, {}).phrase;
}

TEST(Time, FindsSeveralInOneSentence) {
  Found found = first_in(
      "On Monday they took it, three days after May 4; it fell in 2009 and again last week.", {});
  EXPECT_EQ(found.count, 4u);
}

TEST(Time, TakesLinearTime) {
  auto read = [](int times) {
    std::string text;
    for (int i = 0; i < times; ++i)
      text += "the 1st, 2nd, 3rd and 4th of the mid-June-a about a few last of ";
    EXPECT_EQ(first_in(text, {}).count, 0u);  // all of it only begins like a day
  };
  EXPECT_LT(base::testing::growth(read, 2'000), 2);
}

TEST(Time, DaysOfOtherCalendars) {
  for (const Row& row : {
           Row{"Published 25 Khordad 1396", "25 Khordad 1396", "", "2017-06-15"},
           Row{"Tehran, Khordad 25, 1396 - the army", "Khordad 25, 1396", "", "2017-06-15"},
           Row{"1396/03/25", "1396/03/25", "", "2017-06-15"},
           Row{"20 Ramadan 1438", "20 Ramadan 1438", "", "2017-06-15"},
           Row{"on the 20th of Ramadan, 1438", "on the 20th of Ramadan, 1438", "", "2017-06-15"},
           Row{"20/09/1438", "20/09/1438", "", "2017-06-15"},
           Row{"31 Mehr 1396", "", "", ""},
           Row{"the 5th of Ramadan", "", "", ""},
           Row{"Safar 2, Ramadan 1438", "", "", ""},
       }) {
    check(row);
  }
}

TEST(Time, FlagsDaysThatCannotBe) {
  const char* table[][4] = {
      {"taken on 13 June 2017", "2017-07-14", "2017-06-13", "none"},
      {"since yesterday, 8 March 2021", "2021-04-09", "2021-04-08/2021-04-09", "repaired"},
      {"taken on 31 June 2017", "2017-07-14", "", "impossible"},
      {"taken on 30 February", "2017-07-14", "", "impossible"},
      {"taken on 30 February", "", "", "none"},
      {"taken yesterday, 31 June", "2017-07-01", "2017-06-30", "repaired"},
      {"taken on Thursday, July 13, 2017", "2017-07-14", "2017-07-13", "none"},
      {"taken on Thursday, June 13, 2017", "2017-07-14", "2017-07-13", "repaired"},
      {"taken on Thursday, July 13, 2016", "2017-07-14", "2017-07-13", "repaired"},
      {"taken on Monday, July 13, 2017", "2017-07-14", "2017-07-13", "weekday"},
      {"taken on Monday, July 13, 2017", "", "2017-07-13", "weekday"},
  };
  for (auto& [text, day, span, flag] : table) {
    std::optional<base::Date> anchor;
    if (*day) anchor = *base::parse_date(day);
    Found found = first_in(text, anchor);
    EXPECT_EQ(found.span, span) << text;
    EXPECT_EQ(found.flag, flag) << text;
  }
}

}  // namespace
}  // namespace tidemark::text
