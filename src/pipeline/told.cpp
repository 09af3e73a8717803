#include "pipeline/told.hpp"

#include <algorithm>
#include <iterator>

#include "grade/book.hpp"
#include "grade/grades.hpp"

namespace tidemark::pipeline {
namespace {

using base::Result;
using control::KnownEvent;

// Puts last what copies only repeat, and gives the other statements their grades.
void weigh(Told& told, const theatre::Theatre& theatre, const grade::Book& book) {
  std::vector<model::Testimony> said;
  std::vector<std::size_t> of_event;
  for (std::size_t i = 0; i < told.events.size(); ++i) {
    auto one = grade::testimony_of(told.events[i], told.reports);
    if (!one) continue;
    said.push_back(std::move(*one));
    of_event.push_back(i);
  }
  std::vector<bool> apart(told.events.size());
  auto judgements = grade::judge(said, theatre.outlets);
  for (std::size_t i = 0; i < said.size(); ++i) {
    apart[of_event[i]] = judgements[i].repeats;
    told.events[of_event[i]].grade = grade::grade_of(judgements[i], said[i].day(), book);
  }
  std::vector<KnownEvent> witnesses, others;
  for (std::size_t i = 0; i < told.events.size(); ++i) {
    (apart[i] ? others : witnesses).push_back(std::move(told.events[i]));
  }
  told.independent = witnesses.size();
  std::ranges::move(others, std::back_inserter(witnesses));
  told.events = std::move(witnesses);
}

}  // namespace

Result<Told> told_by(const Observatory& observatory, base::Instant known_by,
                     const publish::Audience& audience) {
  ledger::Ledger& ledger = *observatory.ledger;
  auto events = ledger.events(known_by);
  if (!events) return events.error();
  auto reports = ledger.reports(known_by);
  if (!reports) return reports.error();
  auto grades = ledger.grades(known_by);
  if (!grades) return grades.error();
  Told told{std::move(*events), 0, std::move(*reports)};
  publish::withhold(audience, told.events, told.reports);
  weigh(told, observatory.resources.theatre, grade::Book(*grades));
  return told;
}

Result<Told> told_without(const Observatory& observatory, base::Instant known_by, const Told& told,
                          const std::string& report) {
  auto grades = observatory.ledger->grades(known_by);
  if (!grades) return grades.error();
  const auto left_out = [&](const std::string& id) {
    auto found = told.reports.find(id);
    return id == report || (found != told.reports.end() && found->second.record.copy_of == report);
  };
  Told rest = told;
  std::erase_if(rest.events,
                [&](const KnownEvent& known) { return left_out(known.record.report); });
  std::erase_if(rest.reports, [&](const auto& known) { return left_out(known.first); });
  std::ranges::stable_sort(rest.events, {}, &KnownEvent::entry);
  weigh(rest, observatory.resources.theatre, grade::Book(*grades));
  return rest;
}

}  // namespace tidemark::pipeline
