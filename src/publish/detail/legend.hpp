// What a picture says in letters; the picture and its description read the same table.
#pragma once

#include <string>
#include <vector>

#include "publish/detail/focus.hpp"
#include "publish/detail/notable_pieces.hpp"
#include "publish/detail/sides.hpp"
#include "publish/detail/wording.hpp"
#include "publish/map_image.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

struct Legend {
  struct Row {
    std::string name;
    std::string km2, share;
    std::string low_high, gained, lost;  // where changes are shown, the last two, else the first
    SideLook look;
    bool unknown = false;
    double part = 0;  // its share
  };
  enum class Columns {
    band,
    changes,
    areas
  };  // beside km² and share: low to high; gained, lost; nothing
  Columns columns = Columns::band;
  std::string title, subtitle, day;
  std::string heading;
  std::vector<Row> rows;
  std::vector<NotablePiece> pieces;
  Row widest;                    // has room in the columns although it is not drawn
  std::string sources, credits;  // two lines at the foot
};

Legend make_legend(const Snapshot& snapshot, const MapOptions& options, const Focus& focus,
                   std::vector<NotablePiece> pieces, const Words& words);

// Of a film: a row for every side that is told to have held anything, whether on this day or not,
// in the theatre's order and with room for what other days bring.
Legend make_film_legend(const Snapshot& snapshot, const MapOptions& options, const Focus& focus,
                        const Words& words);

// One line of plain text for readers who cannot see the picture.
std::string description(const Legend& legend, const Words& words);

}  // namespace tidemark::publish::detail
