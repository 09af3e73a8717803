// Event tables and GIS files of a snapshot.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "publish/record_table.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish {

// One record per event with report, outlet, dates, place, coordinates, quote, known_at …
RecordTable events_table(const std::vector<control::KnownEvent>& events, const Reports& reports);
// events.csv: the same.
std::string events_csv(const std::vector<control::KnownEvent>& events, const Reports& reports);

// ACLED's 31 columns in their order. Dated facts only: what is planned, conditional or denied has
// no place in them, nor have holds, advances, sieges and movements.
const std::vector<Field>& acled_fields();
std::string acled_csv(const std::vector<control::KnownEvent>& events, const Reports& reports,
                      const theatre::Theatre& theatre);

// UCDP GED's columns in their order, of what it counts: dated clashes, attacks, strikes, gains and
// losses that are facts. What we do not know (deaths, UCDP's own ids) stays empty.
const std::vector<Field>& ucdp_fields();
std::string ucdp_csv(const std::vector<control::KnownEvent>& events, const Reports& reports,
                     const theatre::Theatre& theatre);

// PLOVER JSON lines, dated events only; what has not happened says so in its mode.
std::string plover_jsonl(const std::vector<control::KnownEvent>& events, const Reports& reports);

// control.geojson (RFC 7946, at most 6 decimals): one feature per cell that is not unknown, with
// side, probability, contested, area_km2, place, valid, known_by. Under a profile that generalises
// borders, cells that look the same and hang together are one feature with the least of their
// probabilities.
// `metadata`: a member of that name of the collection (JSON), or "".
base::Result<std::string> control_geojson(const Snapshot& snapshot,
                                          const std::string& metadata = "");

}  // namespace tidemark::publish
