#include "model/claim.hpp"

#include <array>
#include <exception>
#include <stdexcept>

#include "model/json_fields.hpp"

namespace tidemark::model {
namespace {

constexpr std::array<std::string_view, 4> kStandings = {"none", "held", "taken", "lost"};
constexpr const char* kDay = "day";

Standing parse_standing(const std::string& text) {
  for (std::size_t i = 0; i < kStandings.size(); ++i) {
    if (kStandings[i] == text) return Standing(i);
  }
  throw std::invalid_argument("'" + text + "' is no standing");
}

void read_more(const Json& json, Claim& claim) {
  claim.hedge = text_at(json, "hedge");
  claim.standing = parse_standing(json.at("standing"));
  claim.side = text_at(json, "side");
  if (const Json& place = json.at("place"); !place.is_null()) {
    claim.place = PlaceRef{};
    claim.place->name = place.at("name");
    claim.place->id = text_at(place, "id");
    claim.place->kind = text_at(place, "kind");
  }
  if (!json.at("listed").is_null()) claim.listed = int(json.at("listed"));
  if (json.at(kDay).is_null()) return;
  auto day = base::parse_date(std::string(json.at(kDay)));
  if (!day) throw std::invalid_argument(day.error().reason);
  claim.day = *day;
}

}  // namespace

std::string_view to_text(Standing standing) { return kStandings[std::size_t(standing)]; }

Json to_json(const Claim& claim) {
  Json json = to_json(static_cast<const Figure&>(claim));
  json["hedge"] = or_null(claim.hedge);
  json["standing"] = to_text(claim.standing);
  json["side"] = or_null(claim.side);
  json["place"] = nullptr;
  if (claim.place) {
    json["place"] = {{"name", claim.place->name},
                     {"id", or_null(claim.place->id)},
                     {"kind", or_null(claim.place->kind)}};
  }
  json["listed"] = claim.listed ? Json(*claim.listed) : Json();
  json[kDay] = claim.day ? Json(claim.day->to_text()) : Json();
  if (claim.day) json["quantity"] = kDay;
  return json;
}

base::Result<Claim> parse_claim(const Json& json) {
  try {
    Json plain = json;
    if (plain.at("quantity") == kDay) plain["quantity"] = to_text(Quantity::count);
    auto figure = parse_figure(plain);
    if (!figure) return figure.error();
    Claim claim;
    static_cast<Figure&>(claim) = std::move(*figure);
    if (json.contains("standing")) read_more(json, claim);
    return claim;
  } catch (const std::exception& fault) {
    return base::Error{std::string("not a valid figure: ") + fault.what()};
  }
}

}  // namespace tidemark::model
