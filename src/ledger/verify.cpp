#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "ledger/sql.hpp"
#include "ledger/verifier.hpp"

namespace tidemark::ledger {
namespace {

using base::Result;

// The log from its first entry on, with the originals; what is told names the entry.
Result<void> check_log(Connection& connection, Verifier& verifier) {
  std::optional<base::Error> fault;
  try {
    for_each_run(connection, 0, INT64_MAX, [&](const Run& run) {
      if (auto sound = verifier.next(run); !sound) fault = sound.error();
      return !fault;
    });
  } catch (const StoreFailure& failure) {
    return base::Error{
        fmt::format("entry {} cannot be read: {}", verifier.size() + 1, failure.what())};
  }
  if (fault) return *fault;
  return {};
}

Result<void> check_heads(Connection& connection, std::int64_t size) {
  auto rows = connection.ask(sql::kHeads);
  while (rows->next()) {
    std::string digest = rows->text(0), document = rows->text(1);
    auto head = proof::parse_head(document);
    if (!head) return base::Error{fmt::format("tree head {}: {}", digest, head.error().reason)};
    std::int64_t of = std::int64_t(head->head.size);
    if (digest != proof::to_hex(proof::sha256({document})) || of > size ||
        proof::Tree(head->head.size, subtrees_of(connection, of)).root() != head->head.root ||
        link_of(connection, of) != head->head.chain) {
      return base::Error{fmt::format("tree head {} is not of this log", digest)};
    }
  }
  return {};
}

}  // namespace

Result<void> Ledger::verify() {
  return guarded([&]() -> Result<void> {
    Transaction transaction(*connection_, Access::read);  // one state throughout
    Verifier verifier(*connection_);
    for (const auto& check : {+[](Connection&c, Verifier&v) { return check_log(c, v); },
                              +[](Connection&, Verifier&v) { return v.finish(); },
                              +[](Connection&c, Verifier&v) { return check_heads(c, v.size()); }}) {
      if (auto sound = check(*connection_, verifier); !sound) return error(sound.error().reason);
    }
    // Last, because it can't name an entry: the file's own structure.
    auto row = connection_->ask(connection_->dialect().check_storage);
    row->next();
    if (row->text(0) != "ok") return error(fmt::format("is damaged: {}", row->text(0)));
    return {};
  });
}

}  // namespace tidemark::ledger
