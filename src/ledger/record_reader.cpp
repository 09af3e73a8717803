#include "ledger/record_reader.hpp"

#include "ledger/sql.hpp"

namespace tidemark::ledger {

const Run& RecordReader::run(std::int64_t entry) {
  if (entry < run_.first || entry > run_.last) {
    auto found = run_with(connection_, entry);
    if (!found) throw StoreFailure("entry " + std::to_string(entry) + " is missing");
    run_ = std::move(*found);
    bodies_ = unpack_bodies(run_);
  }
  return run_;
}

std::optional<std::int64_t> RecordReader::origin(std::int64_t entry) {
  if (kind(entry) == EntryKind::event) return entry;
  if (kind(entry) != EntryKind::review) return std::nullopt;
  std::int64_t target = review(entry).review.target;
  return target == 0 ? entry : target;
}

std::vector<model::Known<model::Event>> RecordReader::reviewed_events(
    const std::set<std::int64_t>& origins) {
  std::vector<model::Known<model::Event>> events;
  std::map<std::int64_t, ReviewEntry> reviews;
  for (std::int64_t entry : origins) {
    if (kind(entry) == EntryKind::event) {
      events.push_back(known(entry, model::parse_event));
    } else {
      reviews.emplace(entry, review(entry));
    }
  }
  for (std::int64_t entry : origins) {
    auto rows = connection_.ask(sql::kReviewsOf, entry, size_);
    while (rows->next()) reviews.emplace(rows->number(0), review(rows->number(0)));
  }
  std::vector<ReviewEntry> in_order;
  for (auto& [entry, review] : reviews) in_order.push_back(std::move(review));
  return reviewed(std::move(events), in_order);
}

}  // namespace tidemark::ledger
