// What is told of one place, without reading the rest of the log.
#include <algorithm>
#include <set>

#include "ledger/ledger.hpp"
#include "ledger/log_reader.hpp"
#include "ledger/records.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

using base::Instant;
using base::Result;
using model::Known;

// Records by entry number; neighbours are unpacked together.
class RecordReader {
 public:
  explicit RecordReader(Connection& connection) : connection_(connection) {}

  const Run& run(std::int64_t entry) {
    if (entry < run_.first || entry > run_.last) {
      auto found = run_with(connection_, entry);
      if (!found) throw StoreFailure("entry " + std::to_string(entry) + " is missing");
      run_ = std::move(*found);
      bodies_ = unpack_bodies(run_);
    }
    return run_;
  }
  EntryKind kind(std::int64_t entry) { return run(entry).kind; }

  template <typename T>
  Known<T> known(std::int64_t entry, Parse<T> parse) {
    std::size_t i = std::size_t(entry - run(entry).first);
    return read_known(run_, i, bodies_[i], parse);
  }
  ReviewEntry review(std::int64_t entry) {
    std::size_t i = std::size_t(entry - run(entry).first);
    return read_review(run_, i, bodies_[i]);
  }

 private:
  Connection& connection_;
  Run run_;  // none at first: entries count from 1
  std::vector<std::string> bodies_;
};

std::vector<std::int64_t> numbers(std::unique_ptr<Rows> rows) {
  std::vector<std::int64_t> found;
  while (rows->next()) found.push_back(rows->number(0));
  return found;
}

}  // namespace

Result<Knowns<model::Event>> Ledger::events_at(std::string_view place, Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Event>> {
    Transaction transaction(*connection_, Access::read);
    std::int64_t size = size_at(*connection_, known_by);
    RecordReader reader(*connection_);
    // A review may bring an event of elsewhere here, or one from here elsewhere.
    std::set<std::int64_t> concerned;
    for (std::int64_t entry : numbers(connection_->ask(sql::kAtPlace, place, size))) {
      EntryKind kind = reader.kind(entry);
      if (kind == EntryKind::event) concerned.insert(entry);
      if (kind != EntryKind::review) continue;
      std::int64_t target = reader.review(entry).review.target;
      concerned.insert(target == 0 ? entry : target);
    }
    Knowns<model::Event> events;
    std::map<std::int64_t, ReviewEntry> reviews;
    for (std::int64_t entry : concerned) {
      if (reader.kind(entry) == EntryKind::event) {
        events.push_back(reader.known(entry, model::parse_event));
      } else {
        reviews.emplace(entry, reader.review(entry));
      }
    }
    for (std::int64_t entry : concerned) {
      for (std::int64_t by : numbers(connection_->ask(sql::kReviewsOf, entry, size))) {
        reviews.emplace(by, reader.review(by));
      }
    }
    std::vector<ReviewEntry> in_order;
    for (auto& [entry, review] : reviews) in_order.push_back(std::move(review));
    events = reviewed(std::move(events), in_order);
    std::erase_if(events, [&](const Known<model::Event>& known) {
      return !known.record.place || known.record.place->id != place;
    });
    return events;
  });
}

Result<Knowns<model::Baseline>> Ledger::baselines_at(std::string_view place, Instant known_by) {
  return guarded([&]() -> Result<Knowns<model::Baseline>> {
    Transaction transaction(*connection_, Access::read);
    RecordReader reader(*connection_);
    Knowns<model::Baseline> found;
    std::int64_t size = size_at(*connection_, known_by);
    for (std::int64_t entry : numbers(connection_->ask(sql::kAtPlace, place, size))) {
      if (reader.kind(entry) != EntryKind::baseline) continue;
      found.push_back(reader.known(entry, model::parse_baseline));
    }
    return found;
  });
}

}  // namespace tidemark::ledger
