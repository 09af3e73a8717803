#include "publish/detail/measure_words.hpp"

namespace tidemark::publish::detail {

const MeasureWords& english_measures() {
  static const MeasureWords words = {
      .side = "side",
      .between = "between",
      .and_side = "and",
      .km = "km",
      .km2 = "km²",
      .low = "surely",
      .settlements = "settlements",
      .yes = "yes",
      .no = "no",
      .and_more = "{} and {} more",
      .since = "since",
      .or_earlier = "{} or earlier",
      .within = "inside",
      .besieged_by = "surrounded by",
      .reaches_abroad = "reaches border",
      .how = "told by",
      .by_geometry = "the map",
      .by_report = "reports",
      .last_told = "last told",
      .surrounded = "surrounded on the map",
      .country = "border with",
      .elsewhere = "sea or not drawn",
      .cut_off = "cuts off km²",
      .from = "from",
      .to = "to",
      .abroad = "the border near {}",
      .unknown_near = "nobody’s land near {}",
      .near_place = "near {} ({})",
      .taken_by = "to",
      .no_fronts = "No two sides meet.",
      .no_enclaves = "No enclave of that size.",
      .no_sieges = "Nothing is surrounded by one side, and no report calls a place besieged.",
      .no_contact = "Nobody holds a part of the border.",
      .no_gaps = "No corridor whose closing would cut off so much.",
      .no_changes = "Nothing changed hands.",
      .no_days = "No day lies in this span.",
      .place = "place",
      .front_of = "to the front of",
      .opposite = "facing",
      .inside = "inside its territory",
      .area = "area",
      .in_no_area = "in none",
      .day = "day",
      .share = "share",
      .low_column = "low km²",
      .high_column = "high km²",
  };
  return words;
}

}  // namespace tidemark::publish::detail
