#include "publish/detail/report_words.hpp"

namespace tidemark::publish::detail {

const ReportWords& english_report() {
  static const ReportWords words = {
      .contents = "Contents",
      .areas = "Areas",
      .areas_note =
          "Low counts what a side held surely and uncontested; high, where it may have been "
          "the holder. Shares are of the whole outline.",
      .side_column = "Held by",
      .low_column = "low km²",
      .high_column = "high km²",
      .map = "Map",
      .map_note =
          "Paler: less sure. Hatched: contested, in the second side’s colour. White: not known.",
      .changes = "Changes by date",
      .changes_note =
          "Gains and losses that reports state or that are claimed, at places that are "
          "found on the map. Newest first.",
      .no_changes = "No dated change at a known place was reported.",
      .after_day = "after the map’s day",
      .part_of_place = "part of the place",
      .nobody_named = "not named",
      .places = "Places and what decides them",
      .places_note =
          "Every place with a statement of its own, and all towns and cities. A place "
          "without one takes its holder from its surroundings; the nearest statement for "
          "that holder is named.",
      .elsewhere = "Elsewhere",
      .place_count = {"{} place", "{} places"},
      .place_column = "Place",
      .holder_column = "Held by",
      .statement_column = "Deciding statement",
      .sure = "{} sure",
      .contested = "contested",
      .nearest = "Nearest statement, {} km away, on {}:",
      .no_statement = "No statement.",
      .baseline = "Listed as held by {} on {} (line {} of the baseline table)",
      .not_facts = "Planned, conditional and denied",
      .not_facts_note = "These statements are kept but do not change the map.",
      .unlocated = "Without a known place",
      .unlocated_note =
          "Changes whose place is not named, not found, or a region or road rather than "
          "a point. They do not change the map.",
      .undated = "Without a day",
      .undated_note =
          "Changes at known places whose text gives no clue to when they happened. They "
          "do not change the map.",
      .none = "None.",
      .day_unknown = "day not stated",
      .place_unnamed = "place not named",
      .near_place = "near {}",
      .places_unnamed = {"{} place, not named", "{} places, not named"},
      .reports = "Reports read",
      .reports_note = "A copy counts once, with the report that it copies.",
      .published = "published {}",
      .found_by = "day from: {}",
      .not_dated = "day of publication not known",
      .copy_of = "copy of {}",
      .republishes = "carries text of {}",
      .learnt = "learnt {}",
      .said_by = "according to {}",
      .quoted = "“{}”",
      .change = "{}: {}",
      .made = "Made by Tidemark from what was known by {}.",
      .types = {"gain", "loss", "hold", "advance", "clash", "strike", "attack", "siege",
                "movement"},
      .modalities = {"stated", "claimed", "planned or expected", "conditional",
                     "denied or not achieved"},
      .precisions = {"", "at the place", "near the place", "within the district",
                     "within the governorate", "along a line", "within the country",
                     "place not found"},
  };
  return words;
}

}  // namespace tidemark::publish::detail
