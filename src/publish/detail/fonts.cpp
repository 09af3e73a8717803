#include "publish/detail/fonts.hpp"

#include <cairo-ft.h>
#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/unistr.h>

namespace tidemark::publish::detail {
namespace {

// Each has a FreeType of its own: one library must not serve two threads at once.
class FontFile {
 public:
  explicit FontFile(const char* path) {
    if (FT_Init_FreeType(&library_) != 0) return;
    if (FT_New_Face(library_, path, 0, &face_) != 0) return;
    cairo_ = cairo_ft_font_face_create_for_ft_face(face_, FT_LOAD_NO_HINTING);
    hb_blob_t* blob = hb_blob_create_from_file(path);
    hb_face_t* face = hb_face_create(blob, 0);
    units_ = hb_face_get_upem(face);
    shaper_ = hb_font_create(face);
    hb_font_make_immutable(shaper_);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  // The face itself stays: cairo may hold on to it in its cache of glyphs until the process ends.
  cairo_font_face_t* cairo() const { return cairo_; }
  hb_font_t* shaper() const { return shaper_; }
  double units() const { return units_; }  // of the font to the size of its letters

 private:
  FT_Library library_ = nullptr;
  FT_Face face_ = nullptr;
  cairo_font_face_t* cairo_ = nullptr;
  hb_font_t* shaper_ = nullptr;
  double units_ = 1;
};

const FontFile& file_of(bool bold) {
  static const FontFile regular(TIDEMARK_FONT_DIR "/DejaVuSans.ttf");
  static const FontFile strong(TIDEMARK_FONT_DIR "/DejaVuSans-Bold.ttf");
  return bold ? strong : regular;
}

// Letters of one direction and script, appended where the line has come to.
void append_run(const icu::UnicodeString& text, int from, int length, bool right_to_left,
                const FontFile& file, double size, Lettering& line) {
  hb_buffer_t* buffer = hb_buffer_create();
  hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.getBuffer()),
                      text.length(), unsigned(from), length);
  hb_buffer_set_direction(buffer, right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(file.shaper(), buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  const double scale = size / file.units();
  for (unsigned i = 0; i < count; ++i) {
    line.glyphs.push_back({glyphs[i].codepoint, line.width + places[i].x_offset * scale,
                           -places[i].y_offset * scale});
    line.width += places[i].x_advance * scale;
  }
  hb_buffer_destroy(buffer);
}

}  // namespace

cairo_font_face_t* sans(bool bold) { return file_of(bold).cairo(); }

Lettering shaped(const std::string& text, const Font& font, bool right_to_left) {
  Lettering line;
  const FontFile& file = file_of(font.bold);
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(text);
  if (letters.isEmpty() || !file.shaper()) return line;
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* order = ubidi_open();
  ubidi_setPara(order, letters.getBuffer(), letters.length(), right_to_left ? 1 : 0, nullptr,
                &status);
  const int runs = U_SUCCESS(status) ? ubidi_countRuns(order, &status) : 0;
  for (int i = 0; i < runs; ++i) {
    std::int32_t from = 0, length = 0;
    const UBiDiDirection direction = ubidi_getVisualRun(order, i, &from, &length);
    append_run(letters, from, length, direction == UBIDI_RTL, file, font.size, line);
  }
  ubidi_close(order);
  return line;
}

}  // namespace tidemark::publish::detail
