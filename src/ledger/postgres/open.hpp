// Makes a new ledger in a PostgreSQL database or recognises an existing one: the schema "tidemark".
#pragma once

#include <memory>
#include <string>

#include "ledger/ledger.hpp"

namespace tidemark::ledger {

// Throws StoreFailure.
std::unique_ptr<Connection> open_postgres(const std::string& url, OpenMode mode);

}  // namespace tidemark::ledger
