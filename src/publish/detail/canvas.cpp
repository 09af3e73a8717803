#include "publish/detail/canvas.hpp"

#include <cairo-svg.h>
#include <fmt/format.h>

#include <cmath>
#include <numbers>

#include "publish/detail/fonts.hpp"

namespace tidemark::publish::detail {
namespace {

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

base::Error fault(cairo_status_t status) {
  return base::Error{fmt::format("drawing failed: {}", cairo_status_to_string(status))};
}

// Without hinting, letters keep their width at every scale, and PNG and SVG agree.
void switch_hinting_off(cairo_t* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(context, options);
  cairo_font_options_destroy(options);
}

void set_font(cairo_t* context, const Font& font) {
  cairo_set_font_face(context, sans(font.bold));
  cairo_set_font_size(context, font.size);
}

double advance(cairo_t* context, const std::string& text) {
  cairo_text_extents_t extents;
  cairo_text_extents(context, text.c_str(), &extents);
  return extents.x_advance;
}

}  // namespace

double text_width(const std::string& text, const Font& font) {
  cairo_surface_t* surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr);
  cairo_t* context = cairo_create(surface);
  switch_hinting_off(context);
  set_font(context, font);
  const double width = advance(context, text);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  return width;
}

base::Result<Canvas> Canvas::open(ImageFormat format, int width, double page_height) {
  if (!sans(false) || !sans(true)) {
    return base::Error{"cannot read the DejaVu fonts in " TIDEMARK_FONT_DIR};
  }
  const double scale = width / kPageWidth;
  const int height = int(std::lround(page_height * scale));
  Canvas canvas;
  canvas.format_ = format;
  canvas.bytes_ = std::make_unique<std::string>();
  if (format == ImageFormat::png) {
    canvas.surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  } else {
    canvas.surface_.reset(
        cairo_svg_surface_create_for_stream(append, canvas.bytes_.get(), width, height));
    cairo_svg_surface_set_document_unit(canvas.surface_.get(), CAIRO_SVG_UNIT_PX);
  }
  canvas.context_.reset(cairo_create(canvas.surface_.get()));
  const cairo_status_t status = cairo_status(canvas.context_.get());
  if (status != CAIRO_STATUS_SUCCESS) return fault(status);

  cairo_scale(canvas.context_.get(), scale, scale);

  switch_hinting_off(canvas.context());
  return canvas;
}

void Canvas::set_colour(const Colour& c, double opacity) const {
  cairo_set_source_rgba(context(), c.red, c.green, c.blue, opacity);
}

void Canvas::fill(const Rect& rect, const Colour& colour, double opacity) {
  set_colour(colour, opacity);
  cairo_rectangle(context(), rect.left, rect.top, rect.width(), rect.height());
  cairo_fill(context());
}

void Canvas::frame(const Rect& rect, const Colour& colour, double line_width) {
  set_colour(colour);
  cairo_set_line_width(context(), line_width);
  cairo_rectangle(context(), rect.left, rect.top, rect.width(), rect.height());
  cairo_stroke(context());
}

void Canvas::line(Pixel a, Pixel b, const Colour& colour, double line_width) {
  set_colour(colour);
  cairo_set_line_width(context(), line_width);
  cairo_set_line_cap(context(), CAIRO_LINE_CAP_ROUND);
  cairo_move_to(context(), a.x, a.y);
  cairo_line_to(context(), b.x, b.y);
  cairo_stroke(context());
}

void Canvas::dot(Pixel centre, double radius, const Colour& colour, const Colour& rim) {
  cairo_new_sub_path(context());
  cairo_arc(context(), centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
  set_colour(colour);
  cairo_fill_preserve(context());
  set_colour(rim);
  cairo_set_line_width(context(), radius * 0.5);
  cairo_stroke(context());
}

void Canvas::clip(const Rect& rect) {
  cairo_save(context());
  cairo_rectangle(context(), rect.left, rect.top, rect.width(), rect.height());
  cairo_clip(context());
}

void Canvas::unclip() {
  cairo_restore(context());
}

void Canvas::text(Pixel at, const std::string& text, const Font& font, Align align) {
  set_font(context(), font);
  const double width = advance(context(), text);
  if (align == Align::middle) at.x -= width / 2;
  if (align == Align::right) at.x -= width;
  set_colour(font.colour);
  cairo_move_to(context(), at.x, at.y);
  cairo_show_text(context(), text.c_str());
}

base::Result<std::string> Canvas::finish() {
  cairo_status_t status = cairo_status(context());
  context_.reset();
  if (status == CAIRO_STATUS_SUCCESS && format_ == ImageFormat::png) {
    status = cairo_surface_write_to_png_stream(surface_.get(), append, bytes_.get());
  }
  cairo_surface_finish(surface_.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
  surface_.reset();
  if (status != CAIRO_STATUS_SUCCESS) return fault(status);
  return std::move(*bytes_);
}

}  // namespace tidemark::publish::detail
