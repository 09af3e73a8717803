// The place of an observatory that somebody means by a name, an id or a position.
#pragma once

#include <string>

#include "base/result.hpp"
#include "model/folding.hpp"
#include "pipeline/view.hpp"
#include "publish/why.hpp"

namespace tidemark::pipeline {

// `wanted` is "LAT,LON", a gazetteer id, a name in any spelling that folds to the place's, or
// "NAME, ADMIN1". Of several places of one name the one is meant that reports or baselines speak of, if
// only one is. The error lists the candidates, or near spellings of an unknown name.
base::Result<publish::Subject> find_subject(const View& view, const model::Folding& folding,
                                            const std::string& wanted);

}  // namespace tidemark::pipeline
