#include "publish/detail/mapnik_draw.hpp"

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
#include "publish/detail/map_style.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kDotReach = 3;  // half the room of a dot; less than a name's distance from its own
constexpr double kNameReach = 14;  // a name stands no farther than that from its point

// Mapnik's plane has y upwards: the page turned over.
class Plane {
 public:
  explicit Plane(double page_height) : height_(page_height) {}

  mapnik::geometry::point<double> at(Pixel p) const { return {p.x, height_ - p.y}; }

  mapnik::geometry::multi_polygon<double> at(const PixelShape& shape) const {
    mapnik::geometry::multi_polygon<double> result;
    for (const PixelPolygon& polygon : shape) {
      mapnik::geometry::polygon<double> one;
      one.set_exterior_ring(ring(polygon.outer));
      for (const PixelLine& hole : polygon.holes) one.add_hole(ring(hole));
      result.push_back(std::move(one));
    }
    return result;
  }

  mapnik::geometry::multi_line_string<double> at(const std::vector<PixelLine>& lines) const {
    mapnik::geometry::multi_line_string<double> result;
    for (const PixelLine& line : lines) {
      mapnik::geometry::line_string<double> one;
      for (Pixel p : line) one.add_coord(p.x, height_ - p.y);
      result.push_back(std::move(one));
    }
    return result;
  }

 private:
  mapnik::geometry::linear_ring<double> ring(const PixelLine& line) const {
    mapnik::geometry::linear_ring<double> result;
    for (Pixel p : line) result.add_coord(p.x, height_ - p.y);
    if (!line.empty()) result.add_coord(line.front().x, height_ - line.front().y);
    return result;
  }

  double height_;
};

// One layer under way; its features are drawn in the order in which they come.
class Layer {
 public:
  Layer(std::string name, std::string style)
      : name_(std::move(name)), style_(std::move(style)), source_(parameters()) {}

  template <typename Geometry>
  mapnik::feature_impl& add(Geometry geometry) {
    auto feature = mapnik::feature_factory::create(context_, ++count_);
    feature->set_geometry(mapnik::geometry::geometry<double>(std::move(geometry)));
    source_->push(feature);
    return *feature;
  }

  void put_into(mapnik::Map& map) const {
    mapnik::layer layer(name_, map.srs());
    layer.set_datasource(source_);
    layer.add_style(style_);
    map.add_layer(layer);
  }

 private:
  static std::shared_ptr<mapnik::memory_datasource> parameters() {
    mapnik::parameters values;
    values["type"] = "memory";
    return std::make_shared<mapnik::memory_datasource>(values);
  }

  std::string name_, style_;
  std::shared_ptr<mapnik::memory_datasource> source_;
  mapnik::context_ptr context_ = std::make_shared<mapnik::context_type>();
  mapnik::value_integer count_ = 0;
};

mapnik::value_unicode_string unicode(const std::string& text) {
  return mapnik::transcoder("utf-8").transcode(text.c_str());
}

void add_shapes(mapnik::Map& map, const Plane& plane, const std::string& style,
                const std::vector<PixelShape>& shapes) {
  Layer layer(style, style);
  for (const PixelShape& shape : shapes) layer.add(plane.at(shape));
  layer.put_into(map);
}

void add_fills(mapnik::Map& map, const Plane& plane, const std::vector<Fill>& fills) {
  Layer layer("fills", "fills");
  for (const Fill& fill : fills) {
    layer.add(plane.at(fill.shape)).put_new("colour", unicode(fill.colour.to_text()));
  }
  layer.put_into(map);
}

void add_lines(mapnik::Map& map, const Plane& plane, const std::string& name, const char* cap,
               const std::vector<Lines>& groups) {
  Layer layer(name, "lines");
  for (const Lines& group : groups) {
    mapnik::feature_impl& feature = layer.add(plane.at(group.lines));
    feature.put_new("colour", unicode(group.colour.to_text()));
    feature.put_new("width", group.width);
    feature.put_new("opacity", group.opacity);
    feature.put_new("cap", unicode(cap));
  }
  layer.put_into(map);
}

void add_names(mapnik::Map& map, const Plane& plane, const std::string& style,
               const std::vector<Name>& names) {
  Layer layer(style, style);
  for (const Name& name : names) {
    mapnik::feature_impl& feature = layer.add(plane.at(name.at));
    feature.put_new("name", unicode(name.text));
    feature.put_new("rank", mapnik::value_integer(int(name.rank)));
  }
  layer.put_into(map);
}

mapnik::box2d<double> box_of(const Rect& r) {
  return {r.left, r.top, r.right, r.bottom};
}

using Detector = mapnik::label_collision_detector4;

// Names keep clear of panels and of every candidate's dot.
std::shared_ptr<Detector> taken_room(const Scene& scene, const Frame& frame) {
  auto detector = std::make_shared<Detector>(box_of(frame.map()));
  detector->insert(box_of(frame.legend()));
  detector->insert(box_of(frame.scale_bar()));
  for (const Name& name : scene.places) {
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
std::vector<Name> placed_names(const Scene& scene, Detector& detector) {
  std::multimap<std::string, mapnik::box2d<double>> placed;
  for (auto it = detector.begin(); it != detector.end(); ++it) {
    std::string text;
    mapnik::to_utf8(it->get().text, text);
    placed.emplace(std::move(text), it->get().box);
  }
  std::vector<Name> result;
  for (const Name& name : scene.places) {
    const auto [first, last] = placed.equal_range(name.text);
    const bool beside = std::any_of(first, last, [&](const auto& entry) {
      return distance(entry.second, name.at) < kNameReach;
    });
    if (beside) result.push_back(name);
  }
  return result;
}

mapnik::Map make_map(const Scene& scene, const Frame& frame) {
  mapnik::Map map(unsigned(kPageWidth), unsigned(frame.page_height()));
  mapnik::load_map_string(map, kMapStyle);
  map.register_fonts(TIDEMARK_FONT_DIR, false);
  map.set_aspect_fix_mode(mapnik::Map::RESPECT);
  map.zoom_to_box({0, 0, double(map.width()), double(map.height())});

  const Plane plane(map.height());
  add_shapes(map, plane, "neighbours", scene.neighbours);
  add_shapes(map, plane, "country", {scene.country});
  add_fills(map, plane, scene.fills);
  add_lines(map, plane, "patterns", "round", scene.patterns);
  add_lines(map, plane, "hatching", "butt", scene.hatching);
  add_shapes(map, plane, "lakes", scene.lakes);
  add_lines(map, plane, "rivers", "round", scene.rivers);
  add_lines(map, plane, "fronts", "round", scene.fronts);
  add_shapes(map, plane, "outline", {scene.country});
  add_names(map, plane, "neighbour_names", scene.neighbour_names);
  add_names(map, plane, "places", scene.places);
  add_names(map, plane, "water_names", scene.water_names);
  return map;
}

}  // namespace

base::Result<std::vector<Name>> draw_scene(cairo_t* context, const Scene& scene,
                                           const Frame& frame) {
  try {
    const mapnik::Map map = make_map(scene, frame);
    auto detector = taken_room(scene, frame);
    mapnik::cairo_ptr shared(cairo_reference(context), mapnik::cairo_closer());
    mapnik::cairo_renderer<mapnik::cairo_ptr> renderer(map, shared, detector);
    renderer.apply();
    return placed_names(scene, *detector);
  } catch (const std::exception& fault) {
    return base::Error{fmt::format("the map cannot be drawn: {}", fault.what())};
  }
}

}  // namespace tidemark::publish::detail
