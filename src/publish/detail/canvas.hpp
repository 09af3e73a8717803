// A page to draw on (cairo): one way of drawing for PNG, SVG and PDF. Everything is laid out in
// units, and scaled to the pixels that are asked for. A page is kPageWidth units wide; one of more
// pixels than that is wider, by the square root, so that a large print has larger letters and more
// of them.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "publish/detail/colour.hpp"
#include "publish/detail/fonts.hpp"
#include "publish/detail/pixels.hpp"
#include "publish/map_image.hpp"

namespace tidemark::publish::detail {

inline constexpr double kPageWidth = 1600;
double page_width(int pixels);

enum class Align { left, middle, right };

// Lines of one kind.
struct Lines {
  std::vector<PixelLine> lines;
  Colour colour;
  double width = 1;
  double opacity = 1;
  std::vector<double> dashes{};
  bool round = true;  // ends
};

double text_width(const std::string& text, const Font& font);

class Canvas {
 public:
  // `width` in pixels.
  static base::Result<Canvas> open(ImageFormat format, int width, const Rect& page);

  cairo_t* context() const { return context_.get(); }
  // In pixels; of a picture of pixels.
  int width() const { return cairo_image_surface_get_width(surface_.get()); }
  int height() const { return cairo_image_surface_get_height(surface_.get()); }
  // Rows from the top; blue, green, red and opacity of each pixel. Valid until something is drawn.
  std::span<const std::uint8_t> pixels();
  // What stands on another canvas of the same size, in its stead or over it.
  void paste(const Canvas& other);
  void lay_over(const Canvas& other, const Rect& within);
  // Lines of text run from right to left from now on.
  void run_right_to_left() { right_to_left_ = true; }

  void fill(const Rect& rect, const Colour& colour, double opacity = 1);
  void fill(const PixelShape& shape, const Colour& colour, double opacity = 1);  // even-odd
  void frame(const Rect& rect, const Colour& colour, double line_width);
  void outline(const PixelShape& shape, const Colour& colour, double line_width);
  void line(Pixel a, Pixel b, const Colour& colour, double line_width);
  void lines(const Lines& lines);
  void dot(Pixel centre, double radius, const Colour& colour, const Colour& rim);
  void clip(const Rect& rect);  // until unclip
  void unclip();
  // `at` is the baseline's left end, middle or right end.
  void text(Pixel at, const std::string& text, const Font& font, Align align = Align::left);

  // Of the file: what it shows, and a day that makes equal input give equal bytes (PDF).
  void describe(const std::string& title, const std::string& subject, base::Instant made);
  // Ends the drawing and gives the file's bytes.
  base::Result<std::string> finish();

 private:
  Canvas() = default;
  void set_colour(const Colour& colour, double opacity = 1) const;
  void trace(const PixelShape& shape) const;

  struct Destroy {
    void operator()(cairo_t* c) const { cairo_destroy(c); }
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
  };
  ImageFormat format_ = ImageFormat::png;
  bool right_to_left_ = false;
  std::unique_ptr<std::string> bytes_;  // stays where it is while the surface writes to it
  std::unique_ptr<cairo_surface_t, Destroy> surface_;
  std::unique_ptr<cairo_t, Destroy> context_;
};

}  // namespace tidemark::publish::detail
