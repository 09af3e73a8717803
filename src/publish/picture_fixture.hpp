// Test helper: a PNG read back, pixel by pixel.
#pragma once

#include <cairo.h>

#include <cmath>
#include <cstring>
#include <string>
#include <string_view>

#include "publish/detail/colour.hpp"

namespace tidemark::publish::testing_pictures {

using detail::Colour;

// A picture read back.
class Picture {
 public:
  explicit Picture(const std::string& png) : rest_(png) {
    surface_ = cairo_image_surface_create_from_png_stream(&read, this);
  }
  Picture(const Picture&) = delete;
  ~Picture() { cairo_surface_destroy(surface_); }
  bool ok() const { return cairo_surface_status(surface_) == CAIRO_STATUS_SUCCESS; }
  int width() const { return cairo_image_surface_get_width(surface_); }
  int height() const { return cairo_image_surface_get_height(surface_); }
  Colour at(double x, double y) const {
    const unsigned char* pixel = cairo_image_surface_get_data(surface_) +
                                 int(y) * cairo_image_surface_get_stride(surface_) + int(x) * 4;
    return {pixel[2] / 255.0, pixel[1] / 255.0, pixel[0] / 255.0};
  }

 private:
  static cairo_status_t read(void* self, unsigned char* data, unsigned length) {
    std::string_view& rest = static_cast<Picture*>(self)->rest_;
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, rest.data(), length);
    rest.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
  }
  std::string_view rest_;
  cairo_surface_t* surface_ = nullptr;
};

inline double difference(const Colour& a, const Colour& b) {
  return std::abs(a.red - b.red) + std::abs(a.green - b.green) + std::abs(a.blue - b.blue);
}

}  // namespace tidemark::publish::testing_pictures
