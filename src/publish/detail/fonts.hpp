// The fonts of pictures, from the same files as Mapnik's names on the map: read by path, so that no
// configuration of the machine's fonts changes a picture. Lettering is shaped by HarfBuzz, in the
// order in which ICU's bidirectional algorithm wants it: Arabic letters join and run from right to
// left.
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "publish/detail/colour.hpp"

namespace tidemark::publish::detail {

struct Font {
  double size = 14;
  bool bold = false;
  Colour colour{0.16, 0.16, 0.16};
};

// DejaVu Sans for the life of the process; nullptr when its file cannot be read. Safe to use from
// several threads.
cairo_font_face_t* sans(bool bold);

// A line of text as it stands on paper, from its left end on the baseline.
struct Lettering {
  std::vector<cairo_glyph_t> glyphs;
  double width = 0;
};
// `right_to_left`: the direction of the line, in which its runs follow each other. Text that is not
// UTF-8 becomes U+FFFD.
Lettering shaped(const std::string& text, const Font& font, bool right_to_left);

}  // namespace tidemark::publish::detail
