// A document as a source gives it: its bytes, and what the container that held it says of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace tidemark::model {

// More bytes than this are no report; they are refused with one line.
inline constexpr std::size_t kLargestDocument = std::size_t(8) << 20;

enum class Markup { unknown, plain, html };  // unknown: told by the file's name and the bytes

// What the container says beside the text. Empty: it says nothing.
struct Hints {
  std::string stem;  // the record's own name or number, fit to be a file's name
  std::string title;
  std::string url;
  std::string outlet;  // who publishes: an id or a name
  std::string origin;  // whose text it is, when another's: an id or a name
  std::string author;
  std::string language;  // ISO 639-1
  std::string charset;   // of the text's bytes, as the container names it
  std::optional<base::Date> published;
  Markup markup = Markup::unknown;
};

struct Document {
  std::string path;   // the file or address; for one of several in it, "FILE, record N"
  std::string bytes;  // what is archived; their SHA-256 is the report's id
  // The text, when the bytes are a record of which it is only a part.
  std::optional<std::string> content;
  Hints hints;

  std::string_view text() const { return content ? *content : bytes; }
};

}  // namespace tidemark::model
