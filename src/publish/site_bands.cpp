#include <algorithm>
#include <cmath>

#include "model/json.hpp"
#include "publish/detail/site_parts.hpp"
#include "publish/site.hpp"

namespace tidemark::publish::detail {
namespace {

struct Band {
  std::vector<std::int64_t> low, high;  // km², by day
  bool is_told() const {
    return std::ranges::any_of(high, [](std::int64_t km2) { return km2 > 0; });
  }
};

model::Json version_json(const std::vector<SeriesDay>& days, const SiteContent& content) {
  const std::vector<std::string>& sides = content.snapshot.map.sides;
  std::vector<int> offsets;
  std::vector<Band> bands(sides.size());
  for (const SeriesDay& day : days) {
    offsets.push_back(day.day - content.first);
    for (Band& band : bands) band.low.push_back(0), band.high.push_back(0);
    for (const measure::SideArea& area : day.areas) {
      const auto side = std::ranges::find(sides, area.side);
      if (side == sides.end()) continue;  // the unknown
      Band& band = bands[std::size_t(side - sides.begin())];
      band.low.back() = std::llround(area.low_km2);
      band.high.back() = std::llround(area.high_km2);
    }
  }
  model::Json rows = model::Json::array();
  for (std::size_t side = 0; side < sides.size(); ++side) {
    const Band& band = bands[side];
    if (band.is_told()) rows.push_back({{"side", side}, {"low", band.low}, {"high", band.high}});
  }
  return {{"days", offsets}, {"sides", std::move(rows)}};
}

}  // namespace

std::string bands_json(const SiteContent& content) {
  model::Json versions = model::Json::array();
  for (std::size_t v = content.series.size(); v-- > 0;) {
    versions.push_back(version_json(content.series[v], content));
  }
  return model::canonical({{"versions", std::move(versions)}}) + "\n";
}

}  // namespace tidemark::publish::detail
