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

Borders generalised(Borders borders, const theatre::Profile& profile) {
  if (profile.front_km <= 0) return borders;
  borders.lines = geo::generalised(borders.lines, profile.front_km, borders.fixed);
  for (std::vector<geo::Line>* lines : {&borders.lines, &borders.fixed}) {
    for (geo::Line& line : *lines) std::ranges::transform(line, line.begin(), detail::coarse_point);
  }
  return borders;
}

geo::MultiPolygon generalised(geo::MultiPolygon shape, const theatre::Profile& profile) {
  Borders borders;
  const auto for_rings = [&](const auto& work) {
    for (geo::Polygon& polygon : shape) {
      work(polygon.outer);
      for (geo::Ring& hole : polygon.holes) work(hole);
    }
  };
  for_rings([&](const geo::Ring& ring) {
    borders.lines.push_back(ring);
    borders.lines.back().push_back(ring.front());
  });
  borders = generalised(std::move(borders), profile);
  std::size_t next = 0;
  for_rings([&](geo::Ring& ring) {
    ring = std::move(borders.lines[next++]);
    ring.pop_back();
  });
  return shape;
}

std::pair<double, double> told_width(double km, const theatre::Profile& profile) {
  const double from = std::floor(km / profile.gap_km) * profile.gap_km;
  return {from, from + profile.gap_km};
}

}  // namespace tidemark::publish
