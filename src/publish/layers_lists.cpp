#include <algorithm>

#include "publish/detail/areas.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/fields.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/redact.hpp"
#include "publish/layers.hpp"
#include "publish/phrases.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;  // field makers

const char* name_of(Type type) {
  switch (type) {
    case Type::number: return "number";
    case Type::whole: return "whole number";
    case Type::yes_no: return "true or false";
    case Type::day: return "day";
    case Type::text: break;
  }
  return "text";
}

}  // namespace

RecordTable series_admin(const Snapshot& snapshot, std::size_t layer,
                         const std::vector<AdminDay>& days) {
  const auto& areas = snapshot.complex.layers()[layer].areas;
  RecordTable table;
  table.fields = {day_field("date", "a day; days between two have the values of the one before"),
                  text_field("area", "area of the first level; empty: what lies in none"),
                  text_field("area_id", "its id or p-code"),
                  text_field("side", "id of the side; empty: not known"),
                  number_field("km2", 1, "what it held, geodesic"),
                  number_field("share", 4, "of the area"),
                  number_field("low", 1, "km² that it held surely and uncontested"),
                  number_field("high", 1, "km² where it may have been the holder")};
  for (const AdminDay& day : days) {
    for (const measure::AdminAreas& rows : day.areas) {
      const bool named = rows.area >= 0;
      for (const measure::SideArea& side : by_size(rows.sides)) {
        if (side.high_km2 <= 0) continue;
        table.records.push_back(
            {{day.day.to_text(), named ? areas[std::size_t(rows.area)].name : "",
              named ? areas[std::size_t(rows.area)].id : "", side.side, side.km2, side.share,
              side.low_km2, side.high_km2},
             ""});
      }
    }
  }
  return table;
}

RecordTable figures_layer(const std::vector<CheckedReport>& reports,
                          const theatre::Theatre& theatre) {
  RecordTable table;
  table.fields = {text_field("report", "the report's file stem"),
                  text_field("report_id", "SHA-256 of the report's bytes"),
                  text_field("outlet", "outlet id"),
                  day_field("published", "day of publication"),
                  text_field("quantity", "area, length, distance, share, count, or day"),
                  number_field("value", kShortest, "in km², km, percent, or 1"),
                  text_field("as_written", "the figure's words"),
                  text_field("of_what", "the words that it is said of"),
                  text_field("standing", "held, taken or lost, if it says so"),
                  text_field("side", "id of the side whose so much is"),
                  day_field("date_from", "first day of the span that it is said of"),
                  day_field("date_to", "last day of that span"),
                  text_field("verdict",
                             "consistent, rounded, differs from the map, contradicts itself, unit "
                             "error, cannot be checked"),
                  text_field("finding", "why, with the numbers")};
  for (const CheckedReport& report : reports) {
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      const model::Claim& figure = report.figures[i];
      const measure::Checked& checked = report.checks[i];
      Value from, to;
      if (figure.date) from = figure.date->from.to_text(), to = figure.date->last().to_text();
      std::string finding;
      if (!checked.findings.empty()) {
        finding = finding_line(report, i, checked.findings.front(), theatre, all_phrases().front());
      }
      table.records.push_back(
          {{without_contacts(report.report.stem), report.report.id, report.report.outlet,
            published_text(&report.report),
            figure.day ? "day" : std::string(model::to_text(figure.quantity)), figure.value,
            without_contacts(figure.as_written), without_contacts(figure.of_what),
            std::string(model::to_text(figure.standing)), figure.side, from, to,
            std::string(measure::to_text(checked.verdict)), finding},
           ""});
    }
  }
  return table;
}

RecordTable actors_layer(const theatre::Theatre& theatre) {
  RecordTable table;
  table.fields = {text_field("id", "actor id"),
                  text_field("name", "its usual name"),
                  text_field("name_ar", "its name in the theatre's own script"),
                  text_field("kind", "army, militia, coalition …"),
                  text_field("side", "id of the side"),
                  text_field("side_name", "the side's name"),
                  text_field("colour", "the side's colour on maps"),
                  day_field("side_from", "since when it belongs to that side; empty: always")};
  for (const model::Actor& actor : theatre.actors) {
    for (const model::Membership& member : actor.sides) {
      const model::Side* side = theatre.side(member.side);
      if (!side) continue;  // of another war
      table.records.push_back(
          {{actor.id, actor.name, actor.name_ar, actor.kind, side->id, side->name, side->colour,
            member.from ? member.from->to_text() : ""},
           ""});
    }
  }
  return table;
}

RecordTable sources_layer(const Snapshot& snapshot) {
  RecordTable table;
  table.fields = {text_field("report_id", "SHA-256 of the report's bytes"),
                  text_field("report", "the report's file stem"),
                  text_field("outlet", "outlet id"),
                  text_field("outlet_name", "the outlet's name"),
                  text_field("outlet_kind", "monitor, agency, state, party, newspaper …"),
                  text_field("favours", "id of the side that the outlet favours, if any"),
                  text_field("title", "the report's title"),
                  text_field("url", "where it was published"),
                  day_field("published", "day of publication"),
                  text_field("published_how", "how that day was found"),
                  text_field("language", "ISO 639-1"),
                  text_field("known_at", "instant at which it was recorded (UTC)"),
                  text_field("copy_of", "id of the report of which it is a near copy"),
                  text_field("republishes", "id of the outlet whose text it carries")};
  for (const auto& [id, known] : snapshot.reports) {
    const model::Report& report = known.record;
    const model::Source* outlet = snapshot.theatre.outlet(report.outlet);
    table.records.push_back(
        {{id, without_contacts(report.stem), report.outlet, outlet_name(snapshot.theatre, report),
          outlet ? outlet->kind : "", outlet ? outlet->favours : "", without_contacts(report.title),
          safe_link(report.url), published_text(&report), report.published_how, report.language,
          known.known_at.to_text(), report.copy_of, report.republishes},
         ""});
  }
  return table;
}

RecordTable data_dictionary(const std::vector<NamedTable>& tables) {
  RecordTable dictionary;
  dictionary.fields = {text_field("table", "layer or file"),
                       text_field("table_about", "what it lists"), text_field("column", "its name"),
                       text_field("type", "what its values are"),
                       text_field("about", "what they mean")};
  for (const NamedTable& table : tables) {
    for (const Field& field : table.table.fields) {
      dictionary.records.push_back(
          {{table.name, table.about, field.id, name_of(field.type), field.about}, ""});
    }
  }
  return dictionary;
}

}  // namespace tidemark::publish
