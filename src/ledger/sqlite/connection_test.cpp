#include "ledger/sqlite/connection.hpp"

#include <gtest/gtest.h>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using testing::TempFolder;

class SqliteConnectionTest : public ::testing::Test {
 protected:
  std::string failure(std::string_view script) {
    try {
      connection_.script(script);
    } catch (const StoreFailure& failed) {
      return failed.what();
    }
    return "done";
  }
  std::int64_t count() {
    auto rows = connection_.ask("SELECT count(*) FROM t");
    rows->next();
    return rows->number(0);
  }

  TempFolder folder_;
  SqliteConnection connection_{folder_ / "d.db", SqliteConnection::Missing::create};
  void SetUp() override { connection_.script("CREATE TABLE t (a)"); }
};

TEST_F(SqliteConnectionTest, KeepsEveryByte) {
  std::string text("a\0b", 3), bytes("\0\xff", 2);
  connection_.run("INSERT INTO t VALUES ($1), ($2), ($3), ($4)", std::string_view(text),
                  Blob{bytes}, std::int64_t(-7), std::string_view());
  auto rows = connection_.ask("SELECT a, typeof(a) FROM t ORDER BY rowid");
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->text(0), text);
  EXPECT_EQ(rows->text(1), "text");
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->text(0), bytes);
  EXPECT_EQ(rows->text(1), "blob");
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->number(0), -7);
  ASSERT_TRUE(rows->next());
  EXPECT_EQ(rows->text(0), "");
  EXPECT_EQ(rows->text(1), "text");
  EXPECT_FALSE(rows->next());
}

// The same statement may be under way twice, each with its own values.
TEST_F(SqliteConnectionTest, AsksAgainBeforeTheFirstIsDone) {
  connection_.script("INSERT INTO t VALUES (1), (2), (3)");
  constexpr std::string_view kAbove = "SELECT a FROM t WHERE a > $1 ORDER BY a";
  auto outer = connection_.ask(kAbove, std::int64_t(0));
  ASSERT_TRUE(outer->next());
  auto inner = connection_.ask(kAbove, std::int64_t(2));
  ASSERT_TRUE(inner->next());
  EXPECT_EQ(inner->number(0), 3);
  ASSERT_TRUE(outer->next());
  EXPECT_EQ(outer->number(0), 2);
}

TEST_F(SqliteConnectionTest, RollsBackWhatIsNotCommitted) {
  {
    Transaction transaction(connection_, Access::write);
    connection_.script("INSERT INTO t VALUES (1)");
  }
  EXPECT_EQ(count(), 0);
  {
    Transaction transaction(connection_, Access::write);
    connection_.script("INSERT INTO t VALUES (1)");
    transaction.commit();
  }
  EXPECT_EQ(count(), 1);
}

TEST_F(SqliteConnectionTest, SaysThatTheDiskIsFull) {
  connection_.script("PRAGMA max_page_count = 8");
  try {
    Transaction transaction(connection_, Access::write);
    connection_.script("INSERT INTO t VALUES (zeroblob(100000))");
    ADD_FAILURE() << "had room";
  } catch (const StoreFailure& failed) {
    EXPECT_STREQ(failed.what(), "cannot grow: the disk is full");
  }
  EXPECT_EQ(count(), 0);
}

TEST_F(SqliteConnectionTest, SaysWhatWentWrong) {
  EXPECT_EQ(failure("INSERT INTO t VALUES (zeroblob(2000000000))"),
            "cannot take a record of this size");
  EXPECT_EQ(failure("SELECT absent"), "refused an operation: no such column: absent");
  connection_.script("PRAGMA query_only = ON");
  EXPECT_EQ(failure("INSERT INTO t VALUES (1)"), "cannot be written: it is read-only");
}

}  // namespace
}  // namespace tidemark::ledger
