// A byte stream under reading: looked ahead into, taken by lines or by counts, never held whole.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.hpp"

namespace tidemark::sources {

class Input {
 public:
  static constexpr std::size_t kLookAhead = std::size_t(64) << 10;

  explicit Input(base::Reader& reader) : reader_(reader) {}

  // The next bytes, `count` or all that are left. REQUIRES: count <= kLookAhead.
  std::string_view peek(std::size_t count);
  // More of what comes next, at least one byte; nothing at the end.
  std::string_view some() { return peek(1).empty() ? std::string_view() : rest(); }
  // REQUIRES: not more than were seen.
  void drop(std::size_t count) { at_ += count; }

  // The next line with its line break; false at the end. Of a line longer than `limit` only the
  // first `limit` bytes are kept; `whole` tells.
  bool line(std::string& line, std::size_t limit, bool& whole);
  // Appends the next `count` bytes; false when there are fewer.
  bool take(std::size_t count, std::string& bytes);
  bool skip(std::size_t count);

  // Why the stream ended before its end; known when all before that is taken.
  std::optional<base::Error> fault() const { return rest().empty() ? fault_ : std::nullopt; }
  // Goes on after a fault, with what the reader gives next.
  void resume() { fault_.reset(), end_ = false, at_ = buffer_.size(); }

 private:
  std::string_view rest() const { return std::string_view(buffer_).substr(at_); }
  bool fill();

  base::Reader& reader_;
  std::string buffer_;
  std::size_t at_ = 0;
  bool end_ = false;
  std::optional<base::Error> fault_;
};

}  // namespace tidemark::sources
