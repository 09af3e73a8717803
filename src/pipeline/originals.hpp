// Which originals of the ledger new reports may be copies of, without reading all of them.
//
// The keys by which texts are compared (text/copies.hpp) are kept in a file beside the ledger, some
// 140 bytes for each original. It is no record: it is brought up to date from the log, and made
// anew when it is gone or is of another ledger.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "pipeline/observatory.hpp"
#include "text/copies.hpp"

namespace tidemark::pipeline {

// A finder that knows those originals of the ledger, in the order of the log, that share a key with
// one of the texts: for these texts it finds what a finder of all originals would.
base::Result<text::CopyFinder> finder_for(const std::vector<std::string_view>& texts,
                                          const Observatory& observatory);

}  // namespace tidemark::pipeline
