// Writes the names on a map through Mapnik, which finds each a place where it collides with
// nothing.
#pragma once

#include <cairo.h>

#include <vector>

#include "base/result.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {

// `taken`: further rooms in which no name may stand. Returns the places whose name found room, in
// the ground's order: their dots are still to be drawn.
base::Result<std::vector<Name>> write_names(cairo_t* context, const Backdrop& backdrop,
                                            const Frame& frame, const std::vector<Rect>& taken);

}  // namespace tidemark::publish::detail
