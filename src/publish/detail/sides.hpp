// How a side is drawn.
#pragma once

#include <string>

#include "publish/detail/colour.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::publish::detail {

struct SideLook {
  Colour colour;
  std::string pattern;  // as hatch.hpp names them; "none" unless patterns are wanted
};

// `patterns`: every side has one of its own, the theatre's where it states one. One side may have
// none, which tells it from all others too.
SideLook look_of(const theatre::Theatre& theatre, const std::string& side, bool patterns);

}  // namespace tidemark::publish::detail
