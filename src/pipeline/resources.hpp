// The theatre and its language, found and opened.
//
// Data files lie in the share folder: $TIDEMARK_SHARE or else, beside the program, share/ (a
// build) or ../share/tidemark/ (an installation). It holds theatres/<name>/ and languages/<id>/.
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"
#include "model/language.hpp"
#include "pipeline/faults.hpp"
#include "theatre/ground.hpp"
#include "theatre/profile.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::pipeline {

struct Resources {
  model::Language language;
  theatre::Theatre theatre;  // with the gazetteers that were added
  theatre::Ground ground{};
  std::vector<theatre::Profile> profiles = theatre::standard_profiles();  // with the theatre's own
  base::Errors broken_profiles{};                                         // of the theatre's own
};

struct Wanted {
  std::string theatre;  // a folder, or a name in the share folder; empty: the only one there
  std::vector<std::string> gazetteers;  // files, added to the theatre's
};

// `from_environment` is $TIDEMARK_SHARE, `program` the path of the running program.
base::Result<std::string> find_share(const base::World& world, const std::string& from_environment,
                                     const std::string& program);

// The names of the theatres in the share folder.
std::vector<std::string> theatre_names(const base::World& world, const std::string& share);

// Broken lines of a theatre or gazetteer that the user named are refused input; in the project's
// own data they are warnings. A theatre or language that cannot be opened at all fails.
base::Result<Resources> open_resources(const base::World& world, const std::string& share,
                                       const Wanted& wanted, Faults& faults);

}  // namespace tidemark::pipeline
