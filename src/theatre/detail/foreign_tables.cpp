#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <unordered_map>

#include "theatre/detail/foreign.hpp"

namespace tidemark::theatre {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = char(c + ('a' - 'A'));
  }
  return out;
}

std::string cell(const base::CsvTable& table, const base::CsvRow& row, const std::string& column) {
  return column.empty() ? std::string() : std::string(table.cell(row, column));
}

std::string stem_of(const std::string& file) { return std::filesystem::path(file).stem().string(); }

// Placetypes of whosonfirst.org and the kinds that they are here.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kPlacetypes = {{
    {"country", "country"},
    {"region", "governorate"},
    {"county", "district"},
    {"localadmin", "subdistrict"},
    {"locality", "locality"},
    {"borough", "neighbourhood"},
    {"macrohood", "neighbourhood"},
    {"neighbourhood", "neighbourhood"},
    {"microhood", "neighbourhood"},
    {"campus", "facility"},
    {"macroregion", "region"},
    {"macrocounty", "region"},
}};

// Where the table has its positions.
struct Position {
  std::string lat, lon;

  explicit Position(const base::CsvTable& table)
      : lat(column_of(table, {"lbl_latitude", "geom_latitude", "lat", "latitude", "latitude_y",
                              "lat_dd", "y", "point_y", "ycoord"})),
        lon(column_of(table, {"lbl_longitude", "geom_longitude", "lon", "lng", "long", "longitude",
                              "longitude_x", "lon_dd", "x", "point_x", "xcoord"})) {}

  bool found() const { return !lat.empty() && !lon.empty(); }

  // Nothing, and a fault of the row, when it is none.
  std::optional<geo::Point> of(const base::CsvTable& table, const base::CsvRow& row,
                               base::Errors& errors) const {
    std::string y = cell(table, row, lat), x = cell(table, row, lon);
    if (y.empty() && x.empty()) {
      errors.push_back({"has no position", table.file(), row.line});
      return std::nullopt;
    }
    auto north = read_degrees(y, 90, lat, table.file(), row.line, errors);
    auto east = read_degrees(x, 180, lon, table.file(), row.line, errors);
    if (!north || !east) return std::nullopt;
    return geo::Point{*east, *north};
  }
};

// Columns of one admin level of an OCHA table, in any of the spellings that its editions use.
struct Level {
  std::string name, native, code;

  Level(const base::CsvTable& table, int number) {
    for (const std::string& header : table.header()) {
      std::string text = lower(header);
      std::erase_if(text, [](char c) { return c == '_' || c == ' '; });
      std::size_t prefix = text.starts_with("admin") ? 5 : text.starts_with("adm") ? 3 : 0;
      if (prefix == 0 || text.size() <= prefix || text[prefix] != char('0' + number)) continue;
      std::string rest = text.substr(prefix + 1);
      if (rest.starts_with("name")) rest.erase(0, 4);
      if (rest == "en" || rest.empty() || rest == "ref") name = header;
      else if (rest == "pcode") code = header;
      else if (rest.size() == 2 && native.empty()) native = header;
    }
  }
};

constexpr std::array<std::string_view, 5> kLevelKinds = {"country", "governorate", "district",
                                                         "subdistrict", "locality"};

}  // namespace

std::optional<double> read_degrees(std::string_view text, double most, std::string_view what,
                                   const std::string& file, int line, base::Errors& errors) {
  double value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size()) {
    errors.push_back({fmt::format("{} '{}' is no number", what, text), file, line});
    return std::nullopt;
  }
  if (!(value >= -most && value <= most)) {
    errors.push_back(
        {fmt::format("{} {} is not between {} and {}", what, text, -most, most), file, line});
    return std::nullopt;
  }
  return value;
}

std::string column_of(const base::CsvTable& table,
                      std::initializer_list<std::string_view> headings) {
  for (std::string_view heading : headings) {
    for (const std::string& header : table.header()) {
      if (lower(header) == heading) return header;
    }
  }
  return {};
}

bool looks_like_wof(const base::CsvTable& table) {
  return !column_of(table, {"placetype"}).empty() && Position(table).found();
}

base::Result<ImportedFile> read_wof(const base::CsvTable& table, base::Errors& errors) {
  ImportedFile read{table.file(), "Who's On First table", {}, 0};
  const Position position(table);
  std::string id = column_of(table, {"id", "wof:id"}),
              name = column_of(table, {"name", "wof:name"});
  std::string type = column_of(table, {"placetype"}), region = column_of(table, {"region_id"});
  std::string county = column_of(table, {"county_id"});
  const std::array<std::string, 3> ends = {column_of(table, {"deprecated"}),
                                           column_of(table, {"superseded_by"}),
                                           column_of(table, {"cessation"})};
  if (id.empty() || name.empty())
    return base::Error{"has no column for the id or the name", table.file()};
  std::unordered_map<std::string, std::string> name_of;
  for (const base::CsvRow& row : table.rows())
    name_of[cell(table, row, id)] = cell(table, row, name);
  auto named = [&](const std::string& key) {
    auto found = name_of.find(key);
    return found == name_of.end() ? std::string() : found->second;
  };
  for (const base::CsvRow& row : table.rows()) {
    bool withdrawn = false;
    for (const std::string& column : ends) {
      std::string value = cell(table, row, column);
      withdrawn = withdrawn || !(value.empty() || value == "0" || value == "uuuu" || value == "..");
    }
    auto kind = std::ranges::find(kPlacetypes, cell(table, row, type),
                                  &std::pair<std::string_view, std::string_view>::first);
    if (withdrawn || kind == kPlacetypes.end()) {
      ++read.left_out;
      continue;
    }
    model::Place place;
    place.name = cell(table, row, name);
    if (place.name.empty() || cell(table, row, id).empty()) {
      errors.push_back({"has no name or no id", table.file(), row.line});
      continue;
    }
    auto point = position.of(table, row, errors);
    if (!point) continue;
    place.id = "wof:" + cell(table, row, id);
    place.kind = kind->second;
    place.point = *point;
    place.admin1 = named(cell(table, row, region));
    place.admin2 = named(cell(table, row, county));
    read.rows.push_back({row.line, std::move(place)});
  }
  return read;
}

bool looks_like_pcodes(const base::CsvTable& table) {
  const Level level(table, 1);
  return !level.name.empty() && !level.code.empty();
}

base::Result<ImportedFile> read_pcodes(const base::CsvTable& table, base::Errors& errors) {
  ImportedFile read{table.file(), "OCHA p-code table", {}, 0};
  const Position position(table);
  if (!position.found())
    return base::Error{"has no columns for latitude and longitude", table.file()};
  std::vector<Level> levels;
  for (int i = 0; i < int(kLevelKinds.size()); ++i) levels.emplace_back(table, i);
  // Tables of populated places name and number them in columns of their own.
  std::string own_name =
      column_of(table, {"name_en", "featurename_en", "location_name_en", "name"});
  std::string own_native = column_of(table, {"name_ar", "featurename_ar", "location_name_ar"});
  std::string own_code = column_of(table, {"pcode", "featurepcode", "location_pcode"});
  for (const base::CsvRow& row : table.rows()) {
    model::Place place;
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      if (!cell(table, row, levels[i].name).empty()) deepest = i;
    }
    place.name = cell(table, row, own_name);
    place.name_ar = cell(table, row, own_native);
    place.pcode = cell(table, row, own_code);
    place.kind = "locality";
    std::size_t containing = deepest;
    if (place.name.empty()) {
      place.name = cell(table, row, levels[deepest].name);
      place.name_ar = cell(table, row, levels[deepest].native);
      place.pcode = cell(table, row, levels[deepest].code);
      place.kind = kLevelKinds[deepest];
      containing = deepest == 0 ? 0 : deepest - 1;
    }
    if (place.name.empty()) {
      errors.push_back({"has no name at any level", table.file(), row.line});
      continue;
    }
    auto point = position.of(table, row, errors);
    if (!point) continue;
    place.point = *point;
    std::string* admins[] = {nullptr, &place.admin1, &place.admin2, &place.admin3};
    for (std::size_t i = 1; i < std::size(admins) && i <= containing; ++i) {
      *admins[i] = cell(table, row, levels[i].name);
    }
    place.id = place.pcode.empty() ? fmt::format("{}:{}", stem_of(table.file()), row.line)
                                   : "pcode:" + place.pcode;
    read.rows.push_back({row.line, std::move(place)});
  }
  return read;
}

base::Result<ImportedFile> read_any_table(const base::CsvTable& table, base::Errors& errors) {
  ImportedFile read{table.file(), "table", {}, 0};
  const Position position(table);
  std::string name = column_of(table, {"name", "name_en", "place", "placename", "title", "label"});
  if (name.empty() || !position.found()) {
    return base::Error{"has no columns for a name, a latitude and a longitude", table.file()};
  }
  std::string id = column_of(table, {"id", "pcode", "code", "geonameid"});
  std::string native = column_of(table, {"name_ar", "native_name", "local_name"});
  std::string aliases =
      column_of(table, {"aliases", "alternatenames", "alternate_names", "alt_names"});
  std::string kind = column_of(table, {"kind", "type", "placetype", "feature"});
  std::string pcode = column_of(table, {"pcode"});
  const std::array<std::string, 3> admins = {
      column_of(table, {"admin1", "adm1", "governorate", "province", "state", "region"}),
      column_of(table, {"admin2", "adm2", "district", "county"}),
      column_of(table, {"admin3", "adm3", "subdistrict", "sub-district"})};
  for (const base::CsvRow& row : table.rows()) {
    model::Place place;
    place.name = cell(table, row, name);
    if (place.name.empty()) {
      errors.push_back({fmt::format("{} is empty", name), table.file(), row.line});
      continue;
    }
    auto point = position.of(table, row, errors);
    if (!point) continue;
    place.point = *point;
    place.id = cell(table, row, id);
    if (place.id.empty()) place.id = fmt::format("{}:{}", stem_of(table.file()), row.line);
    place.name_ar = cell(table, row, native);
    std::string others = cell(table, row, aliases);
    place.aliases = base::split_list(others, others.find('|') == others.npos ? ',' : '|');
    place.kind = lower(cell(table, row, kind));
    place.admin1 = cell(table, row, admins[0]);
    place.admin2 = cell(table, row, admins[1]);
    place.admin3 = cell(table, row, admins[2]);
    place.pcode = cell(table, row, pcode);
    read.rows.push_back({row.line, std::move(place)});
  }
  return read;
}

}  // namespace tidemark::theatre
