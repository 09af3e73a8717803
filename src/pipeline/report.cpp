#include "pipeline/report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "measure/enclaves.hpp"
#include "pipeline/history.hpp"
#include "pipeline/neighbour_names.hpp"
#include "publish/map_image.hpp"
#include "publish/report_html.hpp"

namespace tidemark::pipeline {
namespace {

using base::Date;
using base::DateSpan;
using base::Error;
using base::Result;

constexpr double kLeastPocketKm2 = 25;
constexpr int kMostChartDays = 120;  // points of the chart
// Of the map of changes, and of those beside each other.
constexpr int kMapPixels = 1200, kSmallMapPixels = 800;

bool is_month_begin(Date day) { return day.day() == 1; }

Date months_before(Date first, int months) {
  const int count = first.year() * 12 + first.month() - 1 - months;
  return *Date::from_ymd(count / 12, count % 12 + 1, 1);
}

bool knows_anything(const Day& day) {
  return std::ranges::any_of(day.areas,
                             [](const measure::SideArea& area) { return !area.side.empty(); });
}

Result<std::vector<publish::SeriesDay>> chart_of(const View& view, const Day& before,
                                                 const Day& after) {
  const int days = after.valid - before.valid;
  const Step step{std::max(1, (days + kMostChartDays - 1) / kMostChartDays), 0};
  auto series = area_series(view, before.valid, after.valid, step);
  if (series && series->back().day != after.valid) series->push_back({after.valid, after.areas});
  return series;
}

// Of the wanted pieces, those that are not too small, with their ages; the oldest first, of these
// the largest.
template <typename Wanted>
Result<std::vector<publish::Pocket>> pockets(const View& view, const Day& day,
                                             const std::vector<measure::Piece>& all, bool besieged,
                                             Wanted wanted) {
  std::vector<measure::Piece> pieces;
  for (const measure::Piece& piece : all) {
    if (piece.km2 >= kLeastPocketKm2 && wanted(piece)) pieces.push_back(piece);
  }
  auto since = since_when(view, day, pieces, besieged);
  if (!since) return since.error();
  std::vector<publish::Pocket> found;
  const auto known = first_day(view);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    publish::Since age = (*since)[i];
    if (known && age.day < *known)
      age = {std::min(*known, day.valid), true};  // reports tell of long ago
    found.push_back({std::move(pieces[i]), age});
  }
  std::ranges::stable_sort(found, [](const publish::Pocket& a, const publish::Pocket& b) {
    return std::tuple(a.since.day, -a.piece.km2) < std::tuple(b.since.day, -b.piece.km2);
  });
  return found;
}

// What all its maps have in common.
Result<publish::MapOptions> map_options(const base::World& world, const std::string& share,
                                        const Observatory& observatory,
                                        const ReportRequest& request) {
  publish::MapOptions options;
  options.width = kMapPixels;
  options.language = request.language;
  options.waters = observatory.resources.ground.waters;
  auto neighbours = neighbour_names_of(world, share, observatory);
  if (!neighbours) return neighbours.error();
  options.neighbour_names = std::move(*neighbours);
  return options;
}

Result<void> draw_maps(publish::ReportContent& content, publish::MapOptions options) {
  const auto draw = [&](const publish::Snapshot& day, std::string& map) -> Result<void> {
    auto drawn = publish::render_map(day, publish::ImageFormat::png, options);
    if (!drawn) return drawn.error();
    map = std::move(*drawn);
    return {};
  };
  options.since = &content.before;
  if (auto done = draw(content.after, content.map_difference); !done) return done;
  options.since = nullptr;
  options.bare = true;
  options.width = kSmallMapPixels;
  if (auto done = draw(content.before, content.map_before); !done) return done;
  return draw(content.after, content.map_after);
}

Result<const publish::Phrases*> phrases_of(const ReportRequest& request) {
  if (const publish::Phrases* phrases = publish::phrases_in(request.language)) return phrases;
  std::vector<std::string> languages;
  for (const publish::Phrases& phrases : publish::all_phrases())
    languages.push_back(phrases.language());
  return Error{fmt::format("there are no words in '{}' (there are in {})", request.language,
                           fmt::join(languages, ", "))};
}

}  // namespace

DateSpan period_before(DateSpan period) {
  if (!is_month_begin(period.from) || !is_month_begin(period.until))
    return {period.from - period.days(), period.from};
  const Date first = period.from, until = period.until;
  const int months = (until.year() - first.year()) * 12 + until.month() - first.month();
  return {months_before(first, months), first};
}

std::optional<DateSpan> known_days(const View& view) {
  const auto first = first_day(view), last = last_day(view, view);
  if (!first || !last || *last < *first) return std::nullopt;
  return DateSpan::inclusive(*first, *last);
}

bool is_of(base::DateSpan period, const model::Report& report) {
  return !report.published || period.contains(*report.published);
}

Result<std::string> make_report(const base::World& world, const std::string& share,
                                const Observatory& observatory, const View& view,
                                const ReportRequest& request,
                                std::vector<publish::CheckedReport> checks) {
  auto phrases = phrases_of(request);
  if (!phrases) return phrases.error();
  const DateSpan period = request.period, earlier_period = period_before(period);
  auto before = solve_day(view, period.from - 1);
  if (!before) return before.error();
  auto after = solve_day(view, period.last());
  if (!after) return after.error();
  auto earlier = solve_day(view, earlier_period.from - 1);
  if (!earlier) return earlier.error();
  const publish::Snapshot then = snapshot_of(view, *before), now = snapshot_of(view, *after),
                          long_ago = snapshot_of(view, *earlier);
  publish::ReportContent content{
      .period = period, .before = then, .after = now, .earlier_period = earlier_period};
  const auto known = known_days(view);
  if (known && known->from <= earlier_period.from && knows_anything(*earlier))
    content.earlier = &long_ago;

  auto series = chart_of(view, *before, *after);
  if (!series) return series.error();
  content.series = std::move(*series);
  const std::vector<measure::Piece> pieces = measure::pieces({view.complex, after->map});
  const auto besieged = [](const measure::Piece& p) { return p.besieger() != measure::kNobody; };
  auto sieges = pockets(view, *after, pieces, true, besieged);
  if (!sieges) return sieges.error();
  content.sieges = std::move(*sieges);
  auto enclaves =
      pockets(view, *after, pieces, false, [](const measure::Piece& p) { return !p.main; });
  if (!enclaves) return enclaves.error();
  content.enclaves = std::move(*enclaves);
  content.least_pocket_km2 = kLeastPocketKm2;

  content.checks = std::move(checks);
  std::erase_if(content.checks,
                [&](const auto& checked) { return !is_of(period, checked.report); });
  auto options = map_options(world, share, observatory, request);
  if (!options) return options.error();
  if (auto done = draw_maps(content, std::move(*options)); !done) return done.error();
  auto status = observatory.ledger->status(kEver);
  if (!status) return status.error();
  content.ledger_size = std::size_t(status->head.size);
  content.ledger_root = proof::to_hex(status->head.root);
  content.profile = view.audience.profile.name;
  return publish::render_report(content, **phrases);
}

}  // namespace tidemark::pipeline
