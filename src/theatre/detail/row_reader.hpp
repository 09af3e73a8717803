// One row of a table as it is read: its cells by column name, and faults that know where they
// stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/date.hpp"

namespace tidemark::theatre {

class RowReader {
 public:
  RowReader(const base::CsvTable& table, const base::CsvRow& row, base::Errors& errors)
      : table_(table), row_(row), errors_(errors) {}

  std::string text(std::string_view column) const { return std::string(table_.cell(row_, column)); }
  std::vector<std::string> list(std::string_view column) const {
    return base::split_list(table_.cell(row_, column));
  }
  bool blank(std::string_view column) const { return table_.cell(row_, column).empty(); }
  int line() const { return row_.line; }

  // These report a fault when the cell is not what it must be, and the row is then no longer ok().
  std::string required(std::string_view column);
  double number(std::string_view column, double low, double high);
  base::Date date(std::string_view column);

  // A fault of the whole row.
  void refuse(std::string_view column, std::string reason);
  // A fault that costs only a part of the cell.
  void remark(std::string_view column, std::string reason);
  bool ok() const { return ok_; }

 private:
  const base::CsvTable& table_;
  const base::CsvRow& row_;
  base::Errors& errors_;
  bool ok_ = true;
};

}  // namespace tidemark::theatre
