#include "publish/area_tables.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/csv.hpp"
#include "publish/detail/areas.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/fields.hpp"
#include "publish/detail/text_table.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish {

using measure::SideArea;

const std::vector<Field>& areas_fields() {
  static const std::vector<Field> fields = {
      detail::text_field("side", "id of the side; empty: not known"),
      detail::number_field("km2", 1, "what it held"),
      detail::number_field("share", 6, "of the outline, 0 to 1"),
      detail::number_field("low", 1, "km² that it held surely"),
      detail::number_field("high", 1, "km² that it may have held")};
  return fields;
}

std::string areas_csv(const std::vector<SideArea>& areas) {
  std::string text = csv_header(areas_fields());
  for (const SideArea& area : detail::by_size(areas)) {
    text += base::csv_line({area.side, fmt::format("{:.1f}", area.km2),
                            fmt::format("{:.6f}", area.share), fmt::format("{:.1f}", area.low_km2),
                            fmt::format("{:.1f}", area.high_km2)});
  }
  return text;
}

std::string areas_text(const Snapshot& snapshot) {
  using detail::Flush, detail::grouped;
  const detail::Words& words = detail::english();
  std::vector<std::vector<std::string>> rows = {
      {"", words.area_column, words.share_column, words.band_column}};
  for (const SideArea& area : detail::by_size(snapshot.areas)) {
    rows.push_back(
        {area.side.empty() ? words.unknown : detail::side_name(snapshot.theatre, area.side),
         grouped(area.km2), detail::percent(area.share),
         fmt::format(fmt::runtime(words.band), grouped(area.low_km2), grouped(area.high_km2))});
  }
  return detail::text_table(rows, {Flush::left, Flush::right, Flush::right, Flush::right});
}

std::string areas_json(const Snapshot& snapshot) {
  using Json = nlohmann::json;
  auto rounded = [](double value, double steps) { return std::round(value * steps) / steps; };
  Json sides = Json::array();
  for (const SideArea& area : detail::by_size(snapshot.areas)) {
    sides.push_back({{"side", area.side.empty() ? Json() : Json(area.side)},
                     {"km2", rounded(area.km2, 10)},
                     {"share", rounded(area.share, 1e6)},
                     {"low_km2", rounded(area.low_km2, 10)},
                     {"high_km2", rounded(area.high_km2, 10)}});
  }
  Json whole = {{"on", snapshot.valid.to_text()},
                {"known_by", snapshot.known.to_text()},
                {"profile", snapshot.profile.name},
                {"hindsight", snapshot.hindsight},
                {"area_km2", rounded(snapshot.complex.area_km2(), 10)},
                {"sides", sides}};
  return whole.dump(2) + "\n";
}

}  // namespace tidemark::publish
