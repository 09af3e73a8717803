#include "publish/profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/generalise.hpp"
#include "publish/detail/coarse_places.hpp"
#include "publish/detail/redact.hpp"

namespace tidemark::publish {
namespace {

constexpr std::int64_t kHour = 3600, kDay = 24 * kHour;

base::Date day_of(base::Instant at) {
  return base::Date(std::int32_t(std::floor(double(at.seconds) / double(kDay))));
}

}  // namespace

std::optional<base::Date> last_told_day(const Audience& audience) {
  if (audience.profile.delay_hours == 0) return std::nullopt;
  return day_of({audience.now.seconds - audience.profile.delay_hours * kHour}) - 1;
}

base::Result<void> may_tell(const Audience& audience, base::Date day) {
  const auto last = last_told_day(audience);
  if (!last || day <= *last) return {};
  return base::Error{fmt::format(
      "the profile '{}' tells nothing of {} yet: {} hours must have passed, so {} is its last day",
      audience.profile.name, day.to_text(), audience.profile.delay_hours, last->to_text())};
}

void withhold(const Audience& audience, std::vector<control::KnownEvent>& events,
              Reports& reports) {
  if (audience.profile.coarse) {
    std::erase_if(events, [](const control::KnownEvent& known) {
      return known.record.type == model::EventType::movement;
    });
  }
  const auto last = last_told_day(audience);
  if (!last) return;
  std::erase_if(reports, [&](const auto& entry) {
    const auto& [id, known] = entry;
    return known.record.published.value_or(day_of(known.known_at)) > *last;
  });
  std::erase_if(events, [&](const control::KnownEvent& known) {
    const model::Event& e = known.record;
    return !reports.contains(e.report) || (e.date && e.date->last() > *last);
  });
}

void withhold(const Audience& audience, std::vector<control::KnownBaseline>& baselines) {
  const auto last = last_told_day(audience);
  if (!last) return;
  std::erase_if(baselines,
                [&](const control::KnownBaseline& row) { return row.record.date > *last; });
}

bool is_public_kind(std::string_view kind) {
  // A table of who held what need not say what its places are.
  constexpr std::array<std::string_view, 8> kKinds = {
      "", "city", "town", "village", "hamlet", "neighbourhood", "locality", "settlement"};
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

bool is_public(const model::Place& place) {
  if (!place.has_cell()) return true;  // an area or a line
  const bool listed = !place.id.starts_with(kBaselinePlace);
  return is_public_kind(place.kind) && (listed || !place.kind.empty());
}

std::string redacted(std::string text, const theatre::Profile& profile) {
  for (const std::string& word : profile.redact) {
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos;) {
      text.replace(at, word.size(), detail::kRemoved);
      at += std::string_view(detail::kRemoved).size();
    }
  }
  return text;
}

std::vector<Line> generalised(const std::vector<Line>& lines, const theatre::Profile& profile) {
  if (profile.front_km <= 0) return lines;
  std::vector<Line> result;
  for (const Line& line : lines) {
    result.push_back(geo::generalised(line, profile.front_km));
    for (geo::Point& p : result.back()) p = detail::coarse_point(p);
  }
  return result;
}

geo::MultiPolygon generalised(geo::MultiPolygon shape, const theatre::Profile& profile) {
  const auto simpler = [&](geo::Ring& ring) {
    ring.push_back(ring.front());
    ring = generalised(std::vector<Line>{ring}, profile).front();
    ring.pop_back();
  };
  for (geo::Polygon& polygon : shape) {
    simpler(polygon.outer);
    for (geo::Ring& hole : polygon.holes) simpler(hole);
  }
  return shape;
}

std::pair<double, double> told_width(double km, const theatre::Profile& profile) {
  const double from = std::floor(km / profile.gap_km) * profile.gap_km;
  return {from, from + profile.gap_km};
}

}  // namespace tidemark::publish
