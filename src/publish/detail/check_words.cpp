#include "publish/detail/check_words.hpp"

namespace tidemark::publish::detail {

const CheckWords& english_checks() {
  static const CheckWords words = {
      .other_unit = "the same number stands in the report with another unit: “{}”",
      .tiny = "so small a piece of ground is no news; the same number of square kilometres would be {}",
      .same = "the report says the same again: “{}”",
      .rounded = "the report is more exact elsewhere: “{}”",
      .contrary = "the report says otherwise of the same: “{}”",
      .earlier_same = "the same outlet said the same in {}: {}",
      .earlier_contrary = "the same outlet said otherwise of that day in {}: {}",
      .share_of = "beside the area it should be {} of {}",
      .area_of = "beside the share it should be {} of {}",
      .official = "the official area",
      .outline = "the outline’s area",
      .no_base = "it would be the share of an area of {}; officially the country has {}, by its outline {}",
      .sum = "the shares of all sides sum to {}",
      .list_same = "as many are named: {}",
      .list_more = "more are named: {}",
      .day_same = "the rest of the expression means the same day",
      .day_other = "the rest of the expression means {}",
      .too_large = "{} and what lies within 10 km of it have {} on the map",
      .would_fit = "; {}, in which it lies, has {}",
      .map_fits = "the map of {} has {}: {}, between {} and {}",
      .map_differs = "the map of {} has {}: {}, between {} and {}",
      .of_area = "held",
      .of_share = "held",
      .of_change = "changed hands",
      .of_distance = "from there to what the side holds",
      .cannot = "nothing to compare it with",
      .not_checked = "{} more cannot be checked",
      .claim = "{} {}",
      .figures = "Figures checked",
      .figures_note =
          "Areas, shares, lengths, distances, counts and doubly told days that reports state, "
          "beside each other and beside the map of their day. Those that nothing speaks about are left out.",
      .reported_column = "Reported",
      .verdict_column = "Verdict",
      .why_column = "Because",
  };
  return words;
}

}  // namespace tidemark::publish::detail
