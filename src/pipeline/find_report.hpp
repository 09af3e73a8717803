// The report of an observatory that somebody means by an id or a name.
#pragma once

#include <string>

#include "base/result.hpp"
#include "ledger/ledger.hpp"

namespace tidemark::pipeline {

// The id of the report that has this id or this name (stem). Refused when none or several have.
base::Result<std::string> find_report(ledger::Ledger& ledger, const std::string& what);

}  // namespace tidemark::pipeline
