// The public page of a Telegram channel (t.me/s/CHANNEL, or one that was saved): every message with
// text is a record, its bytes the message's own part of the page.
#pragma once

#include <string_view>

#include "sources/input.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {

bool looks_like_telegram_page(std::string_view head);

void read_telegram_page(Input& input, Records records);

}  // namespace tidemark::sources
