#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "ledger/log_reader.hpp"
#include "ledger/run.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

using base::Error;
using base::Instant;
using base::Result;

proof::Tree tree_of(Connection& connection, std::int64_t size) {
  return proof::Tree(std::uint64_t(size), subtrees_of(connection, size));
}

proof::TreeHead head_at(Connection& connection, std::int64_t size) {
  proof::TreeHead head{std::uint64_t(size), tree_of(connection, size).root(),
                       link_of(connection, size), 0};
  if (auto run = run_with(connection, size)) head.known_at = run->known_at.seconds;
  return head;
}

std::optional<proof::SignedHead> signed_head(Connection& connection, std::int64_t size) {
  auto row = connection.ask(sql::kHeadOf, size);
  if (!row->next()) return std::nullopt;
  auto head = proof::parse_head(row->text(0));
  if (!head) return std::nullopt;
  return *head;
}

// Why the log does not begin with that head's, or nothing.
std::string fault_of(Connection& connection, const proof::TreeHead& head) {
  std::int64_t size = log_end(connection).size;
  if (head.size > std::uint64_t(size)) {
    return fmt::format("holds {} entries, fewer than the {} of that head", size, head.size);
  }
  if (head_at(connection, std::int64_t(head.size)) != head) {
    return "does not begin with the log of that head: it is another log, or was rewritten";
  }
  return "";
}

}  // namespace

Result<Status> Ledger::status(Instant known_by) {
  return guarded([&]() -> Result<Status> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    Status status{.head = head_at(*connection_, size)};
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      status.of_kind[kind] = count_of(*connection_, EntryKind(kind), size);
    }
    return status;
  });
}

Result<proof::Document> Ledger::prove_entry(std::int64_t sequence) {
  return guarded([&]() -> Result<proof::Document> {
    Transaction transaction(*connection_, Access::read);
    auto run = run_with(*connection_, sequence);
    if (!run) return error(fmt::format("has no entry {}", sequence));
    std::size_t i = std::size_t(sequence - run->first);
    std::int64_t size = log_end(*connection_).size;
    proof::Tree tree = tree_of(*connection_, size);
    std::uint64_t index = std::uint64_t(sequence - 1);
    proof::Inclusion proof{run->author,
                           std::string(to_text(run->kind)),
                           run->known_at.seconds,
                           unpack_bodies(*run).at(i),
                           link_of(*connection_, sequence - 1),
                           index,
                           std::uint64_t(size),
                           tree.root(),
                           tree.inclusion(index)};
    return proof::Document{std::move(proof), signed_head(*connection_, size)};
  });
}

Result<proof::Document> Ledger::prove_since(const proof::TreeHead& before) {
  return guarded([&]() -> Result<proof::Document> {
    Transaction transaction(*connection_, Access::read);
    if (std::string fault = fault_of(*connection_, before); !fault.empty()) return error(fault);
    std::int64_t size = log_end(*connection_).size;
    proof::Tree tree = tree_of(*connection_, size);
    return proof::Document{proof::Consistency{before.size, before.root, std::uint64_t(size),
                                              tree.root(), tree.consistency(before.size)},
                           signed_head(*connection_, size)};
  });
}

Result<void> Ledger::keep_head(const proof::SignedHead& head) {
  return guarded([&]() -> Result<void> {
    Transaction transaction(*connection_, Access::write);
    if (!proof::is_signed(head)) return error("the signature of this tree head does not fit");
    if (std::string fault = fault_of(*connection_, head.head); !fault.empty()) return error(fault);
    std::string document = proof::to_text(head);
    connection_->run(sql::kAddHead, std::string_view(proof::to_hex(proof::sha256({document}))),
                     std::int64_t(head.head.size), std::string_view(document));
    transaction.commit();
    return {};
  });
}

Result<std::vector<proof::SignedHead>> Ledger::heads() {
  return guarded([&]() -> Result<std::vector<proof::SignedHead>> {
    std::vector<proof::SignedHead> found;
    auto rows = connection_->ask(sql::kHeads);
    while (rows->next()) {
      auto head = proof::parse_head(rows->text(1));
      if (!head) return error(fmt::format("tree head {}: {}", rows->text(0), head.error().reason));
      found.push_back(*head);
    }
    return found;
  });
}

Result<void> Ledger::keep_stamp(const Stamp& stamp) {
  return guarded([&]() -> Result<void> {
    connection_->run(sql::kAddStamp, std::string_view(stamp.digest),
                     std::string_view(stamp.stamped_at), Blob{stamp.response});
    return {};
  });
}

Result<std::vector<Stamp>> Ledger::stamps() {
  return guarded([&]() -> Result<std::vector<Stamp>> {
    std::vector<Stamp> found;
    auto rows = connection_->ask(sql::kStamps);
    while (rows->next()) found.push_back({rows->text(0), rows->text(1), rows->text(2)});
    return found;
  });
}

}  // namespace tidemark::ledger
