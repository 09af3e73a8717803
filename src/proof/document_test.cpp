#include "proof/document.hpp"

#include <gtest/gtest.h>

#include "proof/link.hpp"

namespace tidemark::proof {
namespace {

// A log of eleven entries.
struct Log {
  std::vector<Digest> links;

  Log() {
    Digest previous = kNothingBefore;
    for (int i = 0; i < 11; ++i) links.push_back(previous = link_hash(previous, link(i)));
  }
  static Link link(int i) {
    static const std::string bodies = "0123456789ab";
    return {"desk", "event", 100 + i, std::string_view(bodies).substr(std::size_t(i), 1)};
  }
  Tree tree(std::uint64_t size) const {
    return Tree(size, [this](int level, std::uint64_t index) { return subtree(level, index); });
  }
  Digest subtree(int level, std::uint64_t index) const {
    if (level == 0) return leaf_of(links[index]);
    return node_hash(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
  }
};

Document inclusion(int entry) {
  Log log;
  Link link = Log::link(entry);
  Tree tree = log.tree(11);
  return {Inclusion{std::string(link.author), std::string(link.kind), link.known_at,
                    std::string(link.body),
                    entry == 0 ? kNothingBefore : log.links[std::size_t(entry) - 1],
                    std::uint64_t(entry), 11, tree.root(), tree.inclusion(std::uint64_t(entry))},
          sign({11, tree.root(), log.links.back(), 110}, 200, make_key())};
}

Document consistency(std::uint64_t before) {
  Log log;
  Tree tree = log.tree(11);
  return {Consistency{before, log.tree(before).root(), 11, tree.root(), tree.consistency(before)},
          {}};
}

TEST(Document, ProvesAfterBeingWritten) {
  for (int i = 0; i < 11; ++i) {
    auto read = parse_document(to_text(inclusion(i)));
    ASSERT_TRUE(read.ok()) << read.error().reason;
    EXPECT_TRUE(check(*read).ok());
    EXPECT_TRUE(read->head.has_value());
    read = parse_document(to_text(consistency(std::uint64_t(i))));
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(check(*read).ok());
  }
}

TEST(Document, NoFieldOfAnEntryCanBeChanged) {
  auto verdict = [](auto change) {
    Document document = inclusion(5);
    document.head.reset();
    change(std::get<Inclusion>(document.proof));
    auto sound = check(document);
    return sound ? "sound" : sound.error().reason;
  };
  const std::string wrong = "the path does not lead to the root";
  EXPECT_EQ(verdict([](Inclusion&) {}), "sound");
  EXPECT_EQ(verdict([](Inclusion& p) { p.author = "dusk"; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.kind = "figure"; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.known_at -= 1; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.record += " "; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.previous[0] ^= 1; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.index = 4; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.root[0] ^= 1; }), wrong);
  EXPECT_EQ(verdict([](Inclusion& p) { p.path.clear(); }), wrong);
}

TEST(Document, TheHeadMustBeOfTheSameTree) {
  Document document = inclusion(5);
  document.head = sign({12, document.head->head.root, {}, 0}, 0, make_key());
  EXPECT_EQ(check(document).error().reason, "the signed head is of another tree");
  document = inclusion(5);
  document.head->signed_at = 1;
  EXPECT_EQ(check(document).error().reason, "the signature of the head does not fit");
}

TEST(Document, RefusesWhatIsNone) {
  EXPECT_EQ(parse_document("{").error().reason, "is no proof");
  EXPECT_EQ(parse_document("{}").error().reason, "is no proof");
  EXPECT_EQ(parse_document(R"({"format":"x"})").error().reason, "is a proof of another format");
  EXPECT_EQ(parse_document(R"({"format":"tidemark proof 1","type":"x"})").error().reason,
            "is a proof of an unknown type");
}

}  // namespace
}  // namespace tidemark::proof
