#include "publish/detail/fonts.hpp"

#include <cairo-ft.h>

namespace tidemark::publish::detail {
namespace {

// Each has a FreeType of its own: one library must not serve two threads at once.
class FontFile {
 public:
  explicit FontFile(const char* path) {
    if (FT_Init_FreeType(&library_) != 0) return;
    if (FT_New_Face(library_, path, 0, &face_) != 0) return;
    cairo_ = cairo_ft_font_face_create_for_ft_face(face_, FT_LOAD_NO_HINTING);
  }
  // The face itself stays: cairo may hold on to it in its cache of glyphs until the process ends.
  cairo_font_face_t* cairo() const { return cairo_; }

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
  cairo_font_face_t* cairo_ = nullptr;
};

}  // namespace

cairo_font_face_t* sans(bool bold) {
  static const FontFile regular(TIDEMARK_FONT_DIR "/DejaVuSans.ttf");
  static const FontFile strong(TIDEMARK_FONT_DIR "/DejaVuSans-Bold.ttf");
  return (bold ? strong : regular).cairo();
}

}  // namespace tidemark::publish::detail
