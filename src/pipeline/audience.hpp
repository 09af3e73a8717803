// Whom something is shown: the profile that a user names, with what theatre and observatory make of
// it.
#pragma once

#include <string>

#include "pipeline/observatory.hpp"
#include "publish/profile.hpp"

namespace tidemark::pipeline {

// The observatory's own profiles, beside its ledger.
inline constexpr const char* kProfilesFile = "profiles.toml";

// At this moment. An unknown profile is refused with the names of those that there are, and any as
// long as one is broken, the theatre's or the observatory's: what it meant to withhold nobody
// knows.
base::Result<publish::Audience> audience_of(const base::World& world,
                                            const Observatory& observatory, const Where& where,
                                            const std::string& profile);

}  // namespace tidemark::pipeline
