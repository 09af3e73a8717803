#include <gtest/gtest.h>

#include "ledger/store/connection.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

struct Attempt {
  std::string sql;
  const char* refusal;
};

constexpr const char* kLog = "the log is append-only";
constexpr const char* kOriginals = "originals are kept for good";
constexpr const char* kOrder = "the log goes on with the next entry and never back in time";

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

  // The last run is that of entry 13; its columns but the first two and the time.
  const std::string rest = "author, of_kind, hashes, seal, bodies FROM log WHERE first_entry = 13";
  const Attempt attempts[] = {
      {"UPDATE log SET bodies = x'00' WHERE first_entry = 2", kLog},
      {"UPDATE log SET known_at = known_at", kLog},
      {"UPDATE OR REPLACE log SET first_entry = 1 WHERE first_entry = 2", kLog},
      {"DELETE FROM log WHERE first_entry = 13", kLog},
      {"DELETE FROM log", kLog},
      {"REPLACE INTO log SELECT first_entry, last_entry, kind, known_at, " + rest, kOrder},
      {"INSERT INTO log SELECT 15, 15, kind, known_at, " + rest, kOrder},
      {"INSERT INTO log SELECT 14, 14, kind, known_at - 1, " + rest, kOrder},
      {"UPDATE original SET packed = x'00'", kOriginals},
      {"DELETE FROM original", kOriginals},
      {"REPLACE INTO original SELECT report_id, entry, seal, x'00' FROM original LIMIT 1",
       kOriginals},
      {"REPLACE INTO original (rowid, report_id, entry, seal, packed) "
       "SELECT rowid, 'aa', entry, seal, x'00' FROM original LIMIT 1",
       kOriginals},
  };
  for (const Attempt& attempt : attempts) {
    try {
      run_sql(path, attempt.sql);
      ADD_FAILURE() << "was allowed: " << attempt.sql;
    } catch (const StoreFailure& failure) {
      EXPECT_NE(std::string(failure.what()).find(attempt.refusal), std::string::npos)
          << attempt.sql << ": " << failure.what();
    }
  }
  auto after = ledger->log().value();
  ASSERT_EQ(after.size(), before.size());
  EXPECT_EQ(after.back().hash, before.back().hash);
  EXPECT_TRUE(ledger->verify().ok());
}

}  // namespace
}  // namespace tidemark::ledger
