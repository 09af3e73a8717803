#include "control/method.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <queue>
#include <utility>

#include "control/kriging.hpp"
#include "control/shares.hpp"
#include "control/witness.hpp"

namespace tidemark::control {
namespace {

// A blend's part from kriging, and how far the other part is sharpened before: more than by itself,
// as the mean of two guesses is less sure than both. Chosen on other drawings than those reported
// (docs/control.md).
constexpr double kKrigingPart = 0.4, kBlendSharpness = 1.5;

constexpr std::array<std::pair<std::string_view, Method>, 6> kNames = {{
    {"harmonic", Method::harmonic},
    {"kriging", Method::kriging},
    {"blend", Method::blend},
    {"nearest", Method::nearest},
    {"travel", Method::travel},
    {"takeover", Method::takeover},
}};

Shares nearest_shares(const cells::Complex& complex, const std::vector<Witness>& witnesses,
                      int sides) {
  Shares shares = Shares::Zero(Eigen::Index(complex.cells().size()), sides);
  cells::SiteIndex index = index_of(complex, witnesses);
  for (Eigen::Index i = 0; i < shares.rows(); ++i) {
    int near = index.nearest(complex.plane().to_plane(complex.cells()[std::size_t(i)].site)).site;
    if (near >= 0) shares.row(i) = witnesses[std::size_t(near)].shares;
  }
  return shares;
}

// Shortest ways over the graph from all witnesses at once (Dijkstra 1959).
Shares travel_shares(const cells::Complex& complex, const std::vector<Witness>& witnesses,
                     int sides) {
  Shares shares = Shares::Zero(Eigen::Index(complex.cells().size()), sides);
  std::vector<double> way(complex.cells().size(), std::numeric_limits<double>::infinity());
  std::vector<int> from(complex.cells().size(), -1);  // the witness that came first
  using Step = std::pair<double, int>;                // way, cell
  std::priority_queue<Step, std::vector<Step>, std::greater<>> next;
  for (int w = 0; w < int(witnesses.size()); ++w) {
    auto cell = std::size_t(witnesses[std::size_t(w)].cell);
    way[cell] = 0;
    from[cell] = w;
    next.push({0, int(cell)});
  }
  while (!next.empty()) {
    auto [length, cell] = next.top();
    next.pop();
    if (length > way[std::size_t(cell)]) continue;
    for (const cells::Border& border : complex.cells()[std::size_t(cell)].borders) {
      double there = length + border.distance_km / border.passage;
      if (there >= way[std::size_t(border.cell)]) continue;
      way[std::size_t(border.cell)] = there;
      from[std::size_t(border.cell)] = from[std::size_t(cell)];
      next.push({there, border.cell});
    }
  }
  for (Eigen::Index i = 0; i < shares.rows(); ++i) {
    int w = from[std::size_t(i)];
    if (w >= 0) shares.row(i) = witnesses[std::size_t(w)].shares;
  }
  return shares;
}

int quarter_of(base::Date day) { return day.year() * 4 + (day.month() - 1) / 3; }

// Each area of the finest layer is one unit; every statement there counts once.
base::Result<Shares> takeover_shares(const cells::Complex& complex, int sides,
                                     const std::vector<int>& columns,
                                     const std::vector<Evidence>& evidence) {
  if (complex.layers().empty()) return base::Error{"takeover: the country has no admin areas"};
  auto area_of = [&](int cell) { return complex.cells()[std::size_t(cell)].faces[0].areas.back(); };
  std::map<int, int> latest;  // quarter, by area
  for (const Evidence& e : evidence) {
    int quarter = quarter_of(e.day);
    auto [found, is_new] = latest.try_emplace(area_of(e.cell), quarter);
    if (!is_new) found->second = std::max(found->second, quarter);
  }
  std::map<int, Eigen::VectorXd> told;  // by area
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    int area = area_of(evidence[i].cell);
    if (columns[i] < 0 || quarter_of(evidence[i].day) != latest[area]) continue;
    told.try_emplace(area, Eigen::VectorXd::Zero(sides)).first->second[columns[i]] += 1;
  }
  Shares shares = Shares::Zero(Eigen::Index(complex.cells().size()), sides);
  for (Eigen::Index i = 0; i < shares.rows(); ++i) {
    auto found = told.find(area_of(int(i)));
    if (found != told.end()) shares.row(i) = found->second / found->second.sum();
  }
  return shares;
}

// Kriging knows no "unknown": it divides what the walk leaves known.
Shares blend(const Shares& harmonic, const Shares& kriged) {
  Shares mixed = harmonic;
  for (Eigen::Index i = 0; i < mixed.rows(); ++i) {
    double known = harmonic.row(i).sum();
    if (known <= 0) continue;
    Eigen::RowVectorXd sharp = (harmonic.row(i) / known).cwiseMax(0).array().pow(kBlendSharpness);
    mixed.row(i) =
        known * ((1 - kKrigingPart) * sharp / sharp.sum() + kKrigingPart * kriged.row(i));
  }
  return mixed;
}

}  // namespace

std::optional<Method> method_named(std::string_view name) {
  auto found = std::ranges::find(kNames, name, [](const auto& known) { return known.first; });
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> method_names() {
  std::vector<std::string> names;
  for (const auto& [name, method] : kNames) names.emplace_back(name);
  return names;
}

base::Result<ControlMap> map_control(Method method, const cells::Complex& complex,
                                     const std::vector<std::string>& side_order,
                                     const std::vector<Evidence>& evidence,
                                     const SolveOptions& options) {
  if (method == Method::harmonic) return solve_control(complex, side_order, evidence, options);
  auto columns = columns_of(complex, side_order, evidence);
  if (!columns) return columns.error();
  int sides = int(side_order.size());
  auto witnesses = witnesses_of(evidence, *columns, sides);
  SolveOptions as_is = options;
  as_is.sharpness = 1;
  if (method == Method::nearest) {
    return map_of(side_order, nearest_shares(complex, witnesses, sides), as_is);
  }
  if (method == Method::travel) {
    return map_of(side_order, travel_shares(complex, witnesses, sides), as_is);
  }
  if (method == Method::takeover) {
    auto shares = takeover_shares(complex, sides, *columns, evidence);
    if (!shares) return shares.error();
    return map_of(side_order, *shares, as_is);
  }
  Shares kriged = kriged_shares(complex, witnesses, sides);
  if (method == Method::kriging) return map_of(side_order, kriged, as_is);
  auto system = System::make(complex, options);
  if (!system) return system.error();
  auto harmonic = harmonic_shares(*system, complex, sides, *columns, evidence);
  if (!harmonic) return harmonic.error();
  return map_of(side_order, blend(*harmonic, kriged), as_is);
}

}  // namespace tidemark::control
