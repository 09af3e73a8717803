#include "control/shares.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "control/decide.hpp"

namespace tidemark::control {
namespace {

// Divides what is known by the shares raised to the power.
void sharpen(std::span<double> share, double power) {
  double known = 0, sum = 0;
  for (double s : share) known += s;
  if (power == 1 || known <= 0) return;
  for (double& s : share) {
    s = std::pow(s / known, power);
    sum += s;
  }
  for (double& s : share) s *= known / sum;
}

}  // namespace

double ControlMap::unknown(int cell) const {
  double known = 0;
  for (double s : shares(cell)) known += s;
  return std::max(0.0, 1 - known);
}

void set_shares(ControlMap& map, int cell, std::span<const double> shares,
                const SolveOptions& options) {
  double* share = map.share.data() + std::size_t(cell) * shares.size();
  double sum = 0;
  for (std::size_t s = 0; s < shares.size(); ++s) {
    // Exact values lie in [0, 1] (the matrix is an M-matrix); rounding may step out by 1e-15.
    share[s] = std::clamp(shares[s], 0.0, 1.0);
    sum += share[s];
  }
  for (std::size_t s = 0; s < shares.size(); ++s) share[s] /= std::max(sum, 1.0);
  decide(map, cell, options);
}

void decide(ControlMap& map, int cell, const SolveOptions& options) {
  std::span<double> share(map.share.data() + std::size_t(cell) * map.sides.size(),
                          map.sides.size());
  int& holder = map.holder[std::size_t(cell)];
  holder = -1;
  map.contested[std::size_t(cell)] = false;
  auto first = std::ranges::max_element(share);
  if (first != share.end() && *first > 0 && map.unknown(cell) <= options.unknown_threshold) {
    holder = int(first - share.begin());
    for (auto other = share.begin(); other != share.end(); ++other) {
      if (other == first || *other < options.contested_ratio * *first) continue;
      map.contested[std::size_t(cell)] = true;
    }
  }
  sharpen(share, options.sharpness);
}

// A share x moved by d moves x^s by at most s·d, as x and x + d are at most 1; with all of them,
// the probability K x^s / S, where S sums x^s over the sides, moves by at most d (n q + K s ((1 -
// q) + (n - 1) q) / S'), where q = x^s / S, and S' is the least that S can be.
double patience_of(const ControlMap& map, int cell, std::span<const double> shares,
                   std::span<const double> thresholds, const SolveOptions& options) {
  const double sides = double(shares.size()), power = options.sharpness;
  double first = 0, second = 0, known = 0;
  for (double share : shares) {
    known += share;
    second = std::max(second, std::min(first, share));
    first = std::max(first, share);
  }
  if (!(first > 0) || power < 1) return 0;
  known = std::min(known, 1.0);  // as set_shares has it
  const double unknown = 1 - known;
  double patience = std::min(
      {(first - second) / 2, std::abs(unknown - options.unknown_threshold) / sides,
       std::abs(second - options.contested_ratio * first) / (1 + options.contested_ratio)});
  const std::span<const double> probabilities = map.shares(cell);
  const double sum = std::pow(first, power) * known / *std::ranges::max_element(probabilities);
  const double most = sum / (4 * sides * power), least = 0.75 * sum;  // of the move, of S'
  patience = std::min(patience, most);
  for (double threshold : thresholds) {
    patience = std::min(patience, std::abs(unknown - threshold) / sides);
    for (double probability : probabilities) {
      const double q = probability / known;
      const double steepest =
          sides * q + (known + sides * most) * power * (1 - q + (sides - 1) * q) / least;
      patience = std::min(patience, std::abs(probability - threshold) / steepest);
    }
  }
  return patience;
}

base::Result<std::vector<int>> columns_of(const cells::Complex& complex,
                                          const std::vector<std::string>& side_order,
                                          const std::vector<Evidence>& evidence) {
  std::unordered_map<std::string, int> column = {{"", -1}};
  for (const std::string& side : side_order) column.try_emplace(side, int(column.size()) - 1);
  if (column.size() != side_order.size() + 1)
    return base::Error{"a side stands twice in the order"};
  std::vector<int> columns;
  for (const Evidence& e : evidence) {
    if (e.cell < 0 || e.cell >= int(complex.cells().size())) {
      return base::Error{fmt::format("evidence on cell {}, of which there is none", e.cell)};
    }
    if (!(e.weight > 0 && std::isfinite(e.weight))) {
      return base::Error{fmt::format("evidence on cell {} has weight {}", e.cell, e.weight)};
    }
    auto found = column.find(e.side);
    if (found == column.end()) {
      return base::Error{fmt::format("evidence for '{}', which is no side of the map", e.side)};
    }
    columns.push_back(found->second);
  }
  return columns;
}

ControlMap map_of(const std::vector<std::string>& side_order, const Shares& shares,
                  const SolveOptions& options) {
  auto n = std::size_t(shares.rows()), sides = side_order.size();
  ControlMap map{side_order, std::vector<double>(n * sides), std::vector<int>(n),
                 std::vector<bool>(n)};
  std::vector<double> row(sides);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t s = 0; s < sides; ++s) row[s] = shares(Eigen::Index(i), Eigen::Index(s));
    set_shares(map, int(i), row, options);
  }
  return map;
}

}  // namespace tidemark::control
