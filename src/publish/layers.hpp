// The layers of exported GIS files (docs/export.md has their columns): what holds for a while
// stands once, with its first and last day.
//
// Cells that looked the same over the same days are one record, so that nothing is drawn twice and
// a day is a filter: valid_from <= day <= valid_to. What began before the span or goes on after it
// is cut there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/geopackage.hpp"
#include "measure/enclaves.hpp"
#include "measure/labelled.hpp"
#include "publish/checks.hpp"
#include "publish/provenance.hpp"
#include "publish/record_table.hpp"
#include "publish/series.hpp"
#include "publish/site.hpp"

namespace tidemark::publish {

// A span with who held each cell when.
struct History {
  const Snapshot& snapshot;  // of one of its days, for what does not change
  const Timelines& timelines;
  const measure::Edges& edges;  // of its complex
  base::Date from, to;
};

base::Result<RecordTable> control_areas(const History& history);  // polygons
RecordTable control_places(const History& history);               // points
// In the manner of VIINA's tables of control: for each place from which day to which (YYYYMMDD) who
// held it, CONTESTED where a second side is nearly as likely.
const std::vector<Field>& viina_fields();
RecordTable viina_table(const History& history);
RecordTable frontlines(const History& history);  // lines

// Enclaves of a span, looked at day by day.
class EnclaveHistory {
 public:
  // REQUIRES: later than the days before; one complex
  void add(base::Date day, const std::vector<measure::Piece>& pieces);
  // Polygons. `to`: the span's last day.
  base::Result<RecordTable> table(const Snapshot& snapshot, base::Date to) const;

 private:
  struct Enclave {
    measure::Piece piece;
    base::Date from;
    std::optional<base::Date> until;  // the first day on which it is not so any more
  };
  std::vector<Enclave> enclaves_;
};

// Of the admin layer, for every day of the series.
struct AdminDay {
  base::Date day;
  std::vector<measure::AdminAreas> areas;
};
RecordTable series_admin(const Snapshot& snapshot, std::size_t layer,
                         const std::vector<AdminDay>& days);

RecordTable figures_layer(const std::vector<CheckedReport>& reports,
                          const theatre::Theatre& theatre);
RecordTable actors_layer(const theatre::Theatre& theatre);  // those who fight in its war
RecordTable sources_layer(const Snapshot& snapshot);        // the reports, and who published them

struct NamedTable {
  std::string name, about;
  RecordTable table;
  geo::LayerShape shape = geo::LayerShape::none;
  std::string style{};  // QML; "": none
};
// layer, column, type, unit or meaning of every table.
RecordTable data_dictionary(const std::vector<NamedTable>& tables);

// One layer for each table.
base::Result<std::string> geopackage(const std::vector<NamedTable>& tables,
                                     const Provenance& provenance);

}  // namespace tidemark::publish
