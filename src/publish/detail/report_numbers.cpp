#include "publish/detail/report_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <tuple>

#include "measure/changes.hpp"
#include "publish/detail/naming.hpp"
#include "publish/detail/series.hpp"

namespace tidemark::publish::detail {
namespace {

using Pair = std::pair<std::string, std::string>;  // from, to

constexpr int kProvinces = 1;  // level of their layer

long area_on(const Snapshot& day, const std::string& side) {
  return std::lround(area_of(SeriesDay{day.valid, day.areas}, side).km2);
}

std::vector<measure::Change> changes_between(const Snapshot& before, const Snapshot& after) {
  const auto no_edges = std::make_shared<const measure::Edges>();
  return measure::changes({before.complex, before.map, no_edges},
                          {after.complex, after.map, no_edges});
}

Pair pair_of(const Snapshot& day, int from, int to) {
  return {side_of(day, from).id, side_of(day, to).id};
}

std::vector<SideNumbers> sides_in(const ReportContent& content) {
  std::vector<SideNumbers> rows;
  for (const std::string& side : sides_of({{content.before.valid, content.before.areas},
                                           {content.after.valid, content.after.areas}})) {
    const measure::SideArea now = area_of({content.after.valid, content.after.areas}, side);
    SideNumbers row{side,
                    area_on(content.before, side),
                    std::lround(now.km2),
                    std::lround(now.low_km2),
                    std::lround(now.high_km2),
                    now.share,
                    {}};
    if (content.earlier) row.earlier = row.before - area_on(*content.earlier, side);
    if (row.before > 0 || row.after > 0 || side.empty()) rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](const SideNumbers& a, const SideNumbers& b) {
    return std::tuple(a.side.empty(), -std::labs(a.change()), -a.after) <
           std::tuple(b.side.empty(), -std::labs(b.change()), -b.after);
  });
  return rows;
}

std::optional<std::size_t> provinces_of(const cells::Complex& complex) {
  const auto& layers = complex.layers();
  const auto found = std::ranges::find(layers, kProvinces, &cells::AdminLayer::level);
  if (found == layers.end()) return std::nullopt;
  return std::size_t(found - layers.begin());
}

}  // namespace

long Numbers::changed() const {
  long km2 = 0;
  for (const Handover& one : handovers) km2 += one.between_sides() ? one.km2 : 0;
  return km2;
}

std::optional<long> Numbers::changed_earlier() const {
  std::optional<long> km2;
  for (const Handover& one : handovers) {
    if (one.between_sides() && one.earlier) km2 = km2.value_or(0) + *one.earlier;
  }
  return km2;
}

Numbers numbers_of(const ReportContent& content) {
  const Snapshot& after = content.after;
  Numbers numbers{sides_in(content), {}, provinces_of(after.complex), after.complex.area_km2()};
  std::map<Pair, Handover> found;
  const auto handover = [&](const Pair& pair) -> Handover& {
    return found.try_emplace(pair, Handover{pair.first, pair.second, 0, {}, {}, {}}).first->second;
  };
  for (const measure::Change& change : changes_between(content.before, after)) {
    Handover& one = handover(pair_of(after, change.from, change.to));
    one.km2 = std::lround(change.km2);
    one.places = settlement_places_in(after, change.cells);
  }
  if (content.earlier) {
    for (const measure::Change& change : changes_between(*content.earlier, content.before)) {
      handover(pair_of(after, change.from, change.to)).earlier = std::lround(change.km2);
    }
    for (auto& [pair, one] : found) one.earlier = one.earlier.value_or(0);
  }
  if (numbers.layer) {
    const auto no_edges = std::make_shared<const measure::Edges>();
    const Snapshot& before = content.before;
    for (const auto& part :
         measure::changes_in({before.complex, before.map, no_edges},
                             {after.complex, after.map, no_edges}, *numbers.layer)) {
      const long km2 = std::lround(part.km2);
      if (km2 > 0) handover(pair_of(after, part.from, part.to)).areas.push_back({part.area, km2});
    }
  }
  for (auto& [pair, one] : found) {
    if (one.km2 > 0 || one.earlier.value_or(0) > 0) numbers.handovers.push_back(std::move(one));
  }
  std::ranges::stable_sort(numbers.handovers, [](const Handover& a, const Handover& b) {
    return std::tuple(!a.between_sides(), -a.km2) < std::tuple(!b.between_sides(), -b.km2);
  });
  return numbers;
}

}  // namespace tidemark::publish::detail
