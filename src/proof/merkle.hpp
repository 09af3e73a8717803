// Merkle trees over a log, their inclusion and consistency proofs (RFC 9162, section 2.1).
//
//   leaf = SHA-256(0x00 ‖ data)      node = SHA-256(0x01 ‖ left ‖ right)
//
// The left side of a node holds the largest power of two of leaves that is smaller than all of
// them; the root of nothing is SHA-256(""). Leaves and sizes count from 0.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "proof/digest.hpp"

namespace tidemark::proof {

using Path = std::vector<Digest>;

Digest leaf_hash(std::string_view data);
Digest node_hash(const Digest& left, const Digest& right);

// Whoever keeps the log gives the root of a complete subtree: that of the 2^level leaves from
// index · 2^level on. Level 0 gives the leaf's own hash.
using Subtrees = std::function<Digest(int level, std::uint64_t index)>;

class Tree {
 public:
  Tree(std::uint64_t size, Subtrees subtrees) : size_(size), subtrees_(std::move(subtrees)) {}

  std::uint64_t size() const { return size_; }
  Digest root() const;
  // REQUIRES: leaf < size()
  Path inclusion(std::uint64_t leaf) const;
  // That the tree of the first `before` leaves is the beginning of this one. REQUIRES: before <=
  // size()
  Path consistency(std::uint64_t before) const;

 private:
  Digest hash(std::uint64_t begin, std::uint64_t end) const;
  void add_consistency(std::uint64_t before, std::uint64_t begin, std::uint64_t end, bool whole,
                       Path& path) const;

  std::uint64_t size_;
  Subtrees subtrees_;
};

// Whether the path leads from the leaf's hash to the root of a tree of `size` leaves.
bool is_included(const Digest& leaf, std::uint64_t index, std::uint64_t size, const Path& path,
                 const Digest& root);
// Whether the tree of `size` leaves begins with that of `before`. Everything begins with nothing.
bool is_consistent(std::uint64_t before, const Digest& root_before, std::uint64_t size,
                   const Digest& root, const Path& path);

}  // namespace tidemark::proof
