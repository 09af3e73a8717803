// The readers of foreign gazetteers, one for each form; import.hpp chooses among them.
#pragma once

#include <initializer_list>
#include <optional>

#include "theatre/import.hpp"

namespace tidemark::theatre {

// GeoNames' country dumps: 19 columns between tabs, no header (geonames.org/export).
bool looks_like_geonames(std::string_view bytes);
base::Result<ImportedFile> read_geonames(std::string_view bytes, const std::string& file,
                                         base::Errors& errors);

// Who's On First's tables of metadata (placetype, lbl_latitude, …).
bool looks_like_wof(const base::CsvTable& table);
base::Result<ImportedFile> read_wof(const base::CsvTable& table, base::Errors& errors);

// OCHA's common operational datasets: a column for the name and one for the p-code of each admin
// level.
bool looks_like_pcodes(const base::CsvTable& table);
base::Result<ImportedFile> read_pcodes(const base::CsvTable& table, base::Errors& errors);

// Any other table with a name, a latitude and a longitude, under the usual headings.
base::Result<ImportedFile> read_any_table(const base::CsvTable& table, base::Errors& errors);

// A number within bounds, or a fault of `line`.
std::optional<double> read_degrees(std::string_view text, double most, std::string_view what,
                                   const std::string& file, int line, base::Errors& errors);

// The header of the first of these columns that the table has, whatever its case; empty when none.
std::string column_of(const base::CsvTable& table,
                      std::initializer_list<std::string_view> headings);

}  // namespace tidemark::theatre
