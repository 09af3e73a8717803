#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/csv.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/fields.hpp"
#include "publish/detail/redact.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using Cells = std::vector<std::string>;
using detail::day_field, detail::number_field, detail::text_field, detail::whole_field;
using model::EventType;

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
Cells row_of(const std::string& id, const control::KnownEvent& known, const Reports& reports,
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
      {"id", id},
      {"relid", id},
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
  const std::vector<Field>& fields = ucdp_fields();
  Cells cells(fields.size());
  for (const auto& [column, value] : known_cells) {
    cells[std::size_t(std::ranges::find(fields, column, &Field::id) - fields.begin())] = value;
  }
  return cells;
}

}  // namespace

// UCDP Georeferenced Event Dataset, version 24.1.
const std::vector<Field>& ucdp_fields() {
  static const std::vector<Field> fields = {
      text_field("id", "id of the event; no UCDP id"),
      text_field("relid", "the same"),
      whole_field("year", "of the first day"),
      whole_field("active_year", "1"),
      text_field("code_status", "Clear"),
      whole_field(
          "type_of_violence",
          "1 with a state among both parties, 2 between others; empty: a party is not named"),
      whole_field("conflict_dset_id", "not known"),
      whole_field("conflict_new_id", "not known"),
      text_field("conflict_name", "the theatre"),
      whole_field("dyad_dset_id", "not known"),
      whole_field("dyad_new_id", "not known"),
      text_field("dyad_name", "both parties"),
      whole_field("side_a_dset_id", "not known"),
      whole_field("side_a_new_id", "not known"),
      text_field("side_a", "a party; the state where it takes part"),
      whole_field("side_b_dset_id", "not known"),
      whole_field("side_b_new_id", "not known"),
      text_field("side_b", "the other party"),
      whole_field("number_of_sources", "1: each report is an event of its own"),
      text_field("source_article", "outlet, day and title"),
      text_field("source_office", "outlet"),
      day_field("source_date", "day of publication"),
      text_field("source_headline", "title"),
      text_field("source_original", "who said it to the report"),
      whole_field("where_prec",
                  "1 exact, 2 near a place, 3 second-level area, 4 first-level area, 5 line or "
                  "between places, 6 country, 7 not found"),
      text_field("where_coordinates", "place"),
      text_field("where_description", "the words that say so"),
      text_field("adm_1", "area of the first level"),
      text_field("adm_2", "area of the second level"),
      number_field("latitude", 3, "WGS 84, degrees"),
      number_field("longitude", 3, "WGS 84, degrees"),
      text_field("geom_wkt", "the point as WKT"),
      whole_field("priogrid_gid", "cell of PRIO-GRID"),
      text_field("country", "the theatre"),
      whole_field("country_id", "not known"),
      text_field("region", "not known"),
      whole_field("event_clarity", "1"),
      whole_field("date_prec", "1 a day, 2 up to 6 days, 3 a week, 4 a month, 5 longer"),
      day_field("date_start", "first day of the span"),
      day_field("date_end", "last day of the span"),
      whole_field("deaths_a", "not known"),
      whole_field("deaths_b", "not known"),
      whole_field("deaths_civilians", "not known"),
      whole_field("deaths_unknown", "not known"),
      whole_field("best", "not known"),
      whole_field("high", "not known"),
      whole_field("low", "not known"),
      whole_field("gwnoa", "not known"),
      whole_field("gwnob", "not known")};
  return fields;
}

std::string ucdp_csv(const std::vector<control::KnownEvent>& events, const Reports& reports,
                     const theatre::Theatre& theatre) {
  std::string text = csv_header(ucdp_fields());
  const std::vector<std::string> ids = detail::event_ids(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!is_counted(events[i].record)) continue;
    text += base::csv_line(row_of(ids[i], events[i], reports, theatre));
  }
  return text;
}

}  // namespace tidemark::publish
