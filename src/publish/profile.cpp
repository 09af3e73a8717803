#include "publish/profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "geo/generalise.hpp"

namespace tidemark::publish {
namespace {

constexpr std::int64_t kHour = 3600, kDay = 24 * kHour;
constexpr double kSteps = 1e3;                                  // per degree, of coarse positions
constexpr int kNearAPlace = 2, kFirstLevel = 4, kNotFound = 7;  // UCDP where_prec
constexpr const char* kRemoved = "[…]";

base::Date day_of(base::Instant at) {
  return base::Date(std::int32_t(std::floor(double(at.seconds) / double(kDay))));
}

geo::Point rounded(geo::Point p) {
  return {std::round(p.lon * kSteps) / kSteps, std::round(p.lat * kSteps) / kSteps};
}

// Places as coarse publications name them.
class Aggregator {
 public:
  explicit Aggregator(const theatre::Theatre& theatre) {
    for (const model::Place& place : theatre.places) {
      by_id_.emplace(place.id, &place);
      if (place.has_cell() && is_public_kind(place.kind)) settlements_.push_back(&place);
    }
  }

  model::PlaceRef coarse(model::PlaceRef place) {
    place.candidates.clear();
    const model::Place* known = find(place.id);
    if (known && !known->has_cell()) return round(place);  // an area or a line
    if (is_public_kind(known ? known->kind : place.kind)) {
      // What no gazetteer has is no settlement's centroid.
      if (!known) place.point.reset();
      return round(place);
    }
    const model::Place* near = place.point ? nearest(*place.point) : nullptr;
    if (near) {
      return {near->name,   near->id,    rounded(near->point), near->kind,
              near->admin1, kNearAPlace, place.confidence,     {}};
    }
    const std::string& area = place.admin1;
    return {area, "", {}, "", area, area.empty() ? kNotFound : kFirstLevel, 0, {}};
  }

  model::Baseline coarse(model::Baseline row) {
    model::PlaceRef place{row.name, row.place_id, row.point, row.kind, "", 1, 1, {}};
    place = coarse(std::move(place));
    row.name = place.name;
    row.place_id = place.id;
    row.kind = place.kind;
    row.point = place.point.value_or(geo::Point{});
    return row;
  }

 private:
  static model::PlaceRef round(model::PlaceRef place) {
    if (place.point) place.point = rounded(*place.point);
    return place;
  }
  const model::Place* find(const std::string& id) const {
    auto it = by_id_.find(id);
    return it == by_id_.end() ? nullptr : it->second;
  }
  const model::Place* nearest(geo::Point point) const {
    const model::Place* best = nullptr;
    double least = kNearKm;
    for (const model::Place* place : settlements_) {
      const double km = geo::rough_km(point, place->point);
      if (km <= least) least = km, best = place;
    }
    return best;
  }

  std::unordered_map<std::string_view, const model::Place*> by_id_;
  std::vector<const model::Place*> settlements_;
};

void redact(std::string& text, const theatre::Profile& profile) {
  text = redacted(std::move(text), profile);
}

void redact(model::Event& e, const theatre::Profile& profile) {
  for (std::string* text : {&e.quote, &e.actor, &e.opponent, &e.near, &e.date_words}) {
    redact(*text, profile);
  }
  for (std::string& teller : e.said_by) redact(teller, profile);
  if (e.place) redact(e.place->name, profile);
}

void redact(model::Report& report, const theatre::Profile& profile) {
  for (std::string* text : {&report.title, &report.author, &report.stem, &report.text}) {
    redact(*text, profile);
  }
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

std::string redacted(std::string text, const theatre::Profile& profile) {
  for (const std::string& word : profile.redact) {
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos;) {
      text.replace(at, word.size(), kRemoved);
      at += std::string_view(kRemoved).size();
    }
  }
  return text;
}

void redact(std::vector<CheckedReport>& reports, const theatre::Profile& profile) {
  for (CheckedReport& report : reports) {
    redact(report.report, profile);
    for (model::Claim& figure : report.figures) {
      redact(figure.of_what, profile);
      redact(figure.as_written, profile);
    }
  }
}

Release::Release(const theatre::Profile& profile, const theatre::Theatre& theatre,
                 const std::vector<control::KnownEvent>& events,
                 const std::vector<control::KnownBaseline>& baselines, const Reports& reports)
    : profile_(profile),
      theatre_(theatre),
      events_(events),
      baselines_(baselines),
      reports_(reports) {
  if (profile_.coarse) {
    Aggregator aggregator(theatre);
    for (control::KnownEvent& known : events_) {
      if (known.record.place)
        known.record.place = aggregator.coarse(std::move(*known.record.place));
    }
    for (control::KnownBaseline& known : baselines_) known.record = aggregator.coarse(known.record);
    std::erase_if(theatre_.places, [](const model::Place& place) {
      return place.has_cell() && !is_public_kind(place.kind);
    });
    for (model::Place& place : theatre_.places) place.point = rounded(place.point);
  }
  for (control::KnownEvent& known : events_) redact(known.record, profile_);
  for (control::KnownBaseline& known : baselines_) redact(known.record.source, profile_);
  for (auto& [id, known] : reports_) redact(known.record, profile_);
}

Snapshot Release::of(const Snapshot& exact) const {
  return {theatre_, exact.complex, exact.map,   exact.evidence, events_,         baselines_,
          reports_, exact.areas,   exact.valid, exact.known,    exact.hindsight, profile_};
}

std::vector<Line> generalised(const std::vector<Line>& lines, const theatre::Profile& profile) {
  if (profile.front_km <= 0) return lines;
  std::vector<Line> result;
  for (const Line& line : lines) {
    result.push_back(geo::generalised(line, profile.front_km));
    for (geo::Point& p : result.back()) p = rounded(p);
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
