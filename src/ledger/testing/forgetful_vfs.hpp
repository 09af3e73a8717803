// A file system for SQLite that keeps in memory what was written and not synced: a process that is
// killed loses it, as a machine whose power fails would.
#pragma once

namespace tidemark::ledger::testing {

// From now on every database of this process is on it.
void forget_unsynced_writes();

}  // namespace tidemark::ledger::testing
