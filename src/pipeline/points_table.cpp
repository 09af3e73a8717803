#include "pipeline/points_table.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace tidemark::pipeline {
namespace {

using base::Error;
using base::Result;

class Reader {
 public:
  Reader(const base::CsvTable& table, const base::CsvRow& row) : table_(table), row_(row) {}

  std::string text(std::string_view column) const { return std::string(table_.cell(row_, column)); }

  Error refusal(std::string_view column, std::string reason) const {
    return {std::move(reason), table_.file(), row_.line, table_.column_number(column)};
  }

  Result<double> degrees(std::string_view column, double most) const {
    std::string cell = text(column);
    double value = 0;
    auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    bool whole = code == std::errc() && end == cell.data() + cell.size() && !cell.empty();
    if (!whole || !(std::abs(value) <= most)) {
      return refusal(
          column, fmt::format("{} '{}' is not a number from {} to {}", column, cell, -most, most));
    }
    return value;
  }

 private:
  const base::CsvTable& table_;
  const base::CsvRow& row_;
};

Result<PointRow> read_row(const Reader& reader, int line,
                          const std::vector<std::string_view>& needed) {
  for (std::string_view column : needed) {
    if (reader.text(column).empty())
      return reader.refusal(column, fmt::format("{} is empty", column));
  }
  auto lat = reader.degrees("lat", 90);
  if (!lat) return lat.error();
  auto lon = reader.degrees("lon", 180);
  if (!lon) return lon.error();
  PointRow row;
  row.point = {*lon, *lat};
  row.line = line;
  row.id = reader.text("id");
  row.name = reader.text("name");
  row.side = reader.text("side");
  row.shared_with = reader.text("shared_with");
  if (std::string date = reader.text("date"); !date.empty()) {
    auto day = base::parse_date(date);
    if (!day) return reader.refusal("date", day.error().reason);
    row.date = *day;
  }
  return row;
}

}  // namespace

Result<std::vector<PointRow>> read_points(const base::World& world, const std::string& file,
                                          const std::vector<std::string_view>& needed,
                                          base::Errors& errors) {
  auto bytes = world.read(file, base::kMaxFileBytes);
  if (!bytes) return bytes.error();
  auto table = base::parse_csv(*bytes, file, errors);
  if (!table) return table.error();
  std::vector<std::string_view> columns = {"lat", "lon"};
  columns.insert(columns.end(), needed.begin(), needed.end());
  for (std::string_view column : columns) {
    if (!table->has(column)) return Error{fmt::format("has no column '{}'", column), file, 1};
  }
  std::vector<PointRow> rows;
  for (const base::CsvRow& cells : table->rows()) {
    auto row = read_row(Reader(*table, cells), cells.line, needed);
    if (row) rows.push_back(std::move(*row));
    else errors.push_back(row.error());
  }
  if (rows.empty()) return Error{"gives no row that can be used", file};
  return rows;
}

}  // namespace tidemark::pipeline
