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
const model::Report* original_of(const model::Report* report, const Reports& reports) {
  if (!report || report->copy_of.empty()) return report;
  const model::Report* original = report_of(report->copy_of, reports);
  return original ? original : report;
}

// Who is said to have the place after it, and who not; "" when it does not say.
const std::string& holder_after(const model::Event& e) {
  return e.type == EventType::loss ? e.opponent_side : e.side;
}
const std::string& leaver(const model::Event& e) {
  return e.type == EventType::loss   ? e.side
         : e.type == EventType::gain ? e.opponent_side
                                     : kNobody;
}

bool same_named(const std::string& a, const std::string& b) {
  return !a.empty() && a == b;
}

Echo of_change(const Statement& said, const Statement& other) {
  const model::Event &s = *said.event, &o = *other.event;
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
  const model::Event &s = *said.event, &o = *other.event;
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

const std::string& Statement::favoured() const { return holder_after(*event); }
const std::string& Statement::harmed() const { return leaver(*event); }

std::optional<Statement> statement_of(const model::Event& e, const Reports& reports,
                                      const std::vector<model::Source>& outlets) {
  bool speaks = e.changes_control() || e.type == EventType::hold;
  if (!speaks || !e.is_fact() || e.side.empty() || !e.date || !e.place || !e.place->resolved()) {
    return std::nullopt;
  }
  Statement made{&e, &e.place->id, e.date->last(), e.date->last(), &kNobody, &kNobody};
  const model::Report* report = report_of(e.report, reports);
  if (report && report->published) made.published = *report->published;
  const model::Report* original = original_of(report, reports);
  if (!original) return made;
  made.outlet = original->republishes.empty() ? &original->outlet : &original->republishes;
  auto known = std::ranges::find(outlets, *made.outlet, &model::Source::id);
  if (known != outlets.end()) made.leaning = &known->favours;
  return made;
}

bool independent(const Statement& a, const Statement& b) {
  if (a.outlet->empty() || b.outlet->empty() || *a.outlet == *b.outlet) return false;
  return !same_named(*a.leaning, *b.leaning);
}

Echo echo_of(const Statement& said, const Statement& other) {
  if (std::abs(other.day - said.day) > kReachDays) return Echo::nothing;
  return said.event->type == EventType::hold ? of_hold(said, other) : of_change(said, other);
}

}  // namespace tidemark::grade
