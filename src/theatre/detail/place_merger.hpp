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
#include "theatre/detail/place_index.hpp"

namespace tidemark::theatre {

class PlaceMerger {
 public:
  // `places` stays the caller's and must outlive the merger; what it already holds is indexed.
  PlaceMerger(const model::Folding& folding, std::vector<model::Place>& places);

  // `own`: a file of the theatre itself, whose kinds must be those of docs/theatres.md.
  void add(const base::CsvTable& table, bool own, base::Errors& errors);

 private:
  void add(model::Place place, std::size_t first_of_file);
  void join(const model::Place& row, const std::vector<std::string>& keys, std::size_t known);
  std::vector<std::string> keys_of(const model::Place& place) const;

  const model::Folding& folding_;
  std::vector<model::Place>& places_;
  PlaceIndex index_;
  std::unordered_set<std::string> ids_;
};

}  // namespace tidemark::theatre
