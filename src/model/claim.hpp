// What a report claims in numbers: a figure with what it is said of.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/event.hpp"
#include "model/figure.hpp"
#include "model/json.hpp"

namespace tidemark::model {

// What a side is said to have done with so much: held, taken or lost it.
enum class Standing { none, held, taken, lost };
std::string_view to_text(Standing);

struct Claim : Figure {
  std::string hedge;  // "about" | "more" | "less" | "exact" | "vague" | ""
  Standing standing = Standing::none;
  std::string side;               // id of the side whose so much is; empty when nobody is named
  std::optional<PlaceRef> place;  // of which or in which, when the text names one place
  std::optional<int> listed;      // of a count: how many are then named, when any are
  // A day told twice over, "yesterday, the 13th of June", is a claim without a quantity: this is
  // the day by its date, `date` by the rest of the expression.
  std::optional<base::Date> day;
};

// As a figure's, with more keys; "quantity" is "day" for a day.
Json to_json(const Claim& claim);
// Also reads the plain figures of ledgers of earlier versions.
base::Result<Claim> parse_claim(const Json& json);

}  // namespace tidemark::model
