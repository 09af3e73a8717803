#include "publish/detail/facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/sha256.hpp"

namespace tidemark::publish::detail {
namespace {

std::string id_of_what_is_told(const model::Event& e) {
  const std::string place = e.place ? e.place->name : std::string();
  const std::string what = fmt::format("{}\n{}-{}\n{}\n{}\n{}\n{}\n{}", e.report, e.range.begin,
                                       e.range.end, model::to_text(e.type), place, e.side,
                                       e.opponent_side, e.date ? e.date->edtf() : "");
  return "tm-" + base::sha256_hex(what).substr(0, 12);
}

}  // namespace

std::vector<std::string> event_ids(const std::vector<control::KnownEvent>& events) {
  std::vector<std::string> ids;
  ids.reserve(events.size());
  std::unordered_map<std::string, std::vector<std::size_t>> alike;
  for (const control::KnownEvent& known : events) {
    ids.push_back(id_of_what_is_told(known.record));
    alike[ids.back()].push_back(ids.size() - 1);
  }
  for (auto& [id, places] : alike) {
    std::ranges::stable_sort(places, {}, [&](std::size_t i) { return events[i].entry; });
    for (std::size_t n = 1; n < places.size(); ++n) ids[places[n]] += fmt::format("-{}", n + 1);
  }
  return ids;
}

int date_precision(const base::DateSpan& span) {
  const int days = span.days();
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  if (days == 7) return 3;
  return days <= 31 ? 4 : 5;
}

base::Date middle_day(const base::DateSpan& span) { return span.from + (span.days() - 1) / 2; }

std::optional<geo::Point> public_point(const model::Event& event) {
  if (event.type == model::EventType::movement || !event.place) return std::nullopt;
  return event.place->point;
}

const model::Report* report_of(const model::Event& event, const Reports& reports) {
  auto it = reports.find(event.report);
  return it == reports.end() ? nullptr : &it->second.record;
}

std::string published_text(const model::Report* report) {
  return report && report->published ? report->published->to_text() : std::string();
}

std::string side_name(const theatre::Theatre& theatre, const std::string& side) {
  const model::Side* found = theatre.side(side);
  return found ? found->name : side;
}

std::string actor_name(const theatre::Theatre& theatre, const std::string& actor,
                       const std::string& side) {
  if (const model::Actor* found = theatre.actor(actor)) return found->name;
  return actor.empty() ? side_name(theatre, side) : actor;
}

std::string outlet_name(const theatre::Theatre& theatre, const model::Report& report) {
  const model::Source* found = theatre.outlet(report.outlet);
  return found ? found->name : report.outlet;
}

std::string_view home_state(const theatre::Theatre& theatre) {
  for (const model::Actor& actor : theatre.actors) {
    if (actor.kind == "army") return actor.sides.front().side;
  }
  return {};
}

Change change_of(const model::Event& event) {
  if (event.type == model::EventType::loss) return {event.side, event.opponent_side};
  return {event.opponent_side, event.side};
}

}  // namespace tidemark::publish::detail
