// The map as a picture (Mapnik): sides in the theatre's colours, paler the less sure, hatched where
// contested, blank where unknown; title, date, legend with km² and share, scale bar, place labels
// that do not collide, sources.
#pragma once

#include <string>

#include "base/result.hpp"
#include "publish/snapshot.hpp"
#include "theatre/waters.hpp"

namespace tidemark::publish {

enum class ImageFormat { png, svg };

inline constexpr int kLeastWidth = 100;
inline constexpr int kMostWidth = 20000;

struct MapOptions {
  int width = 1600;     // pixels; the height follows from the country's shape
  std::string title;    // without the day; empty: "<theatre>: who held what"
  std::vector<theatre::Water> waters;
};

// The file's bytes. Fails on a width outside kLeastWidth to kMostWidth and on an empty outline.
base::Result<std::string> render_map(const Snapshot& snapshot, ImageFormat format,
                                     const MapOptions& options);

}  // namespace tidemark::publish
