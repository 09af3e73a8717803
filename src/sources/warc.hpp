// WARC, the format of web archives (ISO 28500), plain or gzipped record by record: the pages that
// servers sent (response records), and texts that stand by themselves (resource, conversion).
// Everything else, and what is neither HTML nor plain text, is passed over.
#pragma once

#include "sources/gzip.hpp"
#include "sources/input.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {

bool looks_like_warc(std::string_view head);

// `members`: where the input comes from when it is gzipped; behind a broken member it goes on.
void read_warc(Input& input, GzipReader* members, Records records);

}  // namespace tidemark::sources
