// Ledgers of earlier releases, kept in tests/ledger: they must open, hold what they held, and hash
// as they did, for ever.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "ledger/sqlite/connection.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

std::string golden(const TempFolder& folder, int format) {
  std::string path = folder / "observatory.db";
  std::filesystem::copy_file(fmt::format(TIDEMARK_SOURCE_DIR "/tests/ledger/format_{}.db", format),
                             path);
  return path;
}

std::unique_ptr<Ledger> open_existing(const std::string& path) {
  auto ledger = ledger::open_ledger(path, OpenMode::existing);
  EXPECT_TRUE(ledger.ok()) << ledger.error().to_text();
  return std::move(*ledger);
}

void expect_sound(Ledger& ledger, std::size_t size, const std::string& chain) {
  auto sound = ledger.verify();
  EXPECT_TRUE(sound.ok()) << sound.error().to_text();
  Status status = ledger.status(kAnyTime).value();
  EXPECT_EQ(status.head.size, size);
  EXPECT_EQ(proof::to_hex(status.head.chain), chain);
}

TEST(Golden, Format1IsBroughtToOursWithEveryHash) {
  TempFolder folder;
  std::string path = golden(folder, 1);
  auto ledger = open_existing(path);
  expect_sound(*ledger, 27, "1f689fa28c550a45d465c1e3c73a00ae706eeec8aa5ebb874314472b95e84644");
  Status status = ledger->status(kAnyTime).value();
  EXPECT_EQ(status.head.known_at, 1740873599);
  EXPECT_EQ(status.count(EntryKind::report), 2);
  EXPECT_EQ(ledger->events(kAnyTime).value().size(), std::size_t(status.count(EntryKind::event)));
  EXPECT_EQ(ledger->setting("theatre").value(), "kivu");
  EXPECT_EQ(ledger->reports(kAnyTime).value().size(), 2u);
}

TEST(Golden, Format1StaysBesideAsItWas) {
  TempFolder folder;
  std::string path = golden(folder, 1);
  open_existing(path);
  std::string kept = path + ".format1";
  ASSERT_TRUE(std::filesystem::exists(kept));
  auto again = open_existing(path);  // now of our format: nothing to be done
  EXPECT_TRUE(again->add_report(sample_report(1), at("2025-03-02"), "desk").value());
  EXPECT_TRUE(again->verify().ok());
  EXPECT_EQ(open_existing(kept)->log().value().size() + 4, again->log().value().size());
}

TEST(Golden, ABrokenFormat1IsRefusedAndLeftAlone) {
  TempFolder folder;
  std::string path = golden(folder, 1);
  run_sql(path,
          "DROP TRIGGER log_keeps_entries; UPDATE log SET author = 'dusk' WHERE sequence = 9;"
          "CREATE TRIGGER log_keeps_entries BEFORE UPDATE ON log BEGIN SELECT 1; END;");
  auto ledger = ledger::open_ledger(path, OpenMode::existing);
  ASSERT_FALSE(ledger.ok());
  EXPECT_EQ(ledger.error().reason,
            "cannot be brought to format 3: entry 9 is broken, its hash does not follow from its "
            "content and the hash before it");
  SqliteConnection left(path, SqliteConnection::Missing::refuse);
  auto rows = left.ask("SELECT count(*) FROM log");
  rows->next();
  EXPECT_EQ(rows->number(0), 27);
}

// As the release that first wrote format 2 left it, with reviews of two people and a signed head.
TEST(Golden, Format2OpensAsItWas) {
  TempFolder folder;
  auto ledger = open_existing(golden(folder, 2));
  expect_sound(*ledger, 32, "e64911369e18cd3f1c1dae9318c1df544caeb05677affab9c4b653041bf639c7");
  Status status = ledger->status(kAnyTime).value();
  EXPECT_EQ(proof::to_hex(status.head.root),
            "6dfb3975612055681489f2f09a5ef918b5bc698778253607e82e9b4c7e934fb2");
  auto reviews = ledger->reviews(kAnyTime).value();
  ASSERT_EQ(reviews.size(), 4u);
  EXPECT_EQ(reviews[1].author, "ada");
  EXPECT_EQ(reviews[1].review.reason, "told twice");
  // One was merged into another; the rejection is disputed, so that event stays.
  EXPECT_EQ(std::int64_t(ledger->events(kAnyTime)->size()), status.count(EntryKind::event) - 1);
  EXPECT_EQ(ledger->heads()->size(), 1u);
  EXPECT_EQ(ledger->setting("theatre").value(), "kivu");
}

// The same with format 3, and a grade that a person gave.
TEST(Golden, Format3OpensAsItWas) {
  TempFolder folder;
  auto ledger = open_existing(golden(folder, 3));
  expect_sound(*ledger, 32, "6b199e627fc0e9c135b7178c533a8206476048a8ed57cf6fd87db26d3cd78829");
  Status status = ledger->status(kAnyTime).value();
  EXPECT_EQ(proof::to_hex(status.head.root),
            "1690ff0cdcbb26659454ba676fc0c396dd0b0e160e94e6fc7bae2675ad63c796");
  auto grades = ledger->grades(kAnyTime).value();
  ASSERT_EQ(grades.size(), 1u);
  EXPECT_EQ(grades[0].author, "ada");
  EXPECT_EQ(grades[0].grade.letter, 'C');
  const std::string places[] = {"cd:goma"};
  EXPECT_EQ(ledger->testimonies_at(places, kAnyTime)->size(), 2u);  // one of them disputed
  EXPECT_EQ(ledger->heads()->size(), 1u);
}

}  // namespace
}  // namespace tidemark::ledger
