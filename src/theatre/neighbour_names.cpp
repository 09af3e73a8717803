#include "theatre/neighbour_names.hpp"

#include <filesystem>

#include "geo/shapes_io.hpp"
#include "theatre/detail/toml.hpp"

namespace tidemark::theatre {

base::Result<std::map<std::string, std::string>> load_neighbour_names(const base::World& world,
                                                                      const std::string& folder) {
  const std::filesystem::path path(folder);
  auto config = read_toml(world, (path / "theatre.toml").string());
  if (!config) return config.error();
  std::map<std::string, std::string> names;
  const std::string file = (*config)["files"]["neighbours"].value_or(std::string());
  if (file.empty()) return names;
  auto features = geo::read_polygons((path / file).string());
  if (!features) return features.error();
  for (geo::Feature& feature : *features) {
    const std::string& own = feature.properties["name_ar"];
    if (!own.empty()) names.emplace(feature.properties["name"], own);
  }
  return names;
}

}  // namespace tidemark::theatre
