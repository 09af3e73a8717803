#include "theatre/detail/place_merger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "theatre/detail/nearest.hpp"
#include "theatre/detail/row_reader.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {
namespace {

model::Place read_place(RowReader& row) {
  model::Place place;
  place.id = row.text("id");
  place.name = row.required("name");
  place.name_ar = row.text("name_ar");
  place.aliases = row.list("aliases");
  place.kind = row.text("kind");
  place.point.lat = row.number("lat", -90, 90);
  place.point.lon = row.number("lon", -180, 180);
  place.admin1 = row.text("admin1");
  place.admin2 = row.text("admin2");
  place.admin3 = row.text("admin3");
  place.pcode = row.text("pcode");
  return place;
}

void fill(std::string& field, const std::string& value) {
  if (field.empty()) field = value;
}

}  // namespace

PlaceMerger::PlaceMerger(const model::Folding& folding, std::vector<model::Place>& places,
                         NameTable& names)
    : folding_(folding), places_(places), names_(names) {
  names_.cover(places_, folding_);
  for (const model::Place& place : places_) ids_.insert(place.id);
}

void PlaceMerger::add(const base::CsvTable& table, bool own, base::Errors& errors) {
  std::size_t first_of_file = places_.size();
  std::string stem = std::filesystem::path(table.file()).stem().string();
  for (const base::CsvRow& cells : table.rows()) {
    RowReader row(table, cells, errors);
    model::Place place = read_place(row);
    if (place.id.empty()) place.id = fmt::format("{}:{}", stem, row.line());
    if (ids_.contains(place.id)) {
      row.refuse("id", fmt::format("the id '{}' is used twice", place.id));
    }
    if (own && !model::is_known_kind(place.kind)) {
      row.refuse("kind", fmt::format("'{}' is no kind of place", place.kind));
    }
    if (!row.ok()) continue;
    std::vector<model::NameKeys> keys = keys_of(place);
    add(std::move(place), keys, first_of_file);
  }
}

void PlaceMerger::add(CompiledGazetteer gazetteer) {
  std::size_t first_of_file = places_.size();
  places_.reserve(first_of_file + gazetteer.places.size());
  for (std::size_t i = 0; i < gazetteer.places.size(); ++i) {
    model::Place& place = gazetteer.places[i];
    // Ids may be those of a file that has been added already: the place is then the same.
    if (has_id(place.id)) continue;
    add(std::move(place), gazetteer.keys[i], first_of_file);
  }
}

std::vector<model::NameKeys> PlaceMerger::keys_of(const model::Place& place) const {
  std::vector<model::NameKeys> keys;
  for (const std::string* name : names_of(place)) keys.push_back(folding_.keys(*name));
  return keys;
}

PlaceMerger::Outcome PlaceMerger::add(model::Place place, const std::vector<model::NameKeys>& keys,
                                      std::size_t first_of_file) {
  auto same = [&](std::size_t i) {
    if (places_[i].kind == place.kind) return true;
    return places_[i].has_cell() && place.has_cell() && i < first_of_file;
  };
  auto add_names = [&](std::size_t number) {
    for (const model::NameKeys& key : keys) names_.add(number, key.plain, key.loose);
  };
  // The place's own name decides before its aliases do.
  for (const model::NameKeys& key : keys) {
    std::vector<std::size_t> named = names_.of_plain(key.plain);
    if (auto known = nearest(places_, named, place.point, kSamePlaceKm, same)) {
      join(place, *known);
      add_names(*known);
      return {*known, true};
    }
  }
  std::size_t number = places_.size();
  add_names(number);
  ids_.insert(place.id);
  places_.push_back(std::move(place));
  names_.set_covered(places_.size());
  return {number, false};
}

void PlaceMerger::join(const model::Place& row, std::size_t known) {
  model::Place& place = places_[known];
  fill(place.name_ar, row.name_ar);
  fill(place.admin1, row.admin1);
  fill(place.admin2, row.admin2);
  fill(place.admin3, row.admin3);
  fill(place.pcode, row.pcode);
  for (const std::string* name : names_of(row)) {
    auto equal = [&](const std::string* have) { return *have == *name; };
    if (std::ranges::none_of(names_of(place), equal)) place.aliases.push_back(*name);
  }
}

}  // namespace tidemark::theatre
