// Copies are found among what the file of keys leads to as they are among all originals.
#include "pipeline/originals.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <random>

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class OriginalsTest : public ObservatoryFolder {
 protected:
  // One of a few stories, told anew with some words changed; now and then too short for bands.
  static std::string text(std::mt19937& random) {
    unsigned story = random() % 6;
    if (random() % 5 == 0) return fmt::format("Story {} in short.", story);
    std::string text;
    for (unsigned i = 0; i < 60; ++i) text += fmt::format("word{} ", story * 100 + i);
    for (unsigned i = random() % 3 * 12; i > 0; --i)
      text += fmt::format("more{} ", random() % 1000);
    return text;
  }
};

TEST_F(OriginalsTest, AreAsIfAllWereRead) {
  Observatory observatory = make();
  std::mt19937 random(3);
  text::CopyFinder all;
  int copies = 0;
  for (int round = 0; round < 30; ++round) {
    if (round % 7 == 5) std::filesystem::remove(observatory.copies);
    if (round % 7 == 6)
      ASSERT_TRUE(world->write(observatory.copies, "tidemark copies 2\nnonsense").ok());
    std::vector<Reading> readings;
    for (int i = 0; i < 3; ++i) {
      readings.push_back(
          reading(text(random) + fmt::format("{}", round * 3 + i), day(2025, 1, 1), {}));
    }
    std::vector<std::string> expected;
    for (const Reading& one : readings) {
      expected.push_back(all.add(one.report.id, one.report.text).value_or(""));
      copies += !expected.back().empty();
    }
    std::vector<std::string> ids;
    for (const Reading& one : readings) ids.push_back(one.report.id);
    archive(observatory, std::move(readings), round);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      EXPECT_EQ(observatory.ledger->report(ids[i])->record.copy_of, expected[i]) << round;
    }
  }
  EXPECT_GT(copies, 10);
  EXPECT_LT(copies, 80);
}

TEST_F(OriginalsTest, OfAnotherLedgerAreForgotten) {
  const std::string story = "A story about a bridge that is long enough. ";
  Observatory observatory = make();
  archive(observatory, {reading(story + "One.", day(2025, 1, 1), {})});
  archive(observatory,
          {reading("Something else.", day(2025, 1, 1), {})});  // has the file know the first
  std::string keys = observatory.copies;
  std::filesystem::remove(path("observatory.db"));
  Observatory other = make();
  other.copies = keys;
  archive(other, {reading("Another beginning.", day(2025, 1, 1), {}),
                  reading("And more.", day(2025, 1, 1), {})});
  EXPECT_EQ(archive(other, {reading("Another   beginning.", day(2025, 1, 2), {})}).copies, 1u);
}

TEST_F(OriginalsTest, ADamagedFileIsMadeAnew) {
  const std::string story = "A story about a bridge that is long enough, and about its ferry.";
  Observatory observatory = make();
  archive(observatory, {reading(story, day(2025, 1, 1), {})});
  std::string copy = story + " ";
  auto original = [&] { return finder_for({copy}, observatory).value().add("copy", copy); };
  auto expected = original();
  ASSERT_TRUE(expected);
  std::string bytes = world->read(observatory.copies, base::kMaxFileBytes).value();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string spoilt = bytes;
    spoilt[at] ^= 4;
    ASSERT_TRUE(world->write(observatory.copies, spoilt).ok());
    EXPECT_EQ(original(), expected) << at;
  }
}

}  // namespace
}  // namespace tidemark::pipeline
