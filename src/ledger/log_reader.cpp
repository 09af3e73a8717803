#include "ledger/log_reader.hpp"

#include <fmt/format.h>

#include "ledger/sql.hpp"
#include "proof/link.hpp"

namespace tidemark::ledger {
namespace {

constexpr std::int64_t kPage = 128;  // runs

std::vector<Run> page_of(std::unique_ptr<Rows> rows) {
  std::vector<Run> runs;
  while (rows->next()) runs.push_back(read_run(*rows));
  return runs;
}

// The leaves of one stored subtree, kept because their neighbours are asked for next.
class Leaves {
 public:
  explicit Leaves(Connection& connection) : connection_(&connection) {}

  const proof::Digest& at(std::uint64_t leaf) {
    if (leaf < begin_ || leaf >= begin_ + hashes_.size()) load(leaf);
    return hashes_.at(std::size_t(leaf - begin_));
  }

 private:
  void load(std::uint64_t leaf) {
    constexpr std::uint64_t kMany = std::uint64_t(1) << kStoredLevels;
    begin_ = leaf / kMany * kMany;
    hashes_.clear();
    auto rows = connection_->ask(sql::kLinksBetween, std::int64_t(begin_ + 1),
                                 std::int64_t(begin_ + kMany));
    while (rows->next()) {
      std::string links = rows->text(1);
      std::uint64_t entry = std::uint64_t(rows->number(0));
      for (std::size_t i = 0; 32 * i + 32 <= links.size(); ++i, ++entry) {
        if (entry <= begin_ || entry > begin_ + kMany) continue;
        hashes_.push_back(
            proof::leaf_of(proof::digest_of(std::string_view(links).substr(32 * i, 32))));
      }
    }
    if (leaf - begin_ >= hashes_.size()) {
      throw StoreFailure(fmt::format("entry {} is missing", leaf + 1));
    }
  }

  Connection* connection_;
  std::uint64_t begin_ = 0;
  std::vector<proof::Digest> hashes_;
};

struct SubtreeReader {
  Connection* connection;
  std::uint64_t size;
  std::shared_ptr<Leaves> leaves;

  proof::Digest operator()(int level, std::uint64_t index) const {
    if (level == 0) return leaves->at(index);
    if (level % kStoredLevels == 0 && (index + 1) << level <= size) {
      auto row = connection->ask(sql::kSubtree, std::int64_t(level), std::int64_t(index));
      if (row->next() && row->text(0).size() == 32) return proof::digest_of(row->text(0));
      throw StoreFailure(fmt::format("the subtree {} of level {} is missing", index, level));
    }
    return proof::node_hash((*this)(level - 1, 2 * index), (*this)(level - 1, 2 * index + 1));
  }
};

}  // namespace

LogEnd log_end(Connection& connection) {
  auto row = connection.ask(sql::kHead);
  if (!row->next()) return {};
  std::string hashes = row->text(2);
  if (hashes.size() < 32) throw StoreFailure("the last entry is out of shape");
  return {row->number(0),
          {row->number(1)},
          proof::digest_of(std::string_view(hashes).substr(hashes.size() - 32))};
}

std::int64_t size_at(Connection& connection, base::Instant known_by) {
  auto row = connection.ask(sql::kSizeAt, known_by.seconds);
  return row->next() ? row->number(0) : 0;
}

std::int64_t count_of(Connection& connection, EntryKind kind, std::int64_t size) {
  auto row = connection.ask(sql::kCountOf, to_text(kind), size);
  return row->next() ? row->number(0) : 0;
}

void for_each_run(Connection& connection, std::int64_t after, std::int64_t until,
                  const std::function<bool(const Run&)>& visit) {
  for (;;) {
    std::vector<Run> runs = page_of(connection.ask(sql::kRunsAfter, after, kPage));
    for (const Run& run : runs) {
      if (run.first > until || !visit(run)) return;
    }
    if (runs.empty()) return;
    after = runs.back().first;
  }
}

void for_each_run_of(Connection& connection, EntryKind kind, std::int64_t after, std::int64_t until,
                     const std::function<void(const Run&)>& visit) {
  for (;;) {
    std::vector<Run> runs =
        page_of(connection.ask(sql::kRunsOfKind, to_text(kind), after, until, kPage));
    for (const Run& run : runs) visit(run);
    if (runs.empty()) return;
    after = runs.back().first;
  }
}

std::optional<Run> run_with(Connection& connection, std::int64_t entry) {
  auto row = connection.ask(sql::kRunWith, entry);
  if (!row->next()) return std::nullopt;
  Run run = read_run(*row);
  if (entry > run.last) return std::nullopt;
  return run;
}

Entry entry_of(const Run& run, std::size_t i, std::string body) {
  return {run.first + std::int64_t(i),  run.kind, run.known_at, run.author, std::move(body),
          proof::digest_of(run.link(i))};
}

proof::Digest link_of(Connection& connection, std::int64_t entry) {
  if (entry == 0) return proof::kNothingBefore;
  std::optional<Run> run = run_with(connection, entry);
  if (!run) throw StoreFailure(fmt::format("entry {} is missing", entry));
  return proof::digest_of(run->link(std::size_t(entry - run->first)));
}

proof::Subtrees subtrees_of(Connection& connection, std::int64_t size) {
  return SubtreeReader{&connection, std::uint64_t(size), std::make_shared<Leaves>(connection)};
}

}  // namespace tidemark::ledger
