#include "model/place.hpp"

#include <array>
#include <utility>

namespace tidemark::model {
namespace {

using enum PlaceClass;

constexpr std::array<std::pair<std::string_view, PlaceClass>, 36> kKinds = {{
    {"city", settlement},
    {"town", settlement},
    {"village", settlement},
    {"hamlet", settlement},
    {"neighbourhood", settlement},
    {"camp", settlement},
    {"locality", settlement},
    {"settlement", settlement},
    {"oilfield", facility},
    {"gasfield", facility},
    {"airbase", facility},
    {"base", facility},
    {"dam", facility},
    {"station", facility},
    {"plant", facility},
    {"silo", facility},
    {"bridge", facility},
    {"crossing", facility},
    {"junction", facility},
    {"well", facility},
    {"hill", facility},
    {"mountain", facility},
    {"citadel", facility},
    {"facility", facility},
    {"oil or gas field", facility},
    {"field", facility},
    {"country", area},
    {"governorate", area},
    {"district", area},
    {"subdistrict", area},
    {"region", area},
    {"desert", area},
    {"lake", area},
    {"river", line},
    {"road", line},
    {"border", line},
}};

}  // namespace

PlaceClass class_of_kind(std::string_view kind) {
  for (const auto& [name, place_class] : kKinds) {
    if (name == kind) return place_class;
  }
  return settlement;
}

bool is_known_kind(std::string_view kind) {
  for (const auto& [name, place_class] : kKinds) {
    if (name == kind) return true;
  }
  return false;
}

}  // namespace tidemark::model
