// The outside world behind one interface: files and the clock, so that tests can replace them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace tidemark::base {

class World {
 public:
  virtual ~World() = default;
  // The whole file's bytes. Refuses folders, unreadable files and files over `max_bytes`.
  virtual Result<std::string> read(const std::string& path, std::size_t max_bytes) const = 0;
  // Writes through a temporary file in the same folder and a rename: readers see old or new, whole.
  // Makes missing parent folders.
  virtual Result<void> write(const std::string& path, std::string_view bytes) = 0;
  // The files below a folder, recursively, in byte order of their paths; hidden ones left out.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  virtual Instant now() const = 0;
};

// The real file system and clock.
std::unique_ptr<World> real_world();

inline constexpr std::size_t kMaxFileBytes = std::size_t(1) << 30;

}  // namespace tidemark::base
