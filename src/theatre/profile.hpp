// Publication profiles: how late and how coarsely something is told to whom (docs/profiles.md).
//
// Three come along; theatre.toml, and the file profiles.toml of an observatory, change them and
// define others:
//
//   [[profile]]
//   name = "press"
//   like = "public"        # starts from that one
//   delay_hours = 48
//   coarse = true
//   front_km = 2
//   gap_km = 5
//   redact = ["Abu Someone"]
//   licence = "CC BY 4.0"
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"

namespace tidemark::theatre {

struct Profile {
  std::string name;
  int delay_hours = 0;  // what happened, or was told, later than so long ago is withheld
  bool coarse = false;  // no point finer than a settlement's, and no movement of a force
  double front_km = 0;  // so far may a published front lie beside the computed one
  double gap_km = 0;    // widths of closure gaps are told as steps of so much; 0: as measured
  std::vector<std::string> redact{};  // words that no published text may hold
  std::string licence =  // of what is published; quoted sentences belong to who wrote them
      "CC BY-SA 4.0; quoted sentences: their sources";

  bool operator==(const Profile&) const = default;
};

// As it is: for those who keep the observatory.
const Profile& internal_profile();
// internal, partner and public.
std::vector<Profile> standard_profiles();

const Profile* find_profile(const std::vector<Profile>& profiles, const std::string& name);

// The [[profile]] tables of a TOML file over those of before. A broken one goes to `errors` (file,
// line, column, reason) and changes nothing.
base::Result<void> read_profiles(const base::World& world, const std::string& file,
                                 std::vector<Profile>& profiles, base::Errors& errors);

}  // namespace tidemark::theatre
