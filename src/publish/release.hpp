// What snapshots borrow under a profile, made once for many days: records that may be published as
// they are. Every text of theirs went through one place, so that no writer of files need know what
// a text may not hold.
//
// Under every profile contact data (detail/redact.hpp) and the profile's own words are "[…]" in
// what reports say and in names, and links that hold any are gone; so are links to anything but a
// web page. Ids are kept: they are what files are joined by.
//
// Coarse: places that are no settlements are gone from the theatre; what is said of one is told of
// the nearest settlement within kNearKm, else of the area alone; a name that no gazetteer knows
// and that calls itself a facility is told likewise; what a statement says its place lies near
// stays when a gazetteer knows it as a settlement or an area; positions have 3 decimals.
#pragma once

#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "publish/profile.hpp"

namespace tidemark::publish {

class Release {
 public:
  // `language`: how names are folded, and what sort of place its words tell of.
  Release(const theatre::Profile& profile, const theatre::Theatre& theatre,
          const std::vector<control::KnownEvent>& events,
          const std::vector<control::KnownBaseline>& baselines, const Reports& reports,
          const model::Language& language = {});
  // REQUIRES: of the records that this was made of; this outlives it
  Snapshot of(const Snapshot& exact) const;
  const theatre::Theatre& theatre() const { return theatre_; }

 private:
  theatre::Profile profile_;
  theatre::Theatre theatre_;
  std::vector<control::KnownEvent> events_;
  std::vector<control::KnownBaseline> baselines_;
  Reports reports_;
};
// Without those that are part of contact data in the report's text, as a telephone number's groups.
std::vector<model::Claim> figures_but_contacts(std::vector<model::Claim> figures,
                                               std::string_view text);

}  // namespace tidemark::publish
