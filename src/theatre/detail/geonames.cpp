#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "theatre/detail/foreign.hpp"

namespace tidemark::theatre {
namespace {

constexpr std::size_t kColumns = 19;
enum Column {
  kId,
  kName,
  kAscii,
  kAlternate,
  kLat,
  kLon,
  kClass,
  kCode,
  kCountry,
  kOtherCountries,
  kAdmin1,
  kAdmin2,
  kAdmin3,
  kAdmin4,
  kPopulation
};

struct Feature {
  std::string_view code, kind;
};

// Feature codes (geonames.org/export/codes.html) that are places of the map; beginnings of codes
// count.
constexpr std::array<Feature, 44> kFeatures = {{
    {"PPLX", "neighbourhood"},
    {"PPLC", "city"},
    {"PPLA", "town"},
    {"PPL", "locality"},
    {"STLMT", "locality"},
    {"ADM1", "governorate"},
    {"ADM2", "district"},
    {"ADM3", "subdistrict"},
    {"PCLI", "country"},
    {"RGN", "region"},
    {"LCTY", "locality"},
    {"AREA", "region"},
    {"OILF", "oilfield"},
    {"GASF", "gasfield"},
    {"MILB", "base"},
    {"INSM", "base"},
    {"CMP", "camp"},
    {"CMPRF", "camp"},
    {"PRT", "facility"},
    {"AIRB", "airbase"},
    {"AIRF", "airbase"},
    {"AIRP", "airbase"},
    {"DAM", "dam"},
    {"BDG", "bridge"},
    {"RSTN", "station"},
    {"PMPO", "station"},
    {"PMPW", "station"},
    {"PS", "plant"},
    {"MFG", "plant"},
    {"MN", "plant"},
    {"CTL", "citadel"},
    {"CSTL", "citadel"},
    {"FT", "citadel"},
    {"CSTM", "crossing"},
    {"PSTB", "crossing"},
    {"HLL", "hill"},
    {"MT", "mountain"},
    {"PK", "mountain"},
    {"DSRT", "desert"},
    {"LK", "lake"},
    {"RSV", "lake"},
    {"STM", "river"},
    {"RD", "road"},
    {"WLL", "well"},
}};

constexpr long kCityPeople = 50000, kTownPeople = 5000;

std::array<std::string_view, kColumns> columns_of(std::string_view line, std::size_t& count) {
  std::array<std::string_view, kColumns> cells;
  count = 0;
  for (std::size_t at = 0; at <= line.size(); ++count) {
    std::size_t tab = std::min(line.find('\t', at), line.size());
    if (count < kColumns) cells[count] = line.substr(at, tab - at);
    at = tab + 1;
  }
  return cells;
}

std::string kind_of(std::string_view code, std::string_view population) {
  const Feature* found = nullptr;
  for (const Feature& feature : kFeatures) {
    bool longer = !found || feature.code.size() > found->code.size();
    if (code.starts_with(feature.code) && longer) found = &feature;
  }
  if (!found) return {};
  if (!code.starts_with("PPL") || found->kind == "neighbourhood") return std::string(found->kind);
  long people = 0;
  std::from_chars(population.data(), population.data() + population.size(), people);
  if (people >= kCityPeople) return "city";
  return people >= kTownPeople ? "town" : std::string(found->kind);
}

std::vector<std::string> aliases_of(const std::array<std::string_view, kColumns>& cells) {
  std::vector<std::string> aliases = base::split_list(cells[kAlternate], ',');
  if (!cells[kAscii].empty()) aliases.insert(aliases.begin(), std::string(cells[kAscii]));
  std::erase(aliases, cells[kName]);
  return aliases;
}

bool is_number(std::string_view text) {
  double value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc() && end == text.data() + text.size();
}

std::string_view next_line(std::string_view& rest) {
  std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

bool looks_like_geonames(std::string_view bytes) {
  std::size_t count = 0;
  auto cells = columns_of(next_line(bytes), count);
  return count == kColumns && is_number(cells[kId]) && is_number(cells[kLat]) &&
         is_number(cells[kLon]);
}

base::Result<ImportedFile> read_geonames(std::string_view bytes, const std::string& file,
                                         base::Errors& errors) {
  ImportedFile read{file, "GeoNames dump", {}, 0};
  // Areas stand in rows of their own, and other rows name them by code.
  std::unordered_map<std::string, std::string> area_of;
  auto area_key = [](const auto& cells, int level) {
    std::string key(cells[kCountry]);
    for (int i = 0; i <= level; ++i) key += "." + std::string(cells[std::size_t(kAdmin1 + i)]);
    return key;
  };
  std::string_view rest = bytes;
  int line = 0;
  std::vector<std::array<std::string, 3>> areas;  // of each row kept
  while (!rest.empty()) {
    ++line;
    std::size_t count = 0;
    auto cells = columns_of(next_line(rest), count);
    if (count == 1 && cells[0].empty()) continue;
    if (count != kColumns) {
      errors.push_back({fmt::format("has {} columns, not {}", count, kColumns), file, line});
      continue;
    }
    model::Place place;
    place.kind = kind_of(cells[kCode], cells[kPopulation]);
    if (place.kind.empty()) {
      ++read.left_out;
      continue;
    }
    auto lat = read_degrees(cells[kLat], 90, "latitude", file, line, errors);
    auto lon = read_degrees(cells[kLon], 180, "longitude", file, line, errors);
    if (!lat || !lon) continue;
    if (cells[kName].empty() || cells[kId].empty()) {
      errors.push_back({"has no name or no id", file, line});
      continue;
    }
    place.id = "geonames:" + std::string(cells[kId]);
    place.name = cells[kName];
    place.point = {*lon, *lat};
    place.aliases = aliases_of(cells);
    std::string_view code = cells[kCode];
    if (code.starts_with("ADM") && code.size() == 4 && code[3] >= '1' && code[3] <= '3') {
      area_of[area_key(cells, code[3] - '1')] = place.name;
    }
    areas.push_back({area_key(cells, 0), area_key(cells, 1), area_key(cells, 2)});
    read.rows.push_back({line, std::move(place)});
  }
  for (std::size_t i = 0; i < read.rows.size(); ++i) {
    auto name = [&](std::size_t level) {
      auto area = area_of.find(areas[i][level]);
      return area == area_of.end() ? std::string() : area->second;
    };
    model::Place& place = read.rows[i].place;
    place.admin1 = name(0), place.admin2 = name(1), place.admin3 = name(2);
  }
  return read;
}

}  // namespace tidemark::theatre
