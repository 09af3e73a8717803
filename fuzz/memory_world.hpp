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

  base::Result<std::unique_ptr<base::Reader>> open(const std::string& path) const override {
    auto file = files_.find(path);
    if (file == files_.end()) return base::Error{"there is no such file", path};
    return base::memory_reader(file->second);
  }
  std::unique_ptr<base::Reader> standard_input() const override { return base::memory_reader(""); }
  base::Result<std::unique_ptr<base::Writer>> create(const std::string& path) override {
    return base::Error{"read only", path};
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
