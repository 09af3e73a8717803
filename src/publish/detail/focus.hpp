// The part of the country that a picture shows, and whose figures its legend gives.
#pragma once

#include <string>

#include "base/result.hpp"
#include "measure/part.hpp"
#include "publish/detail/wording.hpp"
#include "publish/map_image.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

struct Focus {
  bool whole = true;        // the country
  std::string name;         // for the title
  geo::MultiPolygon shape;  // the page is centred on it, panels leave it free
  measure::Part part;       // its cells with what of them lies in it
  std::vector<measure::SideArea> areas;
};

// Fails on a part that is empty.
base::Result<Focus> focus_of(const Snapshot& snapshot, const MapOptions& options,
                             const Words& words);

}  // namespace tidemark::publish::detail
