// The sentences of a report say what its tables say.
#include <set>

#include "publish/report_fixture.hpp"

namespace tidemark::publish {
namespace {

class ReportSentences : public ReportedCountry {
 protected:
  static std::vector<std::string> found(const std::string& text, const std::string& pattern) {
    const std::regex wanted(pattern);
    std::vector<std::string> all;
    for (std::sregex_iterator it(text.begin(), text.end(), wanted), end; it != end; ++it)
      all.push_back((*it)[1]);
    return all;
  }
  static std::vector<std::string> sentences(const std::string& page) {
    std::vector<std::string> all;
    for (const std::string& item : found(part(page, "summary"), "<li>(.*)</li>"))
      all.push_back(plain(item));
    return all;
  }
  // Rows of the tables under a heading, cell by cell as a reader sees them.
  static std::vector<std::vector<std::string>> rows(const std::string& page,
                                                    const std::string& id) {
    std::vector<std::vector<std::string>> all;
    for (const std::string& row : found(part(page, id), "<tr>(.*)</tr>")) {
      std::vector<std::string>& cells = all.emplace_back();
      for (const std::string& cell : found(row, "<t[hd][^>]*>(.*?)</t[hd]>"))
        cells.push_back(plain(cell));
    }
    all.erase(all.begin());  // its head
    return all;
  }
  // As a reader sees it, cell from cell.
  static std::string apart(const std::string& html) {
    return std::regex_replace(html, std::regex("<[^>]*>"), " ");
  }
  static long value(std::string number) {
    std::erase(number, ',');
    const bool negative = number.starts_with("−");
    if (negative) number.erase(0, std::string("−").size());
    return std::stol(number) * (negative ? -1 : 1);
  }
};

TEST_F(ReportSentences, TellInEnglishWhatTheTablesHold) {
  const std::string whole = page();
  const auto areas = rows(whole, "areas"), handovers = rows(whole, "handovers");
  ASSERT_EQ(areas.size(), 3u);  // red, blue, unknown
  ASSERT_EQ(areas[0].size(), 7u);
  const std::string red = areas[0][0], blue = areas[1][0];
  ASSERT_EQ(red, "Red &lt;Army&gt;");
  ASSERT_EQ(value(areas[0][1]) + value(areas[0][3]), value(areas[0][2]));
  ASSERT_NEAR(double(value(areas[0][3])), double(-value(areas[1][3])),
              1);  // each is rounded by itself
  ASSERT_GT(value(areas[0][3]), 1000);
  const auto all = sentences(whole);
  ASSERT_GE(all.size(), 5u);
  EXPECT_EQ(all[0], handovers[0][2] + " km² changed hands between 31 May 2017 and 30 June 2017, " +
                        found(all[0], "2017, ([0-9.]+%)")[0] +
                        " of the country. In the period before, May 2017, nothing did.");
  EXPECT_EQ(all[1], red + " gained " + areas[0][3].substr(1) + " km² and ended with " +
                        areas[0][2] + " km², " + areas[0][5] +
                        " of the country. In the period before it had neither gained nor lost.");
  EXPECT_EQ(all[2], blue + " lost " + areas[1][3].substr(std::string("−").size()) +
                        " km² and ended with " + areas[1][2] + " km², " + areas[1][5] +
                        " of the country. In the period before it had gained " +
                        areas[1][4].substr(1) + " km².");
  EXPECT_EQ(all[3], red + " took " + handovers[0][2] + " km² from " + blue + ": " +
                        handovers[0][2] + " km² in North.");
  EXPECT_EQ(all[4], "1 gain or loss of the period is reported, with its sentences, at 1 place.");
  EXPECT_TRUE(has(all.back(), "Of " + areas[2][2] + " km², " + areas[2][5] + " of the country"));
}

// In any language: each number of km² in a sentence stands in a table.
TEST_F(ReportSentences, HoldNoNumberThatNoTableHas) {
  for (const char* language : {"en", "ar"}) {
    const std::string whole = page(language);
    std::set<long> known;
    for (const char* id : {"areas", "handovers", "changes", "gaps"}) {
      for (const std::string& number : found(apart(part(whole, id)), "([0-9][0-9,]*)"))
        known.insert(value(number));
    }
    int numbers = 0;
    for (const std::string& sentence : sentences(whole)) {
      for (const std::string& number : found(sentence, "([0-9][0-9,]*) (?:km²|كم²)")) {
        EXPECT_TRUE(known.contains(value(number))) << language << ": " << sentence;
        ++numbers;
      }
    }
    EXPECT_GE(numbers, 8) << language;
  }
}

TEST_F(ReportSentences, TheCountrysAreaAddsUp) {
  long before = 0, after = 0;
  for (const auto& row : rows(page(), "areas")) before += value(row[1]), after += value(row[2]);
  EXPECT_NEAR(double(before), complex.area_km2(), 2);
  EXPECT_NEAR(double(after), complex.area_km2(), 2);
}

TEST_F(ReportSentences, NothingThatChangedIsNoSentence) {
  then = now;
  areas_then = areas;
  const auto all = sentences(page());
  EXPECT_TRUE(
      all[0].starts_with("Between 31 May 2017 and 30 June 2017 nothing changed hands on the map."));
  EXPECT_TRUE(all[1].starts_with("1 gain or loss"));
}

TEST_F(ReportSentences, ASideMayComeAndGo) {
  for (std::size_t i = 0; i < complex.cells().size(); ++i) {
    if (then.holder[i] == 0) hold(then, i, 1);
    if (now.holder[i] == 1) hold(now, i, 0);
  }
  areas_then = measure::side_areas(complex, then);
  areas = measure::side_areas(complex, now);
  const auto all = sentences(page());
  EXPECT_TRUE(has(all[1] + all[2], "Red &lt;Army&gt;, which had held nothing, ended with "));
  EXPECT_TRUE(has(all[1] + all[2], "Blue Front lost all that it had held, "));
}

}  // namespace
}  // namespace tidemark::publish
