#include <gtest/gtest.h>

#include "ledger/sqlite/database.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

struct Attempt {
  const char* sql;
  const char* refusal;
};

constexpr const char* kLog = "the log is append-only";
constexpr const char* kOriginals = "originals are kept for good";
constexpr const char* kOrder =
    "the log goes on with the next sequence number and never back in time";

// On a stranger's handle, which has none of our pragmas and may drop nothing.
TEST(AppendOnly, RefusesEveryChangeByItself) {
  TempFolder folder;
  std::string path = folder / "l.db";
  auto ledger = open_ledger(path);
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(ledger->add_report(sample_report(i), at("2017-07-14"), "desk").value());
  }
  ASSERT_TRUE(ledger->add_baselines({sample_baseline(1)}, at("2017-07-14"), "desk").ok());
  auto before = ledger->log().value();

  const Attempt attempts[] = {
      {"UPDATE log SET body = '{}' WHERE sequence = 3", kLog},
      {"UPDATE log SET known_at = known_at", kLog},
      {"UPDATE OR REPLACE log SET sequence = 2 WHERE sequence = 3", kLog},
      {"DELETE FROM log WHERE sequence = 13", kLog},
      {"DELETE FROM log", kLog},
      {"REPLACE INTO log SELECT sequence, kind, known_at, author, '{}', hash FROM log LIMIT 1",
       kOrder},
      {"INSERT INTO log SELECT sequence + 2, kind, known_at, author, body, hash FROM log "
       "WHERE sequence = 13",
       kOrder},
      {"INSERT INTO log SELECT 14, kind, known_at - 1, author, body, hash FROM log "
       "WHERE sequence = 13",
       kOrder},
      {"UPDATE original SET raw = x'00'", kOriginals},
      {"DELETE FROM original", kOriginals},
      {"REPLACE INTO original SELECT report_id, x'00' FROM original LIMIT 1", kOriginals},
      {"REPLACE INTO original (rowid, report_id, raw) SELECT rowid, 'aa', x'00' FROM original "
       "LIMIT 1",
       kOriginals},
  };
  for (const Attempt& attempt : attempts) {
    try {
      run_sql(path, attempt.sql);
      ADD_FAILURE() << "was allowed: " << attempt.sql;
    } catch (const SqliteFailure& failure) {
      EXPECT_NE(std::string(failure.what()).find(attempt.refusal), std::string::npos)
          << attempt.sql << ": " << failure.what();
    }
  }
  auto after = ledger->log().value();
  ASSERT_EQ(after.size(), before.size());
  EXPECT_EQ(after.back().hash, before.back().hash);
  EXPECT_TRUE(ledger->verify().ok());
}

// An event of a report that is not there cannot be written even by hand.
TEST(AppendOnly, EventsNeedTheirReport) {
  TempFolder folder;
  std::string path = folder / "l.db";
  auto ledger = open_ledger(path);
  const char* stray =
      "PRAGMA foreign_keys = ON;"
      "INSERT INTO log (sequence, kind, known_at, author, body, hash)"
      " VALUES (1, 'event', 0, '', '{\"report_id\":\"aa\"}', '')";
  EXPECT_THROW(run_sql(path, stray), SqliteFailure);
  EXPECT_TRUE(ledger->log().value().empty());
}

}  // namespace
}  // namespace tidemark::ledger
