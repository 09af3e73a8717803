// The data that the project ships, read as the programs read it: no row may be broken.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>

#include "theatre/ground.hpp"
#include "theatre/language.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> theatre_folders() {
  std::vector<fs::path> folders;
  for (const char* root : {TIDEMARK_SHARE_DIR "/theatres", TIDEMARK_SOURCE_DIR "/tests/theatres"}) {
    for (const fs::directory_entry& entry : fs::directory_iterator(root)) {
      if (fs::exists(entry.path() / "theatre.toml")) folders.push_back(entry.path());
    }
  }
  std::ranges::sort(folders);
  return folders;
}

std::string lines(const base::Errors& errors) {
  std::string text;
  for (const base::Error& error : errors) text += error.to_text() + "\n";
  return text;
}

class Shipped : public testing::TestWithParam<fs::path> {
 protected:
  Theatre load() {
    auto language = load_language(*world, TIDEMARK_SHARE_DIR "/languages/en", errors);
    if (!language) throw std::runtime_error(language.error().to_text());
    const model::Folding& folding = language->folding;
    auto theatre = load_theatre(*world, GetParam(), folding, errors);
    if (!theatre) throw std::runtime_error(theatre.error().to_text());
    return std::move(*theatre);
  }

  std::unique_ptr<base::World> world = base::real_world();
  base::Errors errors;
};

TEST_P(Shipped, LoadsWithoutAFault) {
  Theatre theatre = load();
  EXPECT_EQ(lines(errors), "");
  EXPECT_FALSE(theatre.sides.empty());
  EXPECT_FALSE(theatre.actors.empty());
  EXPECT_FALSE(theatre.places.empty());
}

TEST_P(Shipped, EveryLanguageItNamesExists) {
  for (const std::string& id : load().languages) {
    EXPECT_TRUE(fs::is_directory(fs::path(TIDEMARK_SHARE_DIR "/languages") / id)) << id;
  }
}

// An outline far from the country's true area would falsify every share of it.
TEST_P(Shipped, TheOutlineIsAsLargeAsTheCountry) {
  Theatre theatre = load();
  double area = geo::area_km2(theatre.outline);
  EXPECT_GT(area, 0);
  if (theatre.official_area_km2 > 0) {
    EXPECT_NEAR(area / theatre.official_area_km2, 1, 0.03);
  }
}

// A slip in a coordinate puts a place into the sea: nine of ten places must lie in the country.
TEST_P(Shipped, PlacesLieInTheCountry) {
  Theatre theatre = load();
  auto inside = [&](const model::Place& p) { return geo::contains(theatre.outline, p.point); };
  EXPECT_GE(std::ranges::count_if(theatre.places, inside) * 10, std::ssize(theatre.places) * 9);
}

TEST_P(Shipped, CoursesAreThoseOfRoadsItKnows) {
  Theatre theatre = load();
  Ground ground = load_ground(*world, GetParam(), errors);
  EXPECT_EQ(lines(errors), "");
  for (const Road& road : ground.roads) {
    const model::Place* place = theatre.place(road.id);
    ASSERT_TRUE(place) << road.id;
    EXPECT_EQ(model::class_of_kind(place->kind), model::PlaceClass::line) << road.id;
    ASSERT_FALSE(road.lines.empty()) << road.id;
    double nearest = 1e9;  // of its course to its label
    for (const auto& line : road.lines) {
      for (std::size_t i = 1; i < line.size(); ++i) {
        for (double t = 0; t <= 1; t += 0.02) {
          geo::Point at{line[i - 1].lon + t * (line[i].lon - line[i - 1].lon),
                        line[i - 1].lat + t * (line[i].lat - line[i - 1].lat)};
          nearest = std::min(nearest, geo::distance_km(at, place->point));
        }
      }
    }
    EXPECT_LT(nearest, 25) << road.id << " runs elsewhere";
  }
}

TEST_P(Shipped, EverySideHasItsOwnColour) {
  Theatre theatre = load();
  std::set<std::string> colours;
  for (const model::Side& side : theatre.sides) colours.insert(side.colour);
  EXPECT_EQ(colours.size(), theatre.sides.size());
}

INSTANTIATE_TEST_SUITE_P(All, Shipped, testing::ValuesIn(theatre_folders()),
                         [](const auto& tested) { return tested.param.filename().string(); });

}  // namespace
}  // namespace tidemark::theatre
