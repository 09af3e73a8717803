#include "publish/detail/geojson.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace tidemark::publish::detail {
namespace {

constexpr double kDegreeSteps = 1e6;  // per degree: RFC 7946 advises at most 6 decimals

// Rounded to the written decimals, points that fall together once.
std::vector<geo::Point> rounded(const std::vector<geo::Point>& points) {
  std::vector<geo::Point> result;
  for (geo::Point p : points) {
    const geo::Point q{std::round(p.lon * kDegreeSteps) / kDegreeSteps,
                       std::round(p.lat * kDegreeSteps) / kDegreeSteps};
    if (result.empty() || !(result.back() == q)) result.push_back(q);
  }
  return result;
}

geo::Ring rounded_ring(const geo::Ring& ring) {
  geo::Ring result = rounded(ring);
  while (result.size() > 1 && result.back() == result.front()) result.pop_back();
  return result;
}

std::string written(const std::vector<geo::Point>& points) {
  std::string text;
  for (geo::Point p : points) {
    text += fmt::format("{}[{},{}]", text.empty() ? "[" : ",", p.lon, p.lat);
  }
  return text + "]";
}

// Closed, outer rings counter-clockwise and holes clockwise. Nothing when no area is left.
std::string written(geo::Ring ring, bool outer) {
  ring = rounded_ring(ring);
  if (ring.size() < 3) return {};
  if ((geo::planar_area(ring) > 0) != outer) std::reverse(ring.begin(), ring.end());
  ring.push_back(ring.front());
  return written(ring);
}

}  // namespace

std::string collection_begin(const std::string& metadata) {
  return fmt::format(R"({{"type":"FeatureCollection",{}"features":[)",
                     metadata.empty() ? "" : "\"metadata\":" + metadata + ",");
}

std::string geometry(geo::Point point) {
  const geo::Point p = rounded({point}).front();
  return fmt::format(R"({{"type":"Point","coordinates":[{},{}]}})", p.lon, p.lat);
}

std::string geometry(const geo::MultiPolygon& shape) {
  std::vector<std::string> polygons;
  for (const geo::Polygon& polygon : shape) {
    std::string rings = written(polygon.outer, true);
    if (rings.empty()) continue;
    for (const geo::Ring& hole : polygon.holes) {
      if (std::string text = written(hole, false); !text.empty()) rings += "," + text;
    }
    polygons.push_back("[" + rings + "]");
  }
  if (polygons.size() == 1) {
    return fmt::format(R"({{"type":"Polygon","coordinates":{}}})", polygons[0]);
  }
  return fmt::format(R"({{"type":"MultiPolygon","coordinates":[{}]}})", fmt::join(polygons, ","));
}

std::string geometry(const std::vector<std::vector<geo::Point>>& lines) {
  std::vector<std::string> texts;
  for (const auto& line : lines) {
    const std::vector<geo::Point> points = rounded(line);
    if (points.size() > 1) texts.push_back(written(points));
  }
  return fmt::format(R"({{"type":"MultiLineString","coordinates":[{}]}})", fmt::join(texts, ","));
}

}  // namespace tidemark::publish::detail
