// The map of one day after the other, each from the one before.
//
// From day to day evidence fades by one factor everywhere and takes another form in few cells
// (control/timeline.hpp). Shares first move on as fading moves them. What that leaves of the
// system's residual, and what the turned cells bring, is relaxed cell by cell (Southwell 1946)
// until it is small beside what ends walks there: the matrix being an M-matrix, no share is then
// off by more. Where relaxing takes longer than a new factor would, there is a new factor.
#pragma once

#include <Eigen/Core>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "control/system.hpp"
#include "control/timeline.hpp"

namespace tidemark::control {

class MovingMap {
 public:
  static constexpr double kMostError = 5e-4;  // of a share, before it is sharpened

  // Evidence for sides that are not in the order is left out. Fails unless there is a leak.
  // REQUIRES: the complex and the timeline outlive it
  static base::Result<MovingMap> make(const cells::Complex& complex,
                                      const std::vector<std::string>& side_order,
                                      const Timeline& timeline, const SolveOptions& options);

  // From any day to any other; days close to each other are cheap.
  base::Result<void> go_to(base::Date valid);
  // Of the day that it went to last.
  const ControlMap& map() {
    draw({});
    return map_;
  }
  // The same for who asks of a cell only who holds it, whether somebody comes near, and which
  // probabilities reach the thresholds: while none of that changes, the cell may be as it was.
  // REQUIRES: the same thresholds every time
  const ControlMap& map_about(std::span<const double> thresholds) {
    draw(thresholds);
    return map_;
  }
  // The cells drawn anew by either since this was asked last.
  std::vector<int> take_redrawn();
  // How often there was a new factor.
  int factors() const { return factors_; }

 private:
  struct Edge {
    int cell;
    double weight;
  };
  // A row for each cell, a column for each side, padded so that they are worked on in lanes.
  using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  static constexpr int kLanes = 4;
  using Lanes = Eigen::Array<double, kLanes, 1>;
  static Eigen::Map<Lanes> lanes(Rows& rows, int cell, Eigen::Index side) {
    return Eigen::Map<Lanes>(rows.data() + cell * rows.cols() + side);
  }

  MovingMap(const cells::Complex& complex, const std::vector<std::string>& side_order,
            const Timeline& timeline, System system, const SolveOptions& options);
  int size() const { return int(leak_.size()); }
  std::span<const Edge> edges_of(int cell) const {
    return {edges_.data() + edges_from_[std::size_t(cell)],
            edges_.data() + edges_from_[std::size_t(cell) + 1]};
  }
  std::vector<int> turned_between(base::Date a, base::Date b) const;
  void form(int cell);
  void find_drift(int cell);
  bool drift(int days);
  void find_residual(int cell);
  bool relax();
  void visit(int cell);
  void wait_if_off(int cell);
  base::Result<void> factor();
  void draw(std::span<const double> thresholds);

  const Timeline* timeline_;
  System system_;
  SolveOptions options_;
  std::optional<base::Date> day_;
  base::Date first_;
  double grown_ =
      1;  // by how much evidence of the past has faded since then, that of later days grown

  // Inside, cells go by their spots, so that those of neighbours are close in memory.
  std::vector<int> cell_, spot_;  // the cell at each spot, the spot of each cell

  // By cell.
  std::vector<std::size_t> edges_from_;
  std::vector<Edge> edges_;
  std::vector<double> flow_;  // of the edges, together
  std::vector<double> leak_;
  // Weights of the evidence as of first_, by side, and of all with what is for none.
  Rows past_, later_;
  std::vector<double> past_all_, later_all_;
  std::vector<double> ends_;  // what ends walks: evidence and leak
  Rows share_, residual_;
  Rows drift_;  // how a share moves in a day by fading alone
  std::vector<int> waiting_;
  std::vector<char> waits_;
  Rows drawn_;                    // the shares that the map shows
  std::vector<double> patience_;  // by how much they may differ before map_about must be drawn
  ControlMap map_;
  std::vector<int> redrawn_;  // under the numbers that the complex has
  std::vector<char> is_redrawn_;
  int factors_ = 0;
  int skipped_ = 0, to_skip_ = 0;  // days without relaxing
};

}  // namespace tidemark::control
