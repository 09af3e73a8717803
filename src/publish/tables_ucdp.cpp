#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/csv.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/redact.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using Cells = std::vector<std::string>;
using model::EventType;

// UCDP Georeferenced Event Dataset, version 24.1.
const Cells kHeader = {"id",
                       "relid",
                       "year",
                       "active_year",
                       "code_status",
                       "type_of_violence",
                       "conflict_dset_id",
                       "conflict_new_id",
                       "conflict_name",
                       "dyad_dset_id",
                       "dyad_new_id",
                       "dyad_name",
                       "side_a_dset_id",
                       "side_a_new_id",
                       "side_a",
                       "side_b_dset_id",
                       "side_b_new_id",
                       "side_b",
                       "number_of_sources",
                       "source_article",
                       "source_office",
                       "source_date",
                       "source_headline",
                       "source_original",
                       "where_prec",
                       "where_coordinates",
                       "where_description",
                       "adm_1",
                       "adm_2",
                       "latitude",
                       "longitude",
                       "geom_wkt",
                       "priogrid_gid",
                       "country",
                       "country_id",
                       "region",
                       "event_clarity",
                       "date_prec",
                       "date_start",
                       "date_end",
                       "deaths_a",
                       "deaths_b",
                       "deaths_civilians",
                       "deaths_unknown",
                       "best",
                       "high",
                       "low",
                       "gwnoa",
                       "gwnob"};

bool is_counted(const model::Event& e) {
  switch (e.type) {
    case EventType::clash:
    case EventType::attack:
    case EventType::strike:
    case EventType::gain:
    case EventType::loss: return e.is_fact() && e.date.has_value();
    default: return false;
  }
}

// 1 with a state among both parties, 2 between others; "" when a party is not named.
std::string type_of_violence(const model::Event& e, std::string_view state) {
  if (e.side.empty() || e.opponent_side.empty()) return "";
  return e.side == state || e.opponent_side == state ? "1" : "2";
}

// Number of the half-degree cell of PRIO-GRID, from the south-west corner of the map.
std::string priogrid(geo::Point p) {
  const int row = int(std::floor((p.lat + 90) * 2)), column = int(std::floor((p.lon + 180) * 2));
  return fmt::format("{}", row * 720 + column + 1);
}

// The state comes first where it takes part.
Cells row_of(const control::KnownEvent& known, const Reports& reports,
             const theatre::Theatre& theatre) {
  const model::Event& e = known.record;
  const std::string_view state = detail::home_state(theatre);
  const model::Report* report = detail::report_of(e, reports);
  const model::PlaceRef place = e.place.value_or(model::PlaceRef{});
  const model::Place* listed = theatre.place(place.id);
  const auto point = detail::public_point(e);
  std::string a = detail::without_contacts(detail::actor_name(theatre, e.actor, e.side));
  std::string b =
      detail::without_contacts(detail::actor_name(theatre, e.opponent, e.opponent_side));
  if (!state.empty() && e.opponent_side == state && e.side != state) std::swap(a, b);
  const std::string outlet = report ? detail::outlet_name(theatre, *report) : "";
  const std::string headline = report ? detail::without_contacts(report->title) : "";
  const std::string published = detail::published_text(report);

  std::vector<std::pair<const char*, std::string>> known_cells = {
      {"id", detail::event_id(e)},
      {"relid", detail::event_id(e)},
      {"year", fmt::format("{}", e.date->from.year())},
      {"active_year", "1"},
      {"code_status", "Clear"},
      {"type_of_violence", type_of_violence(e, state)},
      {"conflict_name", theatre.name},
      {"dyad_name", a.empty() || b.empty() ? "" : a + " - " + b},
      {"side_a", a},
      {"side_b", b},
      {"number_of_sources", "1"},
      {"source_article", fmt::format("\"{}, {}, {}\"", outlet, published, headline)},
      {"source_office", outlet},
      {"source_date", published},
      {"source_headline", headline},
      {"source_original", detail::without_contacts(e.said_by.empty() ? "" : e.said_by.back())},
      {"where_prec", fmt::format("{}", place.precision)},
      {"where_coordinates", listed ? listed->name : place.name},
      {"where_description", detail::without_contacts(e.quote)},
      {"adm_1", place.admin1},
      {"adm_2", listed ? listed->admin2 : ""},
      {"country", theatre.name},
      {"event_clarity", "1"},
      {"date_prec", fmt::format("{}", detail::date_precision(*e.date))},
      {"date_start", e.date->from.to_text()},
      {"date_end", e.date->last().to_text()}};
  if (point) {
    known_cells.insert(known_cells.end(),
                       {{"latitude", fmt::format("{:.3f}", point->lat)},
                        {"longitude", fmt::format("{:.3f}", point->lon)},
                        {"geom_wkt", fmt::format("POINT ({:.3f} {:.3f})", point->lon, point->lat)},
                        {"priogrid_gid", priogrid(*point)}});
  }
  Cells cells(kHeader.size());
  for (const auto& [column, value] : known_cells) {
    cells[std::size_t(std::ranges::find(kHeader, column) - kHeader.begin())] = value;
  }
  return cells;
}

}  // namespace

std::string ucdp_csv(const std::vector<control::KnownEvent>& events, const Reports& reports,
                     const theatre::Theatre& theatre) {
  std::string text = base::csv_line(kHeader);
  for (const control::KnownEvent& known : events) {
    if (is_counted(known.record)) text += base::csv_line(row_of(known, reports, theatre));
  }
  return text;
}

}  // namespace tidemark::publish
