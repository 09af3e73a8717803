// Pictures as they were when somebody looked at them: src/publish/golden. After a change that is
// meant, TIDEMARK_UPDATE_GOLDEN=1 build/src/publish/publish_test --gtest_filter='MapGolden.*' makes
// them anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/files.hpp"
#include "publish/map_image.hpp"
#include "publish/picture_fixture.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

using testing_pictures::difference;
using testing_pictures::Picture;

// Machines draw the edge of a letter a little differently.
constexpr double kPixelTolerance = 0.25;     // of 3, over the three colours
constexpr double kPictureTolerance = 0.004;  // of the pixels may be farther off

double share_off(const Picture& a, const Picture& b) {
  if (!a.ok() || !b.ok() || a.width() != b.width() || a.height() != b.height()) return 1;
  int off = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) off += difference(a.at(x, y), b.at(x, y)) > kPixelTolerance;
  }
  return double(off) / (a.width() * a.height());
}

class MapGolden : public Country {
 protected:
  MapGolden() {
    theatre.name_ar = "بلاد التجربة";
    theatre.sides[0].name_ar = "الجيش الأحمر";
    theatre.sides[1].name_ar = "الجبهة الزرقاء";
    theatre.places[0].name_ar = "ألفا";
    theatre.places[3].name_ar = "دلتا";
    options.width = 560;
    options.waters = {
        {"Long River", "النهر الطويل", "river", 0, {{{38.2, 36}, {39, 35.3}, {40, 34.6}}}, {}}};
  }

  std::string drawn() const {
    const auto png = render_map(snapshot(), ImageFormat::png, options);
    return png ? *png : "";
  }

  void expect_like(const std::string& name) const {
    const std::string file = TIDEMARK_SOURCE_DIR "/src/publish/golden/" + name;
    const std::string png = drawn();
    auto world = base::real_world();
    if (std::getenv("TIDEMARK_UPDATE_GOLDEN")) {
      ASSERT_TRUE(world->write(file, png).ok());
    }
    const auto golden = world->read(file, base::kMaxFileBytes);
    ASSERT_TRUE(golden.ok()) << golden.error().to_text();
    const double off = share_off(Picture(png), Picture(*golden));
    if (off <= kPictureTolerance) return;
    const auto came = std::filesystem::temp_directory_path() / ("came-" + name);
    ASSERT_TRUE(world->write(came.string(), png).ok());
    ADD_FAILURE() << 100 * off << "% of the pixels are not those of " << file << "; what came is "
                  << came;
  }

  MapOptions options;
};

TEST_F(MapGolden, WholeCountry) { expect_like("whole.png"); }

TEST_F(MapGolden, Patterns) {
  options.patterns = true;
  expect_like("patterns.png");
}

TEST_F(MapGolden, AroundAPlace) {
  options.around = Around{"Delta", "دلتا", {39.5, 35.0}, 45};
  expect_like("around.png");
}

TEST_F(MapGolden, Since) {
  control::ControlMap earlier = map;
  earlier.holder[std::size_t(complex.cell_of("t:c"))] = 1;
  const Snapshot then{theatre,   complex, earlier, evidence,         events,
                      baselines, reports, areas,   day(2017, 6, 18), known};
  options.since = &then;
  expect_like("since.png");
}

TEST_F(MapGolden, Arabic) {
  options.language = "ar";
  expect_like("arabic.png");
}

TEST_F(MapGolden, AnotherPictureIsSeenToBeAnother) {
  const std::string plain = drawn();
  map.holder[std::size_t(complex.cell_of("t:c"))] = 1;
  EXPECT_GT(share_off(Picture(plain), Picture(drawn())), 2 * kPictureTolerance);
}

}  // namespace
}  // namespace tidemark::publish
