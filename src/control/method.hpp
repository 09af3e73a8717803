// Ways to spread evidence over all cells, behind one interface: the harmonic function that Tidemark
// draws its maps with, and others for comparison and for users who must follow them.
//
// - harmonic: the random walk of control/solve.hpp.
// - kriging: ordinary kriging of each side's indicator (control/kriging.hpp).
// - blend: a mean of these two, which errs least where evidence is sparse.
// - nearest: as the nearest cell with evidence.
// - travel: service areas, as the cell with evidence from which the way over the cells is shortest.
//   A barrier's factor divides the speed.
// - takeover: after ACLED's measure of dominance, each admin area as a whole, divided between the
//   sides by what was told of them there in the latest quarter with anything told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "control/evidence.hpp"
#include "control/solve.hpp"

namespace tidemark::control {

enum class Method { harmonic, kriging, blend, nearest, travel, takeover };

std::optional<Method> method_named(std::string_view name);
std::vector<std::string> method_names();

// As solve_control. Only the harmonic part is sharpened. `takeover` needs an admin layer.
base::Result<ControlMap> map_control(Method method, const cells::Complex& complex,
                                     const std::vector<std::string>& side_order,
                                     const std::vector<Evidence>& evidence,
                                     const SolveOptions& options);

}  // namespace tidemark::control
