// Puts a scene on the page: the backdrop, what a day lays on it, and what lies over both. A film
// draws the first and the last once.
#pragma once

#include "base/result.hpp"
#include "publish/detail/canvas.hpp"
#include "publish/detail/marks.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {

void paint_backdrop(Canvas& canvas, const Backdrop& backdrop, const Frame& frame);
void paint_layers(Canvas& canvas, const Layers& layers);
// Waters, borders, names and marks.
base::Result<void> paint_over(Canvas& canvas, const Backdrop& backdrop, const Frame& frame,
                              const std::vector<Mark>& marks);

}  // namespace tidemark::publish::detail
