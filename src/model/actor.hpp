// Who fights: actors and the sides that they belong to, over time.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/war.hpp"

namespace tidemark::model {

struct Side {
  std::string id;
  std::string name;
  std::string name_ar;
  std::string colour;  // "#rrggbb"
  std::string
      pattern;  // none | dots | lines | cross | grid: for readers who can't tell colours apart
};

struct Membership {
  std::string side;
  std::optional<base::Date> from;  // nothing: since always
};

struct Actor {
  std::string id;
  std::string name;
  std::string name_ar;
  std::vector<std::string> aliases;  // as reports write them, any script
  std::vector<std::string> generic;  // names that mean this actor only by context
  std::vector<Membership> sides;     // in time order, at least one
  std::string kind;
  std::vector<std::string> adjectives;  // before a force noun they name it: "Ukrainian" (troops)
  std::vector<std::string>
      roles;  // what it is in its wars: "army", "rebels"; languages have the names of these
  WarSet wars = kEveryWar;  // in which it fights

  // The side on that day; without a day, the first.
  const std::string& side_on(std::optional<base::Date> day) const;
};

}  // namespace tidemark::model
