// The words of report.html, one table per language; see wording.hpp for those it shares with the
// map.
#pragma once

#include <array>
#include <string>

#include "publish/detail/wording.hpp"

namespace tidemark::publish::detail {

struct ReportWords {
  std::string contents;
  std::string areas, areas_note;
  std::string side_column, low_column, high_column;
  std::string map, map_note;
  std::string changes, changes_note, no_changes;
  std::string after_day;      // mark of a change after the map's day
  std::string part_of_place;  // mark of a change of part of a place
  std::string nobody_named;
  std::string places, places_note, elsewhere;
  Counted place_count;
  std::string place_column, holder_column, statement_column;
  std::string sure;  // percent
  std::string contested;
  std::string nearest;  // km, place's name
  std::string no_statement;
  std::string baseline;  // side, day, line
  std::string not_facts, not_facts_note;
  std::string unlocated, unlocated_note;
  std::string undated, undated_note;
  std::string none;
  std::string day_unknown, place_unnamed;
  std::string near_place;  // place
  Counted places_unnamed;
  std::string reports, reports_note;
  std::string published, found_by, not_dated;  // day; how; nothing
  std::string copy_of;                         // stem
  std::string republishes;                     // outlet
  std::string learnt;                          // day
  std::string said_by;                         // who
  std::string quoted;                          // quotation
  std::string change;                          // type, side: what a statement says happened
  std::string made;                            // known day
  std::array<std::string, 9> types;            // in the order of model::EventType
  std::array<std::string, 5> modalities;       // in the order of model::Modality
  std::array<std::string, 8> precisions;       // by UCDP where_prec, 0 unused
};

const ReportWords& english_report();

}  // namespace tidemark::publish::detail
