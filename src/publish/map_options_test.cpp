// What a picture's options change: the part shown, what changed since, patterns, language, format.
#include <gtest/gtest.h>

#include <sstream>

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>

#include "publish/detail/focus.hpp"
#include "publish/detail/legend.hpp"
#include "publish/map_image.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

class MapOptionsTest : public Country {
 protected:
  // What the picture says in words.
  std::pair<std::string, std::string> described(const MapOptions& options) {
    auto svg = render_map(snapshot(), ImageFormat::svg, options);
    if (!svg) return {svg.error().to_text(), ""};
    std::istringstream stream(*svg);
    boost::property_tree::ptree tree;
    boost::property_tree::read_xml(stream, tree);
    return {tree.get<std::string>("svg.title"), tree.get<std::string>("svg.desc")};
  }

  // The same country a day before the reds took Gamma's cell.
  control::ControlMap before() const {
    control::ControlMap earlier = map;
    const int cell = complex.cell_of("t:c");
    earlier.holder[std::size_t(cell)] = 1;
    std::swap(earlier.share[std::size_t(cell) * 2], earlier.share[std::size_t(cell) * 2 + 1]);
    return earlier;
  }

  detail::Legend legend(const MapOptions& options, const char* language = "en") {
    const detail::Words& words = *detail::words_in(language);
    const Snapshot day = snapshot();
    return make_legend(day, options, focus_of(day, options, words).value(), {}, words);
  }
};

TEST_F(MapOptionsTest, SinceTellsWhatEachSideGainedAndLost) {
  const control::ControlMap earlier = before();
  const Snapshot then{theatre,   complex, earlier, evidence,         events,
                      baselines, reports, areas,   day(2017, 6, 18), known};
  const std::string km2 =
      detail::grouped(complex.cells()[std::size_t(complex.cell_of("t:c"))].area_km2);
  const auto [title, text] = described({.since = &then});
  EXPECT_EQ(title, "Testland & Isles: what changed hands from 18 June 2017 to 25 June 2017");
  EXPECT_NE(text.find("Red <Army> gained +" + km2 + " km² and lost – km²"), text.npos) << text;
  EXPECT_NE(text.find("Blue Front gained – km² and lost −" + km2 + " km²"), text.npos) << text;
}

TEST_F(MapOptionsTest, ASideThatLostAllHasItsRow) {
  map.holder.assign(map.holder.size(), 0);
  areas = measure::side_areas(complex, map);
  const control::ControlMap earlier = before();
  const Snapshot then{theatre,   complex, earlier, evidence,         events,
                      baselines, reports, areas,   day(2017, 6, 18), known};
  const auto rows = legend({.since = &then}).rows;
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[1].name, "Blue Front");
  EXPECT_EQ(rows[1].km2, "0");
  EXPECT_NE(rows[1].lost, "–");
}

TEST_F(MapOptionsTest, APartHasItsOwnFigures) {
  const MapOptions options{.around = Around{"Alpha", "", {38.5, 35.5}, 20}};
  const detail::Focus focus = focus_of(snapshot(), options, detail::english()).value();
  double km2 = 0;
  for (const auto& area : focus.areas) km2 += area.km2;
  EXPECT_NEAR(km2, 3.14159 * 20 * 20, 3);
  EXPECT_NEAR(focus.areas[0].share, 1, 1e-9);
  EXPECT_EQ(described(options).first, "20 km around Alpha: who held what on 25 June 2017");
}

TEST_F(MapOptionsTest, AnAreaIsTheSumOfItsFaces) {
  ASSERT_EQ(complex.layers().size(), 1u);  // of the gazetteer's column
  const MapOptions options{.part = AdminPart{0, 0}};
  const detail::Focus focus = focus_of(snapshot(), options, detail::english()).value();
  const auto areas_in = measure::side_areas_in(complex, map, 0);
  ASSERT_EQ(focus.areas.size(), areas_in[0].sides.size());
  EXPECT_DOUBLE_EQ(focus.areas[0].km2, areas_in[0].sides[0].km2);
  EXPECT_NEAR(geo::area_km2(focus.shape), areas_in[0].km2, 0.001 * areas_in[0].km2);
  EXPECT_EQ(described(options).first, "North: who held what on 25 June 2017");
}

TEST_F(MapOptionsTest, NothingLiesAroundAPlaceAbroad) {
  const auto [fault, text] = described({.around = Around{"Far", "", {10, 10}, 20}});
  EXPECT_EQ(fault, "no part of the country lies in 20 km around Far");
}

TEST_F(MapOptionsTest, WithPatternsNoTwoSidesLookAlike) {
  theatre.sides = {{"a", "A", "", "#111111", "none"},
                   {"b", "B", "", "#222222", "none"},
                   {"c", "C", "", "#333333", "lines"},
                   {"d", "D", "", "#444444", "none"},
                   {"e", "E", "", "#555555", "lines"}};
  std::set<std::string> patterns;
  for (const model::Side& side : theatre.sides) {
    patterns.insert(detail::look_of(theatre, side.id, true).pattern);
    EXPECT_EQ(detail::look_of(theatre, side.id, false).pattern, "none");
  }
  EXPECT_EQ(patterns.size(), 5u);
  EXPECT_EQ(detail::look_of(theatre, "c", true).pattern, "lines");
}

TEST_F(MapOptionsTest, ArabicTakesArabicNamesWhereThereAreAny) {
  theatre.name_ar = "بلاد";
  theatre.sides[0].name_ar = "الجيش";
  const auto [title, text] = described({.language = "ar"});
  EXPECT_EQ(title, "بلاد: من سيطر على ماذا في 25 حزيران 2017");
  EXPECT_NE(text.find("الجيش"), text.npos);
  EXPECT_NE(text.find("Blue Front"), text.npos);
  EXPECT_EQ(described({.language = "xx"}).first, "maps have no lettering in 'xx'");
}

TEST_F(MapOptionsTest, TheFootNamesSourcesProfileAndCredits) {
  theatre.credits = "Outline: somebody";
  const detail::Legend made = legend({});
  EXPECT_EQ(made.sources, "Sources: The Post");
  EXPECT_EQ(made.credits,
            "Computed from 1 statement by Tidemark  ·  Publication profile: internal  ·  Outline: "
            "somebody");
}

TEST_F(MapOptionsTest, PdfIsAPageWithATitleAndTheSameEachTime) {
  const auto first = render_map(snapshot(), ImageFormat::pdf, {}).value();
  EXPECT_EQ(first.substr(0, 5), "%PDF-");
  EXPECT_NE(first.find("/Title (Testland & Isles: who held what on 25 June 2017)"), first.npos);
  EXPECT_NE(first.find("/MediaBox [ 0 0 1200 "), first.npos);
  EXPECT_EQ(first, render_map(snapshot(), ImageFormat::pdf, {}).value());
}

}  // namespace
}  // namespace tidemark::publish
