// JSON lines: one object a line, {id, title, text, url, published, outlet, lang}; only `text`,
// plain or HTML, must be there. The number of a record is that of its line.
#pragma once

#include "sources/input.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {

void read_json_lines(Input& input, Records records);

}  // namespace tidemark::sources
