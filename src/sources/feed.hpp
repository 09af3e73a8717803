// RSS (0.9x, 1.0, 2.0) and Atom: every <item> or <entry> is a record.
//
// A feed is cut into its records first and each is parsed by itself (pugixml), so that one that is
// broken costs only itself. The text is the longest that the record gives, under its title.
#pragma once

#include "sources/input.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {

inline constexpr std::size_t kLargestFeed = std::size_t(32) << 20;

bool looks_like_feed(std::string_view head);

void read_feed(Input& input, Records records);

}  // namespace tidemark::sources
