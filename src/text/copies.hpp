// Which report repeats an earlier one: republished and syndicated texts are one witness, not
// several.
//
// Texts are compared by their runs of five words (shingles; Broder 1997), folded, so that layout,
// case and typography do not count. A text is a copy of an earlier one when kCopied of its runs
// stand there, or when kCopied of that one's runs stand here and make up half of this text: the
// furniture of the site that carries it does not make a text a new one, but a review that holds a
// short report whole is.
//
// Which earlier texts are worth comparing is told by MinHash signatures in bands
// (locality-sensitive hashing; Indyk and Motwani 1998, Broder et al. 2000): of two texts that share
// two fifths of all their runs 99.6% are compared, of those that share a fifth 73%, of those that
// share a fiftieth 1.3%. What is compared is then counted exactly. Work and memory are linear in
// the texts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tidemark::text {

class CopyFinder {
 public:
  static constexpr double kCopied = 0.8;
  // Shorter texts share too little to tell a copy from two people's plain words: they must be
  // equal.
  static constexpr std::size_t kLeastRuns = 20;

  // Only texts that share one of these can be copies of each other: a key of the whole and one for
  // each band. Of texts without bands all are that of the whole.
  using Keys = std::array<std::uint32_t, 33>;
  static Keys keys_of(std::string_view text);

  // The id of the earlier text that this one repeats most of, the first one among equals. The text
  // is remembered unless it is itself a copy, so that the id is always that of an original.
  std::optional<std::string> add(const std::string& id, std::string_view text);

 private:
  using Runs = std::span<const std::uint32_t>;  // hashes of runs, sorted, each once

  // Texts by one band of their signature. Chains, newest first, in two flat tables.
  class Bands {
   public:
    template <typename Visit>
    void visit(std::uint64_t key, const Visit& visit) const;
    void add(std::uint64_t key, std::uint32_t text);

   private:
    struct Entry {
      std::uint64_t key;
      std::uint32_t text;
      std::uint32_t next;  // one more than its index; 0: none
    };
    void grow();
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> heads_;  // as `next`; as many as a power of two
  };

  struct Original {
    std::string id;
    std::size_t begin, end;  // of its runs in runs_
  };
  Runs runs_of(const Original& original) const {
    return std::span(runs_).subspan(original.begin, original.end - original.begin);
  }
  std::optional<std::uint32_t> nearest(Runs runs, std::span<const std::uint64_t> keys) const;

  std::vector<Original> originals_;
  std::vector<std::uint32_t> runs_;  // of all originals, one behind the other
  Bands bands_;
  std::unordered_map<std::uint64_t, std::uint32_t> whole_;  // all of a text → the original
};

}  // namespace tidemark::text
