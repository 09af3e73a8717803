// Draws a scene through Mapnik onto a cairo page.
#pragma once

#include <cairo.h>

#include <vector>

#include "base/result.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {

// Returns the places whose name found room, in the scene's order: their dots are still to be drawn.
base::Result<std::vector<Name>> draw_scene(cairo_t* context, const Scene& scene,
                                           const Frame& frame);

}  // namespace tidemark::publish::detail
