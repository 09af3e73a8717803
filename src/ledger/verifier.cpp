#include "ledger/verifier.hpp"

#include <fmt/format.h>

#include <bit>
#include <cstring>

#include "ledger/sql.hpp"
#include "ledger/subjects.hpp"
#include "model/json.hpp"

namespace tidemark::ledger {
namespace {

using base::Error;
using base::Result;

Error broken(std::int64_t entry, std::string_view how) {
  return Error{fmt::format("entry {} is broken: {}", entry, how)};
}

std::uint64_t number_of(std::string_view subject, std::int64_t entry, std::string_view gist = "") {
  proof::Digest digest = proof::sha256({subject, "\n", std::to_string(entry), "\n", gist});
  std::uint64_t number = 0;
  std::memcpy(&number, digest.data(), sizeof number);
  return number;
}

}  // namespace

Result<void> Verifier::next(const Run& run) {
  if (run.first != size_ + 1) {
    return Error{fmt::format("entry {} is missing (entry {} comes next)", size_ + 1, run.first)};
  }
  std::vector<std::string> bodies = unpack_bodies(run);
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (auto sound = check_entry(run, i, bodies[i]); !sound) return sound;
  }
  if (run.seal != proof::bytes_of(proof::sha256({run.bodies}))) {
    return broken(run.first, "its stored form was changed");
  }
  counts_[std::size_t(run.kind)] += std::int64_t(run.count());
  if (run.of_kind != counts_[std::size_t(run.kind)]) {
    return broken(run.last, fmt::format("it counts {} entries of its kind where there are {}",
                                        run.of_kind, counts_[std::size_t(run.kind)]));
  }
  return {};
}

Result<void> Verifier::check_entry(const Run& run, std::size_t i, const std::string& body) {
  std::int64_t entry = size_ + 1;
  link_ = proof::link_hash(link_, {run.author, to_text(run.kind), run.known_at.seconds, body});
  if (run.link(i) != proof::bytes_of(link_)) {
    return broken(entry, "its hash does not follow from its content and the hash before it");
  }
  if (size_ > 0 && run.known_at < known_at_) {
    return broken(entry, "it was known before the entry that it follows");
  }
  known_at_ = run.known_at;
  Subjects subjects = subjects_.read(run.kind, entry, body);
  for (const AtPlace& at : subjects.places) places_ += number_of(at.place, entry, at.gist);
  if (subjects.target != 0) targets_ += number_of(std::to_string(subjects.target), entry);
  if (run.kind == EntryKind::report) {
    if (auto sound = check_original(entry, body); !sound) return sound;
  }
  if (auto sound = check_subtrees(proof::leaf_of(link_)); !sound) return sound;
  ++size_;
  return {};
}

Result<void> Verifier::check_original(std::int64_t entry, const std::string& body) {
  auto report = model::parse_report(model::Json::parse(body, nullptr, false));
  if (!report) return broken(entry, report.error().reason);
  const std::string& id = report->id;
  ++originals_;
  auto row = connection_.ask(sql::kOriginal, std::string_view(id));
  if (!row->next()) return broken(entry, fmt::format("the original of report {} is missing", id));
  auto changed = broken(entry, fmt::format("the original of report {} was changed", id));
  if (row->number(0) != entry) return changed;
  std::string packed = row->text(2);
  if (row->text(1) != proof::bytes_of(proof::sha256({packed}))) return changed;
  try {
    if (proof::to_hex(proof::sha256({unpack(packed)})) != id) return changed;
  } catch (const StoreFailure&) {
    return changed;
  }
  return {};
}

// A binary counter: a leaf carries as often as the number of leaves before it ends in ones.
Result<void> Verifier::check_subtrees(const proof::Digest& leaf) {
  std::uint64_t index = std::uint64_t(size_);
  proof::Digest hash = leaf;
  for (int level = 1; index & 1; ++level) {
    hash = proof::node_hash(peaks_.back(), hash);
    peaks_.pop_back();
    index >>= 1;
    if (level % kStoredLevels != 0) continue;
    ++subtrees_;
    auto row = connection_.ask(sql::kSubtree, std::int64_t(level), std::int64_t(index));
    if (!row->next() || row->text(0) != proof::bytes_of(hash)) {
      return broken(size_ + 1, fmt::format("the stored subtree {} of level {} is not that of the "
                                           "entries",
                                           index, level));
    }
  }
  peaks_.push_back(hash);
  return {};
}

Result<void> Verifier::finish() {
  if (auto sound = check_originals_belong(); !sound) return sound;
  return check_projections();
}

Result<void> Verifier::check_originals_belong() {
  auto count = connection_.ask(sql::kCountOriginals);
  count->next();
  if (count->number(0) == originals_) return {};
  auto rows = connection_.ask(sql::kOriginalsAfter, size_);
  if (rows->next()) {
    return Error{fmt::format("original {} belongs to no report", rows->text(0))};
  }
  return Error{fmt::format("holds {} originals for {} reports", count->number(0), originals_)};
}

Result<void> Verifier::check_projections() {
  std::uint64_t places = 0, targets = 0;
  constexpr std::int64_t kPage = 10'000;
  std::string place;
  for (std::int64_t entry = 0, got = kPage; got == kPage;) {
    got = 0;
    auto rows = connection_.ask(sql::kAllPlaces, std::string_view(place), entry, kPage);
    std::string last = place;
    while (rows->next()) {
      last = rows->text(0), entry = rows->number(1), ++got;
      places += number_of(last, entry, rows->text(2));
    }
    place = last;
  }
  auto waiting = connection_.ask(sql::kAllNewPlaces);
  while (waiting->next()) {
    places += number_of(waiting->text(0), waiting->number(1), waiting->text(2));
  }
  auto rows = connection_.ask(sql::kAllReviewed);
  while (rows->next()) targets += number_of(std::to_string(rows->number(0)), rows->number(1));
  if (places != places_) return Error{"is damaged: the index of places is not that of the log"};
  if (targets != targets_) return Error{"is damaged: the index of reviews is not that of the log"};
  auto count = connection_.ask(sql::kCountSubtrees);
  count->next();
  if (count->number(0) != subtrees_) {
    return Error{fmt::format("is damaged: it holds {} subtrees of the log where there are {}",
                             count->number(0), subtrees_)};
  }
  return {};
}

}  // namespace tidemark::ledger
