#include "publish/report_html.hpp"

#include "publish/detail/decision.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

class ReportHtml : public Country {
 protected:
  // The part of the page under one heading.
  std::string part(const std::string& id) {
    const std::string page =
        render_report(snapshot(), "<?xml version=\"1.0\"?>\n<svg id=\"map\"/>");
    const std::size_t begin = page.find("<section id=\"" + id + "\"");
    EXPECT_NE(begin, std::string::npos) << id;
    return page.substr(begin, page.find("</section>", begin) - begin);
  }
  detail::Decision decision(const std::string& place) {
    for (const detail::Decision& found : detail::decide_places(snapshot())) {
      if (found.name == place) return found;
    }
    ADD_FAILURE() << "no " << place;
    return {};
  }
  static bool has(const std::string& text, const std::string& wanted) {
    return text.find(wanted) != std::string::npos;
  }
};

TEST_F(ReportHtml, NothingOfAReportReachesThePageUnescaped) {
  event().actor = event().side = "<i>";
  event().said_by = {"<script>alert(1)</script>"};
  event().near = "\" onload=\"x";
  const std::string page = render_report(snapshot(), "<svg/>");
  for (const char* harm : {"<script", "<b>Reds", "<goes>", "<i>", "\" onload", "javascript:"}) {
    EXPECT_FALSE(has(page, harm)) << harm;
  }
  EXPECT_TRUE(has(page, "The &lt;b&gt;Reds&lt;/b&gt; took Gamma"));
}

TEST_F(ReportHtml, AChangeShowsItsPlaceSidesDayAndSentence) {
  const std::string changes = part("changes");
  for (const char* wanted :
       {"June 2017", "19 June 2017", "<strong>Gamma</strong>", "Blue Front", "Red &lt;Army&gt;",
        "The Post", "published 20 June 2017", "stated", "at the place", "learnt 14 July 2017"}) {
    EXPECT_TRUE(has(changes, wanted)) << wanted;
  }
  EXPECT_LT(changes.find("Blue Front"), changes.find("Red &lt;Army&gt;"));  // from → to
  EXPECT_FALSE(has(changes, "after the map’s day"));
}

TEST_F(ReportHtml, TwoReportsOfOneChangeStandTogether) {
  events.push_back(events.front());
  event().quote = "Gamma fell";
  const std::string changes = part("changes");
  EXPECT_TRUE(has(changes, "Gamma fell"));
  EXPECT_EQ(changes.find("<strong>Gamma</strong>"), changes.rfind("<strong>Gamma</strong>"));
}

TEST_F(ReportHtml, StatementsThatDoNotActAreListedApart) {
  event().modality = model::Modality::planned;
  EXPECT_TRUE(has(part("not-facts"), "planned or expected"));
  EXPECT_FALSE(has(part("changes"), "Gamma"));

  event().modality = model::Modality::claimed;
  event().date.reset();
  EXPECT_TRUE(has(part("undated"), "Gamma"));
  EXPECT_FALSE(has(part("changes"), "Gamma"));

  event().place->id.clear();
  EXPECT_TRUE(has(part("unlocated"), "Gamma"));
  EXPECT_FALSE(has(part("undated"), "Gamma"));

  event().place.reset();
  event().count = 3;
  EXPECT_TRUE(has(part("unlocated"), "3 places, not named"));
}

TEST_F(ReportHtml, EveryPlaceNamesTheStatementThatDecidesIt) {
  const std::string places = part("places");
  EXPECT_TRUE(has(places, "Gamma"));
  EXPECT_TRUE(has(places, "took Gamma"));
  EXPECT_TRUE(has(places, "Nearest statement, 55 km away, on Gamma:"));  // for Alpha, also red
  EXPECT_TRUE(has(places, "No statement."));                             // for Beta, blue
}

TEST_F(ReportHtml, ABaselineRowDecidesWhereItIsHeavier) {
  model::Baseline row;
  row.place_id = "t:c";
  row.name = "Gamma";
  row.side = "red";
  row.date = day(2017, 5, 1);
  row.line = 12;
  baselines.push_back({row, known, 1});
  control::Evidence piece = evidence.front();
  piece.origin = control::Origin::baseline;
  piece.weight = 2;
  evidence.push_back(piece);
  detail::Decision gamma = decision("Gamma");
  EXPECT_EQ(gamma.evidence, &evidence[1]);
  EXPECT_EQ(gamma.holder, 0);
  EXPECT_DOUBLE_EQ(gamma.probability, 0.95);
  EXPECT_TRUE(has(part("places"), "on 1 May 2017 (line 12 of the baseline table)"));

  evidence[1].side = "blue";  // a heavier statement, but not for who holds it
  EXPECT_EQ(decision("Gamma").evidence, &evidence[0]);
}

TEST_F(ReportHtml, ReportsTellHowTheirDayWasFoundAndWhatTheyCopy) {
  model::Known<model::Report> copy = reports["r1"];
  copy.record.id = "r2";
  copy.record.stem = "02-mirror";
  copy.record.copy_of = "r1";
  copy.record.published.reset();
  copy.record.url = "https://example.org/a?b=1&c=2";
  reports["r2"] = copy;
  const std::string text = part("reports");
  EXPECT_TRUE(has(text, "day from: dateline"));
  EXPECT_TRUE(has(text, "copy of 01-post"));
  EXPECT_TRUE(has(text, "day of publication not known"));
  EXPECT_TRUE(has(text, "href=\"https://example.org/a?b=1&amp;c=2\""));
}

TEST_F(ReportHtml, EmbedsTheMapWithoutItsProlog) {
  EXPECT_TRUE(has(part("map"), "<svg id=\"map\"/>"));
  EXPECT_FALSE(has(part("map"), "<?xml"));
}

TEST_F(ReportHtml, AnEmptyLedgerMakesAPage) {
  events.clear();
  evidence.clear();
  reports.clear();
  EXPECT_TRUE(has(part("changes"), "No dated change"));
  EXPECT_TRUE(has(part("reports"), "None."));
}

}  // namespace
}  // namespace tidemark::publish
