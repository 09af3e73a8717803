// A report as taken in: where it came from, its clean text, and the way back to its bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"

namespace tidemark::model {

// From clean text to raw bytes: sorted pieces, each a run of clean bytes that stands for a run of
// raw bytes. Equal lengths map byte by byte; otherwise (a decoded entity) the piece maps as a
// whole.
//
//   clean  |--- piece 0 ---|-- piece 1 --|
//   raw        |--- piece 0 ---|   |---- piece 1 ----|
class OffsetMap {
 public:
  struct Piece {
    base::ByteRange clean;
    base::ByteRange raw;
  };
  // Appends; joins with the piece before when both run on. REQUIRES: clean begins where the last
  // ended.
  void add(base::ByteRange clean, base::ByteRange raw);
  // The raw bytes behind a range of the clean text.
  base::ByteRange to_raw(base::ByteRange clean) const;
  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::vector<Piece> pieces_;
};

struct Report {
  std::string id;      // SHA-256 of the raw bytes, hexadecimal
  std::string stem;    // file name without folder and ending: what people call it
  std::string path;    // as given on the command line
  std::string outlet;  // outlet id, or empty
  std::string url;
  std::string title;
  std::string author;  // as named, or empty
  std::optional<base::Date> published;
  std::string published_how;  // "body date", "dateline", "meta tag", …, or why there is none
  double published_confidence = 0;          // that the day is right within one: 0 to 1
  std::vector<base::Date> published_among;  // what a dateline without year leaves open; not stored
  std::string language;                     // ISO 639-1
  base::Instant retrieved_at;
  std::string text;  // clean text, UTF-8
  OffsetMap offsets;
  std::string copy_of;      // report id of which this is a near copy, or empty
  std::string republishes;  // outlet id whose text it carries, or empty
};

}  // namespace tidemark::model
