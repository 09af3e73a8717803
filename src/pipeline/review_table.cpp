#include "pipeline/review_table.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>

#include "base/csv.hpp"

namespace tidemark::pipeline {
namespace {

using base::CsvRow;
using base::CsvTable;
using model::Event;

std::int64_t number_in(std::string_view text) {
  std::int64_t number = 0;
  auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size() ? number : -1;
}

class Applier {
 public:
  Applier(const CsvTable& table, Observatory& observatory, base::Instant known_at,
          const std::string& author, Faults& faults)
      : table_(table),
        observatory_(observatory),
        known_at_(known_at),
        author_(author),
        faults_(faults) {}

  base::Result<Applied> run() {
    auto events = observatory_.ledger->events(kEver);
    if (!events) return events.error();
    for (auto& known : *events) events_.emplace(known.entry, std::move(known.record));
    auto reviews = observatory_.ledger->reviews(kEver);
    if (!reviews) return reviews.error();
    for (const auto& [target, standing] : ledger::standing_of(*reviews)) {
      for (const auto& by : standing) {
        if (by.author == author_) mine_[target] = by.review;
      }
    }
    for (const CsvRow& row : table_.rows()) apply(row);
    for (const auto& [entry, rows] : parts_) split(entry, rows);
    return applied_;
  }

 private:
  std::string cell(const CsvRow& row, std::string_view column) const {
    return std::string(table_.cell(row, column));
  }
  void refuse(const CsvRow& row, const Fault& fault) {
    faults_.refused.push_back(
        {fault.reason, table_.file(), row.line, table_.column_number(fault.column)});
  }

  void apply(const CsvRow& row) {
    Decision decision{
        cell(row, "action"), number_in(cell(row, "entry")), 0, cell(row, "reason"), {}};
    if (decision.action.empty()) {
      ++applied_.left;
      return;
    }
    auto event = events_.find(decision.entry);
    if (decision.entry <= 0 || (event == events_.end() && !mine_.contains(decision.entry))) {
      return refuse(row, {"entry", fmt::format("'{}' is no event", cell(row, "entry"))});
    }
    if (decision.action == "split") {
      if (event == events_.end()) return refuse(row, {"entry", "does not stand any more"});
      parts_[decision.entry].push_back(&row);
      return;
    }
    if (std::string into = cell(row, "into"); !into.empty()) {
      decision.into = number_in(into);
      if (decision.into <= 0) return refuse(row, {"into", fmt::format("'{}' is no entry", into)});
    }
    Event now = event == events_.end() ? Event{} : event->second;
    if (decision.action == "correct") decision.fields = differences(row, now);
    if (is_done(decision)) return;
    if (decision.action == "correct" && decision.fields.empty()) {
      return refuse(row, {"action", "no cell of this row differs from the event"});
    }
    Recorded recorded = record(decision, now, observatory_, known_at_, author_);
    if (recorded.fault) return refuse(row, *recorded.fault);
    ++applied_.recorded;
  }

  // An empty cell where there is something now means that it is to be empty.
  std::map<std::string, std::string> differences(const CsvRow& row, const Event& now) const {
    std::map<std::string, std::string> found;
    for (const auto& [field, value] : fields_of(now)) {
      if (!table_.has(field) || cell(row, field) == value) continue;
      std::string wanted = cell(row, field);
      found[field] = wanted.empty() ? "-" : wanted;
    }
    return found;
  }

  // The same decision by the same person again says nothing new.
  bool is_done(const Decision& decision) const {
    auto before = mine_.find(decision.entry);
    if (before == mine_.end() || to_text(before->second.action) != decision.action) return false;
    if (before->second.into != decision.into) return false;
    return decision.action != "correct" || decision.fields.empty();
  }

  void split(std::int64_t entry, const std::vector<const CsvRow*>& rows) {
    if (auto before = mine_.find(entry);
        before != mine_.end() && before->second.action == model::ReviewAction::split) {
      return;
    }
    const Event& event = events_.at(entry);
    Decision decision{"split", entry, 0, cell(*rows.front(), "reason"), {}};
    for (const CsvRow* row : rows) decision.parts.push_back(differences(*row, event));
    Recorded recorded = record(decision, event, observatory_, known_at_, author_);
    if (recorded.fault) return refuse(*rows[recorded.part], *recorded.fault);
    ++applied_.recorded;
  }

  const CsvTable& table_;
  Observatory& observatory_;
  base::Instant known_at_;
  std::string author_;
  Faults& faults_;
  std::map<std::int64_t, Event> events_;
  std::map<std::int64_t, model::Review> mine_;  // what this author decided, by event
  std::map<std::int64_t, std::vector<const CsvRow*>> parts_;
  Applied applied_;
};

}  // namespace

std::string review_csv(const std::vector<ToReview>& queue) {
  std::vector<std::string> header = {"entry", "why", "report", "quote", "place"};
  for (const char* field : kEventFields) header.push_back(field);
  for (const char* column : {"action", "into", "reason"}) header.push_back(column);
  std::string text = base::csv_line(header);
  for (const ToReview& item : queue) {
    const Event& e = item.event.record;
    std::vector<std::string> cells = {std::to_string(item.event.entry),
                                      fmt::format("{}", fmt::join(item.why, "; ")), e.report_stem,
                                      e.quote, e.place ? e.place->name : ""};
    auto fields = fields_of(e);
    for (const char* field : kEventFields) cells.push_back(fields[field]);
    cells.insert(cells.end(), 3, "");
    text += base::csv_line(cells);
  }
  return text;
}

base::Result<Applied> apply_review_csv(const base::World& world, const std::string& file,
                                       Observatory& observatory, base::Instant known_at,
                                       const std::string& author, Faults& faults) {
  auto text = world.read(file, base::kMaxFileBytes);
  if (!text) return text.error();
  auto table = base::parse_csv(*text, file, faults.refused);
  if (!table) return table.error();
  for (const char* column : {"entry", "action", "reason"}) {
    if (!table->has(column)) {
      return base::Error{fmt::format("has no column '{}'", column), file, 1};
    }
  }
  return Applier(*table, observatory, known_at, author, faults).run();
}

}  // namespace tidemark::pipeline
