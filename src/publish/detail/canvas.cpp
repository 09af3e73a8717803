#include "publish/detail/canvas.hpp"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "publish/detail/palette_png.hpp"

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

constexpr double kPointsPerPixel = 0.75;  // of PDF, at 96 pixels to the inch

}  // namespace

double page_width(int pixels) { return kPageWidth * std::sqrt(std::max(1.0, pixels / kPageWidth)); }

double text_width(const std::string& text, const Font& font) {
  return shaped(text, font, false).width;
}

base::Result<Canvas> Canvas::open(ImageFormat format, int width, const Rect& page) {
  if (!sans(false) || !sans(true)) {
    return base::Error{"cannot read the DejaVu fonts in " TIDEMARK_FONT_DIR};
  }
  double scale = width / page.width();
  const int height = int(std::lround(page.height() * scale));
  Canvas canvas;
  canvas.format_ = format;
  canvas.bytes_ = std::make_unique<std::string>();
  if (format == ImageFormat::png) {
    canvas.surface_.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  } else if (format == ImageFormat::svg) {
    canvas.surface_.reset(
        cairo_svg_surface_create_for_stream(append, canvas.bytes_.get(), width, height));
    cairo_svg_surface_set_document_unit(canvas.surface_.get(), CAIRO_SVG_UNIT_PX);
  } else {
    canvas.surface_.reset(cairo_pdf_surface_create_for_stream(
        append, canvas.bytes_.get(), width * kPointsPerPixel, height * kPointsPerPixel));
    scale *= kPointsPerPixel;
  }
  canvas.context_.reset(cairo_create(canvas.surface_.get()));
  const cairo_status_t status = cairo_status(canvas.context_.get());
  if (status != CAIRO_STATUS_SUCCESS) return fault(status);

  cairo_scale(canvas.context(), scale, scale);
  cairo_translate(canvas.context(), -page.left, -page.top);
  cairo_set_fill_rule(canvas.context(), CAIRO_FILL_RULE_EVEN_ODD);
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

void Canvas::trace(const PixelShape& shape) const {
  cairo_new_path(context());
  for_each_ring(shape, [this](const PixelLine& ring) {
    cairo_new_sub_path(context());
    for (Pixel p : ring) cairo_line_to(context(), p.x, p.y);
    cairo_close_path(context());
  });
}

void Canvas::fill(const PixelShape& shape, const Colour& colour, double opacity) {
  trace(shape);
  set_colour(colour, opacity);
  cairo_fill(context());
}

void Canvas::outline(const PixelShape& shape, const Colour& colour, double line_width) {
  trace(shape);
  set_colour(colour);
  cairo_set_line_width(context(), line_width);
  cairo_set_line_join(context(), CAIRO_LINE_JOIN_ROUND);
  cairo_stroke(context());
}

void Canvas::lines(const Lines& lines) {
  cairo_new_path(context());
  for (const PixelLine& line : lines.lines) {
    cairo_new_sub_path(context());
    for (Pixel p : line) cairo_line_to(context(), p.x, p.y);
  }
  set_colour(lines.colour, lines.opacity);
  cairo_set_line_width(context(), lines.width);
  cairo_set_line_join(context(), CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(context(), lines.round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_dash(context(), lines.dashes.data(), int(lines.dashes.size()), 0);
  cairo_stroke(context());
  cairo_set_dash(context(), nullptr, 0, 0);
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

void Canvas::unclip() { cairo_restore(context()); }

void Canvas::text(Pixel at, const std::string& text, const Font& font, Align align) {
  Lettering line = shaped(text, font, right_to_left_);
  if (align == Align::middle) at.x -= line.width / 2;
  if (align == Align::right) at.x -= line.width;
  for (cairo_glyph_t& glyph : line.glyphs) glyph.x += at.x, glyph.y += at.y;
  cairo_set_font_face(context(), sans(font.bold));
  cairo_set_font_size(context(), font.size);
  set_colour(font.colour);
  cairo_show_glyphs(context(), line.glyphs.data(), int(line.glyphs.size()));
}

std::span<const std::uint8_t> Canvas::pixels() {
  cairo_surface_flush(surface_.get());
  return {cairo_image_surface_get_data(surface_.get()),
          std::size_t(cairo_image_surface_get_stride(surface_.get())) * std::size_t(height())};
}

void Canvas::paste(const Canvas& other) {
  cairo_save(context());
  cairo_identity_matrix(context());
  cairo_set_operator(context(), CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface(context(), other.surface_.get(), 0, 0);
  cairo_paint(context());
  cairo_restore(context());
}

void Canvas::lay_over(const Canvas& other, const Rect& within) {
  clip(within);
  cairo_identity_matrix(context());
  cairo_set_source_surface(context(), other.surface_.get(), 0, 0);
  cairo_paint(context());
  unclip();
}

void Canvas::describe(const std::string& title, const std::string& subject, base::Instant made) {
  if (format_ != ImageFormat::pdf) return;
  const auto set = [this](cairo_pdf_metadata_t what, const std::string& text) {
    cairo_pdf_surface_set_metadata(surface_.get(), what, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, title);
  set(CAIRO_PDF_METADATA_SUBJECT, subject);
  set(CAIRO_PDF_METADATA_CREATE_DATE, made.to_text());
}

base::Result<std::string> Canvas::finish() {
  cairo_status_t status = cairo_status(context());
  context_.reset();
  if (status == CAIRO_STATUS_SUCCESS && format_ == ImageFormat::png) {
    return palette_png(pixels(), width(), height());
  }
  cairo_surface_finish(surface_.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface_.get());
  surface_.reset();
  if (status != CAIRO_STATUS_SUCCESS) return fault(status);
  return std::move(*bytes_);
}

}  // namespace tidemark::publish::detail
