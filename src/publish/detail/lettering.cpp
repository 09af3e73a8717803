#include "publish/detail/lettering.hpp"

#include <fmt/format.h>

#include <mapnik/cairo/cairo_renderer.hpp>
#include <mapnik/feature_factory.hpp>
#include <mapnik/feature_type_style.hpp>
#include <mapnik/label_collision_detector.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <mapnik/memory_datasource.hpp>
#include <mapnik/unicode.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>

#include "publish/detail/canvas.hpp"
#include "publish/detail/name_style.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kDotReach = 3;  // half the room of a dot; less than a name's distance from its own
constexpr double kNameReach = 14;  // a name stands no farther than that from its point

// One layer of points with names, of which the first ones come first. Mapnik's plane has y upwards:
// the page turned over.
void add_names(mapnik::Map& map, const std::string& style, const std::vector<Name>& names,
               bool spaced = false) {
  mapnik::parameters values;
  values["type"] = "memory";
  auto source = std::make_shared<mapnik::memory_datasource>(values);
  auto context = std::make_shared<mapnik::context_type>();
  const mapnik::transcoder utf8("utf-8");
  for (std::size_t i = 0; i < names.size(); ++i) {
    auto feature = mapnik::feature_factory::create(context, mapnik::value_integer(i) + 1);
    feature->set_geometry(
        mapnik::geometry::point<double>(names[i].at.x, double(map.height()) - names[i].at.y));
    feature->put_new("name", utf8.transcode(names[i].text.c_str()));
    feature->put_new("spaced", mapnik::value_integer(spaced));
    feature->put_new("rank", mapnik::value_integer(int(names[i].rank)));
    source->push(feature);
  }
  mapnik::layer layer(style, map.srs());
  layer.set_datasource(source);
  layer.add_style(style);
  map.add_layer(layer);
}

mapnik::box2d<double> box_of(const Rect& r) { return {r.left, r.top, r.right, r.bottom}; }

using Detector = mapnik::label_collision_detector4;

// Names keep clear of panels and of every candidate's dot.
std::shared_ptr<Detector> taken_room(const Backdrop& backdrop, const Frame& frame,
                                     const std::vector<Rect>& taken) {
  auto detector = std::make_shared<Detector>(box_of(frame.map()));
  for (const Rect& rect : taken) detector->insert(box_of(rect));
  detector->insert(box_of(frame.legend()));
  detector->insert(box_of(frame.scale_bar()));
  for (const Name& name : backdrop.places) {
    const auto& [x, y] = name.at;
    detector->insert(box_of({x - kDotReach, y - kDotReach, x + kDotReach, y + kDotReach}));
  }
  return detector;
}

double distance(const mapnik::box2d<double>& box, Pixel p) {
  const double dx = std::max({box.minx() - p.x, 0.0, p.x - box.maxx()});
  const double dy = std::max({box.miny() - p.y, 0.0, p.y - box.maxy()});
  return std::hypot(dx, dy);
}

// Two places may have one name: only what stands beside its own point counts.
std::vector<Name> placed_names(const Backdrop& backdrop, Detector& detector) {
  std::multimap<std::string, mapnik::box2d<double>> placed;
  for (auto it = detector.begin(); it != detector.end(); ++it) {
    std::string text;
    mapnik::to_utf8(it->get().text, text);
    placed.emplace(std::move(text), it->get().box);
  }
  std::vector<Name> result;
  for (const Name& name : backdrop.places) {
    const auto [first, last] = placed.equal_range(name.text);
    const bool beside = std::any_of(first, last, [&](const auto& entry) {
      return distance(entry.second, name.at) < kNameReach;
    });
    if (beside) result.push_back(name);
  }
  return result;
}

mapnik::Map make_map(const Backdrop& backdrop, const Frame& frame) {
  const Rect page = frame.page();
  mapnik::Map map(unsigned(std::ceil(page.width())), unsigned(std::ceil(page.height())));
  mapnik::load_map_string(map, kNameStyle);
  map.register_fonts(TIDEMARK_FONT_DIR, false);
  map.set_aspect_fix_mode(mapnik::Map::RESPECT);
  map.zoom_to_box({0, 0, double(map.width()), double(map.height())});

  add_names(map, "neighbour_names", backdrop.neighbour_names, backdrop.spaced);
  add_names(map, "places", backdrop.places);
  add_names(map, "water_names", backdrop.water_names, backdrop.spaced);
  return map;
}

}  // namespace

base::Result<std::vector<Name>> write_names(cairo_t* context, const Backdrop& backdrop,
                                            const Frame& frame, const std::vector<Rect>& taken) {
  try {
    const mapnik::Map map = make_map(backdrop, frame);
    auto detector = taken_room(backdrop, frame, taken);
    mapnik::cairo_ptr shared(cairo_reference(context), mapnik::cairo_closer());
    mapnik::cairo_renderer<mapnik::cairo_ptr> renderer(map, shared, detector);
    renderer.apply();
    return placed_names(backdrop, *detector);
  } catch (const std::exception& fault) {
    return base::Error{fmt::format("the map's names cannot be written: {}", fault.what())};
  }
}

}  // namespace tidemark::publish::detail
