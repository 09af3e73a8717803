// What the countries around an observatory's theatre are called in its own script, by their other
// names.
#pragma once

#include <map>
#include <string>

#include "pipeline/observatory.hpp"

namespace tidemark::pipeline {

base::Result<std::map<std::string, std::string>> neighbour_names_of(const base::World& world,
                                                                    const std::string& share,
                                                                    const Observatory& observatory);

}  // namespace tidemark::pipeline
