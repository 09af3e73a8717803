#include "pipeline/decision.hpp"

#include <fmt/format.h>

#include "pipeline/find_report.hpp"

namespace tidemark::pipeline {
namespace {

using model::Event;
using model::Review;
using model::ReviewAction;
using theatre::Theatre;

// "2017-06-19" or "2017-06-19/2017-06-20"
base::Result<base::DateSpan> parse_span(const std::string& text) {
  std::size_t slash = text.find('/');
  auto first = base::parse_date(text.substr(0, slash));
  if (!first) return first.error();
  auto last = slash == std::string::npos ? first : base::parse_date(text.substr(slash + 1));
  if (!last) return last.error();
  if (*last < *first) return base::Error{fmt::format("'{}' ends before it begins", text)};
  return base::DateSpan::inclusive(*first, *last);
}

model::PlaceRef reference(const model::Place& place) {
  model::PlaceRef made;
  made.name = place.name;
  made.id = place.id;
  made.point = place.point;
  made.kind = place.kind;
  made.admin1 = place.admin1;
  made.precision = 1;
  made.confidence = 1;
  return made;
}

// "" when the event took the value, else why not. An empty value makes the field empty.
std::string set(Event& event, const std::string& field, const std::string& value,
                const Theatre& theatre) {
  if (field == "side" || field == "opponent_side") {
    if (!value.empty() && !theatre.side(value)) {
      return fmt::format("'{}' is no side of this theatre", value);
    }
    (field == "side" ? event.side : event.opponent_side) = value;
  } else if (field == "type") {
    auto type = model::parse_event_type(value);
    if (!type) return fmt::format("'{}' is no type of event", value);
    event.type = *type;
  } else if (field == "modality") {
    auto modality = model::parse_modality(value);
    if (!modality) return fmt::format("'{}' is no modality", value);
    event.modality = *modality;
  } else if (field == "actor") {
    event.actor = value;
  } else if (field == "date") {
    event.date.reset();
    if (value.empty()) return "";
    auto span = parse_span(value);
    if (!span) return span.error().reason;
    event.date = *span;
  } else if (field == "place_id") {
    event.place.reset();
    if (value.empty()) return "";
    const model::Place* place = theatre.place(value);
    if (!place) return fmt::format("no place has the id '{}'", value);
    event.place = reference(*place);
  }
  return "";
}

}  // namespace

std::map<std::string, std::string> fields_of(const Event& event) {
  std::string date;
  if (event.date) {
    date = event.date->from.to_text();
    if (event.date->days() > 1) date += "/" + event.date->last().to_text();
  }
  return {{"type", std::string(to_text(event.type))},
          {"side", event.side},
          {"opponent_side", event.opponent_side},
          {"place_id", event.place ? event.place->id : ""},
          {"date", date},
          {"modality", std::string(to_text(event.modality))},
          {"actor", event.actor}};
}

std::optional<Fault> change(Event& event, const std::map<std::string, std::string>& fields,
                            const Theatre& theatre) {
  for (const auto& [field, value] : fields) {
    if (value.empty()) continue;
    std::string reason = set(event, field, value == "-" ? "" : value, theatre);
    if (!reason.empty()) return Fault{field, reason};
  }
  event.rule = "review";
  return std::nullopt;
}

base::Result<Event> quoted(ledger::Ledger& ledger, const std::string& report,
                           const std::string& quote) {
  auto found = find_report(ledger, report);
  if (!found) return found.error();
  auto known = ledger.report(*found);
  if (!known) return known.error();
  std::size_t begin = quote.empty() ? std::string::npos : known->record.text.find(quote);
  if (begin == std::string::npos) {
    return base::Error{"the quotation does not stand in the report's text", report};
  }
  Event event;
  event.report = known->record.id;
  event.report_stem = known->record.stem;
  event.quote = quote;
  event.range = {begin, begin + quote.size()};
  event.extractor = "review";
  return event;
}

Recorded record(const Decision& decision, Event event, Observatory& observatory,
                base::Instant known_at, const std::string& author) {
  auto action = model::parse_review_action(decision.action);
  if (!action) {
    return {0, Fault{"action", fmt::format("'{}' is no decision", decision.action)}};
  }
  if (decision.reason.empty() && *action != ReviewAction::accept) {
    return {0, Fault{"reason", "a review needs a reason"}};
  }
  Review review;
  review.action = *action;
  review.target = decision.entry;
  review.into = decision.into;
  review.reason = decision.reason;
  if (*action == ReviewAction::correct || *action == ReviewAction::add) {
    auto fault = change(event, decision.fields, observatory.resources.theatre);
    if (fault) return {0, fault};
    review.events.push_back(std::move(event));
  }
  if (*action == ReviewAction::split) {
    if (event.report.empty()) return {0, Fault{"entry", "does not stand any more"}};
    if (decision.parts.size() < 2) {
      return {0, Fault{"action", "a split needs two parts or more"}};
    }
    for (std::size_t i = 0; i < decision.parts.size(); ++i) {
      Event part = event;
      auto fault = change(part, decision.parts[i], observatory.resources.theatre);
      if (fault) return {0, fault, i};
      review.events.push_back(std::move(part));
    }
  }
  auto added = observatory.ledger->add_review(review, known_at, author);
  if (added) return {*added, std::nullopt};
  return {0, Fault{*action == ReviewAction::merge ? "into" : "action", added.error().reason}};
}

}  // namespace tidemark::pipeline
