// What the neighbouring countries are called in the theatre's own script: `name_ar` of the features
// in the file that theatre.toml names under [files] neighbours.
#pragma once

#include <map>
#include <string>

#include "base/files.hpp"
#include "base/result.hpp"

namespace tidemark::theatre {

// By their names in Latin script; those without another are left out.
base::Result<std::map<std::string, std::string>> load_neighbour_names(const base::World& world,
                                                                      const std::string& folder);

}  // namespace tidemark::theatre
