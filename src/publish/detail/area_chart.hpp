// The areas of all sides stacked over time, as it grows in a film: the whole height is the whole
// area, so that nothing of what comes later needs to be known.
#pragma once

#include "base/date.hpp"
#include "publish/detail/canvas.hpp"
#include "publish/detail/legend.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish::detail {

class AreaChart {
 public:
  struct Days {
    base::Date first, last;
  };
  // `canvas` is the chart's own, `rect` where it stands on the page.
  AreaChart(Canvas canvas, const Rect& rect, Days days, const Words& words);

  // Draws on from the day before.
  void add(base::Date day, const Legend& legend);
  // The chart with a line at the day that was added last.
  void draw(Canvas& page);

 private:
  double x(base::Date day) const;
  void draw_axis(const Words& words);

  Canvas canvas_;
  Rect rect_, plot_;
  Days days_;
  bool right_to_left_;
  std::string day_text_;
  double at_ = 0;                // x of the day that was added last
  std::vector<double> heights_;  // where its sides end, from the top, by row of the legend
};

}  // namespace tidemark::publish::detail
