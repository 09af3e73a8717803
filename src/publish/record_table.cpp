#include "publish/record_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "base/csv.hpp"
#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/detail/measure_words.hpp"
#include "publish/detail/text_table.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish {
namespace {

using detail::Flush;

constexpr std::size_t kMostListed = 3;  // for people
using List = std::vector<std::string>;

std::string for_people(const Value& value, const Field& field, const theatre::Theatre& theatre) {
  const detail::MeasureWords& words = detail::english_measures();
  if (auto* text = std::get_if<std::string>(&value)) return *text;
  if (auto* yes = std::get_if<bool>(&value)) return *yes ? words.yes : words.no;
  if (auto* side = std::get_if<SideId>(&value)) {
    return side->id.empty() ? detail::english().unknown : detail::side_name(theatre, side->id);
  }
  if (auto* number = std::get_if<double>(&value)) {
    return field.decimals == 0 ? detail::grouped(*number)
                               : fmt::format("{:.{}f}", *number, field.decimals);
  }
  if (auto* list = std::get_if<List>(&value)) {
    if (list->size() <= kMostListed) return fmt::format("{}", fmt::join(*list, ", "));
    return fmt::format(fmt::runtime(words.and_more),
                       fmt::join(list->begin(), list->begin() + kMostListed, ", "),
                       list->size() - kMostListed);
  }
  return "";
}

std::string for_csv(const Value& value, const Field& field) {
  if (auto* text = std::get_if<std::string>(&value)) return *text;
  if (auto* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (auto* side = std::get_if<SideId>(&value)) return side->id;
  if (auto* number = std::get_if<double>(&value)) {
    return field.decimals == kShortest ? fmt::format("{:.10g}", *number)
                                       : fmt::format("{:.{}f}", *number, field.decimals);
  }
  if (auto* list = std::get_if<List>(&value)) return fmt::format("{}", fmt::join(*list, "|"));
  return "";
}

model::Json for_json(const Value& value, const Field& field) {
  if (auto* text = std::get_if<std::string>(&value)) return *text;
  if (auto* yes = std::get_if<bool>(&value)) return *yes;
  if (auto* side = std::get_if<SideId>(&value))
    return side->id.empty() ? model::Json() : model::Json(side->id);
  if (auto* list = std::get_if<List>(&value)) return *list;
  if (auto* number = std::get_if<double>(&value)) {
    if (field.decimals == kShortest) return *number;
    const double steps = std::pow(10, field.decimals);
    return std::round(*number * steps) / steps;
  }
  return nullptr;
}

model::Json properties(const RecordTable& table, const Record& record) {
  model::Json json = model::Json::object();
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    json[table.fields[i].id] = for_json(record.values[i], table.fields[i]);
  }
  return json;
}

std::string as_text(const RecordTable& table, const theatre::Theatre& theatre) {
  if (table.records.empty()) return table.none + "\n";
  std::vector<std::vector<std::string>> rows(1);
  std::vector<Flush> columns;
  for (std::size_t i = 0; i < table.fields.size(); ++i) {
    const Field& field = table.fields[i];
    if (field.title.empty()) continue;
    rows[0].push_back(field.title);
    const bool number = std::holds_alternative<double>(table.records[0].values[i]);
    columns.push_back(number ? Flush::right : Flush::left);
  }
  for (const Record& record : table.records) {
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      const Field& field = table.fields[i];
      if (!field.title.empty()) row.push_back(for_people(record.values[i], field, theatre));
    }
  }
  return detail::text_table(rows, columns);
}

}  // namespace

std::string csv_header(const std::vector<Field>& fields) {
  std::vector<std::string> ids;
  for (const Field& field : fields) ids.push_back(field.id);
  return base::csv_line(ids);
}

std::string csv_of(const RecordTable& table) {
  std::string text = csv_header(table.fields);
  std::vector<std::string> cells(table.fields.size());
  for (const Record& record : table.records) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      cells[i] = for_csv(record.values[i], table.fields[i]);
    text += base::csv_line(cells);
  }
  return text;
}

std::string geojson_of(const RecordTable& table, const std::string& metadata) {
  std::string text = detail::collection_begin(metadata);
  const char* separator = "\n";
  for (const Record& record : table.records) {
    model::Json json = properties(table, record);
    if (!table.on.empty()) {
      json["on"] = table.on;
      json["known_by"] = table.known_by;
      json["profile"] = table.profile;
      json["hindsight"] = table.hindsight;
    }
    text += fmt::format(R"({}{{"type":"Feature","properties":{},"geometry":{}}})", separator,
                        model::canonical(json), record.geometry.empty() ? "null" : record.geometry);
    separator = ",\n";
  }
  return text + "\n]}\n";
}

std::string write(const RecordTable& table, const std::string& format,
                  const theatre::Theatre& theatre) {
  if (format == "csv") return csv_of(table);
  if (format == "geojson") return geojson_of(table);
  if (format != "json") return as_text(table, theatre);
  model::Json records = model::Json::array();
  for (const Record& record : table.records) records.push_back(properties(table, record));
  const model::Json whole = {{"on", table.on},
                             {"known_by", table.known_by},
                             {"profile", table.profile},
                             {"hindsight", table.hindsight},
                             {"records", records}};
  return whole.dump(2) + "\n";
}

}  // namespace tidemark::publish
