// Layers of GIS files: everything once, with its first and last day; the same in every format.
#include "publish/layer_list.hpp"

#include <fmt/format.h>

#include <cctype>
#include <map>

#include "base/csv.hpp"
#include "measure/fronts.hpp"
#include "publish/detail/qml.hpp"
#include "publish/publish_fixture.hpp"
#include "publish/release.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

// Five days: on the third, Gamma's cell goes from blue to red; Delta is contested throughout.
class Layers : public Country {
 protected:
  Layers() : timelines(known, complex.cells().size()), edges(measure::edges_of(complex)) {
    const int gamma = complex.cell_of("t:c");
    control::ControlMap before = map;
    before.holder[std::size_t(gamma)] = 1;
    std::swap(before.share[std::size_t(gamma) * 2], before.share[std::size_t(gamma) * 2 + 1]);
    timelines.add(from, before);
    timelines.add(from + 2, map);
    enclaves.add(from, measure::pieces({complex, before, edges}));
    enclaves.add(from + 2, measure::pieces({complex, map, edges}));
  }

  static std::string text(const Value& value) {
    if (auto* side = std::get_if<SideId>(&value)) return side->id;
    if (auto* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
    if (auto* number = std::get_if<double>(&value)) return fmt::format("{:g}", *number);
    auto* words = std::get_if<std::string>(&value);
    return words ? *words : "";
  }
  // The named columns of every record.
  static std::vector<std::string> rows(const RecordTable& table, std::vector<std::string> columns) {
    std::vector<std::string> result;
    for (const Record& record : table.records) {
      std::string& row = result.emplace_back();
      for (const std::string& column : columns) {
        auto field = std::ranges::find(table.fields, column, &Field::id);
        row += text(record.values.at(std::size_t(field - table.fields.begin()))) + " ";
      }
    }
    std::ranges::sort(result);
    return result;
  }
  // What a table says was held on a day, in km², by side.
  static std::map<std::string, double> held(const RecordTable& table, const std::string& on) {
    std::map<std::string, double> km2;
    for (const Record& record : table.records) {
      const auto value = [&](const char* column) {
        auto field = std::ranges::find(table.fields, column, &Field::id);
        return record.values.at(std::size_t(field - table.fields.begin()));
      };
      if (text(value("valid_from")) > on || text(value("valid_to")) < on) continue;
      km2[text(value("side"))] += std::get<double>(value("area_km2"));
    }
    return km2;
  }

  const base::Date from = day(2017, 6, 21), to = day(2017, 6, 25);
  Timelines timelines;
  std::shared_ptr<const measure::Edges> edges;
  EnclaveHistory enclaves;
  Snapshot shown = snapshot();
  History history{shown, timelines, *edges, from, to};
};

TEST_F(Layers, AreasOfADayAreThoseOfItsMap) {
  const auto table = control_areas(history);
  ASSERT_TRUE(table.ok());
  const auto last = held(*table, "2017-06-25"), first = held(*table, "2017-06-22");
  EXPECT_NEAR(last.at("red"), areas[0].km2, 1e-6);
  EXPECT_NEAR(last.at("blue"), areas[1].km2, 1e-6);
  const double gamma = complex.cells()[std::size_t(complex.cell_of("t:c"))].area_km2;
  EXPECT_NEAR(first.at("red"), areas[0].km2 - gamma, 1e-6);
  EXPECT_NEAR(first.at("blue"), areas[1].km2 + gamma, 1e-6);
  EXPECT_EQ(
      rows(*table, {"side", "contested_by", "valid_from", "valid_to"}),
      (std::vector<std::string>{"blue  2017-06-21 2017-06-22 ", "blue  2017-06-21 2017-06-25 ",
                                "blue red 2017-06-21 2017-06-25 ", "red  2017-06-21 2017-06-25 ",
                                "red  2017-06-23 2017-06-25 "}));
}

TEST_F(Layers, PlacesHaveTheirPeriods) {
  EXPECT_EQ(
      rows(control_places(history), {"name", "side", "contested_by", "valid_from", "valid_to"}),
      (std::vector<std::string>{
          "Alpha red  2017-06-21 2017-06-25 ", "Beta blue  2017-06-21 2017-06-25 ",
          "Delta blue red 2017-06-21 2017-06-25 ", "Gamma blue  2017-06-21 2017-06-22 ",
          "Gamma red  2017-06-23 2017-06-25 "}));
  EXPECT_EQ(rows(viina_table(history), {"geonameid", "date", "date_to", "status"}),
            (std::vector<std::string>{"t:a 20170621 20170625 red ", "t:b 20170621 20170625 blue ",
                                      "t:c 20170621 20170622 blue ", "t:c 20170623 20170625 red ",
                                      "t:d 20170621 20170625 CONTESTED "}));
}

TEST_F(Layers, FrontsAreThoseOfTheirDay) {
  const RecordTable table = frontlines(history);
  std::map<std::string, double> km;
  for (const Record& record : table.records) {
    if (text(record.values[2]) > "2017-06-25" || text(record.values[3]) < "2017-06-25") continue;
    km[text(record.values[0]) + "-" + text(record.values[1])] += std::get<double>(record.values[4]);
  }
  std::map<std::string, double> expected;
  for (const measure::Front& front : measure::fronts({complex, map, edges})) {
    const std::string low = front.first < 0 ? "" : map.sides[std::size_t(front.first)];
    expected[map.sides[std::size_t(front.second)] + "-" + low] += front.km;
  }
  ASSERT_EQ(km.size(), expected.size());
  for (const auto& [sides, length] : expected) EXPECT_NEAR(km.at(sides), length, 1e-6) << sides;
}

TEST_F(Layers, EnclavesLastAsLongAsTheyAreTheSame) {
  // Blue Gamma hangs together with blue Delta: Alpha is then cut off from nothing else that is red.
  EnclaveHistory told;
  measure::Piece piece;
  piece.side = 1;
  piece.cells = {0, 1};
  told.add(from, {piece});
  told.add(from + 1, {piece});
  piece.cells = {0};
  told.add(from + 3, {piece});
  const auto table = told.table(shown, to);
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(
      rows(*table, {"side", "valid_from", "valid_to"}),
      (std::vector<std::string>{"blue 2017-06-21 2017-06-23 ", "blue 2017-06-24 2017-06-25 "}));
}

TEST_F(Layers, AnEnclaveThatComesToLieInsideAnotherSideIsAnotherRow) {
  EnclaveHistory told;
  measure::Piece piece;
  piece.side = 1;
  piece.cells = {0};
  piece.around = {{0, 20}, {measure::kNobody, 10}};
  told.add(from, {piece});
  piece.around = {{measure::kNobody, 30}};
  told.add(from + 2, {piece});
  const auto table = told.table(shown, to);
  ASSERT_TRUE(table.ok());
  EXPECT_EQ(rows(*table, {"inside", "valid_from", "valid_to"}),
            (std::vector<std::string>{" 2017-06-23 2017-06-25 ", "red 2017-06-21 2017-06-22 "}));
}

TEST_F(Layers, CoarseAreasAndFrontsAgree) {
  const theatre::Profile profile = *theatre::find_profile(theatre::standard_profiles(), "public");
  const Release release(profile, theatre, events, baselines, reports);
  const Snapshot coarse = release.of(shown);
  const History told{coarse, timelines, *edges, from, to};
  const auto table = control_areas(told);
  ASSERT_TRUE(table.ok());
  EXPECT_NEAR(held(*table, "2017-06-25").at("red"), areas[0].km2, 1e-6);  // as computed
  for (const Record& record : table->records) EXPECT_GT(record.geometry.size(), 60u);
  // No more than 3 decimals anywhere.
  std::string all;
  for (const Record& record : table->records) all += record.geometry;
  for (const Record& record : frontlines(told).records) all += record.geometry;
  std::size_t digits = 0;
  for (std::size_t i = 0, decimals = 0; i < all.size(); ++i) {
    decimals = all[i] == '.' ? 1 : decimals && std::isdigit(all[i]) ? decimals + 1 : 0;
    digits = std::max(digits, decimals);
  }
  EXPECT_EQ(digits, 4u);  // the point and three
}

TEST_F(Layers, EveryColumnIsExplained) {
  const std::vector<SeriesDay> series{{to, areas}};
  const auto tables = layers({history, series, {}, std::nullopt, enclaves, {}});
  ASSERT_TRUE(tables.ok());
  std::string names;
  for (const NamedTable& table : *tables) names += table.name + " ";
  EXPECT_EQ(names,
            "control_areas control_places frontlines enclaves events figures series_country actors "
            "sources data_dictionary ");
  for (const Record& row : tables->back().table.records) {
    EXPECT_NE(text(row.values[4]), "") << text(row.values[0]) << "." << text(row.values[2]);
  }
}

TEST_F(Layers, StylesColourEverySide) {
  const std::string style = detail::qml(theatre, detail::Drawn::areas, detail::Timed::valid);
  EXPECT_NE(style.find(R"(value="204,0,0,255")"), style.npos);
  EXPECT_NE(style.find(R"(label="Red &lt;Army&gt;")"), style.npos);
  EXPECT_NE(style.find(R"q(startExpression="to_datetime(&quot;valid_from&quot;)")q"), style.npos);
  EXPECT_EQ(detail::qml(theatre, detail::Drawn::points, detail::Timed::no).find("temporal "),
            style.npos);
}

TEST_F(Layers, UcdpHasItsColumns) {
  base::Errors errors;
  const auto table = base::parse_csv(ucdp_csv(events, reports, theatre), "ucdp.csv", errors);
  ASSERT_TRUE(table.ok());
  ASSERT_EQ(table->header().size(), 49u);
  ASSERT_EQ(table->rows().size(), 1u);
  const auto cell = [&](const char* column) {
    return std::string(table->cell(table->rows()[0], column));
  };
  EXPECT_EQ(cell("side_a") + "/" + cell("side_b"), "First Red Division/Blue Front");
  EXPECT_EQ(cell("type_of_violence"), "1");
  EXPECT_EQ(cell("date_start") + cell("date_end") + cell("date_prec"), "2017-06-192017-06-191");
  EXPECT_EQ(cell("geom_wkt"), "POINT (38.500 35.000)");
  EXPECT_EQ(cell("priogrid_gid"), "180438");  // row 250, column 437
  EXPECT_EQ(cell("best"), "");
}

}  // namespace
}  // namespace tidemark::publish
