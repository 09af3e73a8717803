// The fonts of pictures, from the same files as Mapnik's names on the map: read by path, so that no
// configuration of the machine's fonts changes a picture.
#pragma once

#include <cairo.h>

namespace tidemark::publish::detail {

// DejaVu Sans for the life of the process; nullptr when its file cannot be read. Safe to use from
// several threads.
cairo_font_face_t* sans(bool bold);

}  // namespace tidemark::publish::detail
