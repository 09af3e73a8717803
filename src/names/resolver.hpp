// Which place a name means: candidates of the gazetteer weighed by what the text says around it.
//
// Looked up are the name, then the name without its kind ("Jirah airbase": "Jirah"; "Hamamiyat
// Hill": the hill or "Tal Hamamiyat"), and last names a letter or two off. Deterministic; refuses
// rather than guesses, with the candidates listed: when two far apart are equally good, when the
// only ones lie far from everything else that the text tells of, when only a slip of the pen and
// nothing near speaks for it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/memo.hpp"
#include "model/event.hpp"
#include "names/lexicon.hpp"
#include "names/place_index.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

// Another place that the text names.
struct Around {
  geo::Point point;
  double weight =
      1;  // 1 in the same sentence, more when said to lie near, less farther off in the text
};

// What is known about a name when it is looked up.
struct PlaceHint {
  std::string kind;  // gazetteer kind that the text gives; empty when none
  model::Scope scope = model::Scope::point;
  std::vector<Around> around;
  std::vector<std::string> admin1;  // governorates that the text names as containing it
  // Who is said to have taken it from whom and when; weighed where the theatre knows who held what.
  std::string taker, loser;
  std::optional<base::Date> day;
};

class Resolver {
 public:
  Resolver(const theatre::Theatre& theatre, const PlaceIndex& index, const Lexicon& lexicon);

  // Always a PlaceRef with the name as written; id, point and confidence only when one candidate
  // stands out, else the likeliest candidates.
  model::PlaceRef resolve(std::string_view name, const PlaceHint& hint) const;

  // The candidate that stands out without any hint: for gathering context before resolving.
  const model::Place* unmistakable(std::string_view name) const;
  // The place alone; null when it is refused.
  const model::Place* choose(std::string_view name, const PlaceHint& hint) const;
  // All that were weighed, likeliest first: what --explain and `gazetteer find` list.
  std::vector<Candidate> candidates(std::string_view name, const PlaceHint& hint) const;
  // The nearest facility of a kind, if one lies close to the point.
  const model::Place* facility_near(geo::Point point, std::string_view kind) const;
  // pair_names.hpp, with the lexicon of this resolver.
  std::string completed_pair(std::string_view before, std::string_view name) const;
  // Where the places with a point lie that the name may mean whatever stands around it: one when it
  // is unmistakable, none when there are too many to tell anything.
  using Points = std::shared_ptr<const std::vector<geo::Point>>;
  Points points(std::string_view name) const;

 private:
  // What a place is to the weighing, by its kind: found once, as kinds are words.
  struct Nature {
    model::PlaceClass place_class = model::PlaceClass::settlement;
    double rank = 0;     // towns are meant more often than villages
    bool major = false;  // makes news together with places far away
  };
  // What the gazetteer says of a spelling whatever stands around it.
  struct Known {
    std::vector<Candidate> bearers;   // of that very name, by the usual folds
    std::vector<Candidate> found;     // these and those of the name without its kind
    std::vector<std::string> others;  // the name without its kind
    const model::Place* unmistakable = nullptr;
    std::vector<geo::Point> points;  // as points() gives them
  };
  struct Choice {
    const model::Place* place = nullptr;
    double confidence = 0;
    std::vector<const model::Place*> candidates;  // likeliest first, when nothing is chosen
  };
  struct Scored;
  const Nature& nature_of(const model::Place& place) const {
    return natures_[std::size_t(&place - theatre_.places.data())];
  }
  std::shared_ptr<const Known> known(std::string_view name) const;
  const model::Place* unmistakable_of(const std::vector<Candidate>& bearers) const;
  std::vector<geo::Point> points_of(const Known& known) const;
  Scored weigh(const Candidate& candidate, const PlaceHint& hint) const;
  static bool is_plausible(const Scored& scored, const PlaceHint& hint);
  static double confidence_of(const Scored& best, double margin);
  Choice decide(std::string_view name, const PlaceHint& hint) const;
  // All candidates, weighed, likeliest first.
  std::vector<Scored> weigh_all(std::string_view name, const PlaceHint& hint) const;

  const theatre::Theatre& theatre_;
  const PlaceIndex& index_;
  const Lexicon& lexicon_;
  std::vector<Nature> natures_;                                                   // by place
  std::unordered_map<std::string, std::vector<const model::Place*>> facilities_;  // by kind
  mutable base::Memo<std::shared_ptr<const Known>> known_;
};

// UCDP's where_prec of an event at the place itself: 1 a point, 3 a district, 4 a province, 5 a
// line, 6 a country.
int precision_of(const model::Place& place);

}  // namespace tidemark::names
