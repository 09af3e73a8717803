#include "publish/detail/palette_png.hpp"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <unordered_map>
#include <vector>

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kMostColours = 256;
constexpr std::size_t kExact = 96;  // flat colours and the commonest mixtures, as they are
constexpr int kFirstApart = 48;     // by how much others differ at least, over the three parts

using Rgb = std::uint32_t;  // red, green, blue from the high byte on

int part(Rgb colour, int shift) { return int(colour >> shift & 0xFF); }

int difference(Rgb a, Rgb b) {
  return std::abs(part(a, 16) - part(b, 16)) + std::abs(part(a, 8) - part(b, 8)) +
         std::abs(part(a, 0) - part(b, 0));
}

// Each colour with how many pixels have it, the most frequent first.
std::vector<std::pair<Rgb, std::size_t>> colours_of(const std::vector<Rgb>& picture) {
  std::unordered_map<Rgb, std::size_t> counts;
  for (auto from = picture.begin(); from != picture.end();) {
    const auto to = std::find_if(from, picture.end(), [&](Rgb other) { return other != *from; });
    counts[*from] += std::size_t(to - from);
    from = to;
  }
  std::vector<std::pair<Rgb, std::size_t>> colours(counts.begin(), counts.end());
  std::ranges::sort(colours, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  return colours;
}

// The most frequent ones, then others, at first those that lie well apart: what is rare and like no
// other has its place too.
std::vector<Rgb> palette_of(const std::vector<std::pair<Rgb, std::size_t>>& colours) {
  std::vector<Rgb> palette;
  for (std::size_t i = 0; i < std::min(kExact, colours.size()); ++i)
    palette.push_back(colours[i].first);
  for (int apart = kFirstApart; palette.size() < kMostColours; apart /= 2) {
    for (const auto& [colour, count] : colours) {
      if (palette.size() == kMostColours) break;
      const bool is_new = std::ranges::all_of(
          palette, [&](Rgb other) { return difference(colour, other) > apart; });
      if (is_new) palette.push_back(colour);
    }
    if (apart == 0) break;
  }
  return palette;
}

void append(png_structp png, png_bytep bytes, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), size);
}

// libpng leaves by a jump when it fails; nothing here has a destructor that would be jumped over.
bool write(const std::vector<png_color>& palette, const std::vector<std::uint8_t>& indexes,
           int width, int height, std::string& out) {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png ? png_create_info_struct(png) : nullptr;
  if (!info || setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return false;
  }
  png_set_write_fn(png, &out, append, nullptr);
  png_set_IHDR(png, info, png_uint_32(width), png_uint_32(height), 8, PNG_COLOR_TYPE_PALETTE,
               PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_PLTE(png, info, palette.data(), int(palette.size()));
  png_write_info(png, info);
  for (int row = 0; row < height; ++row) {
    png_write_row(png, indexes.data() + std::size_t(row) * std::size_t(width));
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return true;
}

}  // namespace

base::Result<std::string> palette_png(std::span<const std::uint8_t> pixels, int width, int height) {
  std::vector<Rgb> picture(pixels.size() / 4);
  for (std::size_t i = 0; i < picture.size(); ++i) {
    picture[i] = Rgb(pixels[4 * i + 2]) << 16 | Rgb(pixels[4 * i + 1]) << 8 | pixels[4 * i];
  }
  const auto colours = colours_of(picture);
  const std::vector<Rgb> palette = palette_of(colours);
  std::unordered_map<Rgb, std::uint8_t> index_of;
  for (const auto& [colour, count] : colours) {
    const auto nearest = std::ranges::min_element(
        palette, {}, [&, c = colour](Rgb other) { return difference(c, other); });
    index_of[colour] = std::uint8_t(nearest - palette.begin());
  }
  std::vector<std::uint8_t> indexes(picture.size());
  for (std::size_t i = 0; i < picture.size(); ++i) {
    indexes[i] = i > 0 && picture[i] == picture[i - 1] ? indexes[i - 1] : index_of[picture[i]];
  }
  std::vector<png_color> table;
  for (const Rgb colour : palette) {
    table.push_back(
        {png_byte(part(colour, 16)), png_byte(part(colour, 8)), png_byte(part(colour, 0))});
  }
  std::string out;
  if (!write(table, indexes, width, height, out)) return base::Error{"writing a PNG failed"};
  return out;
}

}  // namespace tidemark::publish::detail
