// The rivers and lakes of an observatory's theatre.
#pragma once

#include "pipeline/observatory.hpp"
#include "theatre/waters.hpp"

namespace tidemark::pipeline {

base::Result<std::vector<theatre::Water>> waters_of(const base::World& world,
                                                    const std::string& share,
                                                    const Observatory& observatory);

}  // namespace tidemark::pipeline
