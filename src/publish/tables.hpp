// Event tables and GIS files of a snapshot.
#pragma once

#include <string>
#include <vector>

#include "publish/snapshot.hpp"

namespace tidemark::publish {

// events.csv: one row per event with report, outlet, dates, place, coordinates, quote, known_at …
// docs/outputs.md is its data dictionary.
std::string events_csv(const std::vector<control::KnownEvent>& events, const Reports& reports);

// ACLED's 31 columns in their order. Dated facts only: what is planned, conditional or denied has
// no place in them, nor have holds, advances, sieges and movements.
std::string acled_csv(const std::vector<control::KnownEvent>& events, const Reports& reports,
                      const theatre::Theatre& theatre);

// PLOVER JSON lines, dated events only; what has not happened says so in its mode.
std::string plover_jsonl(const std::vector<control::KnownEvent>& events, const Reports& reports);

// control.geojson (RFC 7946, at most 6 decimals): one feature per cell that is not unknown, with
// side, probability, contested, area_km2, place, valid, known_by.
std::string control_geojson(const Snapshot& snapshot);

}  // namespace tidemark::publish
