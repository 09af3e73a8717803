#include <cmath>

#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/redact.hpp"
#include "publish/why.hpp"

namespace tidemark::publish {
namespace {

using control::KnownEvent;
using model::Json;

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json grade_json(const model::Grade& grade) {
  return {{"source", std::string(1, grade.letter)}, {"information", grade.digit},
          {"against_own_side", grade.against_own},  {"weight", rounded(grade.weight)},
          {"confirmed_by", grade.confirmed},        {"contradicted_by", grade.contradicted},
          {"basis", or_null(grade.basis)}};
}

// What is told, each statement under its published id.
struct Told {
  const Snapshot& snapshot;
  std::vector<std::string> ids = detail::event_ids(snapshot.events);
};

// The event as everywhere, and who published it and when we learnt it.
// REQUIRES: one of the snapshot's events
Json statement(const Told& told, const KnownEvent& known) {
  const Snapshot& snapshot = told.snapshot;
  Json json = model::to_json(known.record);
  json["id"] = told.ids[std::size_t(&known - snapshot.events.data())];
  json["quote"] = detail::without_contacts(known.record.quote);
  json["known_at"] = known.known_at.to_text();
  json["grade"] = grade_json(known.grade);
  const model::Report* report = detail::report_of(known.record, snapshot.reports);
  json["outlet"] = report ? or_null(report->outlet) : Json();
  json["published"] = or_null(detail::published_text(report));
  json["copy_of"] = report ? or_null(report->copy_of) : Json();
  return json;
}

Json statements(const Told& told, const std::vector<const KnownEvent*>& events) {
  Json list = Json::array();
  for (const KnownEvent* known : events) list.push_back(statement(told, *known));
  return list;
}

Json ground_json(const Told& told, const Ground& ground) {
  const Snapshot& snapshot = told.snapshot;
  const control::Evidence& evidence = *ground.evidence;
  Json json = {{"influence", rounded(ground.influence)},
               {"for", or_null(evidence.side)},
               {"day", evidence.day.to_text()},
               {"km", rounded(ground.km)}};
  if (evidence.origin == control::Origin::event) {
    json["event"] = statement(told, snapshot.events[evidence.index]);
  } else {
    const control::KnownBaseline& row = snapshot.baselines[evidence.index];
    json["baseline"] = model::to_json(row.record);
    json["baseline"]["known_at"] = row.known_at.to_text();
  }
  return json;
}

Json shares_json(const Snapshot& snapshot, const Answer& answer) {
  Json shares = Json::array();
  for (const auto& [side, share] : answer.shares) {
    shares.push_back(
        {{"side", snapshot.map.sides[std::size_t(side)]}, {"probability", rounded(share)}});
  }
  return shares;
}

Json holder_json(const Snapshot& snapshot, const Answer& answer) {
  return answer.holder < 0 ? Json() : Json(snapshot.map.sides[std::size_t(answer.holder)]);
}

Json without_json(const Snapshot& snapshot, const Without& without) {
  auto report = snapshot.reports.find(without.report);
  return {
      {"report", report == snapshot.reports.end() ? without.report : report->second.record.stem},
      {"report_id", without.report},
      {"holder", holder_json(snapshot, without)},
      {"contested", without.contested},
      {"shares", shares_json(snapshot, without)},
      {"unknown", rounded(without.unknown)},
      {"changed_km2", std::round(without.km2 * 10) / 10}};
}

}  // namespace

std::string account_json(const Snapshot& snapshot, const Account& account) {
  const Told told{snapshot};
  const Subject& subject = account.subject;
  Json place;
  if (subject.place) {
    place = {{"id", subject.place->id},
             {"name", subject.place->name},
             {"kind", or_null(subject.place->kind)},
             {"admin1", or_null(subject.place->admin1)}};
  }
  Json grounds = Json::array();
  for (const Ground& ground : account.grounds) grounds.push_back(ground_json(told, ground));
  Json whole = {{"place", place},
                {"lat", subject.point.lat},
                {"lon", subject.point.lon},
                {"on", snapshot.valid.to_text()},
                {"known_by", snapshot.known.to_text()},
                {"hindsight", snapshot.hindsight},
                {"holder", holder_json(snapshot, account)},
                {"contested", account.contested},
                {"shares", shares_json(snapshot, account)},
                {"unknown", rounded(account.unknown)},
                {"decided_by", grounds},
                {"told_by_then", statements(told, account.by_then)},
                {"told_later", statements(told, account.later)},
                {"not_facts", statements(told, account.not_facts)},
                {"undated", statements(told, account.undated)}};
  if (subject.cell < 0) {
    for (const char* of_places :
         {"place", "lat", "lon", "told_by_then", "told_later", "not_facts", "undated"}) {
      whole.erase(of_places);
    }
    whole["area"] = subject.area;
    whole["area_km2"] = std::round(subject.km2 * 10) / 10;
  }
  if (account.before) {
    whole["before"] = {{"on", account.before->day.to_text()},
                       {"holder", holder_json(snapshot, *account.before)},
                       {"contested", account.before->contested},
                       {"shares", shares_json(snapshot, *account.before)},
                       {"unknown", rounded(account.before->unknown)}};
    whole["changed_by"] = std::move(whole["decided_by"]);
    whole.erase("decided_by");
  }
  for (const Without& without : account.without) {
    whole["without"].push_back(without_json(snapshot, without));
  }
  return whole.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tidemark::publish
