#include <fmt/format.h>

#include <optional>

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

struct Kind {
  const char* disorder;
  const char* event;
  const char* sub_event;
};

// Nothing for statements that have no counterpart there: holds, advances, sieges, movements.
std::optional<Kind> kind_of(const model::Event& e, const theatre::Theatre& theatre) {
  constexpr const char* kViolence = "Political violence";
  constexpr const char* kRemote = "Explosions/Remote violence";
  switch (e.type) {
    case EventType::gain:
      if (e.side == detail::home_state(theatre)) {
        return Kind{kViolence, "Battles", "Government regains territory"};
      }
      return Kind{kViolence, "Battles", "Non-state actor overtakes territory"};
    case EventType::loss:
      return Kind{"Strategic developments", "Strategic developments",
                  "Non-violent transfer of territory"};
    case EventType::clash:
    case EventType::attack: return Kind{kViolence, "Battles", "Armed clash"};
    case EventType::strike: {
      const model::Actor* actor = theatre.actor(e.actor);
      return Kind{kViolence, kRemote,
                  actor && actor->kind == "air_force" ? "Air/drone strike"
                                                      : "Shelling/artillery/missile attack"};
    }
    default: return std::nullopt;
  }
}

std::string time_precision(const base::DateSpan& span) {
  return span.days() <= 1 ? "1" : span.days() <= 7 ? "2" : "3";
}

// From UCDP's where_prec: exact; near a place or a second-level area; anything larger. Places that
// were not found have none.
std::string geo_precision(const model::PlaceRef& place) {
  if (!place.resolved()) return "";
  return place.precision <= 1 ? "1" : place.precision <= 3 ? "2" : "3";
}

std::string tags_of(const model::Event& e) {
  std::string tags;
  const auto add = [&tags](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    if (!tags.empty()) tags += "; ";
    tags += fmt::format("{}={}", name, value);
  };
  if (e.changes_control()) {
    const detail::Change change = detail::change_of(e);
    add("taker", change.to);
    add("loser", change.from);
  }
  add("modality", to_text(e.modality));
  add("date", e.date->edtf());
  if (e.partial) add("partial", "true");
  add("report", e.report_stem);
  return tags;
}

Cells row_of(const std::string& id, const control::KnownEvent& known, const Kind& kind,
             const Reports& reports, const theatre::Theatre& theatre) {
  const model::Event& e = known.record;
  const model::Report* report = detail::report_of(e, reports);
  const model::PlaceRef place = e.place.value_or(model::PlaceRef{});
  const model::Place* listed = theatre.place(place.id);
  const auto point = detail::public_point(e);
  const base::Date day = detail::middle_day(*e.date);
  const bool has_second = !e.opponent.empty() || !e.opponent_side.empty();
  return {id,
          day.to_text(),
          fmt::format("{}", day.year()),
          time_precision(*e.date),
          kind.disorder,
          kind.event,
          kind.sub_event,
          detail::without_contacts(detail::actor_name(theatre, e.actor, e.side)),
          "",
          "",
          has_second
              ? detail::without_contacts(detail::actor_name(theatre, e.opponent, e.opponent_side))
              : "",
          "",
          "",
          "",
          "",
          "",
          "",
          theatre.name,
          place.admin1,
          listed ? listed->admin2 : "",
          listed ? listed->admin3 : "",
          listed ? listed->name : place.name,
          point ? fmt::format("{:.3f}", point->lat) : "",
          point ? fmt::format("{:.3f}", point->lon) : "",
          geo_precision(place),
          report ? detail::outlet_name(theatre, *report) : "",
          "",
          detail::without_contacts(e.quote),
          "",
          tags_of(e),
          fmt::format("{}", known.known_at.seconds)};
}

}  // namespace

const std::vector<Field>& acled_fields() {
  static const std::vector<Field> fields = {
      text_field("event_id_cnty", "id of the event, as in events.csv; no ACLED id"),
      day_field("event_date", "middle of the span in which it happened"),
      whole_field("year", "of that day"),
      whole_field("time_precision", "1 a day, 2 up to a week, 3 longer"),
      text_field("disorder_type", "ACLED's"),
      text_field("event_type", "ACLED's"),
      text_field("sub_event_type", "ACLED's"),
      text_field("actor1", "who acted"),
      text_field("assoc_actor_1", "not known"),
      text_field("inter1", "not known"),
      text_field("actor2", "against whom"),
      text_field("assoc_actor_2", "not known"),
      text_field("inter2", "not known"),
      text_field("interaction", "not known"),
      text_field("civilian_targeting", "not known"),
      text_field("iso", "not known"),
      text_field("region", "not known"),
      text_field("country", "the theatre"),
      text_field("admin1", "area of the first level"),
      text_field("admin2", "area of the second level"),
      text_field("admin3", "area of the third level"),
      text_field("location", "place"),
      number_field("latitude", 3, "WGS 84, degrees"),
      number_field("longitude", 3, "WGS 84, degrees"),
      whole_field("geo_precision",
                  "1 exact, 2 near a place or a second-level area, 3 larger; empty: not found"),
      text_field("source", "outlet"),
      text_field("source_scale", "not known"),
      text_field("notes", "the words that say so"),
      whole_field("fatalities", "not known"),
      text_field("tags", "taker, loser, modality, date (EDTF), part, report"),
      whole_field("timestamp", "when it was recorded, seconds since 1970 (UTC)")};
  return fields;
}

std::string acled_csv(const std::vector<control::KnownEvent>& events, const Reports& reports,
                      const theatre::Theatre& theatre) {
  std::string text = csv_header(acled_fields());
  const std::vector<std::string> ids = detail::event_ids(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    const model::Event& e = events[i].record;
    if (!e.is_fact() || !e.date) continue;
    if (auto kind = kind_of(e, theatre)) {
      text += base::csv_line(row_of(ids[i], events[i], *kind, reports, theatre));
    }
  }
  return text;
}

}  // namespace tidemark::publish
