#include "text/time.hpp"

#include <gtest/gtest.h>

#include "tests/english.hpp"

namespace tidemark::text {
namespace {

using tests::english;

struct Found {
  std::string phrase;  // the words of the first expression
  std::string span;    // what it means, EDTF; "" when nothing
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

TEST(Time, ReadsWrittenDates) {
  const Row rows[] = {
      {"took it on June 4th 2017 and left", "on June 4th 2017", "", "2017-06-04"},
      {"on the 13th of June 2017 they", "on the 13th of June 2017", "", "2017-06-13"},
      {"on June 12, 2017, the army", "on June 12, 2017", "", "2017-06-12"},
      {"the army left on 4 June", "on 4 June", "2017-06-19", "2017-06-04"},
      {"the army left on 4 July", "on 4 July", "2017-06-19", "2016-07-04"},
      {"launched on Aug. 24 a raid", "on Aug. 24", "2016-10-17", "2016-08-24"},
      {"in the 26th of June that", "in the 26th of June", "2018-07-07", "2018-06-26"},
      {"on the first of May", "on the first of May", "2018-05-16", "2018-05-01"},
      {"over the period of June 6th through June 14th 2017, it",
       "over the period of June 6th through June 14th 2017", "", "2017-06-06/2017-06-14"},
      {"from June 6 to 14, 2017", "from June 6 to 14, 2017", "", "2017-06-06/2017-06-14"},
      {"from 28 December to 3 January", "from 28 December to 3 January", "2017-02-01",
       "2016-12-28/2017-01-03"},
      {"storm of the 26th, 27th and 28th of October 2018, when",
       "the 26th, 27th and 28th of October 2018", "", "2018-10-26/2018-10-28"},
      {"between the 4th and the 6th of June", "between the 4th and the 6th of June", "2017-06-19",
       "2017-06-04/2017-06-06"},
      {"16-18 June 2017", "16-18 June 2017", "", "2017-06-16/2017-06-18"},
      {"10-03-2016", "10-03-2016", "", "2016-03-10"},
      {"02.10.2017", "02.10.2017", "", "2017-10-02"},
      {"12/25/2017", "12/25/2017", "", "2017-12-25"},
      {"2017-06-19", "2017-06-19", "", "2017-06-19"},
      {"on the 31st of June 2017", "on the 31st of June 2017", "2017-07-01", ""},
      {"on February 29", "on February 29", "2019-03-01", "2016-02-29"},
      {"the fifth of last month, whereas", "the fifth of last month", "2017-09-05", "2017-08-05"},
      {"on the 8th of this month that", "on the 8th of this month", "2019-05-22", "2019-05-08"},
      {"on the 9th of the month.", "on the 9th of the month", "2019-08-23", "2019-08-09"},
      {"on May 20th of last year, when", "on May 20th of last year", "2016-03-27", "2015-05-20"},
      {"on June 4", "on June 4", "", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ADayWithoutMonthIsTheLastSuchDay) {
  check({"lost it on the 10th, and", "on the 10th", "2017-09-14", "2017-09-10"});
  check({"lost it on the 10th, and", "on the 10th", "2017-09-04", "2017-08-10"});
}

TEST(Time, ReadsDaysCountedFromTheAnchor) {
  const Row rows[] = {
      {"today they", "today", "2017-07-14", "2017-07-14"},
      {"this morning they", "this morning", "2017-07-14", "2017-07-14"},
      {"yesterday evening in", "yesterday evening", "2017-07-14", "2017-07-13"},
      {"carried out last night a", "last night", "2017-07-14", "2017-07-13/2017-07-14"},
      {"the day before yesterday.", "the day before yesterday", "2017-07-14", "2017-07-12"},
      {"at dawn today, to", "at dawn today", "2017-07-14", "2017-07-14"},
      {"in the early hours of this day to", "in the early hours of this day", "2017-07-14",
       "2017-07-14"},
      {"published 3 days ago that", "3 days ago", "2017-07-14", "2017-07-11"},
      {"published about 3 days ago that", "about 3 days ago", "2017-07-14",
       "2017-07-10/2017-07-12"},
      {"about a week ago", "about a week ago", "2018-07-14", "2018-07-06/2018-07-08"},
      {"a week ago", "a week ago", "2018-07-14", "2018-07-06/2018-07-08"},
      {"twenty days ago", "twenty days ago", "2017-10-21", "2017-10-01"},
      {"controlled days ago, and", "days ago", "2017-07-14", "2017-07-09/2017-07-13"},
      {"a few days ago", "a few days ago", "2017-07-14", "2017-07-09/2017-07-13"},
      {"hours ago", "hours ago", "2017-07-14", "2017-07-13/2017-07-14"},
      {"over the past 48 hours, the", "over the past 48 hours", "2017-07-14",
       "2017-07-12/2017-07-14"},
      {"during the last 24 hours.", "during the last 24 hours", "2017-07-14",
       "2017-07-13/2017-07-14"},
      {"in the past few days,", "in the past few days", "2017-07-14", "2017-07-09/2017-07-14"},
      {"in 5 days, they", "in 5 days", "2019-01-05", "2018-12-31/2019-01-05"},
      {"within 24 hours.", "within 24 hours", "2016-10-17", "2016-10-16/2016-10-17"},
      {"in the coming 2 days.", "in the coming 2 days", "2018-08-02", "2018-08-02/2018-08-04"},
      {"since yesterday the", "since yesterday", "2017-07-14", "2017-07-13/2017-07-14"},
      {"until today", "until today", "2017-07-14", "2017-07-14"},
      {"tomorrow", "tomorrow", "2017-07-14", "2017-07-15"},
      {"yesterday", "yesterday", "", ""},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReadsWeekdaysAndWeeks) {
  const Row rows[] = {
      {"on Thursday, the", "on Thursday", "2017-06-10", "2017-06-08"},
      {"on Saturday", "on Saturday", "2017-06-10", "2017-06-10"},
      {"at dawn of last Tuesday in", "at dawn of last Tuesday", "2019-08-23", "2019-08-20"},
      {"last Friday", "last Friday", "2019-08-23", "2019-08-16"},
      {"late on Monday, the", "late on Monday", "2016-08-01", "2016-08-01"},
      {"on Wednesday morning.", "on Wednesday morning", "2016-02-03", "2016-02-03"},
      {"midnight of Tuesday – Wednesday, to", "midnight of Tuesday – Wednesday", "2019-05-22",
       "2019-05-21/2019-05-22"},
      {"since Saturday evening.", "since Saturday evening", "2018-05-21", "2018-05-19/2018-05-21"},
      {"last week, followed", "last week", "2018-05-16", "2018-05-07/2018-05-13"},
      {"this week.", "this week", "2016-01-27", "2016-01-25/2016-01-27"},
      {"earlier this week", "earlier this week", "2017-05-13", "2017-05-08/2017-05-13"},
      {"next Monday", "next Monday", "2017-06-10", "2017-06-12"},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReadsMonthsSeasonsAndYears) {
  const Row rows[] = {
      {"by the end of June 2017.", "by the end of June 2017", "2017-07-14",
       "2017-06-25/2017-06-30"},
      {"in the middle of July 2018 that", "in the middle of July 2018", "",
       "2018-07-10/2018-07-20"},
      {"started in early June 2018, and", "in early June 2018", "", "2018-06-01/2018-06-10"},
      {"in late July the", "in late July", "2016-08-13", "2016-07-20/2016-07-31"},
      {"in mid-June", "in mid-June", "2016-08-13", "2016-06-10/2016-06-20"},
      {"in the end of February that", "in the end of February", "2018-03-09",
       "2018-02-25/2018-02-28"},
      {"since the beginning of May to", "since the beginning of May", "2019-05-22",
       "2019-05-01/2019-05-22"},
      {"lost in March.", "in March", "2016-12-11", "2016-03"},
      {"lost in March.", "in March", "2016-02-11", "2015-03"},
      {"out in March this year.", "in March this year", "2016-12-11", "2016-03"},
      {"in May 2015 and", "in May 2015", "2016-12-11", "2015-05"},
      {"earlier this month", "earlier this month", "2017-01-29", "2017-01-01/2017-01-29"},
      {"captured al-Baaj this month.", "this month", "2017-06-11", "2017-06-01/2017-06-11"},
      {"last month", "last month", "2017-01-29", "2016-12"},
      {"by the end of the month, unless", "by the end of the month", "2017-11-12",
       "2017-11-25/2017-11-30"},
      {"in the summer of 2014 and", "in the summer of 2014", "", "2014-06-01/2014-08-31"},
      {"since spring 2013.", "since spring 2013", "2015-11-11", "2013-03-01/2015-11-11"},
      {"since 2011, no", "since 2011", "2018-05-21", "2011-01-01/2018-05-21"},
      {"since March 2011 and", "since March 2011", "2018-05-21", "2011-03-01/2018-05-21"},
      {"in 2012, and", "in 2012", "", "2012"},
      {"last year", "last year", "2018-05-21", "2017"},
      {"late 2016", "late 2016", "", "2016-09-01/2016-12-31"},
      {"in June and", "in June", "2017-06-19", "2017-06-01/2017-06-19"},
  };
  for (const Row& row : rows) check(row);
}

TEST(Time, ReconcilesAWrittenMonthWithYesterday) {
  check({"since yesterday the 13th of June 2017 between", "since yesterday the 13th of June 2017",
         "2017-07-14", "2017-07-13/2017-07-14"});
  check({"yesterday evening, Friday the 6th of June 2018, to",
         "yesterday evening, Friday the 6th of June 2018", "2018-07-07", "2018-07-06"});
  check({"on Saturday, the 27th of July 2019, to", "on Saturday, the 27th of July 2019",
         "2019-07-27", "2019-07-27"});
  check({"yesterday, Monday, and", "yesterday, Monday", "2017-09-05", "2017-09-04"});
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
      {"on the 91st day of the battle", "day nth=91"},
      {"entered today its 95th day", "day days=0"},
      {"its 95th day", "day nth=95"},
      {"on the first day of the fighting", "day nth=1"},
      {"for the fifth day in a row", "day nth=5"},
      {"for a fourth consecutive day", "day nth=4"},
      {"on day 50 of the battle", "day nth=50"},
      {"the 5001st day of it", "nothing"},
  };
  for (auto [text, expected] : rows) EXPECT_EQ(read(text), expected) << text;
  EXPECT_EQ(first_in("on the 91st day of the battle", base::Date(17000)).span, "");
}

TEST(Time, LooksAheadAfterAFutureCue) {
  check({"on Tuesday evening.", "on Tuesday evening", "2019-10-20", "2019-10-22"}, true);
  check({"in July", "in July", "2017-08-10", "2018-07"}, true);
  check({"within 48 hours, after", "within 48 hours", "2016-02-25", "2016-02-25/2016-02-27"}, true);
  check({"on 4 July", "on 4 July", "2017-06-19", "2017-07-04"}, true);
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
  check({"a day later", "a day later", "2017-11-09", "2017-11-10"});
  check({"three days later.", "three days later", "2017-10-06", "2017-10-09"});
  check({"the day before.", "the day before", "2017-10-06", "2017-10-05"});
}

TEST(Time, LeavesOtherNumbersAndWordsAlone) {
  const char* texts[] = {
      "the 17th Division base",     "the first day of May is none",    "for the fifth time",
      "a day of 4 battles",         "they may take 4 villages",        "a march of 40 km",
      "28 months of losing it",     "in 3 villages and hills",         "the past of the town",
      "in the 4th Division",        "after a week of clashes",         "the second town",
      "the last stronghold of",     "by the army",                     "from the town",
      "the end of the siege",       "within the town",                 "the next target",
      "2,500 members",              "at the 137th Brigade",            "section 10.3.2",
      "the water spring",           "a spring of water",               "in the days after it",
  };
  for (const char* text : texts)
    EXPECT_EQ(first_in(text, {}).count, 0u) << text << ": " << first_in(text, {}).phrase;
}

TEST(Time, FindsSeveralInOneSentence) {
  Found found = first_in(
      "On Monday they took it, three days after June 4; it fell in 2014 and again last week.", {});
  EXPECT_EQ(found.count, 4u);
}

TEST(Time, TakesLinearTime) {
  std::string text;
  while (text.size() < 2'000'000)
    text += "the 1st, 2nd, 3rd and 4th of the mid-June-a about a few last of ";
  EXPECT_GE(first_in(text, {}).count, 0u);
}

}  // namespace
}  // namespace tidemark::text
