// The place of an observatory that somebody means by a name, an id or a position.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/folding.hpp"
#include "pipeline/view.hpp"
#include "publish/why.hpp"

namespace tidemark::pipeline {

// "Resafa, town, Ar-Raqqa (sy:resafa) at 35.630 38.758"
std::string described(const model::Place& place);

struct FoundPlace {
  publish::Subject subject;
  std::vector<const model::Place*> passed_over;  // others of that name that were less likely meant
};

// `wanted` is "LAT,LON", a gazetteer id, a name in any spelling that folds to the place's, or
// "NAME, ADMIN1". Of several places of one name, those that bear it as their first name come before
// those that have it as an alias, those that reports tell of before others, settlements before
// facilities. When that leaves several, the error lists them; for an unknown name, near spellings.
base::Result<FoundPlace> find_place(const Observatory& observatory, const Atlas& atlas,
                                    const std::string& wanted);

}  // namespace tidemark::pipeline
