#include "names/near_names.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tidemark::names {
namespace {

std::string found(const std::vector<std::string>& keys, std::string_view key) {
  NearNames names;
  for (std::size_t i = 0; i < keys.size(); ++i) names.add(keys[i], NearNames::Id(i));
  std::string out;
  for (const NearNames::Near& near : names.find(key)) {
    out += keys[near.id] + ":" + std::to_string(near.edits) + " ";
  }
  return out;
}

TEST(NearNames, BoundsEditsByTheShorterName) {
  struct {
    const char *key, *known, *expected;
  } table[] = {
      {"hama", "homa", ""},  // too short for any slip
      {"hamma", "homma", "homma:1 "},
      {"hamma", "hommo", ""},
      {"hamm", "hamma", ""},                 // the shorter one decides
      {"manbjai", "manbaji", "manbaji:1 "},  // neighbours swapped
      {"basartun", "basratun", "basratun:1 "},
      {"safsafa", "safsaffah", ""},  // 7 letters against 9
      {"safsafaa", "safsuffa", "safsuffa:2 "},
      {"khanshaykhun", "khanshikhun", "khanshikhun:2 "},
      {"khanshaykhun", "khanshakhoon", ""},
      {"same", "same", ""},
      {"samename", "samename", ""},  // itself is not near but equal
      {"السخنةه", "السخنه", "السخنه:1 "},
      {"", "a", ""},
  };
  for (const auto& row : table) EXPECT_EQ(found({row.known}, row.key), row.expected) << row.key;
}

TEST(NearNames, ComesInOrderOfEdits) {
  EXPECT_EQ(found({"abcdefxy", "abcdefgx", "abcdefgh", "xbcdefgh"}, "abcdefgh"),
            "abcdefgx:1 xbcdefgh:1 abcdefxy:2 ");
}

// Few letters and all lengths, so that keys are often near to each other.
TEST(NearNames, AgreesWithTheSlowScan) {
  std::mt19937 random(11);
  auto make = [&] {
    std::string key;
    for (std::size_t n = random() % 13; n > 0; --n) key += char('a' + random() % 3);
    return key;
  };
  std::vector<std::string> keys;
  NearNames names;
  for (int i = 0; i < 1500; ++i) {
    std::string key = make();
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    names.add(key, NearNames::Id(keys.size()));
    keys.push_back(key);
  }
  std::size_t total = 0;
  for (int i = 0; i < 300; ++i) {
    std::string key = make();
    std::vector<std::pair<std::size_t, NearNames::Id>> expected, got;
    for (std::size_t k = 0; k < keys.size(); ++k) {
      std::size_t edits = 0;
      if (are_near(letters_of(key), letters_of(keys[k]), edits)) {
        expected.emplace_back(edits, NearNames::Id(k));
      }
    }
    std::sort(expected.begin(), expected.end());
    for (const NearNames::Near& near : names.find(key)) got.emplace_back(near.edits, near.id);
    ASSERT_EQ(got, expected) << key;
    total += got.size();
  }
  EXPECT_GT(total, 500u);
}

// Against the textbook's whole table.
TEST(NearNames, DistancesAreThoseOfTheWholeTable) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::u32string a, b;
    for (std::size_t n = random() % 8; n > 0; --n) a += char32_t('a' + random() % 3);
    for (std::size_t n = random() % 8; n > 0; --n) b += char32_t('a' + random() % 3);
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
      for (std::size_t j = 0; j <= b.size(); ++j) {
        if (i == 0 || j == 0) d[i][j] = i + j;
        else
          d[i][j] = std::min(
              {d[i - 1][j - 1] + (a[i - 1] != b[j - 1]), d[i - 1][j] + 1, d[i][j - 1] + 1});
      }
    }
    for (std::size_t most : {1, 2}) {
      EXPECT_EQ(bounded_distance(a, b, most), std::min(d[a.size()][b.size()], most + 1));
    }
  }
}

}  // namespace
}  // namespace tidemark::names
