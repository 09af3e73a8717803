#include "ledger/postgres/open.hpp"
#include "ledger/ledger.hpp"
#include "ledger/sqlite/open.hpp"

namespace tidemark::ledger {

bool is_postgres(std::string_view where) {
  return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

base::Result<std::unique_ptr<Ledger>> open_ledger(const std::string& where, OpenMode mode) {
  try {
    return std::make_unique<Ledger>(is_postgres(where) ? open_postgres(where, mode)
                                                       : open_sqlite(where, mode));
  } catch (const StoreFailure& failure) {
    return base::Error{failure.what(), is_postgres(where) ? without_password(where) : where};
  }
}

}  // namespace tidemark::ledger
