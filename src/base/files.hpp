// The outside world behind one interface: files and the clock, so that tests can replace them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace tidemark::base {

// Bytes read from their beginning to their end.
class Reader {
 public:
  virtual ~Reader() = default;
  // Puts up to `size` bytes into `buffer`; 0 only at the end.
  virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
};

// A file in the making. It appears at its path, whole, when it is committed, or not at all.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual Result<void> append(std::string_view bytes) = 0;
  virtual Result<void> commit() = 0;
};

class World {
 public:
  virtual ~World() = default;
  // Refuses folders and files that cannot be read.
  virtual Result<std::unique_ptr<Reader>> open(const std::string& path) const = 0;
  virtual std::unique_ptr<Reader> standard_input() const = 0;
  // Makes missing parent folders.
  virtual Result<std::unique_ptr<Writer>> create(const std::string& path) = 0;
  // The files below a folder, recursively, in byte order of their paths; hidden ones left out.
  virtual Result<std::vector<std::string>> list(const std::string& folder) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  virtual bool exists(const std::string& path) const = 0;
  virtual Instant now() const = 0;

  // The whole file's bytes, unless they are more than `max_bytes`.
  Result<std::string> read(const std::string& path, std::size_t max_bytes) const;
  Result<void> write(const std::string& path, std::string_view bytes);
};

// The real file system and clock. Files are made beside their path and renamed: readers see old or
// new, whole.
std::unique_ptr<World> real_world();

// All that is left, unless it is more than `max_bytes`. `path` is for the error.
Result<std::string> read_all(Reader& reader, std::size_t max_bytes, const std::string& path);

// Reads bytes that are there already.
std::unique_ptr<Reader> memory_reader(std::string bytes);

inline constexpr std::size_t kMaxFileBytes = std::size_t(1) << 30;

}  // namespace tidemark::base
