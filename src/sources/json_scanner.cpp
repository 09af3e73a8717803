#include "sources/json_scanner.hpp"

#include <algorithm>

namespace tidemark::sources {
namespace {

constexpr std::size_t kLongestToken = 1024;  // of a name or a field; what is longer is cut
constexpr std::size_t kDeepest = 64;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

JsonScanner::JsonScanner(Input& input, std::string array, std::vector<std::string> fields,
                         std::size_t largest)
    : input_(input), array_(std::move(array)), fields_(std::move(fields)), largest_(largest) {}

bool JsonScanner::look(char& c) {
  if (at_ == block_.size()) {
    input_.drop(block_.size());
    block_ = input_.some();
    at_ = 0;
    if (block_.empty()) return false;
  }
  c = block_[at_];
  return true;
}

// REQUIRES: look() saw a character.
void JsonScanner::step() {
  char c = block_[at_++];
  if (c == '\n') line_begins_ = true, indent_ = 0;
  else if (c == ' ' || c == '\t') indent_ += line_begins_;
  else line_begins_ = false;
}

// As it is written, without its quotes. Stands on the opening one.
std::string JsonScanner::string_token() {
  std::string token;
  step();
  bool escaped = false;
  for (char c; look(c); step()) {
    if (!escaped && (c == '"' || c == '\n')) {
      step();
      break;
    }
    escaped = !escaped && c == '\\';
    if (token.size() < kLongestToken) token += c;
  }
  return token;
}

void JsonScanner::open(bool object) {
  if (levels_.size() < kDeepest) {
    bool wanted =
        !object && !levels_.empty() && levels_.back().object && levels_.back().key == array_;
    levels_.push_back({object, wanted, {}, {}});
  }
}

// What closes nothing is passed over.
void JsonScanner::close(bool object) {
  if (!levels_.empty() && levels_.back().object == object) levels_.pop_back();
}

JsonScanner::Found JsonScanner::next(std::string& object) {
  object.clear();
  for (char c; look(c);) {
    if (c == '"') {
      std::string token = string_token();
      while (look(c) && is_blank(c)) step();
      if (levels_.empty() || !levels_.back().object) continue;
      Level& level = levels_.back();
      if (look(c) && c == ':') {
        level.key = std::move(token);
      } else if (std::ranges::find(fields_, level.key) != fields_.end()) {
        level.fields.emplace_back(level.key, std::move(token));
      }
      continue;
    }
    if (c == '{' && !levels_.empty() && levels_.back().wanted) return slice(object);
    if (c == '{' || c == '[') open(c == '{');
    if (c == '}' || c == ']') close(c == '}');
    step();
  }
  return Found::end;
}

// A line that begins, as the object did, with a brace is the next object: this one was never
// closed.
JsonScanner::Found JsonScanner::slice(std::string& object) {
  std::size_t depth = 0, indent = indent_;
  bool alone = line_begins_, inside = false, escaped = false, whole = true;
  for (char c; look(c); step()) {
    if (depth > 0 && !inside && c == '{' && alone && line_begins_ && indent_ == indent) {
      return Found::unclosed;
    }
    if (object.size() < largest_) object += c;
    else whole = false;
    if (inside) {
      inside = (c != '"' || escaped) && c != '\n';
      escaped = !escaped && c == '\\';
      continue;
    }
    inside = c == '"';
    escaped = false;
    if (c == '{') ++depth;
    if (c == '}' && --depth == 0) {
      step();
      return whole ? Found::object : Found::too_large;
    }
  }
  return Found::unclosed;
}

std::string JsonScanner::field(std::string_view name) const {
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    for (const auto& [key, text] : level->fields) {
      if (key == name) return text;
    }
  }
  return "";
}

}  // namespace tidemark::sources
