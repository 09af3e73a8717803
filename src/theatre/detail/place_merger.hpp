// Merges gazetteers into one list of places, one row per place.
//
// A row joins a known place when one of its names folds to a key of that place, both lie within
// kSamePlaceKm and both are points of the map (or areas or lines of one kind): the row's spellings
// become aliases and fill what the place lacks. Two rows of one file that differ in kind are two
// places, because their maker set them down so (a town and the crossing of that name).
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "base/csv.hpp"
#include "model/folding.hpp"
#include "model/place.hpp"
#include "theatre/compiled_gazetteer.hpp"
#include "theatre/name_table.hpp"

namespace tidemark::theatre {

class PlaceMerger {
 public:
  // `places` and `names`, the names of those places, stay the caller's and must outlive the merger.
  PlaceMerger(const model::Folding& folding, std::vector<model::Place>& places, NameTable& names);

  // What became of a row: a place of its own, or a part of a place that was there.
  struct Outcome {
    std::size_t place = 0;
    bool joined = false;
  };

  // `own`: a file of the theatre itself, whose kinds must be those of docs/theatres.md.
  void add(const base::CsvTable& table, bool own, base::Errors& errors);
  // Its names are already folded.
  void add(CompiledGazetteer gazetteer);
  // One row of a file whose rows begin with the place number `first_of_file`. Its id must be new.
  Outcome add(model::Place place, const std::vector<model::NameKeys>& keys,
              std::size_t first_of_file);
  std::vector<model::NameKeys> keys_of(const model::Place& place) const;
  bool has_id(const std::string& id) const { return ids_.contains(id); }

 private:
  void join(const model::Place& row, std::size_t known);

  const model::Folding& folding_;
  std::vector<model::Place>& places_;
  NameTable& names_;
  std::unordered_set<std::string> ids_;
};

}  // namespace tidemark::theatre
