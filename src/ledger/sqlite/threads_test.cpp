#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <utility>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

constexpr int kReports = 60;
constexpr int kEvents = 5;

// Readers with their own handles must only ever see whole reports, and never fewer than before.
TEST(Threads, TwoReadersBesideOneWriter) {
  TempFolder folder;
  std::string path = folder / "l.db";
  auto writer = open_ledger(path);
  std::atomic<bool> done = false;
  std::atomic<int> reading = 0;
  auto read = [&] {
    auto ledger = open_ledger(path);
    std::size_t seen = 0;
    bool counted = false;
    for (bool last = false; !last;) {
      last = done;
      auto events = ledger->events(kAnyTime);
      ASSERT_TRUE(events.ok()) << events.error().to_text();
      EXPECT_EQ(events->size() % kEvents, 0u);
      EXPECT_GE(events->size(), seen);
      if (events->size() > 0 && !std::exchange(counted, true)) ++reading;
      seen = events->size();
      auto sound = ledger->verify();
      EXPECT_TRUE(sound.ok()) << sound.error().to_text();
    }
    EXPECT_EQ(seen, std::size_t(kReports * kEvents));
  };
  std::thread first(read), second(read);
  for (int i = 0; i < kReports; ++i) {
    auto added = writer->add_report(sample_report(i, kEvents), at("2017-07-14"), "desk");
    EXPECT_TRUE(added.ok() && *added);
    // Half-way both must have read something, or they would not be beside the writer.
    for (int wait = 0; i == kReports / 2 && reading < 2 && wait < 30'000; ++wait) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
  EXPECT_GE(reading, 2);
  done = true;
  first.join();
  second.join();
}

TEST(Threads, WritersTakeTurns) {
  TempFolder folder;
  std::string path = folder / "l.db";
  std::atomic<int> added = 0;
  auto write = [&](int from) {
    auto ledger = open_ledger(path);
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
  auto ledger = open_ledger(path);
  EXPECT_EQ(ledger->reports(kAnyTime).value().size(), 30u);
  EXPECT_TRUE(ledger->verify().ok());
}

}  // namespace
}  // namespace tidemark::ledger
