#include "sources/input.hpp"

#include <algorithm>

namespace tidemark::sources {

bool Input::fill() {
  if (end_) return false;
  buffer_.erase(0, at_);
  at_ = 0;
  std::size_t held = buffer_.size();
  buffer_.resize(held + kLookAhead);
  auto got = reader_.read(buffer_.data() + held, kLookAhead);
  buffer_.resize(held + (got ? *got : 0));
  if (!got) fault_ = got.error();
  end_ = !got || *got == 0;
  return !end_;
}

std::string_view Input::peek(std::size_t count) {
  while (rest().size() < count && fill()) {
  }
  return rest().substr(0, count);
}

bool Input::line(std::string& line, std::size_t limit, bool& whole) {
  line.clear();
  whole = true;
  while (true) {
    std::string_view ahead = some();
    if (ahead.empty()) return !line.empty();
    std::size_t end = ahead.find('\n');
    std::size_t size = end == ahead.npos ? ahead.size() : end + 1;
    std::size_t kept = std::min(size, limit - line.size());
    whole &= kept == size;
    line.append(ahead.substr(0, kept));
    drop(size);
    if (end != ahead.npos) return true;
  }
}

bool Input::take(std::size_t count, std::string& bytes) {
  while (count > 0) {
    std::string_view ahead = some().substr(0, count);
    if (ahead.empty()) return false;
    bytes.append(ahead);
    drop(ahead.size());
    count -= ahead.size();
  }
  return true;
}

bool Input::skip(std::size_t count) {
  while (count > 0) {
    std::size_t size = std::min(some().size(), count);
    if (size == 0) return false;
    drop(size);
    count -= size;
  }
  return true;
}

}  // namespace tidemark::sources
