// Edges joined into long lines, and their geodesic length.
#pragma once

#include <utility>
#include <vector>

#include "geo/point.hpp"

namespace tidemark::measure {

using Line = std::vector<geo::Point>;
using Segment = std::pair<geo::Point, geo::Point>;

// Lines run from ends and branchings to the next; what is left are rings, closed by their first
// point. Touching edges share their ends bit for bit.
std::vector<Line> joined(const std::vector<Segment>& edges);

double length_km(const Line& line);

// The point of the segment nearest to `p`, in a plane that touches the globe there.
geo::Point nearest_on(const Segment& segment, geo::Point p);

}  // namespace tidemark::measure
