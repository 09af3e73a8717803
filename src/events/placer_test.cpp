#include "events/placer.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "events/extract.hpp"
#include "names/testing/small_theatre.hpp"

namespace tidemark::events {
namespace {

// Where the places of a text's events lie: "NAME: id at point, precision", one line each.
std::string placed(const std::string& text) {
  static base::Errors errors;
  static const Extractor extractor(names::testing::theatre_of_two_wars(), names::testing::english(),
                                   errors);
  model::Report report;
  report.id = "r";
  report.text = text;
  std::string lines;
  for (const model::Event& e : extractor.extract(report).events) {
    if (!e.place) continue;
    lines +=
        fmt::format("{}: {} at {}, {}\n", e.place->name, e.place->id.empty() ? "-" : e.place->id,
                    e.place->point ? e.place->point->to_text() : "?", e.place->precision);
  }
  return lines;
}

TEST(Placer, OffsetsAreMeasuredOnTheEllipsoid) {
  // 12 km north of T4 (34.520 37.630).
  EXPECT_EQ(placed("The SAA captured the village of Bir Nowhere, 12 km north of T4."),
            "Bir Nowhere: - at 34.628 37.630, 2\n");
  EXPECT_EQ(placed("The SAA captured the village of Bir Nowhere 40 km east of T4."),
            "Bir Nowhere: - at 34.519 38.066, 3\n");
}

TEST(Placer, WithoutADistanceThePlaceItselfIsThePoint) {
  EXPECT_EQ(placed("The SAA captured the village of Bir Nowhere east of Resafa."),
            "Bir Nowhere: - at 35.629 38.758, 2\n");
  EXPECT_EQ(placed("The SAA captured the village of Bir Nowhere near Maskanah."),
            "Bir Nowhere: - at 35.963 38.017, 2\n");
}

TEST(Placer, AQuarterLiesInItsTown) {
  EXPECT_EQ(placed("The SDF captured the al-Nowhere neighbourhood of Resafa."),
            "al-Nowhere: - at 35.629 38.758, 2\n");
}

TEST(Placer, BetweenTwoPlacesIsTheirMiddle) {
  EXPECT_EQ(placed("The SAA captured the village of Bir Nowhere between Maskanah and Resafa."),
            "Bir Nowhere: - at 35.796 38.388, 5\n");
}

TEST(Placer, AProvinceIsNoPoint) {
  EXPECT_EQ(placed("The SAA captured the village of Bir Nowhere in Homs province."),
            "Bir Nowhere: - at ?, 4\n");
}

TEST(Placer, AReportOnAnotherWarMeansNoPlaceOfTheCountry) {
  EXPECT_EQ(placed("Northland Forces captured Resafa and Lakeside."),
            "Resafa: - at ?, 7\nLakeside: - at ?, 7\n");
  EXPECT_EQ(placed("Northland Forces captured the village of Bir Nowhere near Maskanah."),
            "Bir Nowhere: - at ?, 7\n");
}

TEST(Placer, AFiguresPlaceIsDecidedByThoseAroundIt) {
  static base::Errors errors;
  static const Extractor extractor(names::testing::small_theatre(), names::testing::english(),
                                   errors);
  auto figure_at = [&](const char* text) {
    model::Report report;
    report.text = text;
    for (const model::Claim& figure : extractor.extract(report).figures) {
      if (figure.place) return figure.place->id;
    }
    return std::string("none");
  };
  EXPECT_EQ(figure_at("The SAA holds 40% of Douma, near Tal Hasan."), "p:douma-hama");
  EXPECT_EQ(figure_at("The SAA holds 40% of Douma, near Harasta."), "p:douma-ghouta");
}

TEST(Placer, AnotherNameOfThePlaceHelps) {
  EXPECT_EQ(placed("The SAA captured Bir Nowhere (Maskanah)."),
            "Bir Nowhere: p:maskanah at 35.963 38.017, 1\n");
  EXPECT_EQ(placed("The SAA captured Bir Nowhere, also known as Maskanah."),
            "Bir Nowhere: p:maskanah at 35.963 38.017, 1\n");
}

}  // namespace
}  // namespace tidemark::events
