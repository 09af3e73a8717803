// What is told of some places, without reading the rest of the log.
#include <algorithm>
#include <set>

#include "ledger/ledger.hpp"
#include "ledger/record_reader.hpp"
#include "ledger/sql.hpp"
#include "ledger/subjects.hpp"

namespace tidemark::ledger {
namespace {

using base::Instant;
using base::Result;
using model::Known;
using model::Testimony;

// REQUIRES: of no baseline
std::int64_t origin_of(const PlaceRow& row, RecordReader& reader) {
  return row.gist == kReviewGist ? *reader.origin(row.entry) : row.entry;
}

}  // namespace

Result<Knowns<model::Event>> Ledger::events_at(std::string_view place, Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Event>> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    RecordReader reader(*connection_, size);
    // A review may bring an event of elsewhere here, or one from here elsewhere.
    std::set<std::int64_t> origins;
    const std::string here[] = {std::string(place)};
    for (const PlaceRow& row : at_places_.rows(*connection_, here, size)) {
      if (row.gist != kBaselineGist) origins.insert(origin_of(row, reader));
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

Result<std::vector<Testimony>> Ledger::testimonies_at(std::span<const std::string> places,
                                                      Instant known_by) {
  std::int64_t size = 0;
  auto done = guarded([&]() -> Result<void> {
    size = size_at(*connection_, known_by);
    return {};
  });
  if (!done) return done.error();
  return testimonies_within(places, size);
}

Result<std::vector<Testimony>> Ledger::testimonies_within(std::span<const std::string> places,
                                                          std::int64_t size) {
  return guarded([&]() -> Result<std::vector<Testimony>> {
    Transaction transaction(*connection_, Access::read);
    std::vector<Testimony> found;
    RecordReader reader(*connection_, size);
    std::set<std::int64_t> origins;  // of what has to be read whole
    for (const PlaceRow& row : at_places_.rows(*connection_, places, size)) {
      if (row.gist == kReviewGist || row.gist == kNoGist || row.reviewed) {
        origins.insert(origin_of(row, reader));
      } else if (!row.gist.empty() && row.gist != kBaselineGist) {
        found.push_back(read_gist(row.place, row.entry, row.gist));
      }
    }
    for (const Known<model::Event>& known : reader.reviewed_events(origins)) {
      const model::Event& event = known.record;
      if (!model::testifies(event)) continue;
      if (std::ranges::find(places, event.place->id) == places.end()) continue;
      found.push_back(testimony_of(event, known.entry, voice_in(*connection_, event.report)));
    }
    // The rows came in order.
    if (!origins.empty()) std::ranges::stable_sort(found, {}, &Testimony::entry);
    return found;
  });
}

Result<std::vector<std::string>> Ledger::places_since(std::int64_t after) {
  return guarded([&]() -> Result<std::vector<std::string>> {
    Transaction transaction(*connection_, Access::read);
    std::set<std::string> places;
    if (after == 0) {
      auto rows = connection_->ask(sql::kPlaces);
      while (rows->next()) places.insert(rows->text(0));
      return std::vector(places.begin(), places.end());
    }
    RecordReader reader(*connection_, INT64_MAX);
    auto add = [&](const Subjects& subjects) {
      for (const AtPlace& at : subjects.places) places.insert(at.place);
    };
    std::set<std::int64_t>
        reviewed;  // what a review says anew of an event touches where it was before
    for (std::int64_t entry = after + 1, end = log_end(*connection_).size; entry <= end; ++entry) {
      EntryKind kind = reader.kind(entry);
      if (kind == EntryKind::event) {
        add(subjects_of(reader.known(entry, model::parse_event).record, {}));
      } else if (kind == EntryKind::review) {
        reviewed.insert(*reader.origin(entry));
      }
    }
    for (std::int64_t origin : reviewed) {
      if (reader.kind(origin) == EntryKind::event) {
        add(subjects_of(reader.known(origin, model::parse_event).record, {}));
      } else {
        add(subjects_of(reader.review(origin).review));
      }
      auto rows = connection_->ask(sql::kReviewsOf, origin, INT64_MAX);
      while (rows->next()) add(subjects_of(reader.review(rows->number(0)).review));
    }
    return std::vector(places.begin(), places.end());
  });
}

Result<Knowns<model::Baseline>> Ledger::baselines_at(std::string_view place, Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Baseline>> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    RecordReader reader(*connection_, size);
    Knowns<model::Baseline> found;
    const std::string here[] = {std::string(place)};
    for (const PlaceRow& row : at_places_.rows(*connection_, here, size)) {
      if (row.gist != kBaselineGist) continue;
      found.push_back(reader.known(row.entry, model::parse_baseline));
    }
    return found;
  });
}

}  // namespace tidemark::ledger
