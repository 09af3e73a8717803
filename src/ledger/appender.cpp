#include "ledger/appender.hpp"

#include <algorithm>

#include "ledger/sql.hpp"
#include "proof/link.hpp"

namespace tidemark::ledger {

Appender::Appender(Connection& connection, base::Instant known_at, std::string_view author)
    : connection_(connection), author_(author), end_(log_end(connection)) {
  counts_.fill(-1);
  // A clock that was set back must not make later knowledge look earlier.
  end_.known_at = end_.size == 0 ? known_at : std::max(known_at, end_.known_at);
}

std::int64_t& Appender::count(EntryKind kind) {
  std::int64_t& known = counts_[std::size_t(kind)];
  if (known < 0) known = count_of(connection_, kind, end_.size);
  return known;
}

void Appender::index(const Subjects& subjects, std::int64_t entry) {
  places_.add(subjects.places, entry);
  if (subjects.target != 0) targets_.emplace_back(subjects.target, entry);
}

Appender::Appended Appender::append(EntryKind kind, std::string body, const Subjects& subjects) {
  if (kind != kind_ || bodies_.size() == kMostInRun) flush();
  kind_ = kind;
  end_.hash = proof::link_hash(end_.hash, {author_, to_text(kind), end_.known_at.seconds, body});
  hashes_ += proof::bytes_of(end_.hash);
  bodies_.push_back(std::move(body));
  std::int64_t entry = end_.size + std::int64_t(bodies_.size());
  index(subjects, entry);
  return {entry, end_.hash};
}

void Appender::flush() {
  if (bodies_.empty()) return;
  Run run{.first = end_.size + 1,
          .last = end_.size + std::int64_t(bodies_.size()),
          .kind = kind_,
          .known_at = end_.known_at,
          .author = author_,
          .of_kind = count(kind_) + std::int64_t(bodies_.size()),
          .hashes = std::move(hashes_),
          .seal = {},
          .bodies = pack_bodies(bodies_)};
  run.seal = proof::bytes_of(proof::sha256({run.bodies}));
  count(kind_) = run.of_kind;
  write(run);
  hashes_.clear();
  bodies_.clear();
}

void Appender::take(const Run& run) {
  std::vector<std::string> bodies = unpack_bodies(run);
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    std::int64_t entry = run.first + std::int64_t(i);
    index(reader_.read(run.kind, entry, bodies[i]), entry);
  }
  write(run);
}

void Appender::write(const Run& run) {
  write_run(connection_, run);
  places_.write(connection_, end_.size, run.last);
  for (auto [target, entry] : targets_) connection_.run(sql::kAddReviewed, target, entry);
  targets_.clear();
  std::int64_t before = end_.size;
  end_.size = run.last;
  complete_subtrees(before);
}

void Appender::complete_subtrees(std::int64_t before) {
  for (int level = kStoredLevels; end_.size >> level > 0; level += kStoredLevels) {
    for (std::int64_t number = before >> level; number < end_.size >> level; ++number) {
      // One leaf short of it, so that it is not looked up but computed.
      std::int64_t known = ((number + 1) << level) - 1;
      proof::Digest hash = subtrees_of(connection_, known)(level, std::uint64_t(number));
      connection_.run(sql::kAddSubtree, level, number, Blob{proof::bytes_of(hash)});
    }
  }
}

void add_original(Connection& connection, std::string_view report_id, std::int64_t entry,
                  std::string_view raw) {
  std::string packed = pack(raw);
  proof::Digest seal = proof::sha256({packed});
  connection.run(sql::kAddOriginal, report_id, entry, Blob{proof::bytes_of(seal)}, Blob{packed});
}

}  // namespace tidemark::ledger
