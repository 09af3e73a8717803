// A page to draw on (cairo): one way of drawing for PNG and SVG. Everything is laid out on a page
// kPageWidth units wide, and scaled to the pixels that are asked for.
#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "base/result.hpp"
#include "publish/detail/colour.hpp"
#include "publish/detail/pixels.hpp"
#include "publish/map_image.hpp"

namespace tidemark::publish::detail {

inline constexpr double kPageWidth = 1600;

struct Font {
  double size = 14;
  bool bold = false;
  Colour colour{0.16, 0.16, 0.16};
};

enum class Align { left, middle, right };

double text_width(const std::string& text, const Font& font);

class Canvas {
 public:
  // `width` in pixels.
  static base::Result<Canvas> open(ImageFormat format, int width, double page_height);

  cairo_t* context() const { return context_.get(); }

  void fill(const Rect& rect, const Colour& colour, double opacity = 1);
  void frame(const Rect& rect, const Colour& colour, double line_width);
  void line(Pixel a, Pixel b, const Colour& colour, double line_width);
  void dot(Pixel centre, double radius, const Colour& colour, const Colour& rim);
  void clip(const Rect& rect);  // until unclip
  void unclip();
  // `at` is the baseline's left end, middle or right end.
  void text(Pixel at, const std::string& text, const Font& font, Align align = Align::left);

  // Ends the drawing and gives the file's bytes.
  base::Result<std::string> finish();

 private:
  Canvas() = default;
  void set_colour(const Colour& colour, double opacity = 1) const;

  struct Destroy {
    void operator()(cairo_t* c) const { cairo_destroy(c); }
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
  };
  ImageFormat format_ = ImageFormat::png;
  std::unique_ptr<std::string> bytes_;  // stays where it is while the surface writes to it
  std::unique_ptr<cairo_surface_t, Destroy> surface_;
  std::unique_ptr<cairo_t, Destroy> context_;
};

}  // namespace tidemark::publish::detail
