#include "control/moving_map.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "control/decide.hpp"
#include "control/shares.hpp"

namespace tidemark::control {
namespace {

constexpr int kMostStep = 10;         // days; beyond it there is a new factor
constexpr int kVisitsPerCell = 6;     // take about as long as a new factor
constexpr int kMostSkipped = 7;       // days on which relaxing is not tried
constexpr double kOverRelaxed = 1.2;  // needs the fewest visits
constexpr double kMostResidual = MovingMap::kMostError / 4;
constexpr double kMostLag = MovingMap::kMostError - kMostResidual;  // of what is drawn

// The cells, neighbours not far from each other: breadth first.
std::vector<int> neighbourly_order(const cells::Complex& complex) {
  std::vector<int> order;
  std::vector<bool> met(complex.cells().size());
  const auto meet = [&](int cell) {
    if (met[std::size_t(cell)]) return;
    met[std::size_t(cell)] = true;
    order.push_back(cell);
  };
  std::size_t next = 0;
  for (int first = 0; first < int(met.size()); ++first) {
    meet(first);
    for (; next < order.size(); ++next) {
      const cells::Cell& cell = complex.cells()[std::size_t(order[next])];
      for (const cells::Border& border : cell.borders) meet(border.cell);
    }
  }
  return order;
}

}  // namespace

base::Result<MovingMap> MovingMap::make(const cells::Complex& complex,
                                        const std::vector<std::string>& side_order,
                                        const Timeline& timeline, const SolveOptions& options) {
  if (!(options.leak_per_km2 > 0)) return base::Error{"a moving map needs a leak"};
  // Nothing to solve yet, but what is wrong with the sides is told.
  if (auto columns = columns_of(complex, side_order, {}); !columns) return columns.error();
  auto system = System::make(complex, options);
  if (!system) return system.error();
  return MovingMap(complex, side_order, timeline, std::move(*system), options);
}

MovingMap::MovingMap(const cells::Complex& complex, const std::vector<std::string>& side_order,
                     const Timeline& timeline, System system, const SolveOptions& options)
    : timeline_(&timeline),
      system_(std::move(system)),
      options_(options),
      cell_(neighbourly_order(complex)),
      spot_(cell_.size()) {
  for (int spot = 0; spot < int(cell_.size()); ++spot) {
    spot_[std::size_t(cell_[std::size_t(spot)])] = spot;
  }
  for (int at_spot : cell_) {
    const cells::Cell& cell = complex.cells()[std::size_t(at_spot)];
    edges_from_.push_back(edges_.size());
    leak_.push_back(options.leak_per_km2 * cell.area_km2);
    flow_.push_back(0);
    for (const cells::Border& border : cell.borders) {
      edges_.push_back({spot_[std::size_t(border.cell)], edge_weight(border)});
      flow_.back() += edges_.back().weight;
    }
  }
  edges_from_.push_back(edges_.size());
  const auto sides = Eigen::Index(side_order.size());
  past_all_.resize(leak_.size());
  later_all_.resize(leak_.size());
  patience_.resize(leak_.size());
  const Eigen::Index width = (sides + kLanes - 1) / kLanes * kLanes;
  past_ = later_ = share_ = residual_ = drift_ = drawn_ = Rows::Zero(size(), width);
  ends_ = leak_;
  waits_.resize(leak_.size());
  is_redrawn_.resize(leak_.size());
  map_ = map_of(side_order, Shares::Zero(size(), sides), options);
}

base::Result<void> MovingMap::go_to(base::Date valid) {
  if (day_ == valid) return {};
  const std::optional<base::Date> before = std::exchange(day_, valid);
  if (!before) first_ = valid;
  grown_ = std::exp2((valid - first_) / timeline_->options().half_life_days);
  const bool near = before && std::abs(valid - *before) <= kMostStep;
  const bool tried = near && skipped_++ >= to_skip_;
  bool settled = tried && drift(valid - *before);
  std::vector<int> turned = before ? turned_between(*before, valid) : timeline_->cells();
  for (int& cell : turned) cell = spot_[std::size_t(cell)];
  for (int cell : turned) form(cell);
  if (settled) {
    for (int cell : turned) find_residual(cell);
    settled = relax();
  }
  if (tried) {
    // What did not settle will hardly settle on the next days.
    to_skip_ = settled ? 0 : std::min(2 * to_skip_ + 1, kMostSkipped);
    skipped_ = 0;
  }
  if (!settled) {
    if (auto done = factor(); !done) return done;
  }
  return {};
}

std::vector<int> MovingMap::turned_between(base::Date a, base::Date b) const {
  using Turn = Timeline::Turn;
  const auto begin = std::ranges::upper_bound(timeline_->turns(), std::min(a, b), {}, &Turn::day);
  const auto end = std::ranges::upper_bound(timeline_->turns(), std::max(a, b), {}, &Turn::day);
  std::vector<int> turned;
  for (auto turn = begin; turn != end; ++turn) turned.push_back(turn->cell);
  std::ranges::sort(turned);
  auto again = std::ranges::unique(turned);
  turned.erase(again.begin(), again.end());
  return turned;
}

// Takes in the cell's evidence of the day.
void MovingMap::form(int cell) {
  past_.row(cell).setZero();
  later_.row(cell).setZero();
  past_all_[std::size_t(cell)] = later_all_[std::size_t(cell)] = 0;
  for (const Evidence& e : timeline_->of_cell(cell_[std::size_t(cell)], *day_)) {
    const auto side = std::ranges::find(map_.sides, e.side);
    if (!e.side.empty() && side == map_.sides.end()) continue;
    const bool past = e.day <= *day_;
    const double weight = past ? e.weight * grown_ : e.weight / grown_;
    (past ? past_all_ : later_all_)[std::size_t(cell)] += weight;
    if (e.side.empty()) continue;
    (past ? past_ : later_)(cell, side - map_.sides.begin()) += weight;
  }
}

// One Gauss-Seidel step towards how the cell's shares move by fading, which solves
// (L + C) drift = C' (Y - F): what fades is past_, what grows later_.
void MovingMap::find_drift(int cell) {
  const double rate = std::log(2) / timeline_->options().half_life_days;
  const double past = rate / grown_, later = rate * grown_;
  const double ends = leak_[std::size_t(cell)] + past_all_[std::size_t(cell)] / grown_ +
                      later_all_[std::size_t(cell)] * grown_;
  const double change = later * later_all_[std::size_t(cell)] - past * past_all_[std::size_t(cell)];
  const double diagonal = flow_[std::size_t(cell)] + ends;
  const auto edges = edges_of(cell);
  for (Eigen::Index s = 0; s < share_.cols(); s += kLanes) {
    Lanes sum = later * lanes(later_, cell, s) - past * lanes(past_, cell, s) -
                change * lanes(share_, cell, s);
    for (const Edge& edge : edges) sum += edge.weight * lanes(drift_, edge.cell, s);
    lanes(drift_, cell, s) = sum / diagonal;
  }
}

// Fading alone, for so many days.
bool MovingMap::drift(int days) {
  for (int cell = 0; cell < size(); ++cell) find_drift(cell);
  share_ += days * drift_;
  for (int cell = 0; cell < size(); ++cell) find_residual(cell);
  return relax();
}

void MovingMap::find_residual(int cell) {
  ends_[std::size_t(cell)] = leak_[std::size_t(cell)] + past_all_[std::size_t(cell)] / grown_ +
                             later_all_[std::size_t(cell)] * grown_;
  const double diagonal = flow_[std::size_t(cell)] + ends_[std::size_t(cell)];
  const auto edges = edges_of(cell);
  for (Eigen::Index s = 0; s < share_.cols(); s += kLanes) {
    Lanes sum = lanes(past_, cell, s) / grown_ + lanes(later_, cell, s) * grown_ -
                diagonal * lanes(share_, cell, s);
    for (const Edge& edge : edges) sum += edge.weight * lanes(share_, edge.cell, s);
    lanes(residual_, cell, s) = sum;
  }
  wait_if_off(cell);
}

void MovingMap::wait_if_off(int cell) {
  if (waits_[std::size_t(cell)]) return;
  Lanes most = Lanes::Zero();
  for (Eigen::Index s = 0; s < share_.cols(); s += kLanes)
    most = most.max(lanes(residual_, cell, s).abs());
  if (most.maxCoeff() <= kMostResidual * ends_[std::size_t(cell)]) return;
  waits_[std::size_t(cell)] = true;
  waiting_.push_back(cell);
}

// Moves the cell to where its residual is zero, and a little farther.
void MovingMap::visit(int cell) {
  waits_[std::size_t(cell)] = false;
  const double diagonal = flow_[std::size_t(cell)] + ends_[std::size_t(cell)];
  const auto edges = edges_of(cell);
  for (Eigen::Index s = 0; s < share_.cols(); s += kLanes) {
    const Lanes moved = kOverRelaxed / diagonal * lanes(residual_, cell, s);
    lanes(share_, cell, s) += moved;
    lanes(residual_, cell, s) *= 1 - kOverRelaxed;
    for (const Edge& edge : edges) lanes(residual_, edge.cell, s) += edge.weight * moved;
  }
  wait_if_off(cell);
  for (const Edge& edge : edges) wait_if_off(edge.cell);
}

// False when that would take too long.
bool MovingMap::relax() {
  const std::size_t most = std::size_t(kVisitsPerCell) * leak_.size();
  std::size_t visited = 0;
  while (visited < waiting_.size() && visited < most) visit(waiting_[visited++]);
  const bool settled = visited == waiting_.size();
  for (; visited < waiting_.size(); ++visited) waits_[std::size_t(waiting_[visited])] = false;
  waiting_.clear();
  return settled;
}

// The system of the day solved anew.
base::Result<void> MovingMap::factor() {
  ++factors_;
  const auto sides = Eigen::Index(map_.sides.size());
  std::vector<double> attachments(cell_.size());
  Shares right(size(), sides);
  for (int i = 0; i < size(); ++i) {
    const auto cell = std::size_t(cell_[std::size_t(i)]);
    attachments[cell] = past_all_[std::size_t(i)] / grown_ + later_all_[std::size_t(i)] * grown_;
    right.row(Eigen::Index(cell)) = (past_.row(i) / grown_ + later_.row(i) * grown_).head(sides);
  }
  if (auto done = system_.attach(attachments); !done) return done;
  const Shares solved = system_.solve(right);
  for (int i = 0; i < size(); ++i) share_.row(i).head(sides) = solved.row(cell_[std::size_t(i)]);
  return {};
}

std::vector<int> MovingMap::take_redrawn() {
  for (int cell : redrawn_) is_redrawn_[std::size_t(spot_[std::size_t(cell)])] = false;
  return std::exchange(redrawn_, {});
}

// Without thresholds every figure counts.
void MovingMap::draw(std::span<const double> thresholds) {
  const bool patient = !thresholds.empty();
  for (int spot = 0; spot < size(); ++spot) {
    double moved = 0;
    for (Eigen::Index s = 0; s < share_.cols(); s += kLanes) {
      moved = std::max(moved, (lanes(share_, spot, s) - lanes(drawn_, spot, s)).abs().maxCoeff());
    }
    double& patience = patience_[std::size_t(spot)];
    if (moved <= (patient ? std::max(patience, kMostLag) : kMostLag)) continue;
    drawn_.row(spot) = share_.row(spot);
    const int cell = cell_[std::size_t(spot)];
    const std::span<const double> shares(drawn_.row(spot).data(), map_.sides.size());
    set_shares(map_, cell, shares, options_);
    patience = patient ? patience_of(map_, cell, shares, thresholds, options_) : 0;
    if (!std::exchange(is_redrawn_[std::size_t(spot)], true)) redrawn_.push_back(cell);
  }
}

}  // namespace tidemark::control
