#include <algorithm>
#include <cmath>

#include "publish/detail/admin_borders.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kMainRiverWidth = 2.6;
constexpr double kRiverWidth = 1.5;
constexpr double kBorderWidth = 1.1;
constexpr double kInnerBorderWidth = 0.7;
constexpr Colour kWaterColour{0.47, 0.65, 0.76};
constexpr Colour kBorderColour{0.25, 0.24, 0.22};
constexpr double kBorderOpacity = 0.55;
// How far a candidate keeps from every more important one, by rank.
constexpr double kApart[] = {0, 34, 22, 22, 54, 40};
constexpr double kNameRoom = 26;  // a neighbour with less room on the page goes without its name
constexpr double kEdge = 16;      // a place keeps so far from the map's sides
constexpr double kNear = 5;       // units to the km from which on villages and districts are shown

PixelLine on_page(const std::vector<geo::Point>& points, const Frame& frame) {
  PixelLine line;
  line.reserve(points.size());
  for (geo::Point p : points) line.push_back(frame.at(p));
  return line;
}

void add_neighbours(const Snapshot& snapshot, const MapOptions& options, const Words& words,
                    const Frame& frame, Backdrop& backdrop) {
  const std::vector<Rect> taken = {frame.legend(), frame.scale_bar()};
  for (const theatre::Neighbour& neighbour : snapshot.theatre.neighbours) {
    PixelShape shape = frame.at(neighbour.shape);
    const NameSpot spot = roomiest_point(shape, frame.map(), taken);
    if (spot.room >= kNameRoom) {
      const auto own = options.neighbour_names.find(neighbour.name);
      backdrop.neighbour_names.push_back(
          {words.name(neighbour.name, own == options.neighbour_names.end() ? "" : own->second),
           spot.at});
    }
    backdrop.neighbours.push_back(std::move(shape));
  }
}

void add_waters(const std::vector<theatre::Water>& waters, const Words& words, const Frame& frame,
                Backdrop& backdrop) {
  Lines main{{}, kWaterColour, kMainRiverWidth}, other{{}, kWaterColour, kRiverWidth};
  for (const theatre::Water& water : waters) {
    const std::string& name = words.name(water.name, water.name_ar);
    if (!water.shape.empty()) {
      backdrop.lakes.push_back(frame.at(water.shape));
      const NameSpot spot = roomiest_point(backdrop.lakes.back(), frame.map(), {});
      if (water.rank == 0 && spot.room > 0) backdrop.water_names.push_back({name, spot.at});
    }
    for (const std::vector<geo::Point>& points : water.lines) {
      const PixelLine line = on_page(points, frame);
      const Pixel middle = line[line.size() / 2];
      if (water.rank == 0 && frame.map().contains(middle))
        backdrop.water_names.push_back({name, middle});
      (water.rank == 0 ? main : other).lines.push_back(line);
    }
  }
  backdrop.rivers = {std::move(other), std::move(main)};
}

void add_borders(const Snapshot& snapshot, const Frame& frame, Backdrop& backdrop) {
  const std::size_t shown = frame.units_per_km() < kNear ? 1 : 2;
  for (std::size_t layer = 0; layer < std::min(shown, snapshot.complex.layers().size()); ++layer) {
    Lines lines{{},
                kBorderColour,
                layer == 0 ? kBorderWidth : kInnerBorderWidth,
                kBorderOpacity,
                {layer == 0 ? 6.0 : 2.0, 3.0},
                false};
    for (const measure::Line& points : admin_borders(snapshot.complex, layer)) {
      lines.lines.push_back(on_page(points, frame));
    }
    backdrop.borders.push_back(std::move(lines));
  }
}

void add_place(const model::Place& place, Rank rank, const Words& words, const Frame& frame,
               Backdrop& backdrop) {
  const Name name{words.name(place.name, place.name_ar), frame.at(place.point), rank};
  if (!frame.map().grown(-kEdge).contains(name.at)) return;
  const double apart = kApart[int(rank)];
  const bool crowded = std::ranges::any_of(backdrop.places, [&](const Name& other) {
    return std::hypot(other.at.x - name.at.x, other.at.y - name.at.y) < apart;
  });
  if (!crowded) backdrop.places.push_back(name);
}

void add_places(const Snapshot& snapshot, const Words& words, const Frame& frame,
                Backdrop& backdrop) {
  for (const RankedPlace& ranked : rank_places(snapshot)) {
    add_place(*ranked.place, ranked.rank, words, frame, backdrop);
  }
  if (frame.units_per_km() < kNear) return;
  for (const model::Place& place : snapshot.theatre.places) {
    if (model::class_of_kind(place.kind) != model::PlaceClass::settlement) continue;
    if (!rank_of(place, false)) add_place(place, Rank::village, words, frame, backdrop);
  }
}

void add_veil(const Focus& focus, const Frame& frame, Backdrop& backdrop) {
  backdrop.focus = frame.at(focus.shape);
  const Rect& map = frame.map();
  backdrop.veil = {
      {{{map.left, map.top}, {map.right, map.top}, {map.right, map.bottom}, {map.left, map.bottom}},
       {}}};
  backdrop.veil.insert(backdrop.veil.end(), backdrop.focus.begin(), backdrop.focus.end());
}

}  // namespace

Backdrop compose_backdrop(const Snapshot& snapshot, const MapOptions& options, const Words& words,
                          const Focus& focus, const Frame& frame) {
  Backdrop backdrop;
  backdrop.spaced = !words.right_to_left;
  backdrop.country = frame.at(snapshot.complex.outline());
  add_neighbours(snapshot, options, words, frame, backdrop);
  add_borders(snapshot, frame, backdrop);
  add_waters(options.waters, words, frame, backdrop);
  if (!focus.whole) add_veil(focus, frame, backdrop);
  add_places(snapshot, words, frame, backdrop);
  return backdrop;
}

}  // namespace tidemark::publish::detail
