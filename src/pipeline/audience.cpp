#include "pipeline/audience.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "theatre/profiles_file.hpp"

namespace tidemark::pipeline {

base::Result<publish::Audience> audience_of(const base::World& world,
                                            const Observatory& observatory, const Where& where,
                                            const std::string& profile) {
  if (!observatory.resources.broken_profiles.empty()) {
    return observatory.resources.broken_profiles.front();
  }
  std::vector<theatre::Profile> profiles = observatory.resources.profiles;
  const std::string file = (std::filesystem::path(where.folder) / kProfilesFile).string();
  if (world.exists(file)) {
    base::Errors errors;
    auto done = theatre::read_profiles_file(world, file, profiles, errors);
    if (!done) return done.error();
    if (!errors.empty()) return errors.front();
  }
  const theatre::Profile* found = theatre::find_profile(profiles, profile);
  if (found) return publish::Audience{*found, world.now()};
  std::vector<std::string> names;
  for (const theatre::Profile& one : profiles) names.push_back(one.name);
  return base::Error{fmt::format("there is no profile '{}': {}", profile, fmt::join(names, ", "))};
}

}  // namespace tidemark::pipeline
