// What a stream of bytes holds, told by how it begins; by the file's name only where bytes leave it
// open.
#pragma once

#include <string_view>

namespace tidemark::sources {

enum class Kind {
  document,
  gzip,
  warc,
  mbox,
  mail,
  feed,
  telegram,
  telegram_page,
  json_lines,
  other_json,
  other_xml
};

Kind kind_of(std::string_view head, std::string_view path);

// Whether a file that was found in a folder is to be read: by its ending.
bool has_known_ending(std::string_view path);

}  // namespace tidemark::sources
