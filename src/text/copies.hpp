// Which report repeats an earlier one: republished and syndicated texts are one witness, not
// several.
//
// Texts are compared by their runs of five words (shingles; Broder 1997), folded, so that layout,
// case and typography do not count. A text is a copy of an earlier one when kCopied of its runs
// stand there, or when kCopied of that one's runs stand here and make up half of this text: the
// furniture of the site that carries it does not make a text a new one, but a review that holds a
// short report whole is. The work is linear in the texts.
#pragma once

#include <cstdint>
#include <optional>
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

  // The id of the earlier text that this one repeats most of, the first one among equals. The text
  // is remembered unless it is itself a copy, so that the id is always that of an original.
  std::optional<std::string> add(const std::string& id, std::string_view text);

 private:
  struct Original {
    std::string id;
    std::size_t runs = 0;
  };
  std::vector<Original> originals_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders_;  // run → originals
};

}  // namespace tidemark::text
