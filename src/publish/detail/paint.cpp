#include "publish/detail/paint.hpp"

#include "publish/detail/lettering.hpp"
#include "publish/detail/panels.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr Colour kSea{0.859, 0.890, 0.910};
constexpr Colour kAbroad{0.937, 0.925, 0.902};
constexpr Colour kAbroadRim{0.765, 0.741, 0.694};
constexpr Colour kLake{0.663, 0.788, 0.855};
constexpr Colour kShore{0.471, 0.651, 0.761};
constexpr Colour kOutline{0.29, 0.28, 0.25};
constexpr Colour kBorderInk{0.1, 0.1, 0.1};
constexpr double kVeil = 0.55;

double dot_radius(Rank rank) {
  return rank == Rank::capital ? 4.2 : rank == Rank::city ? 3.2 : rank == Rank::village ? 1.8 : 2.4;
}

}  // namespace

void paint_backdrop(Canvas& canvas, const Backdrop& backdrop, const Frame& frame) {
  canvas.fill(frame.page(), kSea);
  for (const PixelShape& neighbour : backdrop.neighbours) {
    canvas.fill(neighbour, kAbroad);
    canvas.outline(neighbour, kAbroadRim, 0.9);
  }
  canvas.fill(backdrop.country, kWhite);
}

void paint_layers(Canvas& canvas, const Layers& layers) {
  for (const Fill& fill : layers.fills) canvas.fill(fill.shape, fill.colour);
  for (const Lines& lines : layers.patterns) canvas.lines(lines);
  for (const Lines& lines : layers.hatching) canvas.lines(lines);
  for (const Fill& fill : layers.changed) canvas.fill(fill.shape, fill.colour);
  for (const Lines& lines : layers.changed_from) canvas.lines(lines);
  for (const Lines& lines : layers.fronts) canvas.lines(lines);
}

base::Result<void> paint_over(Canvas& canvas, const Backdrop& backdrop, const Frame& frame,
                              const std::vector<Mark>& marks) {
  for (const Lines& lines : backdrop.borders) canvas.lines(lines);
  for (const PixelShape& lake : backdrop.lakes) {
    canvas.fill(lake, kLake);
    canvas.outline(lake, kShore, 0.8);
  }
  for (const Lines& lines : backdrop.rivers) canvas.lines(lines);
  canvas.outline(backdrop.country, kOutline, 2);
  canvas.fill(backdrop.veil, kWhite, kVeil);
  canvas.outline(backdrop.focus, kBorderInk, 2.4);

  std::vector<Rect> taken;
  for (const Mark& mark : marks) taken.push_back(mark.room());
  const auto named = write_names(canvas.context(), backdrop, frame, taken);
  if (!named) return named.error();
  for (const Name& name : *named) canvas.dot(name.at, dot_radius(name.rank), kBorderInk, kWhite);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    canvas.line(marks[i].at, marks[i].on, kBorderInk, 1.6);
    draw_mark(canvas, marks[i].at, int(i) + 1);
  }
  return {};
}

}  // namespace tidemark::publish::detail
