// Geometries as RFC 7946 wants them: at most 6 decimals, rings closed, outer ones
// counter-clockwise.
#pragma once

#include <string>
#include <vector>

#include "geo/polygon.hpp"

namespace tidemark::publish::detail {

// Up to the first feature; `metadata`: a member of that name (JSON), or "".
std::string collection_begin(const std::string& metadata);

// {"type":"Point",…}
std::string geometry(geo::Point point);
// {"type":"Polygon",…} or {"type":"MultiPolygon",…}
std::string geometry(const geo::MultiPolygon& shape);
// {"type":"MultiLineString",…}
std::string geometry(const std::vector<std::vector<geo::Point>>& lines);

}  // namespace tidemark::publish::detail
