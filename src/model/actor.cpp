#include "model/actor.hpp"

namespace tidemark::model {

const std::string& Actor::side_on(std::optional<base::Date> day) const {
  std::size_t chosen = 0;
  for (std::size_t i = 1; day && i < sides.size(); ++i) {
    if (!sides[i].from || *sides[i].from <= *day) chosen = i;
  }
  return sides[chosen].side;
}

}  // namespace tidemark::model
