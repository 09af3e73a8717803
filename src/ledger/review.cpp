// What people decide, as entries.
#include <fmt/format.h>

#include <algorithm>

#include "ledger/appender.hpp"
#include "ledger/ledger.hpp"
#include "ledger/record_reader.hpp"
#include "ledger/records.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

using base::Result;
using model::Review;
using model::ReviewAction;

// Whether that entry is an event that can be reviewed: one that was read, or one added by hand.
bool is_event(Connection& connection, std::int64_t entry) {
  auto run = run_with(connection, entry);
  if (!run) return false;
  if (run->kind == EntryKind::event) return true;
  if (run->kind != EntryKind::review) return false;
  std::size_t i = std::size_t(entry - run->first);
  return read_review(*run, i, unpack_bodies(*run).at(i)).review.action == ReviewAction::add;
}

bool has_right_count(const Review& review) {
  switch (review.action) {
    case ReviewAction::correct:
    case ReviewAction::add: return review.events.size() == 1;
    case ReviewAction::split: return review.events.size() > 1;
    case ReviewAction::accept:
    case ReviewAction::reject:
    case ReviewAction::merge:
    case ReviewAction::withdraw: return review.events.empty();
  }
  return false;
}

// Whether a decision of this author about the entry stands.
bool has_decided(Connection& connection, std::string_view author, std::int64_t entry) {
  RecordReader reader(connection, INT64_MAX);
  std::vector<ReviewEntry> reviews;
  auto rows = connection.ask(sql::kReviewsOf, entry, INT64_MAX);
  while (rows->next()) reviews.push_back(reader.review(rows->number(0)));
  auto standing = standing_of(reviews);
  return std::ranges::count(standing[entry], author, &ReviewEntry::author) > 0;
}

// Why this review cannot be recorded, or nothing.
std::string fault_of(Connection& connection, const Review& review, std::string_view author) {
  if (!has_right_count(review)) {
    return fmt::format("{} comes with {} events", to_text(review.action), review.events.size());
  }
  if (review.reason.empty() && review.action != ReviewAction::accept) {
    return "a review needs a reason";
  }
  bool adds = review.action == ReviewAction::add;
  if (adds != (review.target == 0)) return "a review needs the entry that it is of";
  if (!adds && !is_event(connection, review.target)) {
    return fmt::format("entry {} is no event", review.target);
  }
  if (review.action == ReviewAction::withdraw && !has_decided(connection, author, review.target)) {
    return fmt::format("{} has no decision about entry {} to withdraw", author, review.target);
  }
  bool merges = review.action == ReviewAction::merge;
  if (merges && review.into == 0) return "merge needs the entry that tells the same";
  if (merges && (review.into == review.target || !is_event(connection, review.into))) {
    return fmt::format("entry {} is no other event", review.into);
  }
  for (const model::Event& event : review.events) {
    if (!connection.ask(sql::kReportEntry, std::string_view(event.report))->next()) {
      return fmt::format("the event of a review is of report {}, which is not there", event.report);
    }
  }
  return "";
}

}  // namespace

Result<std::int64_t> Ledger::add_review(const Review& review, base::Instant known_at,
                                        std::string_view author) {
  return guarded([&]() -> Result<std::int64_t> {
    Transaction transaction(*connection_, Access::write);
    if (std::string fault = fault_of(*connection_, review, author); !fault.empty())
      return error(fault);
    Appender appender(*connection_, known_at, author);
    auto added = appender.append(EntryKind::review, model::canonical(model::to_json(review)),
                                 subjects_of(review));
    appender.flush();
    transaction.commit();
    return added.entry;
  });
}

}  // namespace tidemark::ledger
