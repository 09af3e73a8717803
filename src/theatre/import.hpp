// Gazetteers of other makers → places: GeoNames dumps, Who's On First CSV, OCHA's p-code tables,
// and any CSV with a name and a position. Which one a file is, its first line tells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/result.hpp"
#include "model/folding.hpp"
#include "model/place.hpp"
#include "theatre/name_table.hpp"

namespace tidemark::theatre {

struct ImportedRow {
  int line = 0;
  model::Place place;
};

struct ImportedFile {
  std::string file;
  std::string format;  // for people: "GeoNames dump"
  std::vector<ImportedRow> rows;
  std::size_t left_out =
      0;  // sound rows that are no place for a map: withdrawn ones, postal regions
};

// Broken rows go to `errors` with their line and reason; a file of no known form fails.
base::Result<ImportedFile> read_foreign(std::string_view bytes, const std::string& file,
                                        base::Errors& errors);

// One gazetteer made of many files: rows that are one place are merged (docs/theatres.md says
// when).
class Import {
 public:
  explicit Import(const model::Folding& folding) : folding_(folding) {}

  struct Merge {
    std::string file;
    int line = 0;
    std::string name;      // of the row
    std::string into, id;  // the place that it joined
    double km = 0;         // how far apart they were given
  };
  struct Summary {
    std::string file, format;
    std::size_t rows = 0, fresh = 0, merged = 0, left_out = 0;
  };

  // Rows whose id another row has taken are refused.
  Summary add(ImportedFile file, base::Errors& errors);

  const std::vector<model::Place>& places() const { return places_; }
  const NameTable& names() const { return names_; }
  const std::vector<Merge>& merges() const { return merges_; }

 private:
  const model::Folding& folding_;
  std::vector<model::Place> places_;
  NameTable names_;
  std::vector<Merge> merges_;
};

// The places as a table that --gazetteer reads.
std::string places_csv(const std::vector<model::Place>& places);
std::string merges_csv(const std::vector<Import::Merge>& merges);

}  // namespace tidemark::theatre
