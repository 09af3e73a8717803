// A table that was read, written again and read again is the same table.
#include "base/csv.hpp"

#include "fuzz/input.hpp"

using namespace tidemark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  base::Errors errors;
  auto table = base::parse_csv(fuzz::bytes_of(data, size), "first.csv", errors);
  if (!table) return 0;
  std::string written = base::csv_line(table->header());
  for (const base::CsvRow& row : table->rows()) written += base::csv_line(row.cells);

  errors.clear();
  auto again = base::parse_csv(written, "second.csv", errors);
  fuzz::require(again.ok() && errors.empty(), "what csv_line writes can be read");
  fuzz::require(again->header() == table->header(), "the header survives");
  fuzz::require(again->rows().size() == table->rows().size(), "every row survives");
  for (std::size_t i = 0; i < table->rows().size(); ++i) {
    fuzz::require(again->rows()[i].cells == table->rows()[i].cells, "every cell survives");
    fuzz::require(table->rows()[i].line > (i ? table->rows()[i - 1].line : 1), "lines count up");
  }
  return 0;
}
