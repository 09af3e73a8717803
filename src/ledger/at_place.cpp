// What is told of some places, without reading the rest of the log.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "ledger/ledger.hpp"
#include "ledger/record_reader.hpp"
#include "ledger/sql.hpp"
#include "ledger/subjects.hpp"

namespace tidemark::ledger {
namespace {

using base::Instant;
using base::Result;
using model::Known;

std::vector<std::int64_t> numbers(std::unique_ptr<Rows> rows) {
  std::vector<std::int64_t> found;
  while (rows->next()) found.push_back(rows->number(0));
  return found;
}

// The same as read_gist, of an event that was read whole.
Known<model::Event> lean(Known<model::Event> known, const Voice& voice,
                         std::map<std::string, Known<model::Report>>& reports) {
  known.record.report = std::to_string(voice.report);
  model::Report& report = reports[known.record.report].record;
  report.id = known.record.report;
  if (voice.original != 0) report.copy_of = std::to_string(voice.original);
  report.published = voice.published;
  report.outlet = voice.outlet;
  return known;
}

}  // namespace

Result<Knowns<model::Event>> Ledger::events_at(std::string_view place, Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Event>> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    RecordReader reader(*connection_, size);
    // A review may bring an event of elsewhere here, or one from here elsewhere.
    std::set<std::int64_t> origins;
    for (std::int64_t entry : numbers(connection_->ask(sql::kAtPlace, place, size))) {
      if (auto origin = reader.origin(entry)) origins.insert(*origin);
    }
    Knowns<model::Event> events = reader.reviewed_events(origins);
    std::erase_if(events, [&](const Known<model::Event>& known) {
      return !known.record.place || known.record.place->id != place;
    });
    return events;
  });
}

Result<Knowns<model::Event>> Ledger::events_of(std::span<const std::int64_t> entries,
                                               Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Event>> {
    Transaction transaction(*connection_, Access::read);
    RecordReader reader(*connection_, size_at(*connection_, known_by));
    std::set<std::int64_t> wanted(entries.begin(), entries.end()), origins;
    for (std::int64_t entry : wanted) {
      if (auto origin = reader.origin(entry)) origins.insert(*origin);
    }
    Knowns<model::Event> events = reader.reviewed_events(origins);
    std::erase_if(events, [&](const auto& known) { return !wanted.contains(known.entry); });
    return events;
  });
}

Result<Gist> Ledger::gist_of(std::span<const std::string> places, Instant known_by) {
  return guarded([&]() -> Result<Gist> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    std::unordered_set<std::int64_t> by_people;
    for (std::int64_t entry : numbers(connection_->ask(sql::kReviewedBy, size))) {
      by_people.insert(entry);
    }
    Gist gist;
    RecordReader reader(*connection_, size);
    std::set<std::int64_t> origins;  // of what has to be read whole
    std::string asked = model::canonical(model::Json(places));
    auto rows = connection_->ask(connection_->dialect().gists_of, std::string_view(asked), size);
    while (rows->next()) {
      std::int64_t entry = rows->number(1);
      std::string text = rows->text(2);
      if (text == kReviewGist || text == kNoGist || by_people.contains(entry)) {
        if (auto origin = reader.origin(entry)) origins.insert(*origin);
      } else if (!text.empty() && text != kBaselineGist) {
        gist.events.push_back(read_gist(rows->text(0), entry, text, gist.reports));
      }
    }
    for (Known<model::Event>& known : reader.reviewed_events(origins)) {
      const auto& place = known.record.place;
      if (!place || std::ranges::find(places, place->id) == places.end()) continue;
      Voice voice = voice_in(*connection_, known.record.report);
      gist.events.push_back(lean(std::move(known), voice, gist.reports));
    }
    std::ranges::stable_sort(gist.events, {}, &Known<model::Event>::entry);
    return gist;
  });
}

Result<Knowns<model::Baseline>> Ledger::baselines_at(std::string_view place, Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Baseline>> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    RecordReader reader(*connection_, size);
    Knowns<model::Baseline> found;
    for (std::int64_t entry : numbers(connection_->ask(sql::kAtPlace, place, size))) {
      if (reader.kind(entry) != EntryKind::baseline) continue;
      found.push_back(reader.known(entry, model::parse_baseline));
    }
    return found;
  });
}

}  // namespace tidemark::ledger
