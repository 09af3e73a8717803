#include <fmt/format.h>

#include "base/csv.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/redact.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using Cells = std::vector<std::string>;

const Cells kHeader = {
    "id",        "report",     "report_id",     "outlet",    "published",  "type",     "actor",
    "side",      "opponent",   "opponent_side", "place",     "place_id",   "kind",     "latitude",
    "longitude", "where_prec", "admin1",        "near",      "count",      "scope",    "date_from",
    "date_to",   "date_edtf",  "date_prec",     "date_flag", "date_words", "modality", "partial",
    "said_by",   "quote",      "begin",         "end",       "rule",       "extractor", "confidence",
    "known_at",  "entry"};

std::string joined(const Cells& parts) {
  return fmt::format("{}", fmt::join(parts, "|"));
}

Cells row_of(const control::KnownEvent& known, const Reports& reports) {
  const model::Event& e = known.record;
  const model::Report* report = detail::report_of(e, reports);
  const model::PlaceRef place = e.place.value_or(model::PlaceRef{});
  const auto point = detail::public_point(e);
  return {detail::event_id(e),
          e.report_stem,
          e.report,
          report ? report->outlet : "",
          detail::published_text(report),
          std::string(to_text(e.type)),
          detail::without_contacts(e.actor),
          e.side,
          detail::without_contacts(e.opponent),
          e.opponent_side,
          place.name,
          place.id,
          place.kind,
          point ? fmt::format("{:.3f}", point->lat) : "",
          point ? fmt::format("{:.3f}", point->lon) : "",
          fmt::format("{}", place.precision),
          place.admin1,
          e.near,
          e.count ? fmt::format("{}", *e.count) : "",
          std::string(to_text(e.scope)),
          e.date ? e.date->from.to_text() : "",
          e.date ? e.date->last().to_text() : "",
          e.date ? e.date->edtf() : "",
          e.date ? fmt::format("{}", detail::date_precision(*e.date)) : "",
          e.date_flag == model::DateFlag::none ? "" : std::string(to_text(e.date_flag)),
          detail::without_contacts(e.date_words),
          std::string(to_text(e.modality)),
          e.partial ? "true" : "false",
          detail::without_contacts(joined(e.said_by)),
          detail::without_contacts(e.quote),
          fmt::format("{}", e.range.begin),
          fmt::format("{}", e.range.end),
          e.rule,
          e.extractor,
          fmt::format("{:g}", e.confidence),
          known.known_at.to_text(),
          fmt::format("{}", known.entry)};
}

}  // namespace

std::string events_csv(const std::vector<control::KnownEvent>& events, const Reports& reports) {
  std::string text = base::csv_line(kHeader);
  for (const control::KnownEvent& known : events) text += base::csv_line(row_of(known, reports));
  return text;
}

}  // namespace tidemark::publish
