// Styles in QGIS's own language (QML): layers open coloured by side and follow the time slider.
#pragma once

#include <string>

#include "theatre/theatre.hpp"

namespace tidemark::publish::detail {

// Areas are paler where it is less sure who held them, and hatched in the colour of who contests
// them; statements are pale unless they are facts. All but lines are coloured by their column
// `side`.
enum class Drawn { areas, outlines, lines, points, statements };
// By which columns the day is found: valid_from and valid_to, or date_from and date_to. What has no
// day is shown as long as the slider is off.
enum class Timed { no, valid, dated };
std::string qml(const theatre::Theatre& theatre, Drawn drawn, Timed timed);

}  // namespace tidemark::publish::detail
