// The names of a list of places under both folds (model/folding.hpp), each folded once, and the
// places of a folded name. Merging, finding and compiled gazetteers all work on it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_chains.hpp"
#include "model/folding.hpp"
#include "model/place.hpp"

namespace tidemark::theatre {

class NameTable {
 public:
  // The views hold until the next name is added.
  struct Name {
    std::uint32_t place = 0;  // index into the list of places
    std::string_view plain, loose;
  };

  std::size_t size() const { return entries_.size(); }
  Name operator[](std::size_t i) const;

  // A name that folds to nothing is left out, and so is one that the place already has just before.
  void add(std::size_t place, std::string_view plain, std::string_view loose);

  // Folds and adds the names of those places at the end of the list that are not covered yet.
  void cover(const std::vector<model::Place>& places, const model::Folding& folding);
  // The places whose names are here: the first so many of the list.
  std::size_t covered() const { return covered_; }
  void set_covered(std::size_t places) { covered_ = places; }

  // The places of a folded name in the order of their numbers, each once.
  std::vector<std::size_t> of_plain(std::string_view key) const;
  std::vector<std::size_t> of_loose(std::string_view key) const;
  bool has_plain(std::string_view key) const { return by_plain_.contains(base::hash_of(key)); }
  bool has_loose(std::string_view key) const { return by_loose_.contains(base::hash_of(key)); }

 private:
  struct Entry {
    std::uint32_t place, begin;
    std::uint16_t plain_size, loose_size;
  };

  std::vector<Entry> entries_;
  std::string bytes_;                     // of every name, plain and then loose
  base::HashChains by_plain_, by_loose_;  // hash of the key → entry
  std::size_t covered_ = 0;
};

// A place's own name, its Arabic (or other native) name and its aliases.
std::vector<const std::string*> names_of(const model::Place& place);

}  // namespace tidemark::theatre
