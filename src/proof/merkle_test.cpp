#include "proof/merkle.hpp"

#include <gtest/gtest.h>

#include <random>
#include <span>

namespace tidemark::proof {
namespace {

using Leaves = std::vector<std::string>;
using Some = std::span<const std::string>;

// The definitions of RFC 9162, 2.1.1, 2.1.3.1 and 2.1.4.1 word by word, without any saving.
std::size_t split(std::size_t n) {
  std::size_t k = 1;
  while (2 * k < n) k *= 2;
  return k;
}

Digest mth(Some d) {
  if (d.empty()) return sha256({});
  if (d.size() == 1) return sha256({std::string_view("\0", 1), d[0]});
  std::size_t k = split(d.size());
  return sha256({"\x01", bytes_of(mth(d.first(k))), bytes_of(mth(d.subspan(k)))});
}

Path path(std::size_t m, Some d) {
  if (d.size() == 1) return {};
  std::size_t k = split(d.size());
  Path steps = m < k ? path(m, d.first(k)) : path(m - k, d.subspan(k));
  steps.push_back(m < k ? mth(d.subspan(k)) : mth(d.first(k)));
  return steps;
}

Path subproof(std::size_t m, Some d, bool b) {
  if (m == d.size()) return b ? Path{} : Path{mth(d)};
  std::size_t k = split(d.size());
  Path steps = m <= k ? subproof(m, d.first(k), b) : subproof(m - k, d.subspan(k), false);
  steps.push_back(m <= k ? mth(d.subspan(k)) : mth(d.first(k)));
  return steps;
}

Leaves leaves(std::size_t n) {
  Leaves made;
  for (std::size_t i = 0; i < n; ++i) made.push_back("entry " + std::to_string(i * i));
  return made;
}

Tree tree(const Leaves& all, std::size_t n) {
  return Tree(n, [&all](int level, std::uint64_t index) {
    return mth(Some(all).subspan(std::size_t(index) << level, std::size_t(1) << level));
  });
}

TEST(Merkle, RootAndProofsAreThoseOfTheDefinition) {
  std::mt19937 random(9162);
  for (int round = 0; round < 60; ++round) {
    std::size_t n = round < 20 ? std::size_t(round) : random() % 300;
    Leaves all = leaves(n);
    Tree built = tree(all, n);
    Digest root = mth(all);
    ASSERT_EQ(built.root(), root) << n;
    for (int i = 0; i < 6 && n > 0; ++i) {
      std::size_t leaf = random() % n, before = random() % (n + 1);
      Path inclusion = built.inclusion(leaf), consistency = built.consistency(before);
      EXPECT_EQ(inclusion, path(leaf, all));
      EXPECT_TRUE(is_included(leaf_hash(all[leaf]), leaf, n, inclusion, root));
      if (before > 0) {
        EXPECT_EQ(consistency, subproof(before, all, true));
      }
      EXPECT_TRUE(is_consistent(before, mth(Some(all).first(before)), n, root, consistency));
    }
  }
}

TEST(Merkle, EveryLeafAndEveryBeginningOfSmallTreesIsProven) {
  Leaves all = leaves(33);
  for (std::size_t n = 1; n <= all.size(); ++n) {
    Tree built = tree(all, n);
    Digest root = built.root();
    for (std::size_t i = 0; i < n; ++i) {
      EXPECT_TRUE(is_included(leaf_hash(all[i]), i, n, built.inclusion(i), root));
      EXPECT_TRUE(is_consistent(i + 1, tree(all, i + 1).root(), n, root, built.consistency(i + 1)));
    }
  }
}

TEST(Merkle, NothingElseIsProven) {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::size_t n = 2 + random() % 60, leaf = random() % n, before = 1 + random() % (n - 1);
    Leaves all = leaves(n);
    Tree built = tree(all, n);
    Digest root = built.root(), hash = leaf_hash(all[leaf]), old = tree(all, before).root();
    Path in = built.inclusion(leaf), since = built.consistency(before);

    EXPECT_FALSE(is_included(leaf_hash("other"), leaf, n, in, root));
    EXPECT_FALSE(is_included(hash, leaf == 0 ? 1 : leaf - 1, n, in, root));
    EXPECT_FALSE(is_included(hash, n, n, in, root));
    Path changed = in;
    changed[random() % changed.size()][random() % 32] ^= 4;
    EXPECT_FALSE(is_included(hash, leaf, n, changed, root));
    changed = in;
    changed.push_back(root);
    EXPECT_FALSE(is_included(hash, leaf, n, changed, root));
    in.pop_back();
    EXPECT_FALSE(is_included(hash, leaf, n, in, root));

    EXPECT_FALSE(is_consistent(before, leaf_hash("other"), n, root, since));
    EXPECT_FALSE(is_consistent(before, old, n, leaf_hash("other"), since));
    EXPECT_FALSE(is_consistent(n + 1, old, n, root, since));
    changed = since;
    changed[random() % changed.size()][random() % 32] ^= 4;
    EXPECT_FALSE(is_consistent(before, old, n, root, changed));
    changed = since;
    changed.push_back(root);
    EXPECT_FALSE(is_consistent(before, old, n, root, changed));
    EXPECT_FALSE(is_consistent(before, old, n, root, {}));
  }
}

// The roots that other implementations of RFC 6962 and 9162 test with.
TEST(Merkle, RootsAreThoseOfOthers) {
  Leaves known = {"",         std::string("\0", 1), "\x10", " !", "01", "@ABC",
                  "PQRSTUVW", "`abcdefghijklmno"};
  EXPECT_EQ(to_hex(tree(known, 0).root()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(to_hex(tree(known, 1).root()),
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  EXPECT_EQ(to_hex(tree(known, 8).root()),
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

TEST(Digest, HexadecimalBothWays) {
  Digest digest = sha256({"a", "bc"});
  EXPECT_EQ(to_hex(digest), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest_from_hex(to_hex(digest)), digest);
  EXPECT_EQ(from_hex("00ff"), std::string("\0\xff", 2));
  for (const char* wrong : {"0", "0g", "00 ", "zz"})
    EXPECT_EQ(from_hex(wrong), std::nullopt) << wrong;
  EXPECT_EQ(digest_from_hex("00"), std::nullopt);
}

}  // namespace
}  // namespace tidemark::proof
