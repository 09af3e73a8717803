#include "theatre/ground.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>

#include "geo/shapes_io.hpp"
#include "theatre/detail/toml.hpp"

namespace tidemark::theatre {
namespace {

using base::Result;

using Reader = Result<std::vector<geo::Feature>>(const std::string& file);

// What `read` finds in the file that a table names.
Result<std::vector<geo::Feature>> shapes_of(const toml::table& table, const std::string& folder,
                                            const std::string& file, Reader& read,
                                            std::string_view what) {
  std::string name = text(table, "file");
  if (name.empty()) return fault(table, file, "names no file");
  auto features = read((std::filesystem::path(folder) / name).string());
  if (!features) return features.error();
  if (features->empty()) return fault(table, file, fmt::format("'{}' holds no {}", name, what));
  return features;
}

Result<AdminLayer> read_layer(const toml::table& table, const std::string& folder,
                              const std::string& file) {
  AdminLayer layer;
  layer.level = table["level"].value_or(0);
  if (layer.level < 1) return fault(table, file, "level must be 1 (the largest areas) or more");
  std::string name = text(table, "name"), id = text(table, "id");
  auto features = shapes_of(table, folder, file, geo::read_polygons, "polygon");
  if (!features) return features.error();
  for (geo::Feature& feature : *features) {
    AdminArea area{feature.properties[id], feature.properties[name], std::move(feature.shape)};
    if (area.name.empty()) {
      return fault(table, file, fmt::format("an area has no name in the field '{}'", name));
    }
    layer.areas.push_back(std::move(area));
  }
  return layer;
}

Result<std::vector<Barrier>> read_barriers(const toml::table& table, const std::string& folder,
                                           const std::string& file) {
  double factor = table["factor"].value_or(0.0);
  if (!(factor > 0 && factor <= 1)) return fault(table, file, "factor must lie in (0, 1]");
  auto features = shapes_of(table, folder, file, geo::read_shapes, "line or polygon");
  if (!features) return features.error();
  std::vector<Barrier> barriers;
  for (geo::Feature& feature : *features) {
    Barrier barrier{feature.properties[text(table, "name")], std::move(feature.lines), factor};
    for (geo::Polygon& polygon : feature.shape) {
      polygon.outer.push_back(polygon.outer.front());
      barrier.lines.push_back(std::move(polygon.outer));
    }
    barriers.push_back(std::move(barrier));
  }
  return barriers;
}

Result<std::vector<Road>> read_roads(const toml::table& table, const std::string& folder,
                                     const std::string& file) {
  auto features = shapes_of(table, folder, file, geo::read_shapes, "line");
  if (!features) return features.error();
  std::string id = text(table, "id");
  std::vector<Road> roads;
  for (geo::Feature& feature : *features) {
    Road road{feature.properties[id], std::move(feature.lines)};
    if (road.id.empty()) {
      return fault(table, file, fmt::format("a road has no place id in the field '{}'", id));
    }
    roads.push_back(std::move(road));
  }
  return roads;
}

}  // namespace

Ground load_ground(const base::World& world, const std::string& folder, base::Errors& errors) {
  Ground ground;
  std::string file = (std::filesystem::path(folder) / "theatre.toml").string();
  Result<toml::table> config = read_toml(world, file);
  if (!config) return ground;  // load_theatre says so
  auto each = [&](std::string_view key, auto read) {
    const toml::array* tables = (*config)[key].as_array();
    if (!tables) return;
    for (const toml::node& node : *tables) {
      const toml::table* table = node.as_table();
      if (!table) errors.push_back(fault(node, file, fmt::format("[[{}]] must be a table", key)));
      else if (auto fails = read(*table)) errors.push_back(*fails);
    }
  };
  each("admin", [&](const toml::table& table) -> std::optional<base::Error> {
    auto layer = read_layer(table, folder, file);
    if (!layer) return layer.error();
    ground.layers.push_back(std::move(*layer));
    return {};
  });
  each("barrier", [&](const toml::table& table) -> std::optional<base::Error> {
    auto barriers = read_barriers(table, folder, file);
    if (!barriers) return barriers.error();
    std::ranges::move(*barriers, std::back_inserter(ground.barriers));
    return {};
  });
  each("road", [&](const toml::table& table) -> std::optional<base::Error> {
    auto roads = read_roads(table, folder, file);
    if (!roads) return roads.error();
    std::ranges::move(*roads, std::back_inserter(ground.roads));
    return {};
  });
  if (auto name = (*config)["files"]["waters"].value<std::string>()) {
    auto waters = read_waters((std::filesystem::path(folder) / *name).string());
    if (waters) ground.waters = std::move(*waters);
    else errors.push_back(waters.error());
  }
  std::ranges::stable_sort(ground.layers, {}, &AdminLayer::level);
  return ground;
}

}  // namespace tidemark::theatre
