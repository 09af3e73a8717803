// JSON text written piece by piece, as nlohmann's dump would write it: for records that are written
// by the million. Whoever writes an object gives its keys in byte order, as canonical form wants.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::model {

class JsonWriter {
 public:
  // Appends to `out`.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open(char bracket) { separate(), out_ += bracket; }
  void close(char bracket) { out_ += bracket; }
  // REQUIRES: ASCII without quotes, backslashes and controls
  void key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
  }

  void value(std::string_view text);  // UTF-8; what is not is replaced by U+FFFD
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool yes) { separate(), out_ += yes ? "true" : "false"; }
  void value(std::integral auto number) { separate(), out_ += std::to_string(number); }
  void null() { separate(), out_ += "null"; }
  template <typename T>
  void value(const std::optional<T>& maybe) {
    if (maybe)
      value(*maybe);
    else
      null();
  }

  void field(std::string_view name, const auto& content) { key(name), value(content); }
  // Empty text as null.
  void field_or_null(std::string_view name, std::string_view text) {
    key(name);
    if (text.empty())
      null();
    else
      value(text);
  }

 private:
  void separate() {
    char last = out_.empty() ? '\n' : out_.back();
    bool first = last == '{' || last == '[' || last == ':' || last == '\n';
    if (!first) out_ += ',';
  }

  std::string& out_;
};

}  // namespace tidemark::model
