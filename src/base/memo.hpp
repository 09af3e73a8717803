// Answers that take long to find, kept by the text that was asked for: names come again and again
// in what people write. For any number of threads. Bounded: a part that is full starts afresh.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tidemark::base {

template <typename Answer>
class Memo {
 public:
  explicit Memo(std::size_t most = std::size_t(1) << 16) : most_(most / kParts) {}

  // The answer to `asked`: the one that is kept, or what `find()` gives.
  template <typename Find>
  Answer get(std::string_view asked, const Find& find) {
    std::size_t hash = std::hash<std::string_view>()(asked);
    Part& part = parts_[hash >> 7 & (kParts - 1)];
    {
      std::lock_guard lock(part.mutex);
      if (auto kept = part.answers.find(asked); kept != part.answers.end()) return kept->second;
    }
    Answer answer = find();
    std::lock_guard lock(part.mutex);
    if (part.answers.size() >= most_) part.answers.clear();
    part.answers.emplace(asked, answer);
    return answer;
  }

 private:
  static constexpr std::size_t kParts = 16;  // so that threads rarely wait for each other

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  struct Part {
    std::mutex mutex;
    std::unordered_map<std::string, Answer, Hash, std::equal_to<>> answers;
  };

  const std::size_t most_;  // in each part
  std::array<Part, kParts> parts_;
};

}  // namespace tidemark::base
