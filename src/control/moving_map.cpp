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
constexpr double kMostResidual =
    MovingMap::kMostError / 4;  // the rest is what the map may lag behind

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
    : timeline_(&timeline), system_(std::move(system)), options_(options) {
  for (const cells::Cell& cell : complex.cells()) {
    edges_from_.push_back(edges_.size());
    leak_.push_back(options.leak_per_km2 * cell.area_km2);
    flow_.push_back(0);
    for (const cells::Border& border : cell.borders) {
      edges_.push_back({border.cell, edge_weight(border)});
      flow_.back() += edges_.back().weight;
    }
  }
  edges_from_.push_back(edges_.size());
  const auto sides = Eigen::Index(side_order.size());
  all_ = sides;
  const Eigen::Index width = (sides + 1 + kLanes - 1) / kLanes * kLanes;
  past_ = later_ = share_ = residual_ = drift_ = Rows::Zero(size(), width);
  drawn_ = Rows::Zero(size(), sides);
  ends_ = leak_;
  waits_.resize(leak_.size());
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
  const std::vector<int> turned = before ? turned_between(*before, valid) : timeline_->cells();
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
  redraw();
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
  for (const Evidence& e : timeline_->of_cell(cell, *day_)) {
    const auto side = std::ranges::find(map_.sides, e.side);
    if (!e.side.empty() && side == map_.sides.end()) continue;
    Rows& rows = e.day <= *day_ ? past_ : later_;
    const double weight = e.day <= *day_ ? e.weight * grown_ : e.weight / grown_;
    rows(cell, all_) += weight;
    if (!e.side.empty()) rows(cell, side - map_.sides.begin()) += weight;
  }
}

// One Gauss-Seidel step towards how the cell's shares move by fading, which solves
// (L + C) drift = C' (Y - F): what fades is past_, what grows later_.
void MovingMap::find_drift(int cell) {
  const double rate = std::log(2) / timeline_->options().half_life_days;
  const double past = rate / grown_, later = rate * grown_;
  const double ends =
      leak_[std::size_t(cell)] + past_(cell, all_) / grown_ + later_(cell, all_) * grown_;
  const double change = later * later_(cell, all_) - past * past_(cell, all_);
  const double diagonal = flow_[std::size_t(cell)] + ends;
  const auto edges = edges_of(cell);
  for (Eigen::Index s = 0; s < all_; s += kLanes) {
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
  ends_[std::size_t(cell)] =
      leak_[std::size_t(cell)] + past_(cell, all_) / grown_ + later_(cell, all_) * grown_;
  const double diagonal = flow_[std::size_t(cell)] + ends_[std::size_t(cell)];
  const auto edges = edges_of(cell);
  for (Eigen::Index s = 0; s < all_; s += kLanes) {
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
  for (Eigen::Index s = 0; s < all_; s += kLanes) most = most.max(lanes(residual_, cell, s).abs());
  if (most.maxCoeff() <= kMostResidual * ends_[std::size_t(cell)]) return;
  waits_[std::size_t(cell)] = true;
  waiting_.push_back(cell);
}

// Moves the cell to where its residual is zero, and a little farther.
void MovingMap::visit(int cell) {
  waits_[std::size_t(cell)] = false;
  const double diagonal = flow_[std::size_t(cell)] + ends_[std::size_t(cell)];
  const auto edges = edges_of(cell);
  for (Eigen::Index s = 0; s < all_; s += kLanes) {
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
  const Rows now = past_ / grown_ + later_ * grown_;
  std::vector<double> attachments;
  for (int i = 0; i < size(); ++i) attachments.push_back(now(i, all_));
  if (auto done = system_.attach(attachments); !done) return done;
  share_.leftCols(all_) = system_.solve(now.leftCols(all_));
  return {};
}

void MovingMap::redraw() {
  const double most = kMostError - kMostResidual;
  for (int i = 0; i < size(); ++i) {
    const auto now = share_.row(i).head(all_);
    if ((now - drawn_.row(i)).cwiseAbs().maxCoeff() <= most) continue;
    drawn_.row(i) = now;
    set_shares(map_, i, {drawn_.row(i).data(), std::size_t(all_)}, options_);
  }
}

}  // namespace tidemark::control
