// What a publication profile (theatre/profile.hpp) does to what is published: one way for the map,
// the report, the site, tables and GIS files. docs/profiles.md tells it to users.
//
//   1. withhold: what is too new is taken away before anything is worked out from it.
//   2. Release (publish/release.hpp): a day's snapshot as coarse as the profile wants it.
//   3. generalised, told_width: lines and widths that are worked out from a snapshot.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "geo/coverage.hpp"
#include "publish/checks.hpp"
#include "publish/snapshot.hpp"
#include "theatre/profile.hpp"

namespace tidemark::publish {

// Whom something is shown, and when.
struct Audience {
  theatre::Profile profile = theatre::internal_profile();
  base::Instant now;
};

// The last day of which anything may be told: the last one that had ended (by UTC) when the
// profile's delay began. Nothing: there is no such limit.
std::optional<base::Date> last_told_day(const Audience& audience);
// Refuses days after it.
base::Result<void> may_tell(const Audience& audience, base::Date day);

// Takes away reports that were published (those without a day: recorded) after the last day, what
// they say, what happened after it, and, from coarse profiles, movements of forces.
void withhold(const Audience& audience, std::vector<control::KnownEvent>& events, Reports& reports);
void withhold(const Audience& audience, std::vector<control::KnownBaseline>& baselines);

// Whether a place of this kind may stand in coarse publications as a point of its own. Camps,
// facilities and what a foreign gazetteer calls otherwise may not.
bool is_public_kind(std::string_view kind);
// Whether the place may stand there under its name: a settlement, an area or a line. What only a
// table of who held what lists is a settlement when the table says so.
bool is_public(const model::Place& place);
// How the ids of those places begin.
inline constexpr std::string_view kBaselinePlace = "baseline:";
// So far from a settlement, what is none is told of it.
inline constexpr double kNearKm = 10;

// Of a profile's words, each "[…]" instead.
std::string redacted(std::string text, const theatre::Profile& profile);
// These and contact data, out of all that reports and findings hold.
void redact(std::vector<CheckedReport>& reports, const theatre::Profile& profile);

// With front_km: fewer vertices (geo/generalise.hpp), 3 decimals. The country's own border is no
// secret: it is `fixed`, and told as it is but for the decimals.
struct Borders {
  std::vector<geo::Line> lines;
  std::vector<geo::Line> fixed;
};
Borders generalised(Borders borders, const theatre::Profile& profile);
// A single shape likewise, for shapes that share no border.
geo::MultiPolygon generalised(geo::MultiPolygon shape, const theatre::Profile& profile);

// The step in which a width lies, in km: [from, to). REQUIRES: the profile has gap_km
std::pair<double, double> told_width(double km, const theatre::Profile& profile);

}  // namespace tidemark::publish
