// JSON text written piece by piece, as nlohmann's dump would write it: for records that are written
// by the million. Whoever writes an object gives its keys in byte order, as canonical form wants.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace tidemark::model {

// Writes into room kept at the end of the text, which is cut to what was written by finish.
class JsonWriter {
 public:
  // Appends to `out`, which holds what is written only when the writer is finished or gone.
  explicit JsonWriter(std::string& out) : out_(out), at_(out.size()) {
    char last = out.empty() ? '\n' : out.back();
    first_ = last == '{' || last == '[' || last == ':' || last == '\n';
  }
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() { finish(); }

  void finish() { out_.resize(at_); }

  void open(char bracket) { separate(), put(bracket), first_ = true; }
  void close(char bracket) { put(bracket), first_ = false; }
  // REQUIRES: ASCII without quotes, backslashes and controls. Of a size that is known here, so that
  // it is copied by a few instructions.
  template <std::size_t Size>
  void key(const char (&name)[Size]) {
    char* to = room(Size + 3);
    char* at = to;
    if (!first_) *at++ = ',';
    *at++ = '"';
    std::memcpy(at, name, Size - 1);
    at += Size - 1;
    *at++ = '"';
    *at++ = ':';
    at_ += std::size_t(at - to);
    first_ = true;
  }

  void value(std::string_view text);  // UTF-8; what is not is replaced by U+FFFD
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool yes) { separate(), put(yes ? std::string_view("true") : "false"); }
  void value(std::integral auto number) {
    separate();
    char digits[24];
    auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    put(std::string_view(digits, std::size_t(end - digits)));
  }
  void null() { separate(), put(std::string_view("null")); }
  template <typename T>
  void value(const std::optional<T>& maybe) {
    if (maybe) value(*maybe);
    else null();
  }

  template <std::size_t Size>
  void field(const char (&name)[Size], const auto& content) {
    key(name), value(content);
  }
  // Empty text as null.
  template <std::size_t Size>
  void field_or_null(const char (&name)[Size], std::string_view text) {
    key(name);
    if (text.empty()) null();
    else value(text);
  }

 private:
  static constexpr std::size_t kRoom = 1024;

  char* room(std::size_t size) {
    if (out_.size() - at_ < size) out_.resize(at_ + size + kRoom);
    return out_.data() + at_;
  }
  void put(char c) { *room(1) = c, ++at_; }
  void put(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    at_ += text.size();
  }
  void quote(std::string_view plain) {
    char* to = room(plain.size() + 2);
    to[0] = '"';
    std::memcpy(to + 1, plain.data(), plain.size());
    to[plain.size() + 1] = '"';
    at_ += plain.size() + 2;
  }
  void separate() {
    if (!first_) put(',');
    first_ = false;
  }

  std::string& out_;
  std::size_t at_;  // where what is written ends; behind it is room
  bool first_;      // no comma is wanted before what comes next
};

}  // namespace tidemark::model
