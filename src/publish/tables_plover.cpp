#include <fmt/format.h>

#include <optional>

#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/redact.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using model::EventType;
using model::Json;
using model::Modality;

constexpr int kLongAgoDays = 30;  // before its publication: told as history

struct Code {
  const char* event;
  const char* mode;  // nullptr: none
};

// Nothing for holds and advances, which PLOVER does not know.
std::optional<Code> code_of(const model::Event& e) {
  const bool planned = e.modality == Modality::planned;
  switch (e.type) {
    case EventType::gain: return planned ? Code{"THREATEN", "territory"} : Code{"COERCE", "seize"};
    case EventType::loss: return planned ? Code{"CONCEDE", nullptr} : Code{"RETREAT", "withdraw"};
    case EventType::siege: return Code{"COERCE", "restrict"};
    case EventType::clash:
    case EventType::strike:
    case EventType::attack: return Code{"ASSAULT", nullptr};
    case EventType::movement: return Code{"MOBILIZE", nullptr};
    default: return std::nullopt;
  }
}

Json modes_of(const model::Event& e, const Code& code, const model::Report* report) {
  Json modes = Json::array();
  if (code.mode) modes.push_back(code.mode);
  if (e.modality == Modality::planned) modes.push_back("future");
  if (e.modality == Modality::conditional) modes.push_back("hypothetical");
  if (e.modality == Modality::negated) modes.push_back("negation");
  if (report && report->published && *report->published - e.date->last() > kLongAgoDays) {
    modes.push_back("historical");
  }
  return modes;
}

Json party(const std::string& actor, const std::string& side) {
  Json result = Json::array();
  if (actor.empty() && side.empty()) return result;
  Json one = {{"text", detail::without_contacts(actor.empty() ? side : actor)}};
  if (!side.empty()) one["code"] = side;
  result.push_back(std::move(one));
  return result;
}

Json location(const model::Event& e) {
  Json result = {{"text", e.place->name}, {"where_prec", e.place->precision}};
  if (!e.place->admin1.empty()) result["admin1"] = e.place->admin1;
  if (e.place->resolved()) result["id"] = e.place->id;
  if (auto point = detail::public_point(e)) {
    result["lat"] = point->lat;
    result["lon"] = point->lon;
  }
  return result;
}

Json line_of(const std::string& id, const control::KnownEvent& known, const Code& code,
             const Reports& reports) {
  const model::Event& e = known.record;
  const model::Report* report = detail::report_of(e, reports);
  Json line = {{"id", id},
               {"date", detail::middle_day(*e.date).to_text()},
               {"date_edtf", e.date->edtf()},
               {"actor", party(e.actor, e.side)},
               {"recipient", party(e.opponent, e.opponent_side)},
               {"event", Json::array({code.event})},
               {"mode", modes_of(e, code, report)},
               {"context", Json::array({"military"})},
               {"event_text", detail::without_contacts(e.quote)},
               {"text_info",
                {{"report", e.report_stem},
                 {"report_id", e.report},
                 {"begin", e.range.begin},
                 {"end", e.range.end},
                 {"modality", to_text(e.modality)}}},
               {"coder", e.extractor},
               {"coded_date", known.known_at.to_text().substr(0, 10)}};
  if (e.place) line["event_loc"] = location(e);
  if (report && report->published) line["text_info"]["published"] = report->published->to_text();
  if (report && !report->outlet.empty()) line["text_info"]["outlet"] = report->outlet;
  if (report) {
    if (const std::string link = detail::safe_link(report->url); !link.empty()) line["link"] = link;
  }
  return line;
}

}  // namespace

std::string plover_jsonl(const std::vector<control::KnownEvent>& events, const Reports& reports) {
  std::string text;
  const std::vector<std::string> ids = detail::event_ids(events);
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (!events[i].record.date) continue;
    if (auto code = code_of(events[i].record)) {
      text += model::canonical(line_of(ids[i], events[i], *code, reports)) + "\n";
    }
  }
  return text;
}

}  // namespace tidemark::publish
