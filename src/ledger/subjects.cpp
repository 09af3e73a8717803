#include "ledger/subjects.hpp"

#include <algorithm>

#include "ledger/log_reader.hpp"
#include "ledger/records.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {

Subjects subjects_of(const model::Event& event, const Voice& voice) {
  if (!event.place || event.place->id.empty()) return {};
  return {{{event.place->id, gist_of(event, voice)}}};
}

Subjects subjects_of(const model::Baseline& row) {
  if (row.place_id.empty()) return {};
  return {{{row.place_id, kBaselineGist}}};
}

Subjects subjects_of(const model::Review& review) {
  Subjects found{{}, review.target};
  for (const model::Event& event : review.events) {
    if (!event.place || event.place->id.empty()) continue;
    const std::string& place = event.place->id;
    if (std::ranges::find(found.places, place, &AtPlace::place) == found.places.end()) {
      found.places.push_back({place, kReviewGist});
    }
  }
  return found;
}

Voice voice_in(Connection& connection, const model::Report& report, std::int64_t entry) {
  if (report.copy_of.empty() ||
      !connection.ask(sql::kReportEntry, std::string_view(report.copy_of))->next()) {
    return voice_of(report, entry, nullptr);
  }
  Voice original = voice_in(connection, report.copy_of);
  return voice_of(report, entry, &original);
}

Voice voice_in(Connection& connection, std::string_view report_id) {
  std::int64_t entry = 0;
  if (auto row = connection.ask(sql::kReportEntry, report_id); row->next()) entry = row->number(0);
  auto run = run_with(connection, entry);
  if (!run) throw StoreFailure("report " + std::string(report_id) + " is missing");
  std::string body = unpack_bodies(*run).at(std::size_t(entry - run->first));
  return voice_in(connection, read_record(entry, body, model::parse_report), entry);
}

Subjects SubjectReader::read(EntryKind kind, std::int64_t entry, const std::string& body) {
  switch (kind) {
    case EntryKind::report: {
      model::Report report = read_record(entry, body, model::parse_report);
      auto original = voices_.find(report.copy_of);
      const Voice* of = original == voices_.end() ? nullptr : &original->second;
      voices_.insert_or_assign(report.id, voice_of(report, entry, of));
      return {};
    }
    case EntryKind::event: {
      model::Event event = read_record(entry, body, model::parse_event);
      return subjects_of(event, voices_[event.report]);
    }
    case EntryKind::baseline: return subjects_of(read_record(entry, body, model::parse_baseline));
    case EntryKind::review: return subjects_of(read_record(entry, body, model::parse_review));
    case EntryKind::figure:
    case EntryKind::source_grade: return {};
  }
  return {};
}

}  // namespace tidemark::ledger
