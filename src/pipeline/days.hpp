// Who held what on many days of one view, each from the one before (control/moving_map.hpp): as
// solve_day says, but for the last decimals of a share. Refuses the days that solve_day refuses.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "control/moving_map.hpp"
#include "measure/band.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

class Days {
 public:
  // REQUIRES: the view outlives it
  static base::Result<Days> make(const View& view, bool hindsight = true);

  // Valid until the next call.
  base::Result<const control::ControlMap*> map_on(base::Date valid);
  base::Result<std::vector<measure::SideArea>> areas_on(base::Date valid);

 private:
  // One state of knowledge: a day's with hindsight, or by then.
  struct Strand {
    std::unique_ptr<control::Timeline> timeline;  // maps point to it
    control::MovingMap map;
  };
  static base::Result<Strand> strand_of(const View& view,
                                        const std::vector<control::KnownEvent>& events,
                                        bool hindsight);
  Days(const View& view, Strand strand)
      : view_(&view), strand_(std::move(strand)), areas_(view.complex, view.theatre.sides.size()) {}
  base::Result<void> go_to(base::Date valid);

  const View* view_;
  Strand strand_;
  std::optional<Strand> by_then_;  // for the band of days of which later ones tell
  measure::RunningAreas areas_;
};

}  // namespace tidemark::pipeline
