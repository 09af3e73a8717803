// What a page's linked data (JSON-LD, schema.org) says of its report.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::text {

struct LinkedData {
  std::string title, date, author, site, url;
};

// Adds what one script says where nothing is known yet. Of several things that it describes, the
// article counts, not the page, its lists or its comments. Broken JSON says nothing.
void read_linked_data(std::string_view json, LinkedData& data);

}  // namespace tidemark::text
