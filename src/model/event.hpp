// Who did what to which place, when, and with which status. One event per place.
// Types, scopes and modalities follow the annotation guide; docs/architecture.md repeats them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"
#include "geo/point.hpp"

namespace tidemark::model {

enum class EventType { gain, loss, hold, advance, clash, strike, attack, siege, movement };
enum class Scope { point, region, line };
enum class Modality { asserted, claimed, planned, conditional, negated };

// Told as having happened, by the report itself or by somebody it names.
constexpr bool is_fact(Modality modality) {
  return modality == Modality::asserted || modality == Modality::claimed;
}

// What is odd about the day that the text tells.
enum class DateFlag {
  none,
  impossible,  // there is no such day, so none is given
  repaired,    // exactly one day fits all that is said but the written month or year
  weekday,     // the weekday is another one; the day is kept as written
  to_come,     // told as past, but after publication; not taken
};

std::string_view to_text(EventType);
std::string_view to_text(Scope);
std::string_view to_text(Modality);
std::string_view to_text(DateFlag);
std::optional<EventType> parse_event_type(std::string_view);
std::optional<Scope> parse_scope(std::string_view);
std::optional<Modality> parse_modality(std::string_view);
std::optional<DateFlag> parse_date_flag(std::string_view);

// A place as an event names it: always the words of the text, and the gazetteer's place if
// resolved. A place that an unresolved name may mean.
struct PlaceCandidate {
  std::string id, name, kind, admin1;
  geo::Point point;
};

struct PlaceRef {
  std::string name;  // as the text writes it, without descriptors
  std::string id;    // gazetteer id; empty when unresolved
  std::optional<geo::Point>
      point;  // also of an unresolved name, when the text says near what it lies
  std::string kind;
  std::string admin1;
  int precision = 7;                       // UCDP where_prec: 1 exact … 6 country, 7 unknown
  double confidence = 0;                   // that the name means this place; 0 when unresolved
  std::vector<PlaceCandidate> candidates;  // of an unresolved name, likeliest first

  bool resolved() const { return !id.empty(); }
};

// How much of a place the text says: a share, an area, or neither.
struct Part {
  double share = 0;  // 0 to 1
  double km2 = 0;

  bool is_told() const { return share > 0 || km2 > 0; }
  friend bool operator==(const Part&, const Part&) = default;
};

struct Event {
  std::string report;       // report id
  std::string report_stem;  // for people
  EventType type = EventType::gain;
  std::string actor;              // actor id or the words of the text; empty when unnamed
  std::string side;               // side id; empty when unknown
  std::string opponent;           // as actor
  std::string opponent_side;      // as side
  std::optional<PlaceRef> place;  // nothing when the text names none ("3 villages")
  std::string near;               // containing or nearby place that the text gives
  std::optional<int> count;
  Scope scope = Scope::point;
  std::optional<base::DateSpan> date;  // in which it happened; nothing when the text gives no clue
  DateFlag date_flag = DateFlag::none;
  std::string date_words;  // of a flagged date, as written
  Modality modality = Modality::asserted;
  bool partial = false;
  Part part;                            // of a partial one
  std::vector<std::string> said_by;     // chain of attribution inside the text, outermost first
  base::ByteRange range;                // of the quote, in the report's clean text
  std::vector<base::ByteRange> rivals;  // quotes of the same report that say otherwise
  std::string quote;
  std::string rule;       // which rule produced it
  std::string extractor;  // name and version
  double confidence = 1;  // 0 to 1

  bool is_fact() const { return model::is_fact(modality); }
  bool changes_control() const { return type == EventType::gain || type == EventType::loss; }
};

}  // namespace tidemark::model
