#include "ledger/sqlite/database.hpp"

#include <gtest/gtest.h>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using testing::TempFolder;

class DatabaseTest : public ::testing::Test {
 protected:
  std::string failure(std::string_view script) {
    try {
      database_.run(script);
    } catch (const SqliteFailure& failed) {
      return failed.what();
    }
    return "done";
  }
  std::int64_t count() {
    Statement rows(database_, "SELECT count(*) FROM t");
    rows.bind().step();
    return rows.number(0);
  }

  TempFolder folder_;
  Database database_{folder_ / "d.db", Database::Missing::create};
  void SetUp() override { database_.run("CREATE TABLE t (a)"); }
};

TEST_F(DatabaseTest, KeepsEveryByte) {
  std::string text("a\0b", 3), bytes("\0\xff", 2);
  Statement insert(database_, "INSERT INTO t VALUES (?1), (?2), (?3), (?4)");
  insert.bind(text, Blob{bytes}, std::int64_t(-7), std::string_view()).step();
  Statement rows(database_, "SELECT a, typeof(a) FROM t ORDER BY rowid");
  rows.bind();
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.text(0), text);
  EXPECT_EQ(rows.text(1), "text");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.text(0), bytes);
  EXPECT_EQ(rows.text(1), "blob");
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.number(0), -7);
  ASSERT_TRUE(rows.step());
  EXPECT_EQ(rows.text(0), "");
  EXPECT_EQ(rows.text(1), "text");
  EXPECT_FALSE(rows.step());
}

TEST_F(DatabaseTest, RollsBackWhatIsNotCommitted) {
  {
    Transaction transaction(database_, Transaction::Mode::write);
    database_.run("INSERT INTO t VALUES (1)");
  }
  EXPECT_EQ(count(), 0);
  {
    Transaction transaction(database_, Transaction::Mode::write);
    database_.run("INSERT INTO t VALUES (1)");
    transaction.commit();
  }
  EXPECT_EQ(count(), 1);
}

TEST_F(DatabaseTest, SaysThatTheDiskIsFull) {
  database_.run("PRAGMA max_page_count = 8");
  try {
    Transaction transaction(database_, Transaction::Mode::write);
    database_.run("INSERT INTO t VALUES (zeroblob(100000))");
    ADD_FAILURE() << "had room";
  } catch (const SqliteFailure& failed) {
    EXPECT_STREQ(failed.what(), "cannot grow: the disk is full");
  }
  EXPECT_EQ(count(), 0);
}

TEST_F(DatabaseTest, SaysWhatWentWrong) {
  EXPECT_EQ(failure("INSERT INTO t VALUES (zeroblob(2000000000))"),
            "cannot take a record of this size");
  EXPECT_EQ(failure("SELECT absent"), "refused an operation: no such column: absent");
  database_.run("PRAGMA query_only = ON");
  EXPECT_EQ(failure("INSERT INTO t VALUES (1)"), "cannot be written: it is read-only");
}

}  // namespace
}  // namespace tidemark::ledger
