// Reports made up by number for the ledger's benchmark: texts of the length of a short agency
// report with ten events each, at places drawn from some thousands, in words drawn from a small
// vocabulary.
#pragma once

#include <vector>

#include "ledger/ledger.hpp"

namespace tidemark::bench {

inline constexpr int kEventsEach = 10;
inline constexpr int kPlaces = 5000;

// Whose names stand in the reports.
struct Cast {
  std::vector<std::string> sides, outlets;  // ids
};

std::string place_id(int number);
// A table of the places, scattered over a rectangle.
std::string made_gazetteer(geo::Point from, geo::Point to);
ledger::ReportEntries made_report(int number, const Cast& cast);
std::vector<ledger::ReportEntries> made_reports(int first, int count, const Cast& cast);

}  // namespace tidemark::bench
