#include "publish/detail/area_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr Colour kGrid{0.80, 0.78, 0.74};
constexpr double kChartSide = 56, kChartTop = 54, kChartBottom = 34;
constexpr double kOverlap = 1;  // of one day with the next, so that no seam is seen
constexpr int kMostTicks = 8;
constexpr int kTickMonths[] = {1, 2, 3, 6, 12, 24, 60};

const Font kTick{13, false, kQuiet}, kTitle{14, false, kInk};

}  // namespace

AreaChart::AreaChart(Canvas canvas, const Rect& rect, Days days, const Words& words)
    : canvas_(std::move(canvas)),
      rect_(rect),
      plot_{rect.left + kChartSide, rect.top + kChartTop, rect.right - kChartSide,
            rect.bottom - kChartBottom},
      days_(days),
      right_to_left_(words.right_to_left) {
  canvas_.fill(rect_, kPaper);
  canvas_.line({rect_.left, rect_.top}, {rect_.right, rect_.top}, kGrid, 1);
  const double lead = right_to_left_ ? plot_.right : plot_.left;
  canvas_.text({lead, rect_.top + 24}, words.chart, kTitle,
               right_to_left_ ? Align::right : Align::left);
  canvas_.frame(plot_, kGrid, 1);
  for (double share : {0.0, 0.5, 1.0}) {
    const double y = plot_.bottom - share * plot_.height();
    canvas_.text({plot_.left - 8, y + 5}, fmt::format("{:g}%", share * 100), kTick, Align::right);
  }
  draw_axis(words);
}

double AreaChart::x(base::Date day) const {
  const int span = std::max(1, days_.last - days_.first);
  return plot_.left + plot_.width() * (day - days_.first) / span;
}

// A tick at the first days of months, as many as have room.
void AreaChart::draw_axis(const Words& words) {
  const int from = days_.first.year() * 12 + days_.first.month() - 1;
  const int to = days_.last.year() * 12 + days_.last.month() - 1;
  const int* step = std::ranges::find_if(
      kTickMonths, [&](int months) { return (to - from) / months <= kMostTicks; });
  const int months =
      step == std::end(kTickMonths) ? kTickMonths[std::size(kTickMonths) - 1] : *step;
  for (int month = (from + months - 1) / months * months; month <= to; month += months) {
    const base::Date day = *base::Date::from_ymd(month / 12, month % 12 + 1, 1);
    if (day < days_.first) continue;
    canvas_.line({x(day), plot_.bottom}, {x(day), plot_.bottom + 5}, kQuiet, 1);
    canvas_.text({x(day), plot_.bottom + 22}, written_month(words, day), kTick, Align::middle);
  }
}

void AreaChart::add(base::Date day, const Legend& legend) {
  const double here = x(day);
  std::vector<double> heights;
  double y = plot_.top;
  for (const Legend::Row& row : legend.rows) heights.push_back(y += row.part * plot_.height());
  if (heights_.empty()) heights_ = heights, at_ = here;
  double before = plot_.top, now = plot_.top;
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const Legend::Row& row = legend.rows[i];
    const double from = std::max(plot_.left, at_ - kOverlap);
    const PixelShape band = {
        {{{from, before}, {here, now}, {here, heights[i]}, {from, heights_[i]}}, {}}};
    canvas_.fill(band, row.unknown
                           ? kWhite
                           : mix(row.look.colour, kWhite, std::rbegin(kPaleness)->strength));
    before = heights_[i], now = heights[i];
  }
  heights_ = std::move(heights), at_ = here;
  day_text_ = legend.day;
}

void AreaChart::draw(Canvas& page) {
  page.lay_over(canvas_, rect_);
  page.line({at_, plot_.top - 6}, {at_, plot_.bottom}, kInk, 2);
  const double half = text_width(day_text_, kTitle) / 2;
  const double middle = std::clamp(at_, plot_.left + half, plot_.right - half);
  page.text({middle, plot_.top - 11}, day_text_, kTitle, Align::middle);
}

}  // namespace tidemark::publish::detail
