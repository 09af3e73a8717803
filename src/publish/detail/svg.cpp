#include "publish/detail/svg.hpp"

#include <fmt/format.h>

#include <charconv>
#include <unordered_map>

#include "publish/detail/html.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr int kDecimals = 2;  // of path coordinates: a hundredth of a page unit

class Rewriter {
 public:
  explicit Rewriter(std::string_view svg) : rest_(svg) { out_.reserve(svg.size()); }

  std::string run() {
    while (!rest_.empty()) {
      if (take(" id=\"") || take("\"#") || take("url(#")) {
        name();
      } else if (take(" d=\"")) {
        path();
      } else {
        out_ += rest_.front();
        rest_.remove_prefix(1);
      }
    }
    return std::move(out_);
  }

 private:
  bool take(std::string_view mark) {
    if (!rest_.starts_with(mark)) return false;
    out_ += mark;
    rest_.remove_prefix(mark.size());
    return true;
  }

  void name() {
    const std::size_t end = rest_.find_first_of("\")");
    auto [it, is_new] = number_of_.emplace(rest_.substr(0, end), number_of_.size());
    out_ += fmt::format("m{}", it->second);
    rest_.remove_prefix(end);
  }

  void path() {
    const std::size_t end = rest_.find('"');
    std::string_view data = rest_.substr(0, end);
    while (!data.empty()) {
      const std::size_t length = std::min(data.find(' '), data.size() - 1) + 1;
      coordinate(data.substr(0, length));
      data.remove_prefix(length);
    }
    rest_.remove_prefix(end);
  }

  // A command letter or number with the space behind it.
  void coordinate(std::string_view word) {
    double value = 0;
    const char* last = word.data() + word.size();
    auto [end, fault] = std::from_chars(word.data(), last, value);
    if (fault != std::errc()) {
      out_ += word;
      return;
    }
    std::string text = fmt::format("{:.{}f}", value, kDecimals);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    out_ += text == "-0" ? "0" : text;
    out_.append(end, last);
  }

  std::string_view rest_;
  std::string out_;
  std::unordered_map<std::string_view, std::size_t> number_of_;
};

}  // namespace

std::string describe_svg(std::string_view svg, std::string_view title,
                         std::string_view description) {
  std::string text = Rewriter(svg).run();
  const std::size_t tag = text.find("<svg ");
  const std::size_t inside = text.find('>', tag) + 1;
  text.insert(inside, fmt::format("\n<title>{}</title>\n<desc>{}</desc>", escaped(title),
                                  escaped(description)));
  text.insert(tag + 5, "role=\"img\" ");
  return text;
}

}  // namespace tidemark::publish::detail
