#include "events/chronology.hpp"

#include <algorithm>
#include <iterator>

namespace tidemark::events {

using model::Landmark;

Chronology::Chronology(const theatre::Theatre& theatre, const names::PlaceIndex& places,
                       const model::Language& language)
    : theatre_(theatre),
      landmarks_(theatre.chronology),
      places_(places),
      folding_(language.folding),
      names_(language, "landmark") {
  for (std::size_t i = 0; i < landmarks_.size(); ++i) {
    const Landmark& landmark = landmarks_[i];
    for (const std::string& name : landmark.names) {
      names_.add(name, int(i), names::NameIndex::Use::proper, landmark.wars);
    }
    for (const std::string& place : landmark.places) {
      bool here = landmark.wars & model::kOwnWar;
      std::vector<names::Candidate> candidates;
      if (here) candidates = places_.find(place);
      // The table's spellings are those of the gazetteer; a looser likeness would mix places up.
      for (const names::Candidate& candidate : candidates) {
        if (candidate.likeness < candidates.front().likeness) continue;
        std::vector<int>& known = by_place_[candidate.place];
        if (known.empty() || known.back() != int(i)) known.push_back(int(i));
      }
      if (candidates.empty()) by_spelling_[folding_.loose(place)].push_back(int(i));
    }
    if (i == 0) days_ = landmark.days;
    days_ = {std::min(days_.from, landmark.days.from), std::max(days_.until, landmark.days.until)};
  }
}

Landmarks Chronology::look_up(std::string_view place, model::Scope scope) const {
  std::vector<int> found;
  for (const names::Candidate& candidate : places_.find(place)) {
    const model::Place& known = theatre_.places[std::size_t(candidate.place)];
    if ((scope != model::Scope::point && known.has_cell()) || known.kind == "country") {
      found.clear();
      break;
    }
    auto it = by_place_.find(candidate.place);
    if (it != by_place_.end()) found.insert(found.end(), it->second.begin(), it->second.end());
  }
  auto it = by_spelling_.find(folding_.loose(place));
  if (it != by_spelling_.end()) found.insert(found.end(), it->second.begin(), it->second.end());
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  Landmarks landmarks;
  for (int i : found) landmarks.push_back(&landmarks_[std::size_t(i)]);
  return landmarks;
}

Landmarks Chronology::at(std::string_view place, model::Scope scope, model::WarSet war) const {
  Kept& kept = scope == model::Scope::point ? at_points_ : at_areas_;
  auto all =
      kept.get(place, [&] { return std::make_shared<const Landmarks>(look_up(place, scope)); });
  Landmarks of_war;
  std::copy_if(all->begin(), all->end(), std::back_inserter(of_war),
               [war](const Landmark* l) { return (l->wars & war) != 0; });
  return of_war;
}

std::vector<Landmarks> Chronology::named_in(const std::vector<text::Token>& tokens,
                                            model::WarSet war) const {
  std::vector<Landmarks> found;
  for (std::size_t i = 0; i < tokens.size();) {
    auto match = names_.match(tokens, i, war);
    i = match ? match->last + 1 : i + 1;
    if (!match) continue;
    Landmarks& called = found.emplace_back();
    for (int owner : match->owners) called.push_back(&landmarks_[std::size_t(owner)]);
  }
  return found;
}

}  // namespace tidemark::events
