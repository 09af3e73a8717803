// Comma-separated values with a header (RFC 4180), each row knowing its line.
//
// UTF-8 with or without a byte-order mark; quoted cells may hold commas, quotes and line breaks;
// lines that start with '#' and blank lines are skipped. A row with more or fewer cells than the
// header is an error of that row only.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"

namespace tidemark::base {

struct CsvRow {
  int line = 0;  // 1-based line of the file on which the row starts
  std::vector<std::string> cells;
};

class CsvTable {
 public:
  const std::vector<std::string>& header() const { return header_; }
  const std::vector<CsvRow>& rows() const { return rows_; }
  bool has(std::string_view column) const { return column_of_.contains(std::string(column)); }
  // The cell, or "" when the table has no such column.
  std::string_view cell(const CsvRow& row, std::string_view column) const;
  // 1-based column number for messages; 0 when there is no such column.
  int column_number(std::string_view column) const;
  const std::string& file() const { return file_; }

  friend Result<CsvTable> parse_csv(std::string_view text, std::string file, Errors& errors);

 private:
  std::string file_;
  std::vector<std::string> header_;
  std::unordered_map<std::string, std::size_t> column_of_;
  std::vector<CsvRow> rows_;
};

// `file` is for messages. Broken rows go to `errors`; only a missing header fails the whole table.
Result<CsvTable> parse_csv(std::string_view text, std::string file, Errors& errors);

// One cell, quoted when it must be.
std::string csv_cell(std::string_view text);
// A whole line with its line break.
std::string csv_line(const std::vector<std::string>& cells);

// "a|b | c" → {"a", "b", "c"}; empty parts left out.
std::vector<std::string> split_list(std::string_view cell, char separator = '|');

}  // namespace tidemark::base
