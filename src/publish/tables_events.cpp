#include <fmt/format.h>

#include "publish/detail/facts.hpp"
#include "publish/detail/fields.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/detail/redact.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;  // field makers

std::vector<Field> fields() {
  return {text_field("id",
                     "the same for the same statement in every file and every run; statements that "
                     "are told alike have -2, -3 … behind it, in the order of the ledger"),
          text_field("report", "the report's file stem"),
          text_field("report_id", "SHA-256 of the report's bytes"),
          text_field("outlet", "outlet id"),
          day_field("published", "day of publication"),
          text_field("type", "gain, loss, hold, advance, clash, strike, attack, siege, movement"),
          text_field("actor", "who did it: actor id or the words of the text; of a loss: who lost"),
          text_field("side", "side id of the actor"),
          text_field("opponent", "the other party, likewise"),
          text_field("opponent_side", "side id of the opponent"),
          text_field("place", "the place's name as the text writes it"),
          text_field("place_id", "gazetteer id, when the place was found"),
          text_field("kind", "the place's kind"),
          number_field("latitude", 3, "of the gazetteer's place; WGS 84, degrees"),
          number_field("longitude", 3, "of the gazetteer's place; WGS 84, degrees"),
          whole_field("where_prec",
                      "UCDP: 1 exact, 2 near a place, 3 second-level area, 4 first-level area, 5 "
                      "line or between places, 6 country, 7 not found"),
          text_field("admin1", "area of the first level"),
          text_field("near", "containing or nearby place that the text gives"),
          whole_field("count", "how many places, when they are not named"),
          text_field("scope", "point, region, line"),
          day_field("date_from", "first day of the span in which it happened"),
          day_field("date_to", "last day of that span"),
          text_field("date_edtf", "the span in EDTF (ISO 8601-2)"),
          whole_field("date_prec", "UCDP: 1 day, 2 up to 6 days, 3 week, 4 month, 5 longer"),
          text_field("date_flag", "what is odd about the day that the text tells"),
          text_field("date_words", "the words of a flagged day"),
          text_field("modality", "asserted, claimed, planned, conditional, negated"),
          yes_no_field("partial", "only part of the place"),
          number_field("part_share", kShortest, "how much of it, as told: a share, 0 to 1"),
          number_field("part_km2", kShortest, "how much of it, as told: an area"),
          text_field("said_by", "chain of attribution inside the text, outermost first, by |"),
          text_field("quote", "the words that say so"),
          whole_field("begin", "first byte of the quote in the report's clean text"),
          whole_field("end", "byte after the quote"),
          text_field("rule", "the rule that read it"),
          text_field("extractor", "name and version of what read it"),
          number_field("confidence", kShortest, "that it was read rightly, 0 to 1"),
          text_field("known_at", "instant at which it was recorded (UTC)"),
          whole_field("entry", "its number in the ledger")};
}

Record record_of(const std::string& id, const control::KnownEvent& known, const Reports& reports) {
  const model::Event& e = known.record;
  const model::Report* report = report_of(e, reports);
  const model::PlaceRef place = e.place.value_or(model::PlaceRef{});
  const auto point = public_point(e);
  Value latitude, longitude, count, share, km2, from, to, edtf, precision;
  if (point) latitude = point->lat, longitude = point->lon;
  if (e.count) count = double(*e.count);
  if (e.part.share > 0) share = e.part.share;
  if (e.part.km2 > 0) km2 = e.part.km2;
  if (e.date) {
    from = e.date->from.to_text();
    to = e.date->last().to_text();
    edtf = e.date->edtf();
    precision = double(date_precision(*e.date));
  }
  const bool flagged = e.date_flag != model::DateFlag::none;
  return {{id,
           e.report_stem,
           e.report,
           report ? report->outlet : "",
           published_text(report),
           std::string(to_text(e.type)),
           without_contacts(e.actor),
           e.side,
           without_contacts(e.opponent),
           e.opponent_side,
           place.name,
           place.id,
           place.kind,
           latitude,
           longitude,
           double(place.precision),
           place.admin1,
           without_contacts(e.near),
           count,
           std::string(to_text(e.scope)),
           from,
           to,
           edtf,
           precision,
           flagged ? std::string(to_text(e.date_flag)) : "",
           without_contacts(e.date_words),
           std::string(to_text(e.modality)),
           e.partial,
           share,
           km2,
           without_contacts(fmt::format("{}", fmt::join(e.said_by, "|"))),
           without_contacts(e.quote),
           double(e.range.begin),
           double(e.range.end),
           e.rule,
           e.extractor,
           e.confidence,
           known.known_at.to_text(),
           double(known.entry)},
          point ? geometry(*point) : ""};
}

}  // namespace

RecordTable events_table(const std::vector<control::KnownEvent>& events, const Reports& reports) {
  RecordTable table;
  table.fields = fields();
  const std::vector<std::string> ids = event_ids(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    table.records.push_back(record_of(ids[i], events[i], reports));
  }
  return table;
}

std::string events_csv(const std::vector<control::KnownEvent>& events, const Reports& reports) {
  return csv_of(events_table(events, reports));
}

}  // namespace tidemark::publish
