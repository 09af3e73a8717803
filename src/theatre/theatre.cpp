#include "theatre/theatre.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "geo/overlay.hpp"
#include "geo/shapes_io.hpp"
#include "theatre/detail/place_merger.hpp"
#include "theatre/detail/tables.hpp"
#include "theatre/detail/toml.hpp"

namespace tidemark::theatre {
namespace {

using base::Error;
using base::Errors;
using base::Result;

constexpr std::array<std::string_view, 5> kPatterns = {"none", "dots", "lines", "cross", "grid"};

template <typename Record>
const Record* with_id(const std::vector<Record>& records, std::string_view id) {
  auto it = std::ranges::find(records, id, &Record::id);
  return it == records.end() ? nullptr : &*it;
}

// A string or an array of strings; anything else counts as none.
std::vector<std::string> texts(const toml::node_view<const toml::node>& node) {
  std::vector<std::string> values;
  if (auto single = node.value<std::string>()) values.push_back(*single);
  if (const toml::array* array = node.as_array()) {
    for (const toml::node& element : *array) {
      if (auto value = element.value<std::string>()) values.push_back(*value);
    }
  }
  return values;
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text[0] == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == text.npos;
}

// The side that a [[side]] table describes, or what is wrong with it.
Result<model::Side> read_side(const toml::table& table, const Theatre& theatre,
                              const std::string& file) {
  model::Side side{text(table, "id"), text(table, "name"), text(table, "name_ar"),
                   text(table, "colour"), table["pattern"].value_or(std::string("none"))};
  if (side.id.empty()) return fault(table, file, "this side has no id");
  if (theatre.side(side.id)) {
    return fault(table, file, fmt::format("the side '{}' stands twice", side.id));
  }
  if (side.name.empty()) return fault(table, file, fmt::format("side '{}' has no name", side.id));
  if (!is_colour(side.colour)) {
    return fault(
        table, file,
        fmt::format("side '{}': colour '{}' is not written as #rrggbb", side.id, side.colour));
  }
  if (std::ranges::find(kPatterns, side.pattern) == kPatterns.end()) {
    return fault(table, file,
                 fmt::format("side '{}': pattern '{}' is not one of {}", side.id, side.pattern,
                             fmt::join(kPatterns, ", ")));
  }
  return side;
}

void read_sides(const toml::table& config, const std::string& file, Theatre& theatre,
                Errors& errors) {
  const toml::array* sides = config["side"].as_array();
  if (!sides) return;
  for (const toml::node& node : *sides) {
    const toml::table* table = node.as_table();
    Result<model::Side> side =
        table ? read_side(*table, theatre, file) : fault(node, file, "a side must be a table");
    if (side) theatre.sides.push_back(std::move(*side));
    else errors.push_back(side.error());
  }
}

// An outline may come as one feature or as several (islands, provinces): their union.
Result<geo::MultiPolygon> read_outline(const std::string& file) {
  Result<std::vector<geo::Feature>> features = geo::read_polygons(file);
  if (!features) return features.error();
  if (features->empty()) return Error{"holds no polygon", file};
  if (features->size() == 1) return std::move(features->front().shape);
  std::vector<const geo::MultiPolygon*> shapes;
  for (const geo::Feature& feature : *features) shapes.push_back(&feature.shape);
  return geo::unite(shapes);
}

void read_neighbours(const std::string& file, Theatre& theatre, Errors& errors) {
  Result<std::vector<geo::Feature>> features = geo::read_polygons(file);
  if (!features) {
    errors.push_back(features.error());
    return;
  }
  for (geo::Feature& feature : *features) {
    theatre.neighbours.push_back({feature.properties["name"], std::move(feature.shape)});
  }
}

}  // namespace

const model::Side* Theatre::side(std::string_view key) const { return with_id(sides, key); }
const model::War* Theatre::war(std::string_view key) const { return with_id(wars, key); }
const model::Actor* Theatre::actor(std::string_view key) const { return with_id(actors, key); }
const model::Source* Theatre::outlet(std::string_view key) const { return with_id(outlets, key); }
const model::Place* Theatre::place(std::string_view key) const { return with_id(places, key); }

Result<std::vector<std::string>> theatre_languages(const base::World& world,
                                                   const std::string& folder) {
  std::string file = (std::filesystem::path(folder) / "theatre.toml").string();
  Result<toml::table> config = read_toml(world, file);
  if (!config) return config.error();
  std::vector<std::string> languages = texts(std::as_const(*config)["languages"]);
  if (languages.empty()) return Error{"names no language", file};
  return languages;
}

Result<Theatre> load_theatre(const base::World& world, const std::string& folder,
                             const model::Folding& folding, Errors& errors) {
  auto path_of = [&](const std::string& name) {
    return (std::filesystem::path(folder) / name).string();
  };
  std::string file = path_of("theatre.toml");
  Result<toml::table> parsed = read_toml(world, file);
  if (!parsed) return parsed.error();
  const toml::table& config = *parsed;

  Theatre theatre;
  theatre.id = text(config, "id");
  theatre.name = text(config, "name");
  theatre.name_ar = text(config, "name_ar");
  theatre.languages = texts(config["languages"]);
  theatre.official_area_km2 = config["official_area_km2"].value_or(0.0);
  theatre.credits = config["credits"].value_or("");
  if (theatre.id.empty()) return Error{"has no id", file};

  read_sides(config, file, theatre, errors);
  if (theatre.sides.empty()) return Error{"has no usable [[side]]", file};

  auto files = [&](std::string_view key) { return texts(config["files"][key]); };
  std::vector<std::string> outlines = files("outline");
  if (outlines.empty()) return Error{"[files] names no outline", file};
  Result<geo::MultiPolygon> outline = read_outline(path_of(outlines.front()));
  if (!outline) return outline.error();
  theatre.outline = std::move(*outline);
  for (const std::string& name : files("neighbours")) {
    read_neighbours(path_of(name), theatre, errors);
  }

  auto each_table = [&](std::string_view key, std::vector<std::string_view> columns, auto use) {
    for (const std::string& name : files(key)) {
      Result<base::CsvTable> table = read_table(world, path_of(name), columns, errors);
      if (table) use(*table);
      else errors.push_back(table.error());
    }
  };
  theatre.wars.front() = {theatre.id, theatre.name, text(config, "state"), {theatre.name}};
  each_table("wars", {"id", "name", "names"},
             [&](const base::CsvTable& table) { read_wars(table, theatre, errors); });
  each_table("actors", {"id", "name", "aliases", "side", "kind"}, [&](const base::CsvTable& table) {
    read_actors(table, folding, theatre, false, errors);
  });
  // Of other wars, so that a report that tells of them is read right; their sides are none of the
  // map's.
  each_table(
      "actors_elsewhere", {"id", "name", "aliases", "side", "kind"},
      [&](const base::CsvTable& table) { read_actors(table, folding, theatre, true, errors); });
  each_table("outlets", {"id", "name", "kind"},
             [&](const base::CsvTable& table) { read_outlets(table, theatre, errors); });
  each_table("chronology", {"kind", "from", "to", "side"},
             [&](const base::CsvTable& table) { read_chronology(table, theatre, false, errors); });
  each_table("chronology_elsewhere", {"kind", "from", "to", "side"},
             [&](const base::CsvTable& table) { read_chronology(table, theatre, true, errors); });
  PlaceMerger merger(folding, theatre.places, theatre.names);
  each_table("gazetteers", {"id", "name", "kind", "lat", "lon"},
             [&](const base::CsvTable& table) { merger.add(table, true, errors); });
  return theatre;
}

}  // namespace tidemark::theatre
