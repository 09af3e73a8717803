// The work of `tidemark gazetteer`: making one gazetteer of foreign ones, compiling it, asking it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "model/folding.hpp"
#include "names/resolver.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/resources.hpp"
#include "theatre/import.hpp"

namespace tidemark::pipeline {

// Files that end so are compiled; others are tables.
inline constexpr const char* kCompiledEnding = ".gaz";

struct ImportResult {
  std::vector<theatre::Import::Summary> files;
  std::size_t places = 0;
  std::string merges;  // theatre::merges_csv
};

// Merges the files into `out`. Files and rows that cannot be used go to faults.refused; fails only
// when nothing at all is left or `out` cannot be written.
base::Result<ImportResult> import_gazetteers(base::World& world,
                                             const std::vector<std::string>& files,
                                             const std::string& out, const model::Folding& folding,
                                             Faults& faults);

// Compiles the table `file` as --gazetteer would read it; returns the number of places.
base::Result<std::size_t> compile_table(base::World& world, const std::string& file,
                                        const std::string& out, const model::Folding& folding,
                                        Faults& faults);

// What reading makes of a name: the place or the refusal, and every candidate with its likeness.
std::string found_text(const Resources& resources, const std::vector<std::string>& names,
                       const names::PlaceHint& hint);

}  // namespace tidemark::pipeline
