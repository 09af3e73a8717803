// Makes a new ledger in an SQLite file or recognises an existing one.
#pragma once

#include <memory>
#include <string>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace tidemark::ledger {

// Throws StoreFailure.
std::unique_ptr<Connection> open_sqlite(const std::string& path, OpenMode mode);

// Fills the tables of today from those of format 1, which go. Every hash stays as it is.
// REQUIRES: a write transaction is open.
void migrate_from_format_1(SqliteConnection& connection);

}  // namespace tidemark::ledger
