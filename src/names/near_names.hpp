// Names that differ from a given one by a slip or two of the pen: bounded edit distance over folded
// keys.
//
// Two keys are near when they differ by one swap of neighbouring letters or by at most as many
// inserted, deleted or replaced letters as the shorter of them bears: none below 5 letters, 1 below
// 8, else 2.
//
// Found by the pigeonhole rule of Pass-Join (Li, Deng, Wang, Feng: PVLDB 5(3), 2011): a key cut
// into k + 1 segments keeps one of them whole under k edits, so only keys that share a segment with
// the query, at a place that the edits allow, are compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_chains.hpp"

namespace tidemark::names {

// How many edits a key of so many letters bears.
std::size_t edits_borne(std::size_t letters);

class NearNames {
 public:
  using Id = std::uint32_t;
  struct Near {
    Id id = 0;
    std::size_t edits = 0;  // 1 or 2; a swap is one
  };

  // Each key once.
  void add(std::string_view key, Id id);

  // Keys near to `key` other than itself, fewest edits first, then in the order of adding.
  std::vector<Near> find(std::string_view key) const;

 private:
  struct Key {
    std::u32string letters;
    Id id;
  };

  std::vector<Key> keys_;
  base::HashChains segments_;  // hash of length, segment number and letters → key
  base::HashChains whole_;
};

// The edits between two keys, or nothing (most + 1) when more than `most`.
std::size_t bounded_distance(std::u32string_view a, std::u32string_view b, std::size_t most);

// By definition rather than by index: what `find` must agree with.
bool are_near(std::u32string_view a, std::u32string_view b, std::size_t& edits);

std::u32string letters_of(std::string_view utf8);

}  // namespace tidemark::names
