// profiles.toml: a file that holds publication profiles and nothing else.
#pragma once

#include "theatre/profile.hpp"

namespace tidemark::theatre {

// As read_profiles; whatever is no [[profile]] goes to `errors` too: a misspelt table must not pass
// for none.
base::Result<void> read_profiles_file(const base::World& world, const std::string& file,
                                      std::vector<Profile>& profiles, base::Errors& errors);

}  // namespace tidemark::theatre
