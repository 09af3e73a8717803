#include "theatre/profile.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "theatre/detail/toml.hpp"
#include "theatre/profiles_file.hpp"

namespace tidemark::theatre {
namespace {

using base::Result;

constexpr const char* kPublic = "public";
constexpr std::string_view kTable = "profile";
constexpr int kLongestDelay = 24 * 365;
constexpr double kMostKm = 100;

// One key of a table; what has another type or lies outside is a fault.
template <typename T>
Result<void> set(T& value, const toml::node& node, const std::string& file, std::string_view key,
                 T most) {
  auto read = node.value_exact<T>();
  if constexpr (std::is_same_v<T, double>) {
    if (!read) read = node.value<double>();  // a whole number will do
  }
  if (!read || !(*read >= 0 && *read <= most)) {  // what is not a number is neither
    return fault(node, file, fmt::format("{} is not a number from 0 to {}", key, most));
  }
  value = *read;
  return {};
}

Result<void> set_words(std::vector<std::string>& words, const toml::node& node,
                       const std::string& file) {
  const toml::array* array = node.as_array();
  words.clear();
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    auto word = (*array)[i].value<std::string>();
    if (!word || word->empty()) return fault(node, file, "redact holds something that is no word");
    words.push_back(*word);
  }
  if (!array) return fault(node, file, "redact is no list of words");
  return {};
}

Result<void> set_key(Profile& profile, std::string_view key, const toml::node& node,
                     const std::string& file) {
  if (key == "name" || key == "like") return {};
  if (key == "delay_hours") {
    std::int64_t hours = 0;
    auto done = set<std::int64_t>(hours, node, file, key, kLongestDelay);
    profile.delay_hours = int(hours);
    return done;
  }
  if (key == "front_km") return set(profile.front_km, node, file, key, kMostKm);
  if (key == "gap_km") return set(profile.gap_km, node, file, key, kMostKm);
  if (key == "redact") return set_words(profile.redact, node, file);
  if (key == "licence") {
    auto licence = node.value_exact<std::string>();
    if (!licence) return fault(node, file, "licence is no text");
    profile.licence = *licence;
    return {};
  }
  if (key == "coarse") {
    auto yes = node.value_exact<bool>();
    if (!yes) return fault(node, file, "coarse is neither true nor false");
    profile.coarse = *yes;
    return {};
  }
  return fault(node, file, fmt::format("a profile has no '{}'", key));
}

// A profile that is there already keeps what the table does not name; a new one starts from
// another, the most careful when none is named.
Result<Profile> read_profile(const toml::table& table, const std::string& file,
                             const std::vector<Profile>& before) {
  const std::string name = text(table, "name");
  if (name.empty()) return fault(table, file, "this profile has no name");
  std::string start = text(table, "like");
  if (start.empty()) start = find_profile(before, name) ? name : kPublic;
  const Profile* like = find_profile(before, start);
  if (!like) return fault(table, file, fmt::format("there is no profile '{}'", start));
  Profile profile = *like;
  profile.name = name;
  for (const auto& [key, node] : table) {
    if (auto done = set_key(profile, key.str(), node, file); !done) return done.error();
  }
  return profile;
}

// What they say goes to `profiles`, what is wrong with them to `errors`.
void read_tables(const toml::table& config, const std::string& file, std::vector<Profile>& profiles,
                 base::Errors& errors) {
  const toml::node* node = config.get(kTable);
  if (!node) return;
  const toml::array* tables = node->as_array();
  if (!tables) errors.push_back(fault(*node, file, "profiles are tables named [[profile]]"));
  for (std::size_t i = 0; tables && i < tables->size(); ++i) {
    const toml::node& table = (*tables)[i];
    auto profile = table.is_table() ? read_profile(*table.as_table(), file, profiles)
                                    : fault(table, file, "a profile must be a table");
    if (!profile) {
      errors.push_back(profile.error());
      continue;
    }
    auto same = std::ranges::find(profiles, profile->name, &Profile::name);
    if (same == profiles.end()) profiles.push_back(std::move(*profile));
    else *same = std::move(*profile);
  }
}

}  // namespace

const Profile& internal_profile() {
  static const Profile profile{"internal"};
  return profile;
}

std::vector<Profile> standard_profiles() {
  return {internal_profile(),
          {.name = "partner", .delay_hours = 24, .gap_km = 5},
          {.name = kPublic, .delay_hours = 72, .coarse = true, .front_km = 2, .gap_km = 5}};
}

const Profile* find_profile(const std::vector<Profile>& profiles, const std::string& name) {
  auto found = std::ranges::find(profiles, name, &Profile::name);
  return found == profiles.end() ? nullptr : &*found;
}

Result<void> read_profiles(const base::World& world, const std::string& file,
                           std::vector<Profile>& profiles, base::Errors& errors) {
  auto config = read_toml(world, file);
  if (!config) return config.error();
  read_tables(*config, file, profiles, errors);
  return {};
}

Result<void> read_profiles_file(const base::World& world, const std::string& file,
                                std::vector<Profile>& profiles, base::Errors& errors) {
  auto config = read_toml(world, file);
  if (!config) return config.error();
  read_tables(*config, file, profiles, errors);
  for (const auto& [key, node] : *config) {
    if (key != kTable) {
      errors.push_back(fault(node, file, fmt::format("'{}' is no [[profile]]", key.str())));
    }
  }
  return {};
}

}  // namespace tidemark::theatre
