#include "publish/why.hpp"

#include <algorithm>
#include <tuple>

namespace tidemark::publish {
namespace {

using control::KnownEvent;

constexpr double kLeastShare = 0.005;

void add_shares(const Snapshot& snapshot, Account& account) {
  const int cell = account.subject.cell;
  for (int side = 0; side < int(snapshot.map.sides.size()); ++side) {
    const double share = snapshot.map.probability(cell, side);
    if (share >= kLeastShare) account.shares.emplace_back(side, share);
  }
  std::ranges::stable_sort(account.shares, std::greater{}, [](const auto& s) { return s.second; });
  account.unknown = snapshot.map.unknown(cell);
}

void add_grounds(const Snapshot& snapshot, const std::vector<control::Reason>& reasons,
                 Account& account) {
  const auto& cells = snapshot.complex.cells();
  const int cell = account.subject.cell;
  for (const control::Reason& reason : reasons) {
    const control::Evidence& evidence = snapshot.evidence[reason.evidence];
    const double km = evidence.cell == cell
                          ? 0
                          : geo::distance_km(cells[std::size_t(cell)].site,
                                             cells[std::size_t(evidence.cell)].site);
    account.grounds.push_back({&evidence, reason.influence, km});
  }
}

void add_told(const Snapshot& snapshot, Account& account) {
  for (const KnownEvent& known : snapshot.events) {
    const model::Event& e = known.record;
    if (!e.place || !e.place->resolved() || e.type == model::EventType::movement) continue;
    if (snapshot.complex.cell_of(e.place->id) != account.subject.cell) continue;
    if (!e.is_fact()) account.not_facts.push_back(&known);
    else if (!e.date) account.undated.push_back(&known);
    else if (e.date->last() <= snapshot.valid) account.by_then.push_back(&known);
    else account.later.push_back(&known);
  }
  const auto day = [](const KnownEvent* known) {
    const auto& date = known->record.date;
    return date ? std::tuple(date->from, date->until) : std::tuple(base::Date(), base::Date());
  };
  for (auto* list : {&account.by_then, &account.later, &account.not_facts}) {
    std::ranges::stable_sort(*list, {}, day);
  }
}

}  // namespace

Account account_for(const Snapshot& snapshot, const control::SolveOptions& options,
                    Subject subject) {
  return account_for(
      snapshot,
      control::explain_parts(snapshot.complex, snapshot.evidence, options, {{subject.cell, 1.0}}),
      subject);
}

Account account_for(const Snapshot& snapshot, const std::vector<control::Reason>& reasons,
                    Subject subject) {
  Account account;
  account.subject = subject;
  account.holder = snapshot.map.holder[std::size_t(subject.cell)];
  account.contested = snapshot.map.contested[std::size_t(subject.cell)];
  add_shares(snapshot, account);
  add_grounds(snapshot, reasons, account);
  add_told(snapshot, account);
  return account;
}

}  // namespace tidemark::publish
