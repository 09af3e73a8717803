#include "pipeline/resources.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/spelling.hpp"
#include "pipeline/neighbour_names.hpp"
#include "theatre/language.hpp"
#include "theatre/neighbour_names.hpp"

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::Result;

constexpr const char* kTheatreFile = "theatre.toml";

std::string unknown_theatre(const std::string& name, const std::vector<std::string>& known) {
  std::vector<std::string> near = base::near_spellings(name, known, 1);
  std::string hint = near.empty() ? fmt::format("there are: {}", fmt::join(known, ", "))
                                  : fmt::format("did you mean '{}'?", near.front());
  return fmt::format("'{}' is neither a theatre nor a folder with a {}; {}", name, kTheatreFile,
                     hint);
}

// The theatre's folder.
Result<std::string> find_theatre(const base::World& world, const std::string& share,
                                 const std::string& name) {
  std::vector<std::string> known = theatre_names(world, share);
  if (name.empty()) {
    if (known.size() == 1) return (fs::path(share) / "theatres" / known.front()).string();
    return Error{fmt::format("name a theatre; there are: {}", fmt::join(known, ", "))};
  }
  fs::path shared = fs::path(share) / "theatres" / name;
  if (name.find('/') == name.npos && world.exists((shared / kTheatreFile).string())) {
    return shared.string();
  }
  if (world.is_folder(name)) return name;
  return Error{unknown_theatre(name, known)};
}

Result<std::string> folder_of(const base::World& world, const std::string& share,
                              const Observatory& observatory) {
  auto name = observatory.ledger->setting("theatre");
  if (!name) return name.error();
  return find_theatre(world, share, *name);
}

}  // namespace

Result<std::string> find_share(const base::World& world, const std::string& from_environment,
                               const std::string& program) {
  fs::path beside = fs::path(program).parent_path();
  std::vector<std::string> places = {(beside / "share").string(),
                                     (beside / "../share/tidemark").lexically_normal().string()};
  if (!from_environment.empty()) places = {from_environment};
  for (const std::string& place : places) {
    if (world.is_folder((fs::path(place) / "theatres").string())) return place;
  }
  return Error{fmt::format("the data files (theatres, languages) are not in {}: set TIDEMARK_SHARE",
                           fmt::join(places, " or "))};
}

std::vector<std::string> theatre_names(const base::World& world, const std::string& share) {
  std::vector<std::string> names;
  auto files = world.list((fs::path(share) / "theatres").string());
  if (!files) return names;
  for (const std::string& file : *files) {
    fs::path path(file);
    if (path.filename() == kTheatreFile) names.push_back(path.parent_path().filename().string());
  }
  return names;
}

Result<Resources> open_resources(const base::World& world, const std::string& share,
                                 const Wanted& wanted, Faults& faults) {
  Result<std::string> folder = find_theatre(world, share, wanted.theatre);
  if (!folder) return folder.error();
  auto languages = theatre::theatre_languages(world, *folder);
  if (!languages) return languages.error();
  auto language = theatre::load_language(
      world, (fs::path(share) / "languages" / languages->front()).string(), faults.warnings);
  if (!language) return language.error();

  bool of_user = !folder->starts_with(share);
  auto theatre = theatre::load_theatre(world, *folder, language->folding,
                                       of_user ? faults.refused : faults.warnings);
  if (!theatre) return theatre.error();
  Resources resources{std::move(*language), std::move(*theatre)};
  resources.ground =
      theatre::load_ground(world, *folder, of_user ? faults.refused : faults.warnings);
  auto profiles = theatre::read_profiles(world, (fs::path(*folder) / kTheatreFile).string(),
                                         resources.profiles, resources.broken_profiles);
  if (!profiles) return profiles.error();
  for (const std::string& file : wanted.gazetteers) {
    auto added = theatre::add_gazetteer(world, file, resources.language.folding, resources.theatre,
                                        faults.refused, faults.warnings);
    if (!added) faults.refused.push_back(added.error());
  }
  return resources;
}

Result<std::map<std::string, std::string>> neighbour_names_of(const base::World& world,
                                                              const std::string& share,
                                                              const Observatory& observatory) {
  auto folder = folder_of(world, share, observatory);
  if (!folder) return folder.error();
  return theatre::load_neighbour_names(world, *folder);
}

}  // namespace tidemark::pipeline
