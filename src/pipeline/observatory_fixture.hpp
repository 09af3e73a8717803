// Test helper: an observatory of the tiny theatre, and reports whose events are given, not
// extracted.
#pragma once

#include <string>
#include <vector>

#include "base/sha256.hpp"
#include "pipeline/archive.hpp"
#include "pipeline/fixture.hpp"
#include "pipeline/observatory.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

inline base::Date day(int year, int month, int day) {
  return *base::Date::from_ymd(year, month, day);
}

inline model::Event gain(const std::string& place, const std::string& side, base::Date on) {
  model::Event event;
  event.type = model::EventType::gain;
  event.side = side;
  event.place = model::PlaceRef{};
  event.place->name = event.place->id = place;
  event.date = base::DateSpan::day(on);
  return event;
}

inline Reading reading(const std::string& text, base::Date published,
                       std::vector<model::Event> events) {
  Reading reading;
  reading.raw = text;
  reading.report.id = base::sha256_hex(text);
  reading.report.text = text;
  reading.report.published = published;
  reading.extraction.events = std::move(events);
  for (model::Event& event : reading.extraction.events) event.report = reading.report.id;
  return reading;
}

class ObservatoryFolder : public TemporaryFolder {
 protected:
  Observatory make(const std::vector<std::string>& gazetteers = {}) {
    auto made = make_observatory(*world, share, folder, {tiny, gazetteers}, faults);
    EXPECT_TRUE(made.ok()) << made.error().to_text();
    return std::move(*made);
  }
  Archived archive(Observatory& observatory, std::vector<Reading> readings, std::int64_t at = 100) {
    auto archived = archive_reports(std::move(readings), observatory, {at});
    EXPECT_TRUE(archived.ok());
    return *archived;
  }
  View view(const Observatory& observatory, std::optional<base::Instant> known_by = {}) {
    auto made = view_of(observatory, known_by);
    EXPECT_TRUE(made.ok()) << made.error().to_text();
    return std::move(*made);
  }
};

}  // namespace tidemark::pipeline
