#include "theatre/detail/row_reader.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace tidemark::theatre {

std::string RowReader::required(std::string_view column) {
  std::string value = text(column);
  if (value.empty()) refuse(column, fmt::format("{} is empty", column));
  return value;
}

double RowReader::number(std::string_view column, double low, double high) {
  std::string_view cell = table_.cell(row_, column);
  double value = 0;
  auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (code != std::errc() || end != cell.data() + cell.size()) {
    refuse(column, fmt::format("{} '{}' is no number", column, cell));
  } else if (!(value >= low && value <= high)) {
    refuse(column, fmt::format("{} {} is not between {} and {}", column, cell, low, high));
  }
  return value;
}

base::Date RowReader::date(std::string_view column) {
  base::Result<base::Date> date = base::parse_date(table_.cell(row_, column));
  if (date) return *date;
  refuse(column, date.error().reason);
  return {};
}

void RowReader::refuse(std::string_view column, std::string reason) {
  remark(column, std::move(reason));
  ok_ = false;
}

void RowReader::remark(std::string_view column, std::string reason) {
  errors_.push_back({std::move(reason), table_.file(), row_.line, table_.column_number(column)});
}

}  // namespace tidemark::theatre
