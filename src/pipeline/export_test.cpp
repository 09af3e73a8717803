// What was exported, read back by GDAL, by SQLite and by a plain CSV reader: all say the same.
#include "pipeline/export.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

#include <fstream>

#include "base/csv.hpp"
#include "base/sha256.hpp"
#include "geo/shapes_io.hpp"
#include "model/json.hpp"
#include "pipeline/audience.hpp"
#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

using Row = std::vector<std::string>;

class Exports : public ObservatoryFolder {
 protected:
  Exports() : observatory(make()) {
    Reading first = reading(
        "one", day(2025, 1, 28),
        {gain("cd:goma", "m23", day(2025, 1, 27)), gain("cd:minova", "m23", day(2025, 1, 21))});
    first.extraction.events[0].quote = "took \"Goma\", all\nof it";
    first.extraction.events[0].opponent_side = "fardc";
    first.report.title = "Goma, fallen";
    archive(observatory, {first, reading("two", day(2025, 2, 17),
                                         {gain("cd:bukavu", "m23", day(2025, 2, 16)),
                                          gain("cd:lubero", "fardc", day(2025, 2, 1))})});
  }
  Exported exported(std::set<std::string> formats, const std::string& profile = "internal") {
    auto audience = audience_of(*world, observatory, {folder}, profile);
    auto seen = view_of(observatory, {}, nullptr, *audience);
    auto made = export_files(*world, observatory, *seen, {}, {out, std::move(formats), {}, {}, {}});
    EXPECT_TRUE(made.ok()) << made.error().to_text();
    return *made;
  }
  std::string bytes(const std::string& name) const {
    std::ifstream in(out + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::vector<Row> csv(const std::string& name) const {
    base::Errors errors;
    auto table = base::parse_csv(bytes(name), name, errors);
    EXPECT_TRUE(table.ok() && errors.empty()) << name;
    std::vector<Row> rows{table->header()};
    for (const base::CsvRow& row : table->rows()) {
      rows.emplace_back();
      for (const std::string& column : table->header()) {
        rows.back().emplace_back(table->cell(row, column));
      }
    }
    return rows;
  }
  // The rows of a query, as SQLite has them, days as they stand in the file.
  std::vector<Row> sql(const std::string& query) const {
    sqlite3* db = nullptr;
    EXPECT_EQ(sqlite3_open_v2((out + "/kivu.gpkg").c_str(), &db, SQLITE_OPEN_READONLY, nullptr),
              SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr), SQLITE_OK)
        << sqlite3_errmsg(db);
    std::vector<Row> rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
      Row& row = rows.emplace_back();
      for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
        row.emplace_back(text ? text : "");
      }
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return rows;
  }

  const std::string out = folder + "/gis";
  Observatory observatory;
};

TEST_F(Exports, SqliteReadsWhatTheCsvSays) {
  exported({"gpkg", "csv"});
  for (const std::string table :
       {"control_areas", "control_places", "frontlines", "enclaves", "events", "figures",
        "series_country", "actors", "sources", "data_dictionary"}) {
    std::vector<Row> rows = csv(table + ".csv");
    if (table == "data_dictionary") {  // a folder has tables that the package does not
      std::erase_if(rows, [&](const Row& row) {
        return row != rows[0] &&
               sql("select 1 from sqlite_master where name = '" + row[0] + "'").empty();
      });
    }
    std::string columns;
    for (const std::string& column : rows[0]) {
      columns += (columns.empty() ? "\"" : ", \"") + column + "\"";
    }
    std::vector<Row> read = sql("select " + columns + " from " + table + " order by fid");
    ASSERT_EQ(read.size(), rows.size() - 1) << table;
    EXPECT_TRUE(!read.empty() || table == "figures" || table == "enclaves") << table;
    for (std::size_t r = 0; r < read.size(); ++r) {
      for (std::size_t c = 0; c < read[r].size(); ++c) {
        std::string wanted = rows[r + 1][c];
        if (wanted == "true" || wanted == "false") wanted = wanted == "true" ? "1" : "0";
        char* end = nullptr;
        const double number = std::strtod(wanted.c_str(), &end);
        const bool is_number = !wanted.empty() && *end == '\0';
        if (is_number) EXPECT_EQ(std::stod(read[r][c]), number) << table << " " << rows[0][c];
        else EXPECT_EQ(read[r][c], wanted) << table << " " << rows[0][c];
      }
    }
  }
}

TEST_F(Exports, DaysAreDatesAndLayersHaveOneGeometry) {
  exported({"gpkg"});
  EXPECT_EQ(
      sql("select table_name, geometry_type_name, srs_id from gpkg_geometry_columns order by 1"),
      (std::vector<Row>{{"control_areas", "MULTIPOLYGON", "4326"},
                        {"control_places", "POINT", "4326"},
                        {"enclaves", "MULTIPOLYGON", "4326"},
                        {"events", "POINT", "4326"},
                        {"frontlines", "MULTILINESTRING", "4326"}}));
  EXPECT_EQ(sql("select type from pragma_table_info('control_areas') where name like 'valid%'"),
            (std::vector<Row>{{"DATE"}, {"DATE"}}));
  EXPECT_EQ(sql("select min(date_from), max(date_to) from events"),
            (std::vector<Row>{{"2025-01-21", "2025-02-16"}}));
  EXPECT_EQ(
      sql("select count(*) from layer_styles where useAsDefault and styleQML like '%<temporal%'"),
      (std::vector<Row>{{"5"}}));
  // No place is held by two on one day.
  EXPECT_EQ(sql("select count(*) from control_places a join control_places b on a.place_id = "
                "b.place_id and a.fid < b.fid and a.valid_from <= b.valid_to and b.valid_from <= "
                "a.valid_to"),
            (std::vector<Row>{{"0"}}));
  EXPECT_EQ(sql("select side from control_places where place_id = 'cd:bukavu' and '2025-02-16' "
                "between valid_from and valid_to"),
            (std::vector<Row>{{"m23"}}));
}

TEST_F(Exports, GdalReadsTheSameAreasFromBothFormats) {
  exported({"gpkg", "geojson"});
  const auto km2 = [&](const std::string& file) {
    double sum = 0;
    auto features = geo::read_polygons(out + "/" + file);
    EXPECT_TRUE(features.ok()) << features.error().to_text();
    for (const geo::Feature& feature : *features) {
      if (feature.properties.contains("valid_to") && feature.properties.contains("cells")) {
        sum += geo::area_km2(feature.shape);
      }
    }
    return sum;
  };
  double written = 0;
  for (const Row& row : sql("select sum(area_km2) from control_areas"))
    written += std::stod(row[0]);
  EXPECT_GT(written, 1000);
  EXPECT_NEAR(km2("kivu.gpkg"), written, written * 1e-5);
  EXPECT_NEAR(km2("control_areas.geojson"), written, written * 1e-5);

  GDALDatasetUniquePtr dataset(GDALDataset::Open((out + "/kivu.gpkg").c_str(), GDAL_OF_VECTOR));
  ASSERT_TRUE(dataset);
  OGRLayer* places = dataset->GetLayerByName("control_places");
  const std::string rows = sql("select count(*) from control_places")[0][0];
  EXPECT_EQ(std::to_string(places->GetFeatureCount()), rows);
  places->SetAttributeFilter("place_id = 'cd:goma'");
  OGRFeatureUniquePtr goma(places->GetNextFeature());
  ASSERT_TRUE(goma);
  EXPECT_NEAR(goma->GetGeometryRef()->toPoint()->getX(), 29.228, 1e-9);
  EXPECT_NEAR(goma->GetGeometryRef()->toPoint()->getY(), -1.674, 1e-9);
}

TEST_F(Exports, EveryFileSaysWhereItComesFrom) {
  const Exported made = exported(every_format(), "public");
  const std::string root = made.provenance.ledger_root;
  ASSERT_EQ(root.size(), 64u);
  const auto check = [&](const model::Json& json, const std::string& file) {
    EXPECT_EQ(json["ledger_root"], root) << file;
    EXPECT_EQ(json["profile"], "public") << file;
    EXPECT_EQ(json["valid_to"], "2025-02-16") << file;
    EXPECT_EQ(json["known_by"], made.provenance.known.to_text()) << file;
    EXPECT_EQ(json["licence"], made.provenance.profile.licence) << file;
  };
  int checked = 0;
  for (const std::string& path : made.files) {
    const std::string name = path.substr(out.size() + 1);
    if (name.ends_with(".geojson")) {
      check(model::Json::parse(bytes(name))["metadata"], name);
    } else if (name.ends_with(".csv") || name.ends_with(".jsonl")) {
      check(model::Json::parse(bytes(name + "-metadata.json"))["tidemark"], name);
    } else if (name == "manifest.json") {
      check(model::Json::parse(bytes(name)), name);
    } else {
      continue;
    }
    ++checked;
  }
  EXPECT_EQ(checked, 6 + 17 + 1);
  GDALDatasetUniquePtr dataset(GDALDataset::Open((out + "/kivu.gpkg").c_str(), GDAL_OF_VECTOR));
  EXPECT_EQ(dataset->GetMetadataItem("ledger_root"), root);
  EXPECT_STREQ(dataset->GetMetadataItem("profile"), "public");
  EXPECT_GT(std::stoi(sql("select count(*) from gpkg_metadata")[0][0]), 0);
}

TEST_F(Exports, ColumnsAreDescribedBesideEveryTable) {
  exported({"csv", "acled", "ucdp", "viina"});
  for (const std::string name : {"events.csv", "acled.csv", "ucdp.csv", "viina.csv", "areas.csv"}) {
    const model::Json json = model::Json::parse(bytes(name + "-metadata.json"));
    Row columns;
    for (const model::Json& column : json["tableSchema"]["columns"]) {
      columns.push_back(column["name"]);
      EXPECT_FALSE(column.value("dc:description", "").empty()) << name << ": " << columns.back();
    }
    EXPECT_EQ(columns, csv(name)[0]) << name;
  }
  EXPECT_EQ(csv("acled.csv")[0].size(), 31u);
}

TEST_F(Exports, TheManifestKnowsEveryByte) {
  const Exported made = exported({"csv", "plover"});
  const model::Json manifest = model::Json::parse(bytes("manifest.json"));
  ASSERT_EQ(manifest["files"].size() + 1, made.files.size());
  for (const model::Json& file : manifest["files"]) {
    EXPECT_EQ(file["sha256"], base::sha256_hex(bytes(file["name"]))) << file["name"];
  }
}

TEST_F(Exports, WhatAnExportBeforeLeftGoes) {
  exported({"csv", "plover"});
  std::ofstream(out + "/notes.txt") << "mine";
  exported({"geojson"}, "public");
  const model::Json manifest = model::Json::parse(bytes("manifest.json"));
  std::set<std::string> listed{"manifest.json", "notes.txt"}, there;
  for (const model::Json& file : manifest["files"]) listed.insert(file["name"]);
  for (const auto& file : std::filesystem::directory_iterator(out)) {
    there.insert(file.path().filename().string());
  }
  EXPECT_EQ(there, listed);
}

TEST_F(Exports, AManifestThatIsNoneIsKept) {
  const auto reason = [&](const std::string& manifest) {
    EXPECT_TRUE(world->write(out + "/manifest.json", manifest).ok());
    auto made =
        export_files(*world, observatory, view(observatory), {}, {out, {"csv"}, {}, {}, {}});
    return made ? "made" : made.error().reason;
  };
  const std::string refused = "is no manifest of an export: choose another folder";
  EXPECT_EQ(reason("{\"short_name\": \"an app\"}"), refused);
  EXPECT_EQ(reason("{\"files\": ["), refused);
  EXPECT_TRUE(world->write(folder + "/mine.txt", "mine").ok());
  EXPECT_EQ(reason(R"({"files": [{"name": "../mine.txt"}, {"name": ".."}, 3]})"), "made");
  EXPECT_TRUE(world->exists(folder + "/mine.txt"));
}

TEST_F(Exports, EqualLedgersGiveEqualFiles) {
  exported({"gpkg", "geojson"});
  const std::string package = bytes("kivu.gpkg"), areas = bytes("control_areas.geojson");
  exported({"gpkg", "geojson"});
  EXPECT_EQ(bytes("kivu.gpkg"), package);
  EXPECT_EQ(bytes("control_areas.geojson"), areas);
}

TEST_F(Exports, DaysThatTheLedgerDoesNotKnowAreRefused) {
  const View seen = view(observatory);
  const auto reason = [&](std::optional<base::Date> on, std::optional<base::Date> from,
                          std::optional<base::Date> to) {
    auto made = export_files(*world, observatory, seen, {}, {out, {"csv"}, on, from, to});
    return made ? "made" : made.error().reason;
  };
  EXPECT_EQ(reason(day(2020, 1, 1), {}, {}),
            "nothing is known of 2020-01-01: what the ledger tells is of 2025-01-21 to 2025-02-16");
  EXPECT_EQ(reason({}, {}, day(2031, 1, 1)),
            "nothing is known of 2031-01-01: what the ledger tells is of 2025-01-21 to 2025-02-16");
  EXPECT_EQ(reason({}, day(2025, 2, 10), day(2025, 2, 1)),
            "the last day would be 2025-02-01, before the first, 2025-02-10");
  EXPECT_FALSE(world->exists(out + "/manifest.json"));
  EXPECT_EQ(reason(day(2025, 2, 1), {}, {}), "made");
  EXPECT_EQ(csv("series_country.csv").back()[0], "2025-02-01");
}

TEST_F(Exports, AnEmptyLedgerIsRefused) {
  const std::string empty = folder + "/empty";
  auto other = make_observatory(*world, share, empty, {tiny, {}}, faults);
  auto made = export_files(*world, *other, view(*other), {}, {out, {"csv"}, {}, {}, {}});
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.error().reason, "nothing here has a day: there is nothing to export");
}

}  // namespace
}  // namespace tidemark::pipeline
