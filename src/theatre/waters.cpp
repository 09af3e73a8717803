#include "theatre/waters.hpp"

#include <charconv>

#include "geo/shapes_io.hpp"

namespace tidemark::theatre {

base::Result<std::vector<Water>> read_waters(const std::string& file) {
  auto features = geo::read_shapes(file);
  if (!features) return features.error();
  std::vector<Water> waters;
  for (geo::Feature& feature : *features) {
    Water water;
    water.name = feature.properties["name"];
    water.name_ar = feature.properties["name_ar"];
    water.kind = feature.properties["kind"];
    const std::string& rank = feature.properties["rank"];
    std::from_chars(rank.data(), rank.data() + rank.size(), water.rank);
    water.lines = std::move(feature.lines);
    water.shape = std::move(feature.shape);
    waters.push_back(std::move(water));
  }
  return waters;
}

}  // namespace tidemark::theatre
