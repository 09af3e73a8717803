// Layout, patterns and the texts of pictures.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "geo/point.hpp"
#include "publish/detail/canvas.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/hatch.hpp"
#include "publish/detail/panels.hpp"
#include "publish/detail/svg.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish::detail {
namespace {

const Furniture kFurniture{{400, 300}, kScaleBarSize, kPageWidth};

PixelShape square(double left, double top, double side) {
  return {{{{left, top}, {left + side, top}, {left + side, top + side}, {left, top + side}}, {}}};
}

double length(const Segment& s) {
  return std::hypot(s.first.x - s.second.x, s.first.y - s.second.y);
}

TEST(Frame, LengthsOnThePageAreTrue) {
  const geo::MultiPolygon outline = {{{{36, 32}, {42, 32}, {42, 37}, {36, 37}}, {}}};
  const Frame frame = Frame::lay_out(outline, kFurniture).value();
  const geo::Point centre{39, 34.5};
  for (double bearing : {0.0, 45.0, 90.0, 200.0}) {
    const Pixel a = frame.at(centre), b = frame.at(geo::destination(centre, bearing, 100));
    EXPECT_NEAR(length({a, b}), 100 * frame.units_per_km(), 0.1 * frame.units_per_km()) << bearing;
  }
}

TEST(Frame, PanelsLeaveTheCountryFree) {
  const geo::MultiPolygon shapes[] = {
      {{{{36, 32}, {42, 32}, {42, 37}, {36, 37}}, {}}},       // fills its box: the map must grow
      {{{{36, 32}, {42, 37}, {36, 37}}, {}}},                 // leaves a corner
      {{{{35, 20}, {36, 20}, {36, 45}, {35, 45}}, {}}},       // tall
      {{{{10, 34}, {40, 34}, {40, 34.5}, {10, 34.5}}, {}}}};  // wide
  for (const geo::MultiPolygon& outline : shapes) {
    const Frame frame = Frame::lay_out(outline, kFurniture).value();
    const PixelShape country = frame.at(outline);
    EXPECT_FALSE(touches(country, frame.legend()));
    EXPECT_FALSE(touches(country, frame.scale_bar()));
    EXPECT_FALSE(frame.legend().overlaps(frame.scale_bar()));
    EXPECT_LE(frame.map().bottom, frame.footer().top);
    EXPECT_LT(frame.page().height(), 2.0 * kPageWidth);
    for (Pixel p : country[0].outer) EXPECT_TRUE(frame.map().contains(p));
  }
}

TEST(Frame, RefusesAnOutlineWithoutArea) {
  EXPECT_FALSE(Frame::lay_out({}, kFurniture).ok());
  EXPECT_FALSE(Frame::lay_out({{{{1, 1}, {1, 1}, {1, 1}}, {}}}, kFurniture).ok());
}

TEST(Hatch, CoversAShapeAndSparesItsHole) {
  PixelShape shape = square(10, 10, 100);
  const auto full = hatch(shape, 0, 10);
  double total = 0;
  for (const Segment& s : full) total += length(s);
  EXPECT_NEAR(total, 10 * 100, 101);

  shape[0].holes.push_back({{40, 40}, {80, 40}, {80, 80}, {40, 80}});
  for (double degrees : {0.0, 45.0, -45.0, 90.0, 30.0}) {
    double area = 0;
    for (const Segment& s : hatch(shape, degrees, 1)) {
      area += length(s);
      EXPECT_FALSE(contains(square(41, 41, 38),
                            {(s.first.x + s.second.x) / 2, (s.first.y + s.second.y) / 2}));
    }
    EXPECT_NEAR(area, 100 * 100 - 40 * 40, 250) << degrees;
  }
}

TEST(Hatch, RunsOnFromOneShapeToTheNext) {
  const auto left = hatch(square(0, 0, 50), 45, 7),
             both = hatch({square(0, 0, 50)[0], square(50, 0, 50)[0]}, 45, 7);
  EXPECT_FALSE(left.empty());
  for (const Segment& s : left) {
    EXPECT_NE(std::ranges::find(both, s), both.end());
  }
}

TEST(Pattern, EveryNameHasItsOwnAndOthersNone) {
  const PixelShape shape = square(0, 0, 60);
  EXPECT_TRUE(pattern(shape, "none", 10).empty());
  EXPECT_TRUE(pattern(shape, "plaid", 10).empty());
  EXPECT_EQ(pattern(shape, "cross", 10).size(), 2 * pattern(shape, "lines", 10).size());
  EXPECT_FALSE(pattern(shape, "grid", 10).empty());
  EXPECT_NE(pattern(shape, "bars", 10), pattern(shape, "columns", 10));
  for (const Segment& dot : pattern(shape, "dots", 10)) EXPECT_LT(length(dot), 1);
}

TEST(Lettering, ArabicLettersJoinAndRunFromTheRight) {
  const Font font{20};
  const auto glyphs = [&](const std::string& text) { return shaped(text, font, true).glyphs; };
  const auto word = glyphs("حلب");
  ASSERT_EQ(word.size(), 3u);
  EXPECT_LT(word[0].x, word[1].x);
  EXPECT_NE(word[2].index,
            glyphs("ح")[0].index);  // the first letter, joined to the next, stands last
  EXPECT_NE(word[0].index, glyphs("ب")[0].index);
  EXPECT_LT(text_width("حلب", font),
            text_width("ح", font) + text_width("ل", font) + text_width("ب", font));
}

TEST(Lettering, ANumberInArabicKeepsItsOrder) {
  const Font font{20};
  const auto line = shaped("كم 12", font, true).glyphs, number = shaped("12", font, false).glyphs;
  ASSERT_EQ(line.size(), 5u);
  EXPECT_EQ(line[0].index, number[0].index);
  EXPECT_EQ(line[1].index, number[1].index);
  EXPECT_TRUE(shaped("", font, true).glyphs.empty());
}

TEST(Svg, NamesCountFromZeroAndPathsAreShort) {
  const std::string svg =
      "<svg width=\"1\"><path id=\"s97\" d=\"M 1.123456 -0.001 L 2 3.5 Z \"/><use "
      "xlink:href=\"#s97\" clip-path=\"url(#c5)\"/></svg>";
  EXPECT_EQ(describe_svg(svg, "a<b", "c & d"),
            "<svg role=\"img\" width=\"1\">\n<title>a&lt;b</title>\n<desc>c &amp; d</desc>"
            "<path id=\"m0\" d=\"M 1.12 0 L 2 3.5 Z \"/><use "
            "xlink:href=\"#m0\" clip-path=\"url(#m1)\"/></svg>");
}

TEST(Colour, ReadsMixesAndFallsBack) {
  EXPECT_EQ(parse_colour("#ff8000").to_text(), "#ff8000");
  EXPECT_EQ(parse_colour("red"), Colour{});
  EXPECT_EQ(parse_colour("#12345g"), Colour{});
  EXPECT_EQ(mix({0, 0, 0}, kWhite, 0.25).to_text(), "#bfbfbf");
  EXPECT_GT(luminance(contrasting({0, 0, 0}, 0.5)), luminance({0, 0, 0}));
  EXPECT_LT(luminance(contrasting(kWhite, 0.5)), luminance(kWhite));
}

}  // namespace
}  // namespace tidemark::publish::detail
