#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "theatre/detail/nearest.hpp"
#include "theatre/detail/row_reader.hpp"
#include "theatre/detail/tables.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {
namespace {

using model::Baseline;
using model::Place;

constexpr double kSameNameKm = 5;   // tables differ by about so much for a place of the same name
constexpr double kSamePointKm = 1;  // nearer than this, the name does not matter

// Finds the place that a row means: by spelling, then by looser spelling, then by position alone.
class Matcher {
 public:
  Matcher(const model::Folding& folding, const Theatre& theatre)
      : folding_(folding), places_(theatre.places), names_(theatre.names) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (places_[i].has_cell()) by_latitude_.push_back(i);
    }
    std::ranges::stable_sort(by_latitude_, {}, [&](std::size_t i) { return places_[i].point.lat; });
  }

  std::optional<std::size_t> match(const std::string& name, geo::Point point) const {
    // Areas are held by nobody.
    auto has_cell = [&](std::size_t i) { return places_[i].has_cell(); };
    model::NameKeys keys = folding_.keys(name);
    for (const auto& called : {names_.of_plain(keys.plain), names_.of_loose(keys.loose)}) {
      if (auto i = nearest(places_, called, point, kSameNameKm, has_cell)) return i;
    }
    return nearest(places_, around(point), point, kSamePointKm, has_cell);
  }

  // The places with a cell of that name.
  std::vector<std::size_t> named(const std::string& name) const {
    std::vector<std::size_t> found = names_.of_plain(folding_.plain(name));
    std::erase_if(found, [&](std::size_t i) { return !places_[i].has_cell(); });
    return found;
  }

 private:
  // The places in the band of latitudes that holds everything within kSamePointKm.
  std::vector<std::size_t> around(geo::Point point) const {
    auto latitude = [&](std::size_t i) { return places_[i].point.lat; };
    double band = kSamePointKm / 110.5;
    auto low = std::ranges::lower_bound(by_latitude_, point.lat - band, {}, latitude);
    auto high = std::ranges::upper_bound(by_latitude_, point.lat + band, {}, latitude);
    return {low, high};
  }

  const model::Folding& folding_;
  const std::vector<Place>& places_;
  const NameTable& names_;
  std::vector<std::size_t> by_latitude_;
};

// Where the row lies: its own position or, when it gives none, that of the only place of its name.
std::optional<geo::Point> read_point(RowReader& row, const std::string& name,
                                     const Theatre& theatre, const geo::Box& box,
                                     const Matcher& matcher) {
  if (row.blank("lat") && row.blank("lon")) {
    std::vector<std::size_t> named = matcher.named(name);
    if (named.size() == 1) return theatre.places[named.front()].point;
    row.refuse("name",
               named.empty()
                   ? fmt::format("no place is called '{}', and the row has no lat and lon", name)
                   : fmt::format("{} places are called '{}': the row needs lat and lon",
                                 named.size(), name));
    return std::nullopt;
  }
  geo::Point point;
  point.lat = row.number("lat", -90, 90);
  point.lon = row.number("lon", -180, 180);
  if (row.ok() && !box.contains(point)) {
    row.refuse("lat", fmt::format("{} lies outside {}", point.to_text(), theatre.name));
  }
  return point;
}

std::string read_side(RowReader& row, std::string_view column, const Theatre& theatre) {
  std::string side = row.text(column);
  if (!side.empty() && !theatre.side(side)) {
    row.refuse(column, fmt::format("'{}' is no side of this theatre", side));
  }
  return side;
}

}  // namespace

base::Result<std::vector<Baseline>> load_baseline(const base::World& world, const std::string& file,
                                                  const model::Folding& folding,
                                                  const Theatre& theatre, base::Errors& errors) {
  base::Result<base::CsvTable> table = read_table(world, file, {"name", "side", "date"}, errors);
  if (!table) return table.error();
  Matcher matcher(folding, theatre);
  geo::Box box = geo::bounds(theatre.outline);
  std::vector<Baseline> rows;
  for (const base::CsvRow& cells : table->rows()) {
    RowReader row(*table, cells, errors);
    Baseline baseline;
    baseline.line = row.line();
    baseline.name = row.required("name");
    baseline.kind = row.text("kind");
    baseline.source = row.text("source");
    row.required("side");
    baseline.side = read_side(row, "side", theatre);
    baseline.shared_with = read_side(row, "shared_with", theatre);
    baseline.date = row.date("date");
    auto point = read_point(row, baseline.name, theatre, box, matcher);
    if (!row.ok()) continue;
    baseline.point = *point;
    if (auto match = matcher.match(baseline.name, *point)) {
      const Place& place = theatre.places[*match];
      baseline.place_id = place.id;
      baseline.point = place.point;
      baseline.kind = place.kind;
    }
    rows.push_back(std::move(baseline));
  }
  return rows;
}

}  // namespace tidemark::theatre
