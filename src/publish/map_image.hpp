// The map as a picture: sides in the theatre's colours, paler the less sure, hatched where
// contested, blank where unknown; or, with an earlier day beside it, what changed hands since.
// Title, date, legend with km² and share, what is surrounded or cut off, scale bar, place names
// that do not collide, sources.
//
// Figures in the legend are of the part of the country that is shown. Equal input gives equal
// bytes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "publish/snapshot.hpp"
#include "theatre/waters.hpp"

namespace tidemark::publish {

enum class ImageFormat { png, svg, pdf };

inline constexpr int kLeastWidth = 100;
inline constexpr int kMostWidth = 20000;

// What is within so many km of a place.
struct Around {
  std::string name, name_ar;  // of the place
  geo::Point centre;
  double km = 0;
};

// An area of an admin layer of the snapshot's complex.
struct AdminPart {
  std::size_t layer = 0;
  int area = 0;
  std::string name_ar{};  // may be empty
};

struct MapOptions {
  int width = 1600;             // pixels; the height follows from the shape of what is shown
  std::string title{};          // without the day; empty: "<theatre>: who held what"
  std::string language = "en";  // of the lettering; one of map_languages()
  bool bare = false;  // without header, legend, scale and foot, lettered for half the width: for a
                      // page that says these things itself
  bool patterns = false;  // a pattern of its own for every side, for who cannot tell colours apart
  const Snapshot* since = nullptr;  // an earlier day of the same complex: what changed is marked
  std::optional<Around> around{};   // what is shown; neither: the whole country
  std::optional<AdminPart> part{};
  std::vector<theatre::Water> waters{};
  std::map<std::string, std::string>
      neighbour_names{};  // in the theatre's own script, by the others
};

// The languages of lettering, by their ISO 639-1 codes.
std::vector<std::string> map_languages();

// The file's bytes. Fails on a width outside kLeastWidth to kMostWidth, an unknown language, and
// when what is shown spans no area.
base::Result<std::string> render_map(const Snapshot& snapshot, ImageFormat format,
                                     const MapOptions& options);

}  // namespace tidemark::publish
