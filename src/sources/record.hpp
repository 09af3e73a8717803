// What the readers of containers share: making documents and errors of records.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sources/sources.hpp"

namespace tidemark::sources {

inline constexpr std::size_t kLargestHeader = std::size_t(64) << 10;  // of mail, WARC, HTTP

// Without the blanks around it.
std::string_view trimmed(std::string_view text);

// "FILE, record N"
std::string record_name(std::string_view path, std::size_t number);

// A name fit for a file: of what is no letter, digit, "." or "_", runs become one "-". At most 120
// bytes.
std::string safe_stem(std::string_view name);

// The text with its title above it, unless it begins with it already.
std::string under_title(std::string_view title, std::string_view text, model::Markup markup);

// Whether a piece of text from a container is HTML: it holds a closing tag or a line break.
model::Markup markup_of(std::string_view text);

// The day that begins an ISO 8601 date or time, whatever its clock: "2017-06-10T23:50:00+03:00".
std::optional<base::Date> iso_day(std::string_view text);

// Hands out the records of one container, numbered as they come.
class Records {
 public:
  Records(std::string path, const Give& give) : path_(std::move(path)), give_(give) {}

  void begin() { ++number_; }
  void begin(std::size_t number) { number_ = number; }
  // `text` is what of the record is to be read.
  void document(std::string bytes, std::string text, model::Hints hints) const;
  // All of the record is to be read.
  void document(std::string bytes, model::Hints hints) const;
  void fault(std::string reason) const;
  // The record is given up; what is wrong with the container itself.
  void container_fault(std::string reason) const;
  std::size_t count() const { return number_; }

 private:
  model::Document made(std::string bytes, model::Hints hints) const;

  std::string path_;
  const Give& give_;
  std::size_t number_ = 0;
};

}  // namespace tidemark::sources
