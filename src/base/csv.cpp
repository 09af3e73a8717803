#include "base/csv.hpp"

#include <fmt/format.h>

#include <optional>

namespace tidemark::base {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : text_(text) {
    if (text_.starts_with(kByteOrderMark)) text_.remove_prefix(kByteOrderMark.size());
  }

  // The next row that is neither blank nor a comment.
  std::optional<CsvRow> next() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#' || text_[at_] == '\n' || text_[at_] == '\r') {
        skip_line();
        continue;
      }
      return row();
    }
    return std::nullopt;
  }

 private:
  void skip_line() {
    while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
    end_line();
  }

  // Past a line break of any system.
  void end_line() {
    if (text_.substr(at_).starts_with("\r\n")) ++at_;
    if (at_ < text_.size()) ++at_;
    ++line_;
  }

  CsvRow row() {
    CsvRow row{line_, {}};
    while (true) {
      row.cells.push_back(cell());
      if (at_ >= text_.size()) return row;
      if (text_[at_] != ',') {
        end_line();
        return row;
      }
      ++at_;
    }
  }

  std::string cell() {
    std::string value;
    if (at_ < text_.size() && text_[at_] == '"') {
      ++at_;
      while (at_ < text_.size()) {
        char c = text_[at_++];
        if (c == '"') {
          if (at_ < text_.size() && text_[at_] == '"') ++at_;
          else break;
        }
        if (c == '\n') ++line_;
        value += c;
      }
    }
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') {
      value += text_[at_++];
    }
    return value;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

}  // namespace

std::string_view CsvTable::cell(const CsvRow& row, std::string_view column) const {
  auto it = column_of_.find(std::string(column));
  return it == column_of_.end() ? std::string_view() : trim(row.cells[it->second]);
}

int CsvTable::column_number(std::string_view column) const {
  auto it = column_of_.find(std::string(column));
  return it == column_of_.end() ? 0 : int(it->second) + 1;
}

Result<CsvTable> parse_csv(std::string_view text, std::string file, Errors& errors) {
  CsvReader reader(text);
  CsvTable table;
  table.file_ = std::move(file);
  auto header = reader.next();
  if (!header) return Error{"has no header row", table.file_};
  for (std::string& name : header->cells) {
    std::string trimmed(trim(name));
    table.column_of_.emplace(trimmed, table.header_.size());
    table.header_.push_back(std::move(trimmed));
  }
  while (auto row = reader.next()) {
    if (row->cells.size() != table.header_.size()) {
      errors.push_back(
          {fmt::format("has {} cells, the header {}", row->cells.size(), table.header_.size()),
           table.file_, row->line});
      continue;
    }
    table.rows_.push_back(std::move(*row));
  }
  return table;
}

std::string csv_cell(std::string_view text) {
  bool plain = text.find_first_of(",\"\n\r") == text.npos && !text.starts_with('#') &&
               !text.starts_with(kByteOrderMark);
  if (plain) return std::string(text);
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string csv_line(const std::vector<std::string>& cells) {
  if (cells.size() == 1 && cells[0].empty()) return "\"\"\n";  // a blank line would be no row
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    line += csv_cell(cells[i]);
  }
  return line + "\n";
}

std::vector<std::string> split_list(std::string_view cell, char separator) {
  std::vector<std::string> parts;
  while (!cell.empty()) {
    std::size_t at = cell.find(separator);
    std::string_view part = trim(cell.substr(0, at));
    if (!part.empty()) parts.emplace_back(part);
    if (at == cell.npos) break;
    cell.remove_prefix(at + 1);
  }
  return parts;
}

}  // namespace tidemark::base
