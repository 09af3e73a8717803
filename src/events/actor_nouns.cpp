#include "events/actor_nouns.hpp"

#include <algorithm>

#include "model/folding.hpp"
#include "names/name_index.hpp"

namespace tidemark::events {

ActorNouns::ActorNouns(const theatre::Theatre& theatre, const model::Language& language) {
  const auto common_names = names::names_of_roles(language);
  for (const model::Actor& actor : theatre.actors) {
    std::vector<std::string>& names = names_.emplace_back();
    for (const std::string& alias : actor.aliases) names.push_back(model::fold_case(alias));
    for (const std::string& role : actor.roles) {
      auto [first, last] = common_names.equal_range(role);
      for (auto it = first; it != last; ++it) names.emplace_back(it->second);
    }
  }
}

ActorNouns::Fits ActorNouns::look_up(std::string_view noun) const {
  std::string inside = std::string(noun) + " ";
  auto has = [&](const std::string& name) {
    return name.ends_with(noun) || name.find(inside) != name.npos;
  };
  auto fits = std::make_shared<std::vector<bool>>();
  for (const auto& names : names_)
    fits->push_back(std::count_if(names.begin(), names.end(), has) > 1);
  return fits;
}

}  // namespace tidemark::events
