// An answer from a place's surroundings is that of the whole map.
#include "pipeline/near.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <random>
#include <regex>

#include "pipeline/grading.hpp"
#include "pipeline/observatory_fixture.hpp"
#include "publish/why.hpp"

namespace tidemark::pipeline {
namespace {

class NearTest : public ObservatoryFolder {
 protected:
  static std::string story(int number) {
    std::string text;
    for (int word = 0; word < 40; ++word) text += fmt::format("word{} ", number * 100 + word);
    return text;
  }

  // Statements of most of a year by two outlets about places and provinces, with copies and
  // reviews.
  void live(Observatory& observatory, unsigned seed) {
    std::mt19937 random(seed);
    auto pick = [&](std::size_t n) { return random() % n; };
    const theatre::Theatre& theatre = observatory.resources.theatre;
    std::vector<Reading> readings;
    for (int i = 0; i < 120; ++i) {
      base::Date published = day(2025, 1, 1) + int(pick(300));
      std::vector<model::Event> events;
      for (std::size_t n = pick(4); n > 0; --n) {
        const model::Place& place = theatre.places[pick(theatre.places.size())];
        model::Event event = gain(place.id, theatre.sides[pick(3)].id, published - int(pick(3)));
        event.place->point = place.point;
        if (!place.has_cell()) event.scope = model::Scope::region;
        event.type = std::array{model::EventType::gain, model::EventType::loss,
                                model::EventType::hold, model::EventType::clash}[pick(4)];
        event.modality = std::array{model::Modality::asserted, model::Modality::claimed,
                                    model::Modality::planned}[pick(3)];
        if (pick(2)) event.opponent_side = theatre.sides[pick(3)].id;
        if (pick(9) == 0) event.date.reset();
        event.quote = fmt::format("sentence {} of {}", n, i);
        events.push_back(std::move(event));
      }
      // A copy tells what its original does, and more.
      bool copy = i > 0 && pick(6) == 0;
      if (copy) std::ranges::copy(readings.back().extraction.events, std::back_inserter(events));
      readings.push_back(reading(copy ? readings.back().report.text + "again" : story(i), published,
                                 std::move(events)));
      readings.back().report.stem = fmt::format("bulletin-{}", i);
      readings.back().report.outlet = pick(3) ? "okapi" : "acp";
    }
    EXPECT_GT(archive(observatory, std::move(readings), 1000).copies, 5u);
    for (const auto& known : observatory.ledger->events(kEver).value()) {
      if (pick(10)) continue;
      model::Review review;
      review.target = known.entry;
      review.reason = "looked at it";
      review.action = pick(2) ? model::ReviewAction::reject : model::ReviewAction::correct;
      if (review.action == model::ReviewAction::correct) {
        review.events = {known.record};
        review.events[0].date = base::DateSpan::day(day(2025, 6, 1));
      }
      ASSERT_TRUE(observatory.ledger->add_review(review, {2000}, "ada").ok());
    }
    ASSERT_TRUE(record_grades(observatory, {3000}).ok());
  }
};

// Rounded percentages may fall to either side; the test compares what they are of.
std::string without_percentages(const std::string& text) {
  return std::regex_replace(text, std::regex(" *<?[0-9]+([.][0-9])?%"), " %");
}
// The accounts as text.
std::string of_whole(const publish::Snapshot& snapshot, const publish::Subject& subject) {
  control::SolveOptions options;
  return without_percentages(
      publish::account_text(snapshot, publish::account_for(snapshot, options, subject)));
}
std::string of_near(const Atlas& atlas, const Near& near, const publish::Subject& subject) {
  publish::Snapshot snapshot = snapshot_of(atlas, near);
  return without_percentages(
      publish::account_text(snapshot, publish::account_for(snapshot, near.reasons, subject)));
}

TEST_F(NearTest, IsTheAnswerOfTheWholeMap) {
  Observatory observatory = make();
  std::string table = write("baseline.csv",
                            "name,lat,lon,side,date\nGoma,-1.674,29.228,fardc,2025-01-01\n"
                            "Farm,-1.0,28.5,m23,2025-01-01\n");
  ASSERT_TRUE(archive_baseline(*world, table, observatory, {100}, faults).ok());
  live(observatory, 4);
  for (std::int64_t known_by : {999, 1500, 5000}) {
    View whole = view(observatory, base::Instant{known_by});
    Atlas atlas = atlas_of(observatory, base::Instant{known_by}).value();
    for (base::Date on : {day(2025, 2, 1), day(2025, 6, 2)}) {
      Day solved = solve_day(whole, on).value();
      for (const model::Place& place : whole.theatre.places) {
        int cell = whole.complex.cell_of(place.id);
        if (cell < 0) continue;
        auto near = solve_near(observatory, atlas, cell, on);
        ASSERT_TRUE(near.ok()) << near.error().to_text();
        EXPECT_LE(near->beyond, 5e-5);
        for (std::size_t side = 0; side < solved.map.sides.size(); ++side) {
          EXPECT_NEAR(near->day.map.probability(cell, int(side)),
                      solved.map.probability(cell, int(side)), 1e-4);
        }
        EXPECT_EQ(near->day.map.holder[std::size_t(cell)], solved.map.holder[std::size_t(cell)]);
        publish::Subject subject{&place, place.point, cell};
        EXPECT_EQ(of_near(atlas, *near, subject), of_whole(snapshot_of(whole, solved), subject));
      }
    }
  }
}

}  // namespace
}  // namespace tidemark::pipeline
