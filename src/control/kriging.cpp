#include "control/kriging.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace tidemark::control {
namespace {

constexpr int kNearest = 24;      // witnesses heard for one cell; more change little
constexpr double kNugget = 0.02;  // what two statements about one spot differ by
constexpr double kReach = 0.5;  // range of the covariance: sides of a square of the country's area
constexpr double kFullWeight = 100;  // of a fresh statement; fainter ones have a larger nugget

class Kriging {
 public:
  Kriging(const cells::Complex& complex, const std::vector<Witness>& witnesses)
      : complex_(complex),
        witnesses_(witnesses),
        range_km_(kReach * std::sqrt(complex.area_km2())),
        index_(index_of(complex, witnesses)) {}

  Eigen::VectorXd at(const cells::Cell& cell, int sides) const {
    auto near = index_.nearest(complex_.plane().to_plane(cell.site), kNearest);
    auto m = Eigen::Index(near.size());
    double unit = 1 / (complex_.plane().units_per_km() * range_km_);
    Eigen::MatrixXd among(m, m);
    Eigen::MatrixXd right(m, 2);  // covariances with the cell; ones
    for (Eigen::Index i = 0; i < m; ++i) {
      const Witness& a = witnesses_[std::size_t(near[std::size_t(i)].site)];
      cells::PlanePoint p = index_.site(near[std::size_t(i)].site);
      for (Eigen::Index j = 0; j < i; ++j) {
        cells::PlanePoint q = index_.site(near[std::size_t(j)].site);
        among(i, j) = std::exp(-std::hypot(p.x - q.x, p.y - q.y) * unit);
      }
      among(i, i) = 1 + kNugget * std::max(1.0, kFullWeight / a.weight);
      right(i, 0) = std::exp(-near[std::size_t(i)].distance * unit);
      right(i, 1) = 1;
    }
    Eigen::MatrixXd solved = among.selfadjointView<Eigen::Lower>().llt().solve(right);
    // Weights that sum to 1: what they lack is spread by the variance of the mean.
    double lack = (1 - solved.col(0).sum()) / solved.col(1).sum();
    Eigen::VectorXd share = Eigen::VectorXd::Zero(sides + 1);  // the last one: open
    for (Eigen::Index i = 0; i < m; ++i) {
      const Witness& a = witnesses_[std::size_t(near[std::size_t(i)].site)];
      double weight = solved(i, 0) + lack * solved(i, 1);
      share.head(sides) += weight * a.shares;
      share[sides] += weight * (1 - a.shares.sum());
    }
    share = share.cwiseMax(0);
    return share.head(sides) / share.sum();
  }

 private:
  const cells::Complex& complex_;
  const std::vector<Witness>& witnesses_;
  double range_km_;
  cells::SiteIndex index_;
};

}  // namespace

Shares kriged_shares(const cells::Complex& complex, const std::vector<Witness>& witnesses,
                     int sides) {
  Shares shares = Shares::Zero(Eigen::Index(complex.cells().size()), sides);
  if (witnesses.empty()) return shares;
  Kriging kriging(complex, witnesses);
  for (Eigen::Index i = 0; i < shares.rows(); ++i) {
    shares.row(i) = kriging.at(complex.cells()[std::size_t(i)], sides);
  }
  return shares;
}

}  // namespace tidemark::control
