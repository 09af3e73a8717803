#include "publish/map_image.hpp"

#include <fmt/format.h>

#include "publish/detail/canvas.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/mapnik_draw.hpp"
#include "publish/detail/panels.hpp"
#include "publish/detail/scene.hpp"
#include "publish/detail/svg.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish {

base::Result<std::string> render_map(const Snapshot& snapshot, ImageFormat format,
                                     const MapOptions& options) {
  using namespace detail;
  if (options.width < kLeastWidth || options.width > kMostWidth) {
    return base::Error{fmt::format("a map is {} to {} pixels wide", kLeastWidth, kMostWidth)};
  }
  const Words& words = english();
  const Legend legend = make_legend(snapshot, options, words);
  const auto frame =
      Frame::lay_out(snapshot.theatre.outline, legend_size(legend, words), kScaleBarSize);
  if (!frame) return frame.error();
  const auto scene = compose_scene(snapshot, options.waters, *frame);
  if (!scene) return scene.error();
  auto canvas = Canvas::open(format, options.width, frame->page_height());
  if (!canvas) return canvas.error();

  const auto named = draw_scene(canvas->context(), *scene, *frame);
  if (!named) return named.error();
  for (const Name& name : *named) {
    canvas->dot(name.at,
                name.rank == Rank::capital ? 4.2
                : name.rank == Rank::city  ? 3.2
                                           : 2.4,
                {0.1, 0.1, 0.1}, kWhite);
  }
  draw_scale_bar(*canvas, *frame);
  draw_legend(*canvas, *frame, legend, words);
  draw_header(*canvas, *frame, legend);
  draw_footer(*canvas, *frame, legend);

  auto bytes = canvas->finish();
  if (!bytes || format == ImageFormat::png) return bytes;
  return describe_svg(*bytes, legend.title, description(legend, words));
}

}  // namespace tidemark::publish
