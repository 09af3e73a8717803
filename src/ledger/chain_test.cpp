#include "ledger/chain.hpp"

#include <gtest/gtest.h>

#include "base/sha256.hpp"

namespace tidemark::ledger {
namespace {

Entry entry(std::int64_t sequence, std::int64_t known_at, std::string body) {
  return {sequence, EntryKind::event, {known_at}, "desk", std::move(body), ""};
}

std::vector<Entry> chained(std::vector<Entry> entries) {
  std::string previous(64, '0');
  for (Entry& e : entries) previous = e.hash = chain_hash(previous, e);
  return entries;
}

std::string walk(const std::vector<Entry>& entries) {
  ChainWalk chain;
  for (const Entry& e : entries) {
    if (auto sound = chain.next(e); !sound) return sound.error().reason;
  }
  return "sound";
}

// The example of docs/ledger-format.md, computed by another program: ledgers must stay sound.
TEST(Chain, FormatStaysAsDocumented) {
  Entry e{1, EntryKind::event, {1500024600}, "desk", R"({"side":"gov"})", ""};
  EXPECT_EQ(chain_hash(kFirstPrevious, e),
            "aa78628f380eb1a4b3818e8712e497602d9e2d22feeccad1680094599f4a3e9b");
  e = {2, EntryKind::source_grade, {1500024600}, "Zoë \"Z\"", "{}", ""};
  EXPECT_EQ(chain_hash("aa78628f380eb1a4b3818e8712e497602d9e2d22feeccad1680094599f4a3e9b", e),
            "e26b09fa3ca18e2ba0a8b07b228044be6bfbe5dea379ae384e107693bdb4bffd");
}

TEST(Chain, HashesTheCanonicalObject) {
  for (std::string author : {"desk", "a\"b\\c", "مراسل", "line\nbreak", ""}) {
    Entry e{3, EntryKind::figure, {-5}, author, R"({"a":[1,2.5],"b":null})", ""};
    model::Json object = {{"author", author},
                          {"kind", "figure"},
                          {"known_at", -5},
                          {"record", model::Json::parse(e.body)}};
    EXPECT_EQ(chain_hash("ab", e), base::sha256_hex("ab" + object.dump()));
  }
}

TEST(Chain, BindsEveryField) {
  Entry e = entry(1, 10, "{}");
  std::string hash = chain_hash(kFirstPrevious, e);
  Entry kind = e, known_at = e, author = e, body = e;
  kind.kind = EntryKind::figure;
  known_at.known_at.seconds = 11;
  author.author = "Desk";
  body.body = "[]";
  for (const Entry& other : {kind, known_at, author, body}) {
    EXPECT_NE(chain_hash(kFirstPrevious, other), hash);
  }
  EXPECT_NE(chain_hash(hash, e), hash);
}

TEST(ChainWalk, NamesTheFirstBrokenEntry) {
  auto sound = chained({entry(1, 10, "{}"), entry(2, 10, "[]"), entry(3, 12, "{}")});
  EXPECT_EQ(walk(sound), "sound");

  auto changed = sound;
  changed[1].body = "[1]";
  changed[2].body = "[1]";
  EXPECT_EQ(walk(changed),
            "entry 2 is broken: its hash does not follow from its content and the hash before it");

  auto lost = sound;
  lost.erase(lost.begin() + 1);
  EXPECT_EQ(walk(lost), "entry 2 is missing (entry 3 comes next)");

  auto renumbered = lost;
  renumbered[1].sequence = 2;
  EXPECT_EQ(walk(renumbered),
            "entry 2 is broken: its hash does not follow from its content and the hash before it");

  EXPECT_EQ(walk(chained({entry(1, 10, "{}"), entry(2, 9, "{}")})),
            "entry 2 is broken: it was known before the entry that it follows");
}

TEST(Chain, KindsHaveNames) {
  for (int i = 0; i < 6; ++i) {
    EXPECT_EQ(parse_entry_kind(to_text(EntryKind(i))), EntryKind(i));
  }
  EXPECT_EQ(parse_entry_kind("rumour"), std::nullopt);
}

}  // namespace
}  // namespace tidemark::ledger
