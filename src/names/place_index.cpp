#include "names/place_index.hpp"

#include <algorithm>

namespace tidemark::names {
namespace {

void add_once(std::vector<Candidate>& found, std::size_t place, double likeness) {
  bool known =
      std::ranges::any_of(found, [&](const Candidate& c) { return c.place == int(place); });
  if (!known) found.push_back({int(place), likeness});
}

}  // namespace

PlaceIndex::PlaceIndex(const theatre::Theatre& theatre, const model::Folding& folding)
    : theatre_(theatre), folding_(folding) {
  if (theatre.names.covered() < theatre.places.size()) {
    own_ = theatre.names;
    own_->cover(theatre.places, folding);
  }
  base::HashChains seen;
  for (std::size_t i = 0; i < names().size(); ++i) {
    std::string_view loose = names()[i].loose;
    std::uint64_t hash = base::hash_of(loose);
    if (seen.contains(hash)) continue;
    seen.add(hash, 0);
    near_.add(loose, NearNames::Id(i));
  }
}

std::vector<Candidate> PlaceIndex::find(std::string_view name) const {
  return *found_.get(name,
                     [&] { return std::make_shared<const std::vector<Candidate>>(look_up(name)); });
}

std::vector<Candidate> PlaceIndex::find_near(std::string_view name) const {
  return *found_near_.get(
      name, [&] { return std::make_shared<const std::vector<Candidate>>(look_up_near(name)); });
}

std::vector<Candidate> PlaceIndex::look_up(std::string_view name) const {
  model::NameKeys keys = folding_.keys(name);
  std::vector<Candidate> found;
  for (std::size_t place : names().of_plain(keys.plain)) found.push_back({int(place), 1});
  for (std::size_t place : names().of_loose(keys.loose)) add_once(found, place, kLooseLikeness);
  return found;
}

std::vector<Candidate> PlaceIndex::look_up_near(std::string_view name) const {
  std::vector<Candidate> found;
  for (const NearNames::Near& near : near_.find(folding_.loose(name))) {
    double likeness = near.edits == 1 ? kOneEditLikeness : kTwoEditsLikeness;
    for (std::size_t place : names().of_loose(names()[near.id].loose)) {
      add_once(found, place, likeness);
    }
  }
  return found;
}

bool PlaceIndex::knows(std::string_view name) const {
  model::NameKeys keys = folding_.keys(name);
  return names().has_plain(keys.plain) || names().has_loose(keys.loose);
}

bool PlaceIndex::knows_exactly(std::string_view name) const {
  return names().has_plain(folding_.plain(name));
}

bool PlaceIndex::names_no_point(std::string_view name) const {
  std::vector<std::size_t> called = names().of_plain(folding_.plain(name));
  auto has_cell = [&](std::size_t place) { return theatre_.places[place].has_cell(); };
  return !called.empty() && std::ranges::none_of(called, has_cell);
}

}  // namespace tidemark::names
