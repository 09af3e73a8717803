// The numbers of a report, rounded once: its sentences and its tables say the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publish/report_html.hpp"

namespace tidemark::publish::detail {

// How much a side held, in whole km².
struct SideNumbers {
  std::string side;  // "": not known
  long before = 0, after = 0, low = 0, high = 0;
  double share = 0;             // after
  std::optional<long> earlier;  // change in the period before

  long change() const { return after - before; }
};

struct AreaPart {
  int area = -1;  // of the admin layer; -1: in none
  long km2 = 0;
};

// What went from one side to another; "" is nobody known.
struct Handover {
  std::string from, to;
  long km2 = 0;
  std::optional<long> earlier;              // from and to the same, in the period before
  std::vector<AreaPart> areas;              // largest first
  std::vector<const model::Place*> places;  // settlements there: cities, towns, others

  bool between_sides() const { return !from.empty() && !to.empty(); }
};

struct Numbers {
  std::vector<SideNumbers> sides;    // by the size of their change, the unknown last
  std::vector<Handover> handovers;   // between sides first; then by size
  std::optional<std::size_t> layer;  // of the provinces in the complex
  double country_km2 = 0;

  long changed() const;  // hands: from a known side to another
  std::optional<long> changed_earlier() const;
  const SideNumbers& unknown() const { return sides.back(); }
};

Numbers numbers_of(const ReportContent& content);

}  // namespace tidemark::publish::detail
