#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <thread>

#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

std::string refusal(const std::string& path, OpenMode mode) {
  auto ledger = ledger::open_ledger(path, mode);
  return ledger ? "opened" : ledger.error().to_text();
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

TEST(Open, MakesTheFileAndItsFolderOnlyWhenAsked) {
  TempFolder folder;
  std::string path = folder / "a/b/observatory.db";
  EXPECT_EQ(refusal(path, OpenMode::existing),
            path + ": its folder cannot be written: No such file or directory");
  std::string beside = folder / "observatory.db";
  EXPECT_EQ(refusal(beside, OpenMode::existing),
            beside + ": cannot be opened: No such file or directory");
  EXPECT_FALSE(std::filesystem::exists(beside));
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_EQ(refusal(path, OpenMode::create), "opened");
  EXPECT_EQ(refusal(path, OpenMode::existing), "opened");
}

TEST(Open, RefusesWhatIsNoLedger) {
  TempFolder folder;
  std::string notes = folder / "notes.txt";
  std::string other = folder / "other.db";
  std::string empty = folder / "empty.db";
  std::string text(5000, 'x');
  write_file(notes, text);
  run_sql(other, "CREATE TABLE t (a)");
  write_file(empty, "");
  for (OpenMode mode : {OpenMode::create, OpenMode::existing}) {
    EXPECT_EQ(refusal(notes, mode), notes + ": is not a ledger (not even an SQLite database)");
    EXPECT_EQ(refusal(other, mode), other + ": is a database of another program");
    std::string of_folder = refusal(folder.path().string(), mode);
    EXPECT_TRUE(of_folder.starts_with(folder.path().string() + ": cannot be opened: "))
        << of_folder;
  }
  EXPECT_EQ(refusal(empty, OpenMode::existing),
            empty + ": holds no ledger (the database is empty)");
  EXPECT_EQ(refusal(":memory:", OpenMode::create),
            ":memory:: cannot be kept in write-ahead mode (a ledger needs a file on a local disk)");
  // What was refused is left as it was.
  EXPECT_EQ(std::filesystem::file_size(notes), text.size());
  EXPECT_EQ(std::filesystem::file_size(empty), 0u);
  EXPECT_FALSE(std::filesystem::exists(other + "-wal"));
}

TEST(Open, RefusesANewerFormat) {
  TempFolder folder;
  std::string path = folder / "l.db";
  EXPECT_EQ(refusal(path, OpenMode::create), "opened");
  run_sql(path, "PRAGMA user_version = 7");
  EXPECT_EQ(refusal(path, OpenMode::create),
            path + ": was written by a newer Tidemark (ledger format 7; this one reads up to 3)");
}

// In a process of its own, because an administrator may write anywhere.
std::string refusal_of_ordinary_user(const std::string& path, OpenMode mode) {
  int channel[2];
  EXPECT_EQ(::pipe(channel), 0);
  pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(1);
    std::string text = refusal(path, mode);
    ssize_t written = ::write(channel[1], text.data(), text.size());
    ::_exit(written == ssize_t(text.size()) ? 0 : 1);
  }
  ::close(channel[1]);
  std::string text;
  char block[512];
  for (ssize_t n; (n = ::read(channel[0], block, sizeof block)) > 0;) {
    text.append(block, std::size_t(n));
  }
  ::close(channel[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  return text;
}

TEST(Open, SaysWhatIsReadOnly) {
  namespace fs = std::filesystem;
  TempFolder folder;
  std::string path = folder / "l.db", fresh = folder / "fresh.db";
  EXPECT_EQ(refusal(path, OpenMode::create), "opened");
  fs::permissions(path, fs::perms(0444));
  fs::permissions(folder.path(), fs::perms(0777));
  EXPECT_EQ(refusal_of_ordinary_user(path, OpenMode::existing),
            path + ": cannot be written: the file is read-only");
  fs::permissions(folder.path(), fs::perms(0555));
  for (const std::string& file : {path, fresh}) {
    EXPECT_EQ(refusal_of_ordinary_user(file, OpenMode::create),
              file + ": its folder cannot be written: Permission denied");
  }
  fs::permissions(folder.path(), fs::perms(0755));
}

TEST(Open, ManyMayMakeItAtOnce) {
  for (int round = 0; round < 10; ++round) {
    TempFolder folder;
    std::string path = folder / "l.db";
    std::vector<std::string> outcomes(6);
    std::vector<std::thread> threads;
    for (std::string& outcome : outcomes) {
      threads.emplace_back([&] { outcome = refusal(path, OpenMode::create); });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(outcomes, std::vector<std::string>(6, "opened"));
  }
}

}  // namespace
}  // namespace tidemark::ledger
