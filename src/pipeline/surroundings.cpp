#include "pipeline/surroundings.hpp"

#include <algorithm>

#include "grade/grades.hpp"

namespace tidemark::pipeline {

using base::Result;
using control::Evidence;
using control::Statement;

Surroundings::Surroundings(ledger::Ledger& ledger, const Atlas& atlas, base::Date valid,
                           bool hindsight)
    : ledger_(ledger),
      atlas_(atlas),
      valid_(valid),
      hindsight_(hindsight),
      cover_(atlas.complex),
      places_(atlas.complex.cells().size()) {
  for (const model::Place& place : atlas.theatre.places) {
    int cell = atlas.complex.cell_of(place.id);
    if (cell >= 0) places_[std::size_t(cell)].push_back(place.id);
    control::Cover::Extent extent = cover_.extent(place_ref(place));
    if (extent.is_known()) regions_.push_back({place.id, extent});
  }
  for (std::size_t i = 0; i < atlas.baselines.size(); ++i) {
    auto row = control::statement_of(atlas.baselines[i].record, i, atlas.complex);
    if (row) rows_.emplace(row->cell, *row);
  }
}

const std::vector<std::string>& Surroundings::places_in(int cell) const {
  return places_[std::size_t(cell)];
}

Result<void> Surroundings::read_book() {
  auto grades = ledger_.grades(atlas_.known);
  if (!grades) return grades.error();
  book_.emplace(*grades);
  return {};
}

// Everything about a place is read at once, for only what is told of the same place tells whether a
// statement repeats, confirms or contradicts another.
Result<void> Surroundings::load(const std::vector<std::string>& places) {
  if (!book_) {
    if (auto done = read_book(); !done) return done;
  }
  auto said = ledger_.testimonies_at(places, atlas_.known);
  if (!said) return said.error();
  auto judgements = grade::judge(*said, atlas_.theatre.outlets);
  for (std::size_t i = 0; i < said->size(); ++i) {
    if (judgements[i].repeats) continue;
    model::Testimony& one = (*said)[i];
    at_place_[one.place].push_back(heard_.size());
    of_entry_.emplace(one.entry, heard_.size());
    base::Date day = one.day();
    heard_.push_back({std::move(one), grade::grade_of(judgements[i], day, *book_)});
  }
  return {};
}

void Surroundings::add_statements(int cell, std::vector<Statement>& statements) const {
  const control::EvidenceOptions options;
  auto each_at = [&](const std::string& place, auto visit) {
    auto here = at_place_.find(place);
    if (here == at_place_.end()) return;
    for (std::size_t i : here->second) {
      visit(heard_[i].said,
            control::statement_of(heard_[i].said, heard_[i].grade.weight, i, options));
    }
  };
  for (const std::string& place : places_in(cell)) {
    each_at(place, [&](const model::Testimony& said, Statement whole) {
      if (said.scope != model::Scope::point) return;
      whole.cell = cell;
      statements.push_back(std::move(whole));
    });
  }
  for (const Region& region : regions_) {
    double part = region.extent.part(cell);
    if (part <= 0) continue;
    each_at(region.place, [&](const model::Testimony& said, Statement whole) {
      auto here =
          control::about_region(said, std::move(whole), region.extent, {cell, part}, options);
      if (here) statements.push_back(std::move(*here));
    });
  }
  auto [begin, end] = rows_.equal_range(cell);
  for (auto row = begin; row != end; ++row) statements.push_back(row->second);
}

Result<void> Surroundings::add_evidence(std::span<const int> cells,
                                        std::vector<Evidence>& evidence) {
  std::vector<std::string> missing;
  auto need = [&](const std::string& place) {
    if (loaded_.insert(place).second) missing.push_back(place);
  };
  for (int cell : cells) {
    for (const std::string& place : places_in(cell)) need(place);
    for (const Region& region : regions_) {
      if (region.extent.part(cell) > 0) need(region.place);
    }
  }
  if (!missing.empty()) {
    if (auto done = load(missing); !done) return done;
  }
  std::vector<Statement> statements;
  for (int cell : cells) add_statements(cell, statements);
  for (Evidence& e :
       control::gather_evidence(std::move(statements), valid_, {.hindsight = hindsight_})) {
    if (is_of(atlas_.theatre, e)) evidence.push_back(std::move(e));
  }
  return {};
}

std::optional<std::size_t> Surroundings::heard_of(const control::KnownEvent& event) const {
  const model::Event& e = event.record;
  if (!model::testifies(e)) return std::nullopt;
  auto [begin, end] = of_entry_.equal_range(event.entry);
  for (auto at = begin; at != end; ++at) {
    const model::Testimony& said = heard_[at->second].said;
    if (said.place == e.place->id && said.type == e.type && said.side == e.side &&
        said.date == *e.date) {
      return at->second;
    }
  }
  return std::nullopt;
}

}  // namespace tidemark::pipeline
