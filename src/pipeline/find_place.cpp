#include "pipeline/find_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "base/csv.hpp"
#include "base/spelling.hpp"
#include "names/place_index.hpp"

namespace tidemark::pipeline {
namespace {

using base::Error;
using base::Result;
using model::Place;
using publish::Subject;

constexpr std::size_t kMostListed = 12;

std::optional<double> number(const std::string& text) {
  double value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<geo::Point> position(const std::string& wanted) {
  std::vector<std::string> parts = base::split_list(wanted, ',');
  if (parts.size() != 2) return std::nullopt;
  auto lat = number(parts[0]), lon = number(parts[1]);
  if (!lat || !lon) return std::nullopt;
  return geo::Point{*lon, *lat};
}

Result<Subject> subject_at(const View& view, geo::Point point) {
  int cell = geo::contains(view.theatre.outline, point) ? view.complex.cell_at(point) : -1;
  if (cell < 0) {
    return Error{fmt::format("{} lies outside {}", point.to_text(), view.theatre.name)};
  }
  return Subject{nullptr, point, cell};
}

std::string described(const Place& place) {
  std::string text = place.name;
  for (const std::string& part : {place.kind, place.admin1}) {
    if (!part.empty()) text += ", " + part;
  }
  return fmt::format("{} ({}) at {}", text, place.id, place.point.to_text());
}

std::unordered_set<std::string> spoken_of(const View& view) {
  std::unordered_set<std::string> ids;
  for (const auto& known : view.baselines) ids.insert(known.record.place_id);
  for (const auto& known : view.events) {
    if (known.record.place) ids.insert(known.record.place->id);
  }
  return ids;
}

// The names that the places go by, as they are written, by their plain fold.
std::string near_names(const View& view, const model::Folding& folding, const std::string& name) {
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::string> written;
  for (const Place& place : view.theatre.places) {
    std::string key = folding.plain(place.name);
    if (written.emplace(key, place.name).second) keys.push_back(std::move(key));
  }
  std::vector<std::string> near;
  for (const std::string& key : base::near_spellings(folding.plain(name), keys)) {
    near.push_back(written[key]);
  }
  return near.empty() ? "" : fmt::format("; did you mean {}?", fmt::join(near, ", "));
}

// Places that share their cell are one answer.
std::size_t answers(const View& view, const std::vector<const Place*>& places) {
  std::unordered_set<int> cells;
  for (const Place* place : places) cells.insert(view.complex.cell_of(place->id));
  return cells.size();
}

// All places with a cell that the name may mean, the best likeness only.
std::vector<const Place*> places_called(const View& view, const names::PlaceIndex& index,
                                        const std::string& name) {
  std::vector<const Place*> places;
  double best = 0;
  for (const names::Candidate& candidate : index.find(name)) {
    const Place& place = view.theatre.places[std::size_t(candidate.place)];
    if (view.complex.cell_of(place.id) < 0 || candidate.likeness < best) continue;
    best = candidate.likeness;
    places.push_back(&place);
  }
  return places;
}

}  // namespace

Result<Subject> find_subject(const View& view, const model::Folding& folding,
                             const std::string& wanted) {
  if (auto point = position(wanted)) return subject_at(view, *point);
  auto answer = [&](const Place& place) {
    return Subject{&place, place.point, view.complex.cell_of(place.id)};
  };
  if (const Place* place = view.theatre.place(wanted); place && answer(*place).cell >= 0) {
    return answer(*place);
  }
  names::PlaceIndex index(view.theatre, folding);
  std::vector<const Place*> places = places_called(view, index, wanted);
  std::string name = wanted;
  if (std::size_t comma = wanted.rfind(','); places.empty() && comma != wanted.npos) {
    name = wanted.substr(0, comma);
    std::string admin1 = folding.loose(wanted.substr(comma + 1));
    places = places_called(view, index, name);
    std::erase_if(places, [&](const Place* p) { return folding.loose(p->admin1) != admin1; });
  }
  if (places.empty()) {
    const char* reason = index.knows(name) ? "has no point on the map: it is an area, a line or lies "
                                             "outside"
                                           : "is no place that the gazetteers know";
    return Error{fmt::format("'{}' {}{}", wanted, reason,
                             index.knows(name) ? "" : near_names(view, folding, name))};
  }
  if (answers(view, places) > 1) {
    auto spoken = spoken_of(view);
    std::vector<const Place*> told;
    std::ranges::copy_if(places, std::back_inserter(told),
                         [&](const Place* place) { return spoken.contains(place->id); });
    if (answers(view, told) == 1) places = told;
  }
  if (answers(view, places) == 1) return answer(*places.front());

  std::string list;
  for (std::size_t i = 0; i < std::min(places.size(), kMostListed); ++i) {
    list += "\n  " + described(*places[i]);
  }
  if (places.size() > kMostListed) list += "\n  …";
  return Error{fmt::format("'{}' may be any of {} places; give the id or 'NAME, PROVINCE':{}", wanted,
                           places.size(), list)};
}

}  // namespace tidemark::pipeline
