// One file of a language or theatre is replaced by arbitrary bytes: loading names the faults and
// goes on with what is left. The input's first line says which file it is; corpus/theatre/ has one
// of each.
#include "theatre/theatre.hpp"

#include <cpl_vsi.h>

#include <set>

#include "fuzz/input.hpp"
#include "fuzz/memory_world.hpp"
#include "theatre/language.hpp"

using namespace tidemark;

namespace {

// GDAL reads the outline by itself, from its own files in memory.
constexpr const char* kOutlineFile = "/vsimem/outline.geojson";
constexpr std::string_view kOutline =
    R"({"type":"Polygon","coordinates":[[[37,34],[40,34],[40,36],[37,36],[37,34]]]})";

// Stands before whatever theatre.toml says and cannot be said twice in TOML: other files than these
// would be looked for in the real world.
constexpr const char* kFiles =
    "files = {outline = \"/vsimem/outline.geojson\", gazetteers = \"places.csv\", "
    "actors = \"actors.csv\", outlets = \"outlets.csv\"}\n";

std::map<std::string, std::string> good_files() {
  return {
      {"language/words.toml", "[verb]\ntake = {class = \"gain\", forms = \"took|taken\"}\n"},
      {"language/folding.toml", "articles = [\"al\"]\nsounds = [[\"ee\", \"i\"]]\n"},
      {"theatre/theatre.toml",
       "id = \"t\"\nlanguages = [\"en\"]\n"
       "[[side]]\nid = \"red\"\nname = \"Reds\"\ncolour = \"#cc0000\"\n"},
      {"theatre/actors.csv", "id,name,aliases,side,kind\nreds,Red Army,Reds|RA,red,army\n"},
      {"theatre/outlets.csv", "id,name,kind,terms\nrta,Red Agency,state,the army=red\n"},
      {"theatre/places.csv",
       "id,name,aliases,kind,lat,lon\nt:a,Al-Alpha,Alfa,town,35,38\nt:b,Betah,,town,35.2,38.4\n"},
      {"more/gazetteer.csv", "id,name,lat,lon\nx:1,Alpha,35.01,38.01\n"},
      {"more/baseline.csv", "name,lat,lon,side,date\nAlpha,35,38,red,2017-05-01\n"},
  };
}

void require_named(const base::Errors& errors, const char* promise) {
  for (const base::Error& error : errors) {
    fuzz::require(!error.file.empty() && !error.reason.empty(), promise);
  }
}

void check(const theatre::Theatre& theatre) {
  std::set<std::string> ids;
  for (const model::Place& place : theatre.places) {
    fuzz::require(!place.name.empty() && ids.insert(place.id).second,
                  "a place has a name and its id");
    fuzz::require(std::abs(place.point.lat) <= 90 && std::abs(place.point.lon) <= 180,
                  "a place lies on the globe");
  }
  for (const model::Actor& actor : theatre.actors) {
    fuzz::require(!actor.sides.empty(), "an actor has a side");
    for (const model::Membership& membership : actor.sides) {
      fuzz::require(theatre.side(membership.side) != nullptr, "an actor's side is the theatre's");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto outline_file = VSIFileFromMemBuffer(
      kOutlineFile, reinterpret_cast<GByte*>(const_cast<char*>(kOutline.data())), kOutline.size(),
      false);
  static const std::map<std::string, std::string> good = good_files();
  if (!outline_file) return 0;
  auto [name, bytes] = fuzz::split_first_line(fuzz::bytes_of(data, size));
  std::map<std::string, std::string> files = good;
  auto replaced = files.find(std::string(name));
  if (replaced == files.end()) return 0;
  replaced->second = bytes;
  files["theatre/theatre.toml"].insert(0, kFiles);

  fuzz::MemoryWorld world(files);
  base::Errors errors;
  auto language = theatre::load_language(world, "language", errors);
  fuzz::require(language.ok(), "a language loads with whatever files are whole");
  for (const char* spelling : {"Al-Raqqah", "Tell Abyaḑ", "السخنة"}) {
    language->folding.loose(spelling);
  }
  auto theatre = theatre::load_theatre(world, "theatre", language->folding, errors);
  if (!theatre) return 0;
  auto added = theatre::add_gazetteer(world, "more/gazetteer.csv", language->folding, *theatre,
                                      errors, errors);
  check(*theatre);
  auto held =
      theatre::load_baseline(world, "more/baseline.csv", language->folding, *theatre, errors);
  for (std::size_t i = 0; held && i < held->size(); ++i) {
    fuzz::require(theatre->side((*held)[i].side) != nullptr, "a baseline's side is the theatre's");
  }
  require_named(errors, "a fault names its file and reason");
  if (!added) require_named({added.error()}, "a refused gazetteer is named");
  return 0;
}
