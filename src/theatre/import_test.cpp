#include "theatre/import.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace tidemark::theatre {
namespace {

struct Imported {
  std::string format, rows, faults;
  std::size_t left_out = 0;
};

Imported imported(std::string_view bytes) {
  base::Errors errors;
  Imported out;
  auto read = read_foreign(bytes, "f.txt", errors);
  if (!read) return {"", "", read.error().to_text(), 0};
  out.format = read->format;
  out.left_out = read->left_out;
  for (const auto& [line, p] : read->rows) {
    out.rows += fmt::format("{} {} '{}' {} {} [{}] {}/{}/{} {}\n", line, p.id, p.name, p.kind,
                            p.point.to_text(), fmt::join(p.aliases, "|"), p.admin1, p.admin2,
                            p.admin3, p.pcode);
  }
  for (const base::Error& error : errors) out.faults += error.to_text() + "\n";
  return out;
}

std::string geonames(std::string id, std::string name, std::string others, std::string lat,
                     std::string lon, std::string code, std::string admin1, std::string people) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\tP\t{}\tXX\t\t{}\t\t\t\t{}\t\t\tUTC\t2020-01-01\n", id,
                     name, name, others, lat, lon, code, admin1, people);
}

TEST(Import, ReadsGeoNames) {
  Imported got =
      imported(geonames("1", "Alpha", "Alfa,ألفا", "35.5", "38.25", "PPL", "07", "60000") +
               geonames("2", "North", "", "35", "38", "ADM1", "07", "0") +
               geonames("3", "Betah", "", "35.1", "38", "PPLL", "09", "40") +
               geonames("4", "Post 9", "", "35.1", "38", "PO", "07", "0") +
               geonames("5", "Far", "", "135", "38", "PPL", "07", "0") +
               geonames("6", "Odd", "", "35", "east", "PPL", "07", "0") + "7\tcut short\n\n" +
               geonames("8", "Gamma Airport", "", "35.2", "38.1", "AIRP", "07", ""));
  EXPECT_EQ(got.format, "GeoNames dump");
  EXPECT_EQ(got.rows,
            "1 geonames:1 'Alpha' city 35.500 38.250 [Alfa|ألفا] North// \n"
            "2 geonames:2 'North' governorate 35.000 38.000 [] North// \n"
            "3 geonames:3 'Betah' locality 35.100 38.000 [] // \n"
            "9 geonames:8 'Gamma Airport' airbase 35.200 38.100 [] North// \n");
  EXPECT_EQ(got.left_out, 1u);
  EXPECT_EQ(got.faults,
            "f.txt:5: latitude 135 is not between -90 and 90\n"
            "f.txt:6: longitude 'east' is no number\n"
            "f.txt:7: has 2 columns, not 19\n");
}

TEST(Import, ReadsWhosOnFirst) {
  Imported got = imported(
      "id,name,placetype,lbl_latitude,lbl_longitude,region_id,deprecated,superseded_by\n"
      "10,North,region,35,38,,,\n"
      "11,Alpha,locality,35.5,38.25,10,,\n"
      "12,Old Alpha,locality,35.5,38.25,10,2019-01-01,11\n"
      "13,1234,postalcode,35.5,38.25,10,,\n"
      "14,,locality,35.5,38.25,10,,\n"
      "15,Nowhere,locality,,,10,,\n");
  EXPECT_EQ(got.format, "Who's On First table");
  EXPECT_EQ(got.rows,
            "2 wof:10 'North' governorate 35.000 38.000 [] // \n"
            "3 wof:11 'Alpha' locality 35.500 38.250 [] North// \n");
  EXPECT_EQ(got.left_out, 2u);
  EXPECT_EQ(got.faults, "f.txt:6: has no name or no id\nf.txt:7: has no position\n");
}

TEST(Import, ReadsPCodeTablesByTheirLevels) {
  Imported areas = imported(
      "ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_PCODE,lat,lon\n"
      "North,شمال,SY01,,,35,38\n"
      "North,شمال,SY01,Alpha,SY0100,35.5,38.25\n"
      ",,,,,35.5,38.25\n");
  EXPECT_EQ(areas.format, "OCHA p-code table");
  EXPECT_EQ(areas.rows,
            "2 pcode:SY01 'North' governorate 35.000 38.000 [] // SY01\n"
            "3 pcode:SY0100 'Alpha' district 35.500 38.250 [] North// SY0100\n");
  EXPECT_EQ(areas.faults, "f.txt:4: has no name at any level\n");
  Imported places = imported(
      "NAME_EN,NAME_AR,PCODE,admin1Name_en,admin1Pcode,admin2Name_en,LATITUDE_Y,LONGITUDE_X\n"
      "Betah,بيتا,C100,North,SY01,Alpha,35.5,38.25\n");
  EXPECT_EQ(places.rows, "2 pcode:C100 'Betah' locality 35.500 38.250 [] North/Alpha/ C100\n");
  EXPECT_EQ(imported("ADM1_EN,ADM1_PCODE\nNorth,SY01\n").faults,
            "f.txt: has no columns for latitude and longitude");
}

TEST(Import, ReadsOtherTablesByTheirHeadings) {
  Imported got = imported(
      "Place,Latitude,LNG,Type,alt_names\n"
      "Alpha,35.5,38.25,Town,\"Alfa, Alfah\"\n"
      "Betah,35.5,,Town,\n");
  EXPECT_EQ(got.format, "table");
  EXPECT_EQ(got.rows, "2 f:2 'Alpha' town 35.500 38.250 [Alfa|Alfah] // \n");
  EXPECT_EQ(got.faults, "f.txt:3: LNG '' is no number\n");
  EXPECT_EQ(imported("a,b\n1,2\n").faults,
            "f.txt: has no columns for a name, a latitude and a longitude");
}

TEST(Import, MergesWhatIsOnePlaceAndTellsOfIt) {
  model::Folding folding;
  folding.articles = {"al"};
  Import import(folding);
  base::Errors errors;
  auto add = [&](const std::string& file, const std::string& rows) {
    auto read = read_foreign("id,name,kind,lat,lon\n" + rows, file, errors);
    Import::Summary s = import.add(*read, errors);
    return fmt::format("{} rows, {} fresh, {} merged", s.rows, s.fresh, s.merged);
  };
  EXPECT_EQ(add("a.csv", "a:1,Alpha,town,35,38\na:2,Betah,hill,36,38\n"),
            "2 rows, 2 fresh, 0 merged");
  EXPECT_EQ(add("b.csv",
                "b:1,al-Alpha,locality,35.01,38\nb:2,Alpha,locality,35.9,38\na:2,X,town,35,39\n"
                "b:3,Betah,district,36,38\n"),
            "3 rows, 2 fresh, 1 merged");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].to_text(), "b.csv:4: the id 'a:2' is used twice");
  EXPECT_EQ(merges_csv(import.merges()),
            "file,line,name,into,id,km\nb.csv,2,al-Alpha,Alpha,a:1,1.1\n");
  EXPECT_EQ(places_csv(import.places()),
            "id,name,name_ar,aliases,kind,lat,lon,admin1,admin2,admin3,pcode\n"
            "a:1,Alpha,,al-Alpha,town,35.0,38.0,,,,\n"
            "a:2,Betah,,,hill,36.0,38.0,,,,\n"
            "b:2,Alpha,,,locality,35.9,38.0,,,,\n"
            "b:3,Betah,,,district,36.0,38.0,,,,\n");
}

TEST(Import, ReadsWhatItWrites) {
  base::Errors errors;
  model::Folding folding;
  Import first(folding), second(folding);
  first.add(*read_foreign("id,name,name_ar,aliases,kind,lat,lon,admin1\n"
                          "a:1,\"Alpha, New\",ا,Alfa|Al-Pha,town,35.12345,-38.5,North\n",
                          "a.csv", errors),
            errors);
  std::string text = places_csv(first.places());
  second.add(*read_foreign(text, "b.csv", errors), errors);
  EXPECT_EQ(places_csv(second.places()), text);
  EXPECT_TRUE(errors.empty());
}

}  // namespace
}  // namespace tidemark::theatre
