#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "ledger/sqlite/database.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

constexpr int kReports = 3;
constexpr int kEntriesEach = 4;  // report, two events, figure
constexpr int kEntries = kReports * kEntriesEach;

std::string make_ledger(const TempFolder& folder, std::string_view name) {
  std::string path = folder / name;
  auto ledger = open_ledger(path);
  for (int i = 0; i < kReports; ++i) {
    EXPECT_TRUE(ledger->add_report(sample_report(i), at("2017-07-14"), "desk").value());
  }
  return path;
}

std::string verdict(const std::string& path) {
  auto ledger = open_sqlite_ledger(path, OpenMode::existing);
  if (!ledger) return ledger.error().reason;
  auto sound = (*ledger)->verify();
  return sound ? "sound" : sound.error().reason;
}

// The verdict after SQL by somebody who took the triggers away.
std::string after(std::string_view sql) {
  TempFolder folder;
  std::string path = make_ledger(folder, "l.db");
  EXPECT_EQ(verdict(path), "sound");
  tamper(path, sql);
  return verdict(path);
}

std::string broken(int sequence) {
  return fmt::format(
      "entry {} is broken: its hash does not follow from its content and the hash before it",
      sequence);
}

TEST(Verify, NamesTheEntryWhoseFieldWasChanged) {
  for (int n = 1; n <= kEntries; ++n) {
    for (const char* change :
         {"body = replace(body, 'So', 'Sp')", "author = 'dusk'", "known_at = known_at + 1",
          "known_at = known_at - 1", "kind = 'review'", "hash = substr(hash, 2) || '0'"}) {
      bool no_name = n % kEntriesEach == 0 && std::string_view(change).starts_with("body");
      if (no_name) change = "body = replace(body, 'quare', 'quara')";  // a figure names no place
      EXPECT_EQ(after(fmt::format("UPDATE log SET {} WHERE sequence = {}", change, n)), broken(n))
          << change;
    }
  }
}

TEST(Verify, NamesTheReportWhoseOriginalWasChanged) {
  for (int i = 0; i < kReports; ++i) {
    std::string id = sample_report(i).report.id;
    int n = i * kEntriesEach + 1;
    auto where = [&](std::string_view sql) {
      return fmt::format("{} WHERE report_id = '{}'", sql, id);
    };
    // CAST keeps the bytes as they are, which are no UTF-8.
    std::string flip =
        "UPDATE original SET raw = CAST(substr(raw, 1, 20) || x'7a' || substr(raw, 22) AS BLOB)";
    EXPECT_EQ(after(where(flip)),
              fmt::format("entry {} is broken: the original of report {} was changed", n, id));
    EXPECT_EQ(after(where("DELETE FROM original")),
              fmt::format("entry {} is broken: the original of report {} is missing", n, id));
  }
}

TEST(Verify, NamesWhatIsMissingOrMoved) {
  EXPECT_EQ(after("DELETE FROM log WHERE sequence = 6"), "entry 6 is missing (entry 7 comes next)");
  EXPECT_EQ(after("DELETE FROM log WHERE sequence = 1"), "entry 1 is missing (entry 2 comes next)");
  EXPECT_EQ(after("UPDATE log SET sequence = 100 WHERE sequence = 6;"
                  "UPDATE log SET sequence = 6 WHERE sequence = 7;"
                  "UPDATE log SET sequence = 7 WHERE sequence = 100;"),
            broken(6));
  EXPECT_EQ(after("DELETE FROM log WHERE sequence > 8"),
            fmt::format("original {} belongs to no report", sample_report(2).report.id));
}

TEST(Verify, NamesTheFirstOfSeveral) {
  EXPECT_EQ(after("UPDATE log SET author = 'x' WHERE sequence IN (4, 8);"
                  "UPDATE original SET raw = x'00'"),
            fmt::format("entry 1 is broken: the original of report {} was changed",
                        sample_report(0).report.id));
}

std::string read_file(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// Every stored body, hash and original in turn loses one bit in the file itself, as on a bad disk.
TEST(Verify, FindsOneFlippedBitInTheFile) {
  TempFolder folder;
  std::string path = make_ledger(folder, "l.db");
  struct Stored {
    std::string bytes;
    std::string named;
  };
  std::vector<Stored> stored;
  const std::vector<Entry> log = open_ledger(path)->log().value();
  for (const Entry& entry : log) {
    std::string named = fmt::format("entry {} ", entry.sequence);
    stored.push_back({entry.body, named});
    stored.push_back({entry.hash, named});
  }
  for (int i = 0; i < kReports; ++i) {
    stored.push_back({sample_report(i).raw, fmt::format("entry {} ", i * kEntriesEach + 1)});
  }
  const std::string sound = read_file(path);
  std::size_t hits = 0;
  for (const Stored& value : stored) {
    std::size_t begin = sound.find(value.bytes);
    ASSERT_NE(begin, std::string::npos) << value.named;
    for (std::size_t at : {begin, begin + value.bytes.size() / 2, begin + value.bytes.size() - 1}) {
      std::string flipped = sound;
      flipped[at] = char(flipped[at] ^ 0x01);
      std::string copy = folder / "flipped.db";
      std::ofstream(copy, std::ios::binary | std::ios::trunc) << flipped;
      std::string found = verdict(copy);
      EXPECT_TRUE(found.starts_with(value.named)) << value.named << "at " << at << ": " << found;
      ++hits;
    }
  }
  EXPECT_EQ(hits, 3u * (2u * kEntries + kReports));
}

TEST(Verify, FindsAnIndexThatDisagrees) {
  TempFolder folder;
  std::string path = make_ledger(folder, "l.db");
  std::string bytes = read_file(path);
  // Only the index by report holds an id with the kind right behind it.
  std::string in_index = sample_report(1).report.id + "event";
  std::size_t at = bytes.find(in_index);
  ASSERT_NE(at, std::string::npos);
  bytes[at] = char(bytes[at] ^ 0x01);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  EXPECT_TRUE(verdict(path).starts_with("is damaged: ")) << verdict(path);
}

}  // namespace
}  // namespace tidemark::ledger
