// A table of measured things that is written for people, as CSV, as JSON or as GeoJSON: one way of
// writing for all measures.
//
// In CSV and JSON sides stand as their ids and what is not known is empty or null; for people by
// their names. Lists are joined by '|' in CSV and shortened for people.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "publish/snapshot.hpp"

namespace tidemark::publish {

struct SideId {
  std::string id;  // "": nobody is known
};
using Value =
    std::variant<std::monostate, std::string, double, bool, SideId, std::vector<std::string>>;

// What a file with typed columns takes a field for.
enum class Type { text, number, whole, yes_no, day };

struct Field {
  std::string id;     // in CSV and JSON
  std::string title;  // for people; "": not shown to them
  int decimals = 0;   // of numbers; kShortest: as many as they have
  Type type = Type::text;
  std::string about{};  // for a data dictionary
};
inline constexpr int kShortest = -1;

struct Record {
  std::vector<Value> values;  // by field
  std::string geometry;       // GeoJSON, or "" when the thing has none
};

struct RecordTable {
  std::vector<Field> fields;
  std::vector<Record> records;
  std::string on;         // the day, or days, that it is of
  std::string known_by;   // an instant
  std::string none;       // for people, when there are no records
  std::string profile;    // under which it is published
  bool hindsight = true;  // whether statements about later days speak
};

std::string csv_header(const std::vector<Field>& fields);
std::string csv_of(const RecordTable& table);
// A FeatureCollection, with `metadata` (JSON) as its member of that name when it is given. Features
// say on which day and as known by when, if the table does.
std::string geojson_of(const RecordTable& table, const std::string& metadata = "");
// `format`: table, csv, json ({"on", "known_by", "profile", "hindsight",
// "records": [{…}]}) or geojson.
std::string write(const RecordTable& table, const std::string& format,
                  const theatre::Theatre& theatre);

}  // namespace tidemark::publish
