// The admin area of a theatre that somebody means by a name.
#pragma once

#include <string>

#include "base/result.hpp"
#include "pipeline/view.hpp"
#include "publish/map_image.hpp"
#include "publish/why.hpp"

namespace tidemark::pipeline {

// `wanted` is an area's name, or any name of it that the gazetteer has, in any spelling that folds
// to it. Of two layers, the one of larger areas comes first. An unknown name's error lists the
// areas.
base::Result<publish::AdminPart> find_area(const Observatory& observatory, const Atlas& atlas,
                                           const std::string& wanted);

// All of it, to be asked why.
publish::Subject subject_of(const Atlas& atlas, const publish::AdminPart& area);

}  // namespace tidemark::pipeline
