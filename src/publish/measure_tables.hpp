// The measures of a day as tables: areas by province, fronts, enclaves, sieges, contact, gaps,
// changes, distances. docs/outputs.md describes the columns.
#pragma once

#include <optional>
#include <vector>

#include "measure/changes.hpp"
#include "measure/contact.hpp"
#include "measure/distance.hpp"
#include "measure/enclaves.hpp"
#include "measure/fronts.hpp"
#include "measure/gaps.hpp"
#include "publish/record_table.hpp"

namespace tidemark::publish {

// How long something has been so.
struct Since {
  base::Date day;
  bool earlier = false;  // it was already so on the first day of which anything is known
};
std::string to_text(const Since& since);  // "2017-07-13", "2017-05-14 or earlier"

// Within the areas of an admin layer of the complex; shares are of the area.
RecordTable admin_areas_table(const Snapshot& snapshot, std::size_t layer);

RecordTable fronts_table(const Snapshot& snapshot, const std::vector<measure::Front>& fronts);

// `since` by piece.
RecordTable enclaves_table(const Snapshot& snapshot, const std::vector<measure::Piece>& pieces,
                           const std::vector<Since>& since);

// Pieces that one side surrounds, and the places that reports call besieged, up to the day, and
// that did not fall to the besieger since.
struct Sieges {
  std::vector<measure::Piece> surrounded;  // all of the day, so that each place's is found
  std::vector<measure::Piece> listed;      // those that get a row
  std::vector<Since> since;                // by listed piece
  std::optional<int> side;                 // only what it holds, by map or by report
};
RecordTable sieges_table(const Snapshot& snapshot, const Sieges& sieges);

RecordTable contact_table(const Snapshot& snapshot, const std::vector<measure::Contact>& contacts);

RecordTable gaps_table(const Snapshot& snapshot, const std::vector<measure::Gap>& gaps);

// `after` is of the same complex as `before`.
RecordTable changes_table(const Snapshot& before, const Snapshot& after,
                          const std::vector<measure::Change>& changes);

// A place as somebody named it.
struct Spot {
  std::string name;
  geo::Point point;
};
RecordTable distance_table(const Snapshot& snapshot, const Spot& from, const Spot& to);
RecordTable distance_table(const Snapshot& snapshot, const Spot& from, int side,
                           const measure::ToFront& front);

}  // namespace tidemark::publish
