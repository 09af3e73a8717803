#include "publish/report_html.hpp"

#include "publish/report_fixture.hpp"

namespace tidemark::publish {
namespace {

class ReportHtml : public ReportedCountry {
 protected:
  // Phrases that nobody has show their keys, "[summary.lost]".
  static bool lacks_a_text(const std::string& page) {
    return std::regex_search(page, std::regex("\\[[a-z_]+\\.[a-z0-9_.]+\\]"));
  }
};

TEST_F(ReportHtml, NothingOfAReportReachesThePageUnescaped) {
  event().actor = event().side = "<i>";
  event().said_by = {"<script>alert(1)</script>"};
  event().near = "\" onload=\"x";
  for (const char* language : {"en", "ar"}) {
    const std::string whole = page(language);
    for (const char* harm : {"<script", "<b>Reds", "<goes>", "<i>", "\" onload", "javascript:"}) {
      EXPECT_FALSE(has(whole, harm)) << harm;
    }
    EXPECT_TRUE(has(whole, "The &lt;b&gt;Reds&lt;/b&gt; took Gamma"));
  }
}

TEST_F(ReportHtml, WaysToReachAPersonAreTakenOut) {
  event().quote = "Gamma fell, says desk@post.example on +243 991 234 567";
  event().said_by = {"@gamma_eye"};
  reports["r1"].record.title = "Call 00 243 991 234 567";
  for (const char* language : {"en", "ar"}) {
    const std::string whole = page(language);
    for (const char* way : {"desk@", "991", "gamma_eye"}) EXPECT_FALSE(has(whole, way)) << way;
    EXPECT_TRUE(has(whole, "Gamma fell, says […] on […]"));
  }
}

TEST_F(ReportHtml, NothingIsFetched) {
  const std::regex outside("(src|href|url\\()[=\"'(]*(https?:|//)");
  EXPECT_FALSE(std::regex_search(page(), outside));
  EXPECT_TRUE(has(page(), "default-src 'none'"));
}

TEST_F(ReportHtml, AChangeShowsItsPlaceSidesDaySentenceSourceAndGrade) {
  events.back().grade.letter = 'B';
  events.back().grade.digit = 2;
  const std::string whole = page(), changes = plain(part(whole, "changes"));
  for (const char* wanted : {"19 June 2017", "Gamma", "Blue Front → Red &lt;Army&gt;", "The Post",
                             "published 20 June 2017", "stated", "at the place",
                             "learnt 14 July 2017", "grade B2", "entry 7", "1 reported"}) {
    EXPECT_TRUE(has(changes, wanted)) << wanted << changes;
  }
  EXPECT_TRUE(has(part(whole, "changes"), "<a href=\"#r-r1\">"));
  EXPECT_TRUE(has(part(whole, "reports"), "<li id=\"r-r1\">"));
}

TEST_F(ReportHtml, TwoReportsOfOneChangeStandTogether) {
  events.push_back(events.front());
  event().quote = "Gamma fell";
  const std::string changes = part(page(), "changes");
  EXPECT_TRUE(has(changes, "Gamma fell"));
  EXPECT_TRUE(has(plain(changes), "1 reported"));
}

TEST_F(ReportHtml, OnlyWhatConcernsThePeriodIsListed) {
  evidence.clear();
  event().date = base::DateSpan::day(day(2017, 7, 2));
  reports["r1"].record.published = day(2017, 7, 3);
  std::string whole = page();
  EXPECT_TRUE(has(part(whole, "changes"), "No dated change"));
  EXPECT_FALSE(has(whole, "took Gamma"));
  EXPECT_TRUE(has(part(whole, "reports"), "None."));
  reports["r1"].record.published = day(2017, 6, 30);
  event().modality = model::Modality::planned;
  whole = page();
  EXPECT_TRUE(has(part(whole, "not-facts"), "planned or expected"));
}

TEST_F(ReportHtml, StatementsThatDoNotActAreListedApart) {
  event().modality = model::Modality::claimed;
  event().date.reset();
  EXPECT_TRUE(has(part(page(), "gaps"), "took Gamma"));
  EXPECT_FALSE(has(part(page(), "changes"), "took Gamma"));
  event().place.reset();
  event().count = 3;
  EXPECT_TRUE(has(part(page(), "gaps"), "3 places, not named"));
  EXPECT_TRUE(
      has(plain(part(page(), "summary")), "1 reported change has no place on the map or no day"));
}

TEST_F(ReportHtml, RivalClaimsStandTogether) {
  EXPECT_TRUE(has(part(page(), "rivals"), "No two reports"));
  events.back().grade.contradicted = 1;
  EXPECT_TRUE(has(part(page(), "rivals"), "took Gamma"));
  EXPECT_TRUE(has(part(page(), "rivals"), "Contested on the map of 30 June 2017"));
  EXPECT_TRUE(has(plain(part(page(), "rivals")), "Delta: Blue Front or Red &lt;Army&gt;"));
}

TEST_F(ReportHtml, OutletsThatFellSilentAreNamed) {
  EXPECT_TRUE(has(part(page(), "gaps"), "No outlet"));
  reports["r1"].record.published = day(2017, 5, 20);
  EXPECT_TRUE(
      has(plain(part(page(), "gaps")), "The Post: 1 report then, the last one on 20 May 2017"));
}

TEST_F(ReportHtml, SiegesTellHowLong) {
  const auto with_siege = [&](ReportContent& content) {
    measure::Piece piece;
    piece.side = 1;
    piece.cells = {complex.cell_of("t:d")};
    piece.km2 = 120.4;
    piece.around = {{0, 40.0}};
    content.sieges = {{piece, {day(2017, 6, 11), false}}};
  };
  const std::string whole = page("en", with_siege);
  for (const char* wanted :
       {"Blue Front", "Red &lt;Army&gt;", "11 June 2017", "20 days", "120", "Delta"}) {
    EXPECT_TRUE(has(plain(part(whole, "sieges")), wanted)) << wanted;
  }
  EXPECT_TRUE(has(plain(part(whole, "summary")),
                  "The longest siege of them, of Blue Front around Delta, had lasted 20 days."));
}

TEST_F(ReportHtml, EveryPlaceNamesTheStatementThatDecidesIt) {
  const std::string places = part(page(), "places");
  EXPECT_TRUE(has(places, "took Gamma"));
  EXPECT_TRUE(
      has(plain(places), "Nearest statement, 55 km away, on Gamma:"));  // for Alpha, also red
  EXPECT_TRUE(has(places, "No statement."));                            // for Beta, blue
}

TEST_F(ReportHtml, ABaselineRowDecidesWhereItIsHeavier) {
  model::Baseline row;
  row.place_id = "t:c";
  row.name = "Gamma";
  row.side = "red";
  row.date = day(2017, 6, 1);
  row.line = 12;
  baselines.push_back({row, known, 1});
  control::Evidence piece = evidence.front();
  piece.origin = control::Origin::baseline;
  piece.day = row.date;
  piece.weight = 2;
  evidence.push_back(piece);
  EXPECT_TRUE(has(part(page(), "places"), "on 1 June 2017 (line 12 of the baseline table)"));
}

TEST_F(ReportHtml, ReportsTellHowTheirDayWasFoundAndWhatTheyCopy) {
  model::Known<model::Report> copy = reports["r1"];
  copy.record.id = "r2";
  copy.record.stem = "02-mirror";
  copy.record.copy_of = "r1";
  copy.record.url = "https://example.org/a?b=1&c=2";
  reports["r2"] = copy;
  const std::string text = part(page(), "reports");
  EXPECT_TRUE(has(text, "day from: dateline"));
  EXPECT_TRUE(has(plain(text), "copy of 01-post"));
  EXPECT_TRUE(has(text, "href=\"https://example.org/a?b=1&amp;c=2\""));
}

TEST_F(ReportHtml, MapsArePicturesWithWordsForThoseWhoDoNotSeeThem) {
  const std::string maps =
      part(page("en", [](ReportContent& content) { content.map_difference = "another"; }), "map");
  for (const char* wanted : {"alt=\"Map of what changed hands from 31 May 2017 to 30 June 2017; ",
                             "alt=\"Map of who held what on 31 May 2017; ",
                             "alt=\"Map of who held what on 30 June 2017; ",
                             "src=\"data:image/png;base64,YW5vdGhlcg==\""}) {
    EXPECT_TRUE(has(maps, wanted)) << wanted;
  }
  EXPECT_FALSE(has(maps, "<svg"))
      << "drawings in the page itself would share the names of their parts";
}

TEST_F(ReportHtml, TellsWhatItWasMadeOf) {
  const std::string whole = page();
  EXPECT_TRUE(has(whole, "Publication profile: public"));
  EXPECT_TRUE(has(whole, "As known by 14 July 2017, from 1 report"));
  EXPECT_TRUE(has(part(whole, "method"), "From a ledger of 12 entries"));
  EXPECT_TRUE(has(part(whole, "method"), "<code>abcdef</code>"));
}

TEST_F(ReportHtml, InArabicNamesThatTheTheatreLacksFallBack) {
  const std::string whole = page("ar");
  EXPECT_TRUE(has(whole, "<html lang=\"ar\" dir=\"rtl\">"));
  EXPECT_TRUE(has(whole, "<title>أرض التجربة، حزيران 2017"));
  const std::string changes = plain(part(whole, "changes"));
  EXPECT_TRUE(has(changes, "غاما · Blue Front ← الجيش الأحمر")) << changes;
  EXPECT_FALSE(lacks_a_text(whole));
}

TEST_F(ReportHtml, AnEmptyLedgerMakesAPage) {
  events.clear();
  evidence.clear();
  reports.clear();
  for (const char* language : {"en", "ar"}) {
    const std::string whole = page(language, [](ReportContent& content) {
      content.earlier = nullptr;
      content.series.clear();
    });
    EXPECT_FALSE(lacks_a_text(whole));
    EXPECT_TRUE(has(whole, "</html>"));
  }
  EXPECT_TRUE(has(part(page(), "changes"), "No dated change"));
}

}  // namespace
}  // namespace tidemark::publish
