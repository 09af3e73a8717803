// Areas with the band of several maps of one day: what is sure must be so in all of them, what is
// possible in one.
//
// A day in the past has two maps: with hindsight, in which later statements speak about it, and
// without, from what had happened by then. Where a table of July is all that is known of a village
// in May, hindsight is sure and may be wrong; the day's own knowledge is not. The truth lies
// between.
#pragma once

#include <span>
#include <vector>

#include "measure/standings.hpp"

namespace tidemark::measure {

// The first map says who holds what; all have the same sides. REQUIRES: at least one map
std::vector<SideArea> side_areas_between(const cells::Complex& complex,
                                         const std::vector<const control::ControlMap*>& maps);

// The same of one day after the other.
class RunningAreas {
 public:
  RunningAreas(const cells::Complex& complex, std::size_t sides);

  // REQUIRES: as many maps as the last time differ from those only in the cells that are `changed`
  std::vector<SideArea> of(const std::vector<const control::ControlMap*>& maps,
                           std::span<const int> changed);

 private:
  Part whole_;
  double whole_km2_;
  Standings standings_;
  std::size_t maps_ = 0;  // of the last time
};

}  // namespace tidemark::measure
