#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <sstream>

#include "ledger/run.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;

constexpr int kVerified = 3;
constexpr int kEntriesEach = 4;  // report, two events, figure
constexpr int kEntries = kVerified * kEntriesEach;

std::string make_ledger(const TempFolder& folder, std::string_view name) {
  std::string path = folder / name;
  auto ledger = open_ledger(path);
  for (int i = 0; i < kVerified; ++i) {
    EXPECT_TRUE(ledger->add_report(sample_report(i), at("2017-07-14"), "desk").value());
  }
  return path;
}

std::string verdict(const std::string& path) {
  auto ledger = ledger::open_ledger(path, OpenMode::existing);
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

std::string broken(int entry) {
  return fmt::format(
      "entry {} is broken: its hash does not follow from its content and the hash before it",
      entry);
}

// A run, that of the events of the first report (entries 2 and 3), with other records.
std::string with_bodies(const std::vector<std::string>& bodies, bool sealed, int first = 2) {
  std::string packed = pack_bodies(bodies);
  std::string change = fmt::format("bodies = x'{}'", proof::to_hex(packed));
  if (sealed) change += fmt::format(", seal = x'{}'", proof::to_hex(proof::sha256({packed})));
  return fmt::format("UPDATE log SET {} WHERE first_entry = {}", change, first);
}

TEST(Verify, AReportThatBreaksOffInItsTextIsNotRead) {
  for (const char* rest : {"\\", "abc\\", "abc", "abc\\n", "abc\\n\\"}) {
    TempFolder folder;
    std::string path = make_ledger(folder, "l.db");
    std::string body = open_ledger(path)->log().value()[0].body;
    constexpr std::string_view kText = "\"text\":\"";
    std::string head = body.substr(0, body.find(kText) + kText.size());
    tamper(path, with_bodies({head + rest}, true, 1));
    EXPECT_FALSE(open_ledger(path)->report_at(1).ok()) << rest;
  }
}

TEST(Verify, NamesTheEntryWhoseRecordWasChanged) {
  TempFolder folder;
  auto log = open_ledger(make_ledger(folder, "l.db"))->log().value();
  std::vector<std::string> bodies = {log[1].body, log[2].body};
  EXPECT_EQ(after(with_bodies(bodies, true)), "sound");
  EXPECT_EQ(after(with_bodies({bodies[0], "{}"}, true)), broken(3));
  EXPECT_EQ(after(with_bodies({"{}", bodies[1]}, true)), broken(2));
  EXPECT_EQ(after(with_bodies({bodies[0]}, true)),
            "entry 2 cannot be read: holds 1 records for entries 2 to 3");
  EXPECT_EQ(after("UPDATE log SET bodies = x'0011' WHERE first_entry = 2"),
            "entry 2 cannot be read: holds a record that cannot be unpacked");
  EXPECT_EQ(after("UPDATE log SET seal = x'00' WHERE first_entry = 2"),
            "entry 2 is broken: its stored form was changed");
}

TEST(Verify, NamesTheEntryWhoseFieldWasChanged) {
  for (int first : {1, 2, 4, 5, 6, 8, 9, 10, 12}) {
    for (const char* change :
         {"author = 'dusk'", "known_at = known_at + 1", "known_at = known_at - 1",
          "kind = 'review'", "hashes = CAST(x'00' || substr(hashes, 2) AS BLOB)"}) {
      std::string sql = fmt::format("UPDATE log SET {} WHERE first_entry = {}", change, first);
      EXPECT_EQ(after(sql), broken(first)) << change;
    }
  }
  EXPECT_EQ(after("UPDATE log SET of_kind = 7 WHERE first_entry = 6"),
            "entry 7 is broken: it counts 7 entries of its kind where there are 4");
}

TEST(Verify, NamesTheReportWhoseOriginalWasChanged) {
  for (int i = 0; i < kVerified; ++i) {
    std::string id = sample_report(i).report.id;
    int n = i * kEntriesEach + 1;
    auto where = [&](std::string_view sql) {
      return fmt::format("{} WHERE report_id = '{}'", sql, id);
    };
    std::string changed =
        fmt::format("entry {} is broken: the original of report {} was changed", n, id);
    std::string other = pack(sample_report(i).raw + "!");
    EXPECT_EQ(after(where("UPDATE original SET packed = CAST(packed || x'00' AS BLOB)")), changed);
    EXPECT_EQ(after(where("UPDATE original SET seal = packed")), changed);
    EXPECT_EQ(after(where("UPDATE original SET entry = 77")), changed);
    EXPECT_EQ(
        after(where(fmt::format("UPDATE original SET packed = x'{}', seal = x'{}'",
                                proof::to_hex(other), proof::to_hex(proof::sha256({other}))))),
        changed);
    EXPECT_EQ(after(where("DELETE FROM original")),
              fmt::format("entry {} is broken: the original of report {} is missing", n, id));
  }
}

TEST(Verify, NamesWhatIsMissing) {
  EXPECT_EQ(after("DELETE FROM log WHERE first_entry = 6"),
            "entry 6 is missing (entry 8 comes next)");
  EXPECT_EQ(after("DELETE FROM log WHERE first_entry = 1"),
            "entry 1 is missing (entry 2 comes next)");
  EXPECT_EQ(after("DELETE FROM log WHERE first_entry > 8"),
            fmt::format("original {} belongs to no report", sample_report(2).report.id));
}

TEST(Verify, NamesTheFirstOfSeveral) {
  EXPECT_EQ(after("UPDATE log SET author = 'x' WHERE first_entry IN (4, 8);"
                  "UPDATE original SET packed = x'00'"),
            fmt::format("entry 1 is broken: the original of report {} was changed",
                        sample_report(0).report.id));
}

TEST(Verify, FindsAProjectionThatDisagrees) {
  const std::string places = "is damaged: the index of places is not that of the log";
  EXPECT_EQ(after("DELETE FROM at_place_new WHERE entry = 3"), places);
  EXPECT_EQ(after("UPDATE at_place_new SET place = 'sy:other' WHERE entry = 3"), places);
  EXPECT_EQ(after("UPDATE at_place_new SET gist = '' WHERE entry = 3"), places);
  EXPECT_EQ(after("INSERT INTO at_place VALUES ('sy:other', 3, '')"), places);
  EXPECT_EQ(after("INSERT INTO at_place SELECT * FROM at_place_new; DELETE FROM at_place_new"),
            "sound");
  EXPECT_EQ(after("INSERT INTO reviewed VALUES (2, 3)"),
            "is damaged: the index of reviews is not that of the log");
  EXPECT_EQ(after("INSERT INTO subtree VALUES (8, 0, x'00')"),
            "is damaged: it holds 1 subtrees of the log where there are 0");
}

std::string read_file(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

// A hundred random bits of stored evidence and log in turn are flipped in the file itself, as on a
// bad disk.
TEST(Verify, FindsEveryFlippedBitOfEvidenceAndLog) {
  TempFolder folder;
  std::string path = make_ledger(folder, "l.db");
  struct Stored {
    std::string bytes;
    std::int64_t first, last;  // one of these entries must be named
  };
  std::vector<Stored> stored;
  {
    SqliteConnection connection(path, SqliteConnection::Missing::refuse);
    connection.script("PRAGMA wal_checkpoint(TRUNCATE)");
    auto runs = connection.ask("SELECT first_entry, last_entry, hashes, seal, bodies FROM log");
    while (runs->next()) {
      for (int column : {2, 3, 4}) {
        stored.push_back({runs->text(column), runs->number(0), runs->number(1)});
      }
    }
    auto originals = connection.ask("SELECT entry, seal, packed FROM original");
    while (originals->next()) {
      for (int column : {1, 2}) {
        stored.push_back({originals->text(column), originals->number(0), originals->number(0)});
      }
    }
  }
  const std::string sound = read_file(path), copy = folder / "flipped.db";
  std::mt19937 random(100);
  int found = 0;
  for (int round = 0; round < 100; ++round) {
    const Stored& value = stored[random() % stored.size()];
    std::size_t begin = sound.find(value.bytes);
    ASSERT_NE(begin, std::string::npos);
    std::string flipped = sound;
    std::size_t place = begin + random() % value.bytes.size();
    flipped[place] = char(flipped[place] ^ (1 << random() % 8));
    write_file(copy, flipped);
    std::string told = verdict(copy);
    bool named = false;
    for (std::int64_t entry = value.first; entry <= value.last; ++entry) {
      named = named || told.starts_with(fmt::format("entry {} ", entry));
    }
    EXPECT_TRUE(named) << "entry " << value.first << " at " << place << ": " << told;
    found += named;
  }
  EXPECT_EQ(found, 100);
}

// Anywhere at all: what is not found has changed nothing that can be read.
TEST(Verify, AFlippedBitAnywhereIsFoundOrChangesNothing) {
  TempFolder folder;
  std::string path = make_ledger(folder, "l.db"), copy = folder / "flipped.db";
  run_sql(path, "PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string sound = read_file(path);
  auto contents = [](const std::string& file) {
    auto ledger = ledger::open_ledger(file, OpenMode::existing);
    std::string all;
    for (const Entry& entry : (*ledger)->log().value()) {
      all += fmt::format("{} {} {} ", entry.sequence, to_text(entry.kind), entry.known_at.seconds) +
             entry.author + entry.body + proof::to_hex(entry.hash) + "\n";
    }
    for (int i = 0; i < kVerified; ++i) all += (*ledger)->raw(sample_report(i).report.id).value();
    return all;
  };
  const std::string expected = contents(path);
  std::mt19937 random(7);
  for (int round = 0; round < 100; ++round) {
    std::string flipped = sound;
    std::size_t place = random() % sound.size();
    flipped[place] = char(flipped[place] ^ (1 << random() % 8));
    write_file(copy, flipped);
    if (verdict(copy) == "sound") {
      EXPECT_EQ(contents(copy), expected) << place;
    }
    for (const char* beside : {"-wal", "-shm"}) std::filesystem::remove(copy + beside);
  }
}

}  // namespace
}  // namespace tidemark::ledger
