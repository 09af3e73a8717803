// A theatre: one war's sides, actors, outlets, places and outline, loaded from a folder of data
// files (docs/theatres.md). Nothing about any war is in the code.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"
#include "geo/polygon.hpp"
#include "model/actor.hpp"
#include "model/baseline.hpp"
#include "model/folding.hpp"
#include "model/landmark.hpp"
#include "model/place.hpp"
#include "model/source.hpp"
#include "model/war.hpp"
#include "theatre/holders.hpp"
#include "theatre/name_table.hpp"

namespace tidemark::theatre {

struct Neighbour {
  std::string name;
  geo::MultiPolygon shape;
};

struct Theatre {
  std::string id;
  std::string name;
  std::string name_ar;
  std::vector<std::string> languages;
  double official_area_km2 = 0;  // 0 when the theatre states none
  std::string credits;  // whom the outline and the gazetteers come from; shown on every map
  std::vector<model::Side> sides;
  std::vector<model::War> wars{1};  // its own, then those of elsewhere
  std::vector<model::Actor> actors;
  std::vector<model::Source> outlets;
  std::vector<model::Place> places;  // merged: one row per place, whichever gazetteers name it
  NameTable names;                   // of those places that came from gazetteers
  Holders holders;                   // lent by whoever knows a baseline
  std::vector<model::Landmark>
      chronology;  // days of public record, also of elsewhere; may be empty
  geo::MultiPolygon outline;
  std::vector<Neighbour> neighbours;

  const model::Side* side(std::string_view id) const;
  const model::War* war(std::string_view id) const;
  const model::Actor* actor(std::string_view id) const;
  const model::Source* outlet(std::string_view id) const;
  const model::Place* place(std::string_view id) const;
};

// The languages of a theatre's reports, as its theatre.toml names them, at least one. The first
// one's folding is what load_theatre needs.
base::Result<std::vector<std::string>> theatre_languages(const base::World& world,
                                                         const std::string& folder);

// Loads `folder`. Broken rows go to `errors` (file, line, column, reason) and cost only themselves;
// a missing theatre.toml, side table or outline fails the whole. `folding` decides which names of
// two gazetteers are one place.
base::Result<Theatre> load_theatre(const base::World& world, const std::string& folder,
                                   const model::Folding& folding, base::Errors& errors);

// Adds a gazetteer: a table (columns as places.csv; also
// id,name,name_ar,aliases,kind,lat,lon,admin1… of other makers) or a compiled one. A row whose
// folded name is known within kSamePlaceKm joins that place as aliases. Beside a table FILE, its
// compiled form FILE.gaz is used instead as long as it was made of this very table. `notes` gets
// what is out of date or was done the slow way.
base::Result<void> add_gazetteer(const base::World& world, const std::string& file,
                                 const model::Folding& folding, Theatre& theatre,
                                 base::Errors& errors, base::Errors& notes);
std::string compiled_name(const std::string& file);
inline constexpr double kSamePlaceKm = 3;

// Reads who held places on a day: name, lat, lon, side, date, optional kind, shared_with, source.
// Rows are matched to the theatre's places by position and spelling; a row that matches none keeps
// its own point. A row with an unknown side, a broken date or number, or outside the outline's box
// is an error of that row.
base::Result<std::vector<model::Baseline>> load_baseline(const base::World& world,
                                                         const std::string& file,
                                                         const model::Folding& folding,
                                                         const Theatre& theatre,
                                                         base::Errors& errors);

}  // namespace tidemark::theatre
