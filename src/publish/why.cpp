#include "publish/why.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace tidemark::publish {
namespace {

using control::KnownEvent;

constexpr double kLeastShare = 0.005;
constexpr double kLeastDifference = 0.01;

// What a map says of some cells together.
void answer(const control::ControlMap& map, const control::Parts& parts, Answer& into) {
  into.unknown = 0;
  for (const auto& [cell, part] : parts) into.unknown += part * map.unknown(cell);
  for (int side = 0; side < int(map.sides.size()); ++side) {
    double share = 0;
    for (const auto& [cell, part] : parts) share += part * map.probability(cell, side);
    if (share >= kLeastShare) into.shares.emplace_back(side, share);
  }
  std::ranges::stable_sort(into.shares, std::greater{}, [](const auto& s) { return s.second; });
  std::map<int, double> held;
  for (const auto& [cell, part] : parts) held[map.holder[std::size_t(cell)]] += part;
  const auto most = [](const auto& side) { return side.second; };
  into.holder = std::ranges::max_element(held, {}, most)->first;
  into.contested = parts.size() == 1 && map.contested[std::size_t(parts.front().first)];
}

// From the subject's nearest cell to the statement's.
double distance_to(const Snapshot& snapshot, const control::Parts& parts, int cell) {
  const auto& cells = snapshot.complex.cells();
  double least = std::numeric_limits<double>::infinity();
  for (const auto& [own, part] : parts) {
    if (own == cell) return 0;
    least = std::min(least,
                     geo::distance_km(cells[std::size_t(own)].site, cells[std::size_t(cell)].site));
  }
  return least;
}

void add_grounds(const Snapshot& snapshot, const std::vector<control::Reason>& reasons,
                 Account& account) {
  const control::Parts parts = account.subject.parts();
  for (const control::Reason& reason : reasons) {
    const control::Evidence& evidence = snapshot.evidence[reason.evidence];
    account.grounds.push_back(
        {&evidence, reason.influence, distance_to(snapshot, parts, evidence.cell)});
  }
}

void add_told(const Snapshot& snapshot, Account& account) {
  if (account.subject.cell < 0) return;
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
  auto reasons =
      control::explain_parts(snapshot.complex, snapshot.evidence, options, subject.parts());
  return account_for(snapshot, reasons, std::move(subject));
}

Account account_for(const Snapshot& snapshot, const std::vector<control::Reason>& reasons,
                    Subject subject) {
  Account account;
  account.subject = std::move(subject);
  answer(snapshot.map, account.subject.parts(), account);
  add_grounds(snapshot, reasons, account);
  add_told(snapshot, account);
  return account;
}

Account account_of_change(const Snapshot& before, const Snapshot& after,
                          const control::SolveOptions& options, Subject subject) {
  const auto reasons_on = [&](const Snapshot& snapshot) {
    return control::explain_parts(snapshot.complex, snapshot.evidence, options, subject.parts(), 0);
  };
  std::map<std::tuple<control::Origin, std::size_t, std::string>, Ground> differences;
  const auto add = [&](const Snapshot& snapshot, double sign) {
    for (const control::Reason& reason : reasons_on(snapshot)) {
      const control::Evidence& e = snapshot.evidence[reason.evidence];
      Ground& ground =
          differences.try_emplace({e.origin, e.index, e.side}, Ground{&e}).first->second;
      ground.influence += sign * reason.influence;
    }
  };
  add(after, 1);
  add(before, -1);
  Account account = account_for(after, std::vector<control::Reason>(), std::move(subject));
  const control::Parts parts = account.subject.parts();
  account.before.emplace().day = before.valid;
  answer(before.map, parts, *account.before);
  for (auto& [statement, ground] : differences) {
    if (std::abs(ground.influence) < kLeastDifference) continue;
    ground.km = distance_to(after, parts, ground.evidence->cell);
    account.grounds.push_back(ground);
  }
  const auto size = [](const Ground& ground) { return std::abs(ground.influence); };
  std::ranges::stable_sort(account.grounds, std::greater{}, size);
  return account;
}

Without account_without(const Snapshot& snapshot, const Account& account,
                        const control::ControlMap& map, const std::string& report) {
  Without without;
  without.report = report;
  answer(map, account.subject.parts(), without);
  for (std::size_t i = 0; i < map.holder.size(); ++i) {
    if (map.holder[i] != snapshot.map.holder[i])
      without.km2 += snapshot.complex.cells()[i].area_km2;
  }
  return without;
}

}  // namespace tidemark::publish
