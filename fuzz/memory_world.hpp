// Files in memory behind base::World, for loading data that a fuzzer makes up.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/files.hpp"

namespace tidemark::fuzz {

class MemoryWorld : public base::World {
 public:
  explicit MemoryWorld(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  base::Result<std::string> read(const std::string& path, std::size_t max_bytes) const override {
    auto file = files_.find(path);
    if (file == files_.end()) return base::Error{"there is no such file", path};
    if (file->second.size() > max_bytes) return base::Error{"is too large", path};
    return file->second;
  }
  base::Result<void> write(const std::string& path, std::string_view bytes) override {
    files_[path] = bytes;
    return {};
  }
  base::Result<std::vector<std::string>> list(const std::string& folder) const override {
    std::vector<std::string> found;
    for (const auto& [path, bytes] : files_) {
      if (path.starts_with(folder + "/")) found.push_back(path);
    }
    return found;
  }
  bool is_folder(const std::string& path) const override {
    auto next = files_.lower_bound(path + "/");
    return next != files_.end() && next->first.starts_with(path + "/");
  }
  bool exists(const std::string& path) const override {
    return files_.contains(path) || is_folder(path);
  }
  base::Instant now() const override { return {}; }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace tidemark::fuzz
