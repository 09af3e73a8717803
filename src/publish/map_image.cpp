#include "publish/map_image.hpp"

#include <fmt/format.h>

#include "publish/detail/paint.hpp"
#include "publish/detail/panels.hpp"
#include "publish/detail/svg.hpp"

namespace tidemark::publish {
namespace {

constexpr double kBarePage = 0.5;  // of a whole one's width, on which letters are as large

}  // namespace

std::vector<std::string> map_languages() { return detail::languages(); }

base::Result<std::string> render_map(const Snapshot& snapshot, ImageFormat format,
                                     const MapOptions& options) {
  using namespace detail;
  if (options.width < kLeastWidth || options.width > kMostWidth) {
    return base::Error{fmt::format("a map is {} to {} pixels wide", kLeastWidth, kMostWidth)};
  }
  const Words* words = words_in(options.language);
  if (!words) return base::Error{fmt::format("maps have no lettering in '{}'", options.language)};
  const auto focus = focus_of(snapshot, options, *words);
  if (!focus) return focus.error();
  const auto edges = measure::edges_of(snapshot.complex);
  const auto pieces =
      options.bare ? std::vector<NotablePiece>{} : notable_pieces(snapshot, *focus, edges, *words);
  const Legend legend = make_legend(snapshot, options, *focus, pieces, *words);
  const auto frame = Frame::lay_out(
      focus->shape, options.bare ? Furniture{{}, {}, kBarePage * page_width(options.width), 0, true}
                                 : Furniture{legend_size(legend, *words), kScaleBarSize,
                                             page_width(options.width)});
  if (!frame) return frame.error();
  const Backdrop backdrop = compose_backdrop(snapshot, options, *words, *focus, *frame);
  const auto layers = compose_layers(snapshot, options, edges, *frame);
  if (!layers) return layers.error();
  const auto marks = place_marks(snapshot, legend.pieces, backdrop, *frame);
  if (!marks) return marks.error();

  auto canvas = Canvas::open(format, options.width, frame->page());
  if (!canvas) return canvas.error();
  if (words->right_to_left) canvas->run_right_to_left();
  paint_backdrop(*canvas, backdrop, *frame);
  paint_layers(*canvas, *layers);
  if (auto done = paint_over(*canvas, backdrop, *frame, *marks); !done) return done.error();
  if (!options.bare) {
    draw_scale_bar(*canvas, *frame, *words);
    draw_legend(*canvas, *frame, legend, *words);
    draw_header(*canvas, *frame, legend, *words);
    draw_footer(*canvas, *frame, legend, *words);
  }

  const std::string text = description(legend, *words);
  canvas->describe(legend.title, text, snapshot.known);
  auto bytes = canvas->finish();
  if (!bytes || format != ImageFormat::svg) return bytes;
  return describe_svg(*bytes, legend.title, text);
}

}  // namespace tidemark::publish
