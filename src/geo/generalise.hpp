// Lines with fewer vertices: Douglas and Peucker (1973), held back where lines would cross
// (Saalfeld 1999).
#pragma once

#include <vector>

#include "geo/coverage.hpp"
#include "geo/point.hpp"

namespace tidemark::geo {

// Lines that meet in their ends alone, each with the vertices without which it would lie more than
// so many km beside itself. Ends stay, and so do vertices without which a line would jump over a
// vertex of another line or fall together with it: what lies between lines keeps its ground. Rings
// (closed by their first point) keep three corners at least. `fixed` lines stay as they are and are
// not in the result; the others do not jump over them either.
// Distances are planar, with longitude shortened once: for lines of one country.
std::vector<Line> generalised(const std::vector<Line>& lines, double km,
                              const std::vector<Line>& fixed = {});

}  // namespace tidemark::geo
