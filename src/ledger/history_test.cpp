// Random histories: what the ledger answers from its projections must be what a slow fold over the
// whole log gives, at any instant.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "ledger/testing/samples.hpp"
#include "proof/link.hpp"
#include "proof/merkle.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;
using model::canonical;
using model::Json;
using model::ReviewAction;

const char* const kPlaces[] = {"sy:a", "sy:b", "sy:c", ""};
const char* const kAuthors[] = {"ada", "bo", "cy"};

class HistoryTest : public ::testing::TestWithParam<unsigned> {
 protected:
  std::size_t pick(std::size_t n) { return random_() % n; }
  std::string place() { return kPlaces[pick(4)]; }

  model::Part part() {
    const model::Part parts[] = {{}, {0.7, 0}, {1.0 / 3, 0}, {0, 1200}, {0, 1e-7}};
    return parts[pick(5)];
  }

  void add_report() {
    ReportEntries entries = sample_report(++reports_, int(pick(6)));
    for (model::Event& event : entries.events) {
      event.place->id = place();
      if ((event.partial = pick(3) == 0)) event.part = part();
    }
    ASSERT_TRUE(ledger_->add_report(entries, now_, "tidemark").value());
  }

  void add_baselines() {
    std::vector<model::Baseline> rows;
    for (std::size_t i = pick(4); i > 0; --i) {
      rows.push_back(sample_baseline(int(pick(9))));
      rows.back().place_id = place();
    }
    ASSERT_TRUE(ledger_->add_baselines(rows, now_, "tidemark").ok());
  }

  // Many are refused; those are none of the history.
  void add_review() {
    auto log = ledger_->log().value();
    model::Review review;
    review.action = ReviewAction(pick(7));
    review.reason = "looked at it";
    auto entry = [&] { return std::int64_t(1 + pick(log.size())); };
    if (review.action != ReviewAction::add)
      review.target = targets_.empty() || pick(3) == 0 ? entry() : targets_[pick(targets_.size())];
    if (review.action == ReviewAction::merge) review.into = entry();
    std::size_t events = review.action == ReviewAction::split                           ? 2
                         : review.action == ReviewAction::correct || review.target == 0 ? 1
                                                                                        : 0;
    for (; events > 0; --events) {
      review.events.push_back(sample_report(1, 1).events.front());
      review.events.back().place->id = place();
    }
    auto added = ledger_->add_review(review, now_, kAuthors[pick(3)]);
    if (added.ok() && review.target != 0) targets_.push_back(review.target);
  }

  void live(int steps) {
    add_report();
    for (int i = 0; i < steps; ++i) {
      now_.seconds += std::int64_t(pick(3));
      switch (pick(5)) {
        case 0: add_report(); break;
        case 1: add_baselines(); break;
        default: add_review();
      }
    }
  }

  std::mt19937 random_{GetParam()};
  TestStore store_;
  std::unique_ptr<Ledger> ledger_ = open_ledger(store_.where());
  base::Instant now_ = at("2017-07-14");
  int reports_ = 0;
  std::vector<std::int64_t> targets_;
};

// The state of the events as a plain reading of the rules gives it: lines of entry and record.
std::vector<std::string> folded_events(const std::vector<Entry>& log, std::int64_t until) {
  std::vector<std::string> lines;
  auto line = [&](std::int64_t entry, const Json& event) {
    lines.push_back(std::to_string(entry) + " " + canonical(event));
  };
  for (std::int64_t n = 1; n <= until; ++n) {
    const Entry& entry = log[std::size_t(n - 1)];
    Json body = Json::parse(entry.body);
    Json event;
    if (entry.kind == EntryKind::event) event = body;
    if (entry.kind == EntryKind::review && body["action"] == "add") event = body["events"][0];
    if (event.is_null()) continue;
    std::map<std::string, std::pair<std::int64_t, Json>> last;  // by author
    for (std::int64_t m = 1; m <= until; ++m) {
      const Entry& by = log[std::size_t(m - 1)];
      if (by.kind != EntryKind::review) continue;
      Json decision = Json::parse(by.body);
      if (decision["target"] != n) continue;
      decision.erase("reason");
      if (decision["action"] == "withdraw") last.erase(by.author);
      else last[by.author] = {m, decision};
    }
    std::set<std::string> outcomes;
    std::int64_t latest = 0;
    for (const auto& [author, decision] : last) {
      outcomes.insert(canonical(decision.second));
      latest = std::max(latest, decision.first);
    }
    if (outcomes.size() != 1) {
      line(n, event);
      continue;
    }
    Json decision = Json::parse(*outcomes.begin());
    if (decision["action"] == "accept") line(n, event);
    if (decision["action"] == "correct") line(n, decision["events"][0]);
    if (decision["action"] == "split") {
      for (const Json& part : decision["events"]) line(latest, part);
    }
  }
  std::ranges::sort(lines);
  return lines;
}

std::vector<std::string> told(const Knowns<model::Event>& events) {
  std::vector<std::string> lines;
  for (const auto& known : events) {
    lines.push_back(std::to_string(known.entry) + " " + canonical(to_json(known.record)));
  }
  std::ranges::sort(lines);
  return lines;
}

// What control reads of these events.
std::vector<std::string> lines_of(const std::vector<model::Testimony>& said) {
  std::vector<std::string> lines;
  for (const model::Testimony& t : said) {
    lines.push_back(fmt::format("{} {} {} {} {} {} {} {} {} {} {}", t.entry, to_text(t.type),
                                to_text(t.scope), to_text(t.modality), t.partial, t.part.share,
                                t.part.km2, t.side, t.opponent_side, t.place, t.date.edtf()));
  }
  return lines;
}
std::vector<std::string> speaking(const Knowns<model::Event>& events) {
  std::vector<model::Testimony> said;
  for (const auto& known : events) {
    if (testifies(known.record)) said.push_back(testimony_of(known.record, known.entry));
  }
  return lines_of(said);
}

proof::Digest slow_root(const std::vector<Entry>& log, std::size_t begin, std::size_t end) {
  if (begin == end) return proof::sha256({});
  if (end - begin == 1) return proof::leaf_of(log[begin].hash);
  std::size_t k = 1;
  while (2 * k < end - begin) k *= 2;
  return proof::node_hash(slow_root(log, begin, begin + k), slow_root(log, begin + k, end));
}

TEST_P(HistoryTest, AnswersAreThoseOfAFoldOverTheLog) {
  live(120);
  EXPECT_GT(ledger_->reviews(now_)->size(), 10u);  // most are refused, but not all
  auto sound = ledger_->verify();
  ASSERT_TRUE(sound.ok()) << sound.error().to_text();
  const std::vector<Entry> log = ledger_->log().value();
  for (int round = 0; round < 12; ++round) {
    base::Instant known_by{
        at("2017-07-14").seconds - 2 +
        std::int64_t(pick(std::size_t(now_.seconds - at("2017-07-14").seconds + 4)))};
    std::int64_t until =
        std::ranges::count_if(log, [&](const Entry& entry) { return entry.known_at <= known_by; });
    std::vector<std::string> expected = folded_events(log, until);
    EXPECT_EQ(told(ledger_->events(known_by).value()), expected);
    for (std::string id : {"sy:a", "sy:b", "sy:c"}) {
      std::vector<std::string> here;
      std::ranges::copy_if(expected, std::back_inserter(here), [&](const std::string& line) {
        return line.find("\"id\":\"" + id + "\"") != std::string::npos;
      });
      EXPECT_EQ(told(ledger_->events_at(id, known_by).value()), here) << id;
      const std::string places[] = {id};
      EXPECT_EQ(lines_of(ledger_->testimonies_at(places, known_by).value()),
                speaking(ledger_->events_at(id, known_by).value()))
          << id;
      std::size_t rows = 0;
      for (const auto& known : ledger_->baselines(known_by).value())
        rows += known.record.place_id == id;
      EXPECT_EQ(ledger_->baselines_at(id, known_by).value().size(), rows);
    }
    Status status = ledger_->status(known_by).value();
    EXPECT_EQ(status.head.size, std::uint64_t(until));
    EXPECT_EQ(status.head.root, slow_root(log, 0, std::size_t(until)));
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      EXPECT_EQ(status.of_kind[kind],
                std::count_if(log.begin(), log.begin() + until,
                              [&](const Entry& entry) { return entry.kind == EntryKind(kind); }));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, HistoryTest, ::testing::Values(1u, 2u, 3u));

}  // namespace
}  // namespace tidemark::ledger
