// What every reader of containers promises, whatever the bytes: it ends; what it gives has a name,
// a text within bounds and bytes to archive; what it refuses it says why; reading in small blocks
// gives the same.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/input.hpp"
#include "sources/container.hpp"

namespace tidemark::fuzz {

class Blocks : public base::Reader {
 public:
  Blocks(std::string_view bytes, std::size_t size) : bytes_(bytes), size_(size) {}
  base::Result<std::size_t> read(char* buffer, std::size_t size) override {
    std::size_t got = bytes_.copy(buffer, std::min(size, size_));
    bytes_.remove_prefix(got);
    return got;
  }

 private:
  std::string_view bytes_;
  std::size_t size_;
};

inline std::vector<std::string> read_container(std::string_view bytes, std::size_t block,
                                               const std::string& name) {
  std::vector<std::string> told;
  Blocks reader(bytes, block);
  sources::read_container(reader, name, {}, [&](base::Result<model::Document> got) {
    if (!got) {
      require(!got.error().reason.empty(), "a refusal says why");
      require(got.error().file.starts_with(name), "a refusal says where");
      return told.push_back(got.error().to_text());
    }
    require(got->path.starts_with(name), "a document has a name");
    require(got->hints.stem.find('/') == std::string::npos, "a stem is no path");
    require(got->bytes.size() <= (std::size_t(32) << 20), "what is archived is bounded");
    told.push_back(got->path + "\n" + std::string(got->text()));
  });
  return told;
}

// `start` comes before the input, so that it is taken for the kind that is tested.
inline void try_container(std::string_view start, std::string_view input, const char* name) {
  std::string bytes = std::string(start) + std::string(input);
  require(read_container(bytes, bytes.size() + 1, name) == read_container(bytes, 13, name),
          "blocks do not matter");
}

}  // namespace tidemark::fuzz
