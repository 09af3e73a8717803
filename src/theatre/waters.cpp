#include "theatre/waters.hpp"

#include <charconv>
#include <filesystem>

#include "geo/shapes_io.hpp"
#include "theatre/detail/toml.hpp"

namespace tidemark::theatre {

base::Result<std::vector<Water>> load_waters(const base::World& world, const std::string& folder) {
  auto config = read_toml(world, (std::filesystem::path(folder) / "theatre.toml").string());
  if (!config) return config.error();
  const std::string name = (*config)["files"]["waters"].value_or(std::string());
  std::vector<Water> waters;
  if (name.empty()) return waters;
  auto features = geo::read_shapes((std::filesystem::path(folder) / name).string());
  if (!features) return features.error();
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
