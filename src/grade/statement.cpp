#include "grade/statement.hpp"

#include <algorithm>
#include <cstdlib>

namespace tidemark::grade {
namespace {

using model::EventType;

constexpr int kSameChangeDays = 3;  // reports of one change differ by so many days
const std::string kNobody;

const model::Report* report_of(const std::string& id, const Reports& reports) {
  auto found = reports.find(id);
  return found == reports.end() ? nullptr : &found->second.record;
}

// The report whose words these are.
const model::Report& original_of(const model::Report& report, const Reports& reports) {
  const model::Report* original = report_of(report.copy_of, reports);
  return original ? *original : report;
}

// Who is said to have the place after it, and who not; "" when it does not say.
const std::string& holder_after(const model::Testimony& e) {
  return e.type == EventType::loss ? e.opponent_side : e.side;
}
const std::string& leaver(const model::Testimony& e) {
  return e.type == EventType::loss ? e.side : e.type == EventType::gain ? e.opponent_side : kNobody;
}

bool same_named(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

Echo of_change(const Statement& said, const Statement& other) {
  const model::Testimony &s = *said.told, &o = *other.told;
  int later = other.day - said.day;
  if (o.type == EventType::hold) {
    if (later < 0) return Echo::nothing;
    if (same_named(holder_after(s), o.side)) return Echo::same;
    if (s.type == EventType::loss && s.side != o.side) return Echo::same;
    // Soon after, somebody else has it; later on it may have changed hands again.
    return later <= kSameChangeDays ? Echo::contrary : Echo::nothing;
  }
  if (std::abs(later) > kSameChangeDays) return Echo::nothing;
  const std::string &here = holder_after(s), &there = holder_after(o);
  if (!here.empty() && !there.empty()) return here == there ? Echo::same : Echo::nothing;
  return same_named(leaver(s), leaver(o)) ? Echo::same : Echo::nothing;
}

Echo of_hold(const Statement& said, const Statement& other) {
  const model::Testimony &s = *said.told, &o = *other.told;
  int later = other.day - said.day;
  if (o.type == EventType::hold) {
    if (o.side == s.side) return Echo::same;
    return std::abs(later) <= kSameChangeDays ? Echo::contrary : Echo::nothing;
  }
  if (later <= 0 && same_named(holder_after(o), s.side)) return Echo::same;
  if (later >= 0 && same_named(leaver(o), s.side)) return Echo::same;  // it had it until then
  return Echo::nothing;
}

}  // namespace

const std::string& Statement::favoured() const { return holder_after(*told); }
const std::string& Statement::harmed() const { return leaver(*told); }

Statement statement_of(const model::Testimony& said, const std::vector<model::Source>& outlets) {
  auto known = std::ranges::find(outlets, said.outlet, &model::Source::id);
  return {&said, said.day(), said.published.value_or(said.day()),
          known == outlets.end() ? &kNobody : &known->favours};
}

std::optional<model::Testimony> testimony_of(const model::Known<model::Event>& event,
                                             const Reports& reports) {
  if (!model::testifies(event.record)) return std::nullopt;
  model::Testimony said = model::testimony_of(event.record, event.entry);
  said.report = event.record.report;
  const model::Report* report = report_of(said.report, reports);
  if (!report) return said;
  said.original = report->copy_of;
  said.published = report->published;
  const model::Report& original = original_of(*report, reports);
  said.outlet = original.republishes.empty() ? original.outlet : original.republishes;
  return said;
}

bool independent(const Statement& a, const Statement& b) {
  const std::string &one = a.told->outlet, &two = b.told->outlet;
  if (one.empty() || two.empty() || one == two) return false;
  return !same_named(*a.leaning, *b.leaning);
}

Echo echo_of(const Statement& said, const Statement& other) {
  if (std::abs(other.day - said.day) > kReachDays) return Echo::nothing;
  return said.told->type == EventType::hold ? of_hold(said, other) : of_change(said, other);
}

}  // namespace tidemark::grade
