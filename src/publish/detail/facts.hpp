// What several publications say of an event in the same way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

// Ids of the events of a publication, each its own, the same in every file and every run: "tm-" and
// 12 hexadecimal digits of what is told. Of events that are told alike, as a coarse profile may
// make them, the second by its number in the ledger has "-2" behind it, the third "-3", and so on:
// nothing of what made them differ. REQUIRES: all events of the publication
std::vector<std::string> event_ids(const std::vector<control::KnownEvent>& events);

// UCDP date_prec: 1 day, 2 up to 6 days, 3 week, 4 month, 5 year or longer.
int date_precision(const base::DateSpan& span);
base::Date middle_day(const base::DateSpan& span);

// The event's point, unless it is of a kind whose points are not published (movements of forces).
std::optional<geo::Point> public_point(const model::Event& event);

const model::Report* report_of(const model::Event& event, const Reports& reports);
std::string published_text(const model::Report* report);  // "2017-07-14" or ""

// "gov" → "Syrian government"; an actor id → its name; words of the text stay as they are.
std::string side_name(const theatre::Theatre& theatre, const std::string& side);
std::string actor_name(const theatre::Theatre& theatre, const std::string& actor,
                       const std::string& side);
std::string outlet_name(const theatre::Theatre& theatre, const model::Report& report);

// The theatre's own state: the side of the first actor that is an army; "" when there is none.
std::string_view home_state(const theatre::Theatre& theatre);

// Who had it and who has it by this gain or loss: side ids, empty where the text names none.
struct Change {
  std::string from, to;
};
Change change_of(const model::Event& event);

}  // namespace tidemark::publish::detail
