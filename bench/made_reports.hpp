// Reports made up by number for the ledger's benchmark: texts of the length of a short agency report
// with ten events each, at places drawn from some thousands, in words drawn from a small vocabulary.
#pragma once

#include <vector>

#include "ledger/ledger.hpp"

namespace tidemark::bench {

inline constexpr int kEventsEach = 10;
inline constexpr int kPlaces = 5000;

std::string place_id(int number);
ledger::ReportEntries made_report(int number);
std::vector<ledger::ReportEntries> made_reports(int first, int count);

}  // namespace tidemark::bench
