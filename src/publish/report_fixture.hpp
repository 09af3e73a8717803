// Test helper: the made-up country over a month in which the Red Army took Gamma and Delta, told by
// two outlets, and a small pocket that it lost.
#pragma once

#include <regex>
#include <string>
#include <vector>

#include "publish/publish_fixture.hpp"
#include "publish/report_html.hpp"

namespace tidemark::publish {

class ReportedCountry : public Country {
 protected:
  ReportedCountry() {
    theatre.name_ar = "أرض التجربة";
    theatre.sides[0].name_ar = "الجيش الأحمر";
    theatre.places[2].name_ar = "غاما";  // of Gamma alone: others fall back
    now = map;
    then = map;
    for (std::size_t i = 0; i < complex.cells().size(); ++i) {
      if (then.holder[i] == 0 && complex.cells()[i].site.lat < 35.3) hold(then, i, 1);
    }
    long_ago = then;
    for (std::size_t i = 0; i < complex.cells().size(); ++i) {
      if (long_ago.holder[i] == 1 && complex.cells()[i].site.lon < 39) hold(long_ago, i, -1);
    }
    areas_then = measure::side_areas(complex, then);
    areas_long_ago = measure::side_areas(complex, long_ago);
  }

  // Surely by one side; -1: by nobody.
  static void hold(control::ControlMap& day, std::size_t cell, int side) {
    day.holder[cell] = side;
    day.share[2 * cell] = side == 0 ? 0.95 : 0.02;
    day.share[2 * cell + 1] = side == 1 ? 0.95 : 0.02;
    day.contested[cell] = false;
  }

  Snapshot on(const control::ControlMap& of, const std::vector<measure::SideArea>& held,
              base::Date valid) const {
    return {theatre, complex, of, evidence, events, baselines, reports, held, valid, known};
  }

  // The page over June 2017; `change` may add to its content.
  template <typename Change>
  std::string page(const char* language, Change change) const {
    const Snapshot after = on(now, areas, day(2017, 6, 30)),
                   before = on(then, areas_then, day(2017, 5, 31)),
                   earlier = on(long_ago, areas_long_ago, day(2017, 4, 30));
    ReportContent content{.period = base::DateSpan::month(2017, 6),
                          .before = before,
                          .after = after,
                          .earlier_period = base::DateSpan::month(2017, 5),
                          .earlier = &earlier};
    content.series = {{before.valid, areas_then}, {after.valid, areas}};
    content.map_before = content.map_after = "a picture";
    content.ledger_size = 12;
    content.ledger_root = "abcdef";
    content.profile = "public";
    change(content);
    return render_report(content, *phrases_in(language));
  }
  std::string page(const char* language = "en") const {
    return page(language, [](ReportContent&) {});
  }

  // The part of a page under one heading.
  static std::string part(const std::string& page, const std::string& id) {
    const std::size_t begin = page.find("<section id=\"" + id + "\"");
    EXPECT_NE(begin, std::string::npos) << id;
    return begin == std::string::npos ? ""
                                      : page.substr(begin, page.find("</section>", begin) - begin);
  }
  // As a reader sees it.
  static std::string plain(const std::string& html) {
    return std::regex_replace(html, std::regex("<[^>]*>"), "");
  }
  static bool has(const std::string& text, const std::string& wanted) {
    return text.find(wanted) != std::string::npos;
  }

  control::ControlMap now, then, long_ago;
  std::vector<measure::SideArea> areas_then, areas_long_ago;
};

}  // namespace tidemark::publish
