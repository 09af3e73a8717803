// Telegram Desktop's export (result.json), of one chat or of all: every message with text is a
// record. Service messages and messages that are only pictures are passed over.
#pragma once

#include "sources/input.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {

// Whether the beginning of a JSON file is that of an export.
bool looks_like_telegram(std::string_view head);

void read_telegram(Input& input, Records records);

}  // namespace tidemark::sources
