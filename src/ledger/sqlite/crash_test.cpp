#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/open.hpp"
#include "ledger/testing/forgetful_vfs.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

constexpr int kReports = 12;
constexpr int kEvents = 40;

// Adds all reports, writing one byte to `progress` for each that was acknowledged.
bool add_all(const std::string& path, int progress) {
  auto ledger = open_ledger(path);
  for (int i = 0; i < kReports; ++i) {
    if (!ledger->add_report(sample_report(i, kEvents), at("2017-07-14"), "desk").ok()) return false;
    if (progress >= 0 && ::write(progress, "+", 1) != 1) return false;
  }
  return true;
}

enum class Disk { real, forgetful };

// Kills the writer after `reports` acknowledged ones and a moment; returns the acknowledged.
int kill_after(const std::string& path, Disk disk, int reports, useconds_t moment) {
  int channel[2];
  EXPECT_EQ(::pipe(channel), 0);
  pid_t child = ::fork();
  if (child == 0) {
    ::close(channel[0]);
    if (disk == Disk::forgetful) forget_unsynced_writes();
    ::_exit(add_all(path, channel[1]) ? 0 : 1);
  }
  ::close(channel[1]);
  char byte;
  int acknowledged = 0;
  while (acknowledged < reports && ::read(channel[0], &byte, 1) == 1) ++acknowledged;
  ::usleep(moment);
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  while (::read(channel[0], &byte, 1) == 1) ++acknowledged;
  ::close(channel[0]);
  return acknowledged;
}

// After each kill the ledger is sound and has all that was acknowledged, and the work can be
// finished.
void kill_often(Disk disk) {
  int cut_short = 0;
  for (int round = 0; round < 12; ++round) {
    TempFolder folder;
    std::string path = folder / "l.db";
    int acknowledged = kill_after(path, disk, 1 + round % 6, useconds_t(300 * round));
    ASSERT_GE(acknowledged, 1 + round % 6);  // the writer lived until it was killed
    {
      auto ledger = open_ledger(path);
      auto sound = ledger->verify();
      ASSERT_TRUE(sound.ok()) << sound.error().to_text();
      auto reports = ledger->reports(kAnyTime).value();
      EXPECT_GE(reports.size(), std::size_t(acknowledged));
      EXPECT_EQ(ledger->events(kAnyTime).value().size(), reports.size() * kEvents);
      if (reports.size() < kReports) ++cut_short;
    }
    ASSERT_TRUE(add_all(path, -1));  // the same command again finishes the work
    auto ledger = open_ledger(path);
    EXPECT_EQ(ledger->events(kAnyTime).value().size(), std::size_t(kReports * kEvents));
    EXPECT_TRUE(ledger->verify().ok());
  }
  EXPECT_GT(cut_short, 0);  // at least once the writer died in the midst
}

TEST(Crash, AKilledWriterLosesNothingAcknowledged) { kill_often(Disk::real); }

TEST(Crash, NorDoesOneWhoseUnsyncedWritesAreLost) { kill_often(Disk::forgetful); }

// That the file system of the test before does forget: without waiting for the disk, all is lost.
TEST(Crash, TheForgetfulDiskForgets) {
  TempFolder folder;
  std::string path = folder / "l.db";
  run_sql(path, "PRAGMA journal_mode = WAL; CREATE TABLE t (a)");
  pid_t child = ::fork();
  if (child == 0) {
    forget_unsynced_writes();
    auto* careless = new SqliteConnection(path, SqliteConnection::Missing::refuse);
    careless->script("PRAGMA synchronous = OFF; INSERT INTO t VALUES (1)");
    bool is_seen = careless->ask("SELECT a FROM t")->next();
    ::_exit(is_seen ? 0 : 1);
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  SqliteConnection after(path, SqliteConnection::Missing::refuse);
  EXPECT_FALSE(after.ask("SELECT a FROM t")->next());
}

// The database refuses the second run of the second report.
TEST(Crash, ARefusedEntryTakesItsWholeReportAway) {
  TempFolder folder;
  std::string path = folder / "l.db";
  auto ledger = open_ledger(path);
  ASSERT_TRUE(ledger->add_report(sample_report(0, 2), at("2017-07-14"), "desk").value());
  run_sql(
      path,
      "CREATE TRIGGER fault BEFORE INSERT ON log WHEN NEW.first_entry > 4 AND NEW.kind <> 'report' "
      "BEGIN SELECT RAISE(ABORT, 'injected fault'); END");
  ReportEntries second = sample_report(1, 10);
  auto failed = ledger->add_report(second, at("2017-07-14"), "desk");
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.error().to_text(), path + ": refused an operation: injected fault");
  EXPECT_EQ(ledger->log().value().size(), 4u);
  EXPECT_FALSE(ledger->raw(second.report.id).ok());
  std::vector<model::Baseline> rows;
  for (int i = 0; i < 10; ++i) rows.push_back(sample_baseline(i));
  EXPECT_FALSE(ledger->add_baselines(rows, at("2017-07-14"), "desk").ok());
  EXPECT_EQ(ledger->log().value().size(), 4u);

  run_sql(path, "DROP TRIGGER fault");
  EXPECT_TRUE(ledger->add_report(second, at("2017-07-14"), "desk").value());
  EXPECT_TRUE(ledger->verify().ok());
}

// In a child whose files may not grow, as on a disk without room. Exit code 0: as it should be.
int add_without_room(const std::string& path, rlim_t bytes) {
  pid_t child = ::fork();
  if (child == 0) {
    auto ledger = open_ledger(path);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{bytes, bytes};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) ::_exit(1);
    auto failed = ledger->add_report(sample_report(1, 8000), at("2017-07-14"), "desk");
    if (failed.ok()) ::_exit(2);
    if (!failed.error().reason.starts_with("reading or writing failed: ")) ::_exit(3);
    // The handle goes on with what was there.
    if (ledger->reports(kAnyTime).value().size() != 1) ::_exit(4);
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

TEST(Crash, WithoutRoomNothingIsHalfWritten) {
  for (rlim_t bytes : {50'000, 150'000, 300'000}) {
    TempFolder folder;
    std::string path = folder / "l.db";
    ASSERT_TRUE(open_ledger(path)->add_report(sample_report(0), at("2017-07-14"), "desk").value());
    EXPECT_EQ(add_without_room(path, bytes), 0);
    auto ledger = open_ledger(path);
    EXPECT_EQ(ledger->log().value().size(), 4u);
    EXPECT_TRUE(ledger->verify().ok());
    EXPECT_TRUE(ledger->add_report(sample_report(1, 8000), at("2017-07-14"), "desk").value());
  }
}

// What SQLite says when a disk is full, midway through a batch; the handle goes on when there is
// room.
TEST(Crash, AFullDiskIsNamedAndTakesTheWholeBatchAway) {
  TempFolder folder;
  std::string path = folder / "l.db";
  auto connection = open_sqlite(path, OpenMode::create);
  Connection& disk = *connection;
  Ledger ledger(std::move(connection));
  ASSERT_TRUE(ledger.add_report(sample_report(0), at("2017-07-14"), "desk").value());
  disk.script("PRAGMA max_page_count = 20");
  std::vector<ReportEntries> batch;
  for (int i = 1; i <= 60; ++i) batch.push_back(sample_report(i, 100));
  auto failed = ledger.add_reports(batch, at("2017-07-14"), "desk");
  ASSERT_FALSE(failed.ok());
  EXPECT_EQ(failed.error().to_text(), path + ": cannot grow: the disk is full");
  EXPECT_EQ(ledger.log()->size(), 4u);
  EXPECT_TRUE(ledger.verify().ok());
  disk.script("PRAGMA max_page_count = 1000000");
  EXPECT_EQ(ledger.add_reports(batch, at("2017-07-14"), "desk")->size(), 60u);
  EXPECT_TRUE(ledger.verify().ok());
}

}  // namespace
}  // namespace tidemark::ledger
