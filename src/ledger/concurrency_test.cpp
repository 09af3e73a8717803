// Several writers and readers, each with a handle of its own.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

constexpr int kReports = 40;
constexpr int kEvents = 5;

class ConcurrencyTest : public ::testing::Test {
 protected:
  TestStore store_;
  std::unique_ptr<Ledger> ledger_ = open_ledger(store_.where());
};

// Readers must only ever see whole reports, never fewer than before, and one state in an answer.
TEST_F(ConcurrencyTest, ReadersSeeWholeReportsBesideWriters) {
  std::atomic<int> writing = 3, reading = 0;
  auto read = [&] {
    auto ledger = open_ledger(store_.where());
    std::size_t seen = 0;
    for (bool last = false, counted = false; !last;) {
      last = writing == 0;
      auto events = ledger->events(kAnyTime);
      ASSERT_TRUE(events.ok()) << events.error().to_text();
      EXPECT_EQ(events->size() % kEvents, 0u);
      EXPECT_GE(events->size(), seen);
      seen = events->size();
      auto status = ledger->status(kAnyTime);
      ASSERT_TRUE(status.ok()) << status.error().to_text();
      EXPECT_EQ(status->count(EntryKind::event), kEvents * status->count(EntryKind::report));
      auto sound = ledger->verify();
      EXPECT_TRUE(sound.ok()) << sound.error().to_text();
      if (seen > 0 && !counted) counted = true, ++reading;
    }
    EXPECT_EQ(seen, std::size_t(kReports * kEvents));
  };
  auto write = [&](int part) {
    auto ledger = open_ledger(store_.where());
    for (int i = part; i < kReports; i += 3) {
      auto added = ledger->add_report(sample_report(i, kEvents), at("2017-07-14"), "desk");
      EXPECT_TRUE(added.ok() && *added);
      // Half-way both must have read something, or they would not be beside the writers.
      for (int wait = 0; i >= kReports / 2 && reading < 2 && wait < 30'000; ++wait) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
    }
    --writing;
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 2; ++i) threads.emplace_back(read);
  for (int i = 0; i < 3; ++i) threads.emplace_back(write, i);
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(reading, 2);
}

TEST_F(ConcurrencyTest, WritersTakeTurns) {
  std::atomic<int> added = 0;
  auto write = [&](int from) {
    auto ledger = open_ledger(store_.where());
    for (int i = from; i < from + 20; ++i) {
      auto fresh = ledger->add_report(sample_report(i), at("2017-07-14"), "desk");
      ASSERT_TRUE(fresh.ok()) << fresh.error().to_text();
      if (*fresh) ++added;
    }
  };
  std::thread first(write, 0), second(write, 10);  // ten reports are offered by both
  first.join();
  second.join();
  EXPECT_EQ(added, 30);
  EXPECT_EQ(ledger_->reports(kAnyTime).value().size(), 30u);
  EXPECT_TRUE(ledger_->verify().ok());
}

}  // namespace
}  // namespace tidemark::ledger
