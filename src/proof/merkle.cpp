#include "proof/merkle.hpp"

#include <bit>
#include <cassert>

namespace tidemark::proof {
namespace {

// How many of n > 1 leaves are left of the root.
std::uint64_t left_of(std::uint64_t n) { return std::bit_floor(n - 1); }

}  // namespace

Digest leaf_hash(std::string_view data) { return sha256({std::string_view("\0", 1), data}); }

Digest node_hash(const Digest& left, const Digest& right) {
  return sha256({"\x01", bytes_of(left), bytes_of(right)});
}

// `begin` is a multiple of the largest power of two in what was split off before it, so that a
// power of two of leaves is always one of the complete subtrees.
Digest Tree::hash(std::uint64_t begin, std::uint64_t end) const {
  std::uint64_t n = end - begin;
  if (std::has_single_bit(n)) return subtrees_(std::countr_zero(n), begin / n);
  std::uint64_t middle = begin + left_of(n);
  return node_hash(hash(begin, middle), hash(middle, end));
}

Digest Tree::root() const { return size_ == 0 ? sha256({}) : hash(0, size_); }

Path Tree::inclusion(std::uint64_t leaf) const {
  assert(leaf < size_);
  Path path;  // from the root down at first
  std::uint64_t begin = 0, end = size_;
  while (end - begin > 1) {
    std::uint64_t middle = begin + left_of(end - begin);
    if (leaf < middle) {
      path.push_back(hash(middle, end));
      end = middle;
    } else {
      path.push_back(hash(begin, middle));
      begin = middle;
    }
  }
  return {path.rbegin(), path.rend()};
}

// SUBPROOF of RFC 9162, 2.1.4.1; `whole`: the subtree was a whole tree's root and is known.
void Tree::add_consistency(std::uint64_t before, std::uint64_t begin, std::uint64_t end, bool whole,
                           Path& path) const {
  if (before == end) {
    if (!whole) path.push_back(hash(begin, end));
    return;
  }
  std::uint64_t middle = begin + left_of(end - begin);
  if (before <= middle) {
    add_consistency(before, begin, middle, whole, path);
    path.push_back(hash(middle, end));
  } else {
    add_consistency(before, middle, end, false, path);
    path.push_back(hash(begin, middle));
  }
}

Path Tree::consistency(std::uint64_t before) const {
  assert(before <= size_);
  Path path;
  if (before > 0) add_consistency(before, 0, size_, true, path);
  return path;
}

// RFC 9162, 2.1.3.2
bool is_included(const Digest& leaf, std::uint64_t index, std::uint64_t size, const Path& path,
                 const Digest& root) {
  if (index >= size) return false;
  std::uint64_t f = index, s = size - 1;
  Digest r = leaf;
  for (const Digest& p : path) {
    if (s == 0) return false;
    if (f % 2 == 1 || f == s) {
      r = node_hash(p, r);
      while (f % 2 == 0 && f != 0) f >>= 1, s >>= 1;
    } else {
      r = node_hash(r, p);
    }
    f >>= 1, s >>= 1;
  }
  return s == 0 && r == root;
}

// RFC 9162, 2.1.4.2
bool is_consistent(std::uint64_t before, const Digest& root_before, std::uint64_t size,
                   const Digest& root, const Path& path) {
  if (before > size) return false;
  if (before == size) return path.empty() && root_before == root;
  if (before == 0) return path.empty() && root_before == sha256({});
  Path steps = path;
  if (std::has_single_bit(before)) steps.insert(steps.begin(), root_before);
  if (steps.empty()) return false;
  std::uint64_t f = before - 1, s = size - 1;
  while (f % 2 == 1) f >>= 1, s >>= 1;
  Digest fr = steps.front(), sr = steps.front();
  for (auto c = steps.begin() + 1; c != steps.end(); ++c) {
    if (s == 0) return false;
    if (f % 2 == 1 || f == s) {
      fr = node_hash(*c, fr);
      sr = node_hash(*c, sr);
      while (f % 2 == 0 && f != 0) f >>= 1, s >>= 1;
    } else {
      sr = node_hash(sr, *c);
    }
    f >>= 1, s >>= 1;
  }
  return s == 0 && fr == root_before && sr == root;
}

}  // namespace tidemark::proof
