// Under a profile that generalises fronts, no publication shows the planted front as it was
// computed: it swings half a kilometre to either side all the way.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "measure/fronts.hpp"
#include "model/json.hpp"
#include "publish/detail/focus.hpp"
#include "publish/detail/panels.hpp"
#include "publish/detail/scene.hpp"
#include "publish/detail/site_parts.hpp"
#include "publish/map_image.hpp"
#include "publish/profile.hpp"
#include "publish/publish_fixture.hpp"
#include "publish/release.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;

double distance(Pixel p, Pixel a, Pixel b) {
  const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const double along = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

constexpr int kRows = 40;  // of places on both sides of the front, 2 km apart

class CoarseBorders : public Country {
 protected:
  CoarseBorders() {
    for (int row = 0; row < kRows; ++row) {
      const double lat = 35.05 + 0.02 * row, swing = row % 2 == 0 ? 0.005 : -0.005;
      add_place(fmt::format("t:w{}", row), fmt::format("West {}", row), "village",
                {38.99 + swing, lat});
      add_place(fmt::format("t:e{}", row), fmt::format("East {}", row), "village",
                {39.01 + swing, lat});
    }
    complex = {};
    map = {};
    build();
    edges = measure::edges_of(complex);
    for (const measure::Front& front : measure::fronts({complex, map, edges})) {
      if (front.first < 0) continue;
      for (const measure::Line& line : front.lines)
        exact.insert(exact.end(), line.begin(), line.end());
    }
  }

  Snapshot under(const std::string& profile) {
    release =
        std::make_unique<Release>(*theatre::find_profile(theatre::standard_profiles(), profile),
                                  theatre, events, baselines, reports);
    return release->of(snapshot());
  }

  Frame frame() {
    return Frame::lay_out(theatre.outline, {{300, 300}, kScaleBarSize, kPageWidth}).value();
  }
  // The corners of the lines between red and blue that a picture has.
  std::vector<Pixel> drawn_front(const Snapshot& day, const MapOptions& options = {}) {
    const Layers layers = compose_layers(day, options, edges, frame()).value();
    std::vector<Pixel> corners;
    for (const PixelLine& line : layers.fronts.back().lines)
      corners.insert(corners.end(), line.begin(), line.end());
    return corners;
  }
  std::map<std::string, model::Json> site(const Snapshot& day, std::string* cells) {
    Timelines timelines(known, complex.cells().size());
    control::ControlMap later = map;  // Gamma's cell falls to blue
    later.holder[std::size_t(complex.cell_of("t:c"))] = 1;
    timelines.add(day.valid - 4, map);
    timelines.add(day.valid - 2, later);
    model::Folding folding;
    auto files = site_data({.snapshot = day,
                            .folding = folding,
                            .first = day.valid - 4,
                            .last = day.valid,
                            .waters = {},
                            .neighbour_names = {},
                            .checks = {},
                            .versions = {timelines},
                            .ledger_size = 1,
                            .ledger_root = ""});
    std::map<std::string, model::Json> parsed;
    for (SiteFile& file : files.value()) {
      if (file.name == "cells.bin") *cells = std::move(file.bytes);
      else parsed[file.name] = model::Json::parse(file.bytes);
    }
    return parsed;
  }

  std::shared_ptr<const measure::Edges> edges;
  std::vector<geo::Point> exact;  // corners of the computed front
  std::unique_ptr<Release> release;
};

TEST_F(CoarseBorders, PicturesDrawAGeneralisedFront) {
  ASSERT_GT(exact.size(), std::size_t(kRows));
  EXPECT_GE(drawn_front(under("internal")).size(), exact.size());
  const std::vector<Pixel> drawn = drawn_front(under("public"));
  EXPECT_LT(drawn.size(), exact.size() / 3);

  // Yet within what the profile allows, and the rounding: 2.1 km of the computed one.
  const Frame page = frame();
  for (const geo::Point& corner : exact) {
    const Pixel p = page.at(corner);
    double least = 1e9;
    for (std::size_t i = 0; i + 1 < drawn.size(); ++i)
      least = std::min(least, distance(p, drawn[i], drawn[i + 1]));
    EXPECT_LT(least / page.units_per_km(), 2.1);
  }
}

TEST_F(CoarseBorders, SoDoPicturesOfChanges) {
  control::ControlMap earlier = map;
  for (int row = 10; row < 20; ++row) {
    earlier.holder[std::size_t(complex.cell_of(fmt::format("t:e{}", row)))] = 0;
  }
  const Snapshot then{theatre,   complex, earlier, evidence,         events,
                      baselines, reports, areas,   day(2017, 6, 18), known};
  MapOptions options;
  options.since = &then;
  const auto corners = [&](const Snapshot& day) {
    std::size_t count = 0;
    for (const Fill& fill : compose_layers(day, options, edges, frame()).value().changed)
      for_each_ring(fill.shape, [&](const PixelLine& ring) { count += ring.size(); });
    return count;
  };
  const std::size_t computed = corners(under("internal")), told = corners(under("public"));
  EXPECT_GE(told, 3u);
  EXPECT_LT(told, computed / 3);
}

TEST_F(CoarseBorders, SitesSendGroundOfOneHistory) {
  std::string internal, coarse;
  site(under("internal"), &internal);
  auto files = site(under("public"), &coarse);
  EXPECT_LT(coarse.size(), internal.size() / 4);
  // Red, blue, the unknown, contested Delta and Gamma, which falls: no cells of villages.
  const model::Json control = files.at("control.json");
  EXPECT_EQ(control["cells"].size(), 5u);
  // Every place keeps its own holder.
  for (const model::Json& place : files.at("places.json")["places"]) {
    const std::size_t timeline = control["cells"][std::size_t(place[8])];
    const std::size_t look = control["timelines"][timeline][1];
    EXPECT_EQ(control["looks"][look][0],
              map.holder[std::size_t(complex.cell_of(place[0].get<std::string>()))])
        << place[1];
  }
}

TEST_F(CoarseBorders, CellsOfADayAreJoined) {
  const model::Json json = model::Json::parse(control_geojson(under("public")).value());
  EXPECT_EQ(json["features"].size(), 3u);  // red, blue, contested Delta
  std::map<std::string, double> km2;
  for (const model::Json& feature : json["features"]) {
    const model::Json& p = feature["properties"];
    km2[p["side"]] += double(p["area_km2"]);
    if (!p["contested"]) EXPECT_EQ(p["place"], nullptr);
  }
  EXPECT_NEAR(km2.at("red"), areas[0].km2, 0.01);  // as computed
}

}  // namespace
}  // namespace tidemark::publish
