// A named place of a theatre's gazetteer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/point.hpp"

namespace tidemark::model {

// What a place's kind means for the map. The kinds themselves are listed in docs/theatres.md.
enum class PlaceClass {
  settlement,  // town, village, …: a point with a map cell
  facility,    // field, airbase, hill, junction, …: a point with a map cell
  area,        // governorate, desert, region, lake: no single point
  line,        // road, river, border: no single point
};

// Unknown kinds (a foreign gazetteer's) count as settlements.
PlaceClass class_of_kind(std::string_view kind);
bool is_known_kind(std::string_view kind);

struct Place {
  std::string id;
  std::string name;     // commonest form in the theatre's reports
  std::string name_ar;  // in the theatre's own script; may be empty
  std::vector<std::string> aliases;
  std::string kind;
  geo::Point point;  // an area's or line's point only serves to label it
  std::string admin1, admin2, admin3;
  std::string pcode;

  bool has_cell() const {
    PlaceClass c = class_of_kind(kind);
    return c == PlaceClass::settlement || c == PlaceClass::facility;
  }
};

}  // namespace tidemark::model
