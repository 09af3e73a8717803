#include "publish/map_image.hpp"

#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <cmath>
#include <sstream>

#include "publish/detail/frame.hpp"
#include "publish/detail/panels.hpp"
#include "publish/detail/scene.hpp"
#include "publish/picture_fixture.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

using detail::Colour;
using testing_pictures::difference;
using testing_pictures::Picture;

class MapImage : public Country {
 protected:
  std::string render(ImageFormat format, const MapOptions& options = {}) {
    auto bytes = render_map(snapshot(), format, options);
    if (!bytes) ADD_FAILURE() << bytes.error().to_text();
    return bytes ? *bytes : std::string();
  }
  detail::Frame frame() {
    using namespace detail;
    const Words& words = english();
    const Snapshot day = snapshot();
    const Focus focus = focus_of(day, {}, words).value();
    const Legend legend = make_legend(
        day, {}, focus, notable_pieces(day, focus, measure::edges_of(complex), words), words);
    return Frame::lay_out(theatre.outline, {legend_size(legend, words), kScaleBarSize, kPageWidth})
        .value();
  }
  // Where the land is painted without lettering: a little north-west of a place.
  Colour near_place(const Picture& picture, geo::Point place) {
    const detail::Pixel p = frame().at({place.lon - 0.12, place.lat + 0.1});
    return picture.at(p.x, p.y);
  }
};

TEST_F(MapImage, PaintsSidesInTheirColoursAndLeavesTheUnknownBlank) {
  const std::string png = render(ImageFormat::png);
  ASSERT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
  const Picture picture(png);
  ASSERT_TRUE(picture.ok());
  EXPECT_EQ(picture.width(), 1600);
  EXPECT_EQ(picture.height(), std::lround(frame().page().height()));

  const double sure = std::rbegin(detail::kPaleness)->strength;
  const Colour red = mix(detail::parse_colour("#cc0000"), detail::kWhite, sure);
  EXPECT_LT(difference(near_place(picture, {38.5, 35.5}), red), 0.02);
  EXPECT_LT(difference(near_place(picture, {38.5, 35.0}), red), 0.02);
  const detail::Pixel nobody = frame().at({38.5, 34.2});
  EXPECT_LT(difference(picture.at(nobody.x, nobody.y), detail::kWhite), 0.02);
  EXPECT_GT(difference(near_place(picture, {39.5, 35.5}), red), 0.8);
}

TEST_F(MapImage, HatchesAContestedPlaceInTheSecondSidesColour) {
  const Picture picture(render(ImageFormat::png));
  const Colour red = mix(detail::parse_colour("#cc0000"), detail::kWhite, 0.9);
  const auto count_red = [&](geo::Point place) {
    const detail::Pixel centre = frame().at(place);
    int count = 0;
    for (int dx = -30; dx < -10; ++dx) {
      for (int dy = -30; dy < -10; ++dy) {
        count += difference(picture.at(centre.x + dx, centre.y + dy), red) < 0.1;
      }
    }
    return count;
  };
  EXPECT_GT(count_red({39.5, 35.0}), 40);  // of 400 pixels
  EXPECT_EQ(count_red({39.5, 35.5}), 0);
}

TEST_F(MapImage, ScalesToTheWidthAskedFor) {
  const Picture small(render(ImageFormat::png, {.width = 800})), large(render(ImageFormat::png));
  ASSERT_TRUE(small.ok());
  EXPECT_EQ(small.width(), 800);
  EXPECT_NEAR(small.height(), large.height() / 2.0, 1);
  const detail::Pixel p = frame().at({38.4, 35.6});
  EXPECT_LT(difference(small.at(p.x / 2, p.y / 2), large.at(p.x, p.y)), 0.02);
}

TEST_F(MapImage, SvgIsWellFormedAndSaysItsAreasInText) {
  std::istringstream svg(render(ImageFormat::svg));
  boost::property_tree::ptree tree;
  ASSERT_NO_THROW(boost::property_tree::read_xml(svg, tree));
  EXPECT_EQ(tree.get<std::string>("svg.title"), "Testland & Isles: who held what on 25 June 2017");
  const auto text = tree.get<std::string>("svg.desc");
  ASSERT_EQ(areas.size(), 3u);
  for (const measure::SideArea& area : areas) {
    const std::string name = area.side.empty() ? "Not known" : theatre.side(area.side)->name;
    const std::string expected =
        name + " " + detail::grouped(area.km2) + " km² (" + detail::percent(area.share) + ")";
    EXPECT_NE(text.find(expected), std::string::npos) << expected << " in " << text;
  }
}

TEST_F(MapImage, SameSnapshotGivesTheSameBytes) {
  EXPECT_EQ(render(ImageFormat::png), render(ImageFormat::png));
  EXPECT_EQ(render(ImageFormat::svg), render(ImageFormat::svg));
}

TEST_F(MapImage, RefusesWidthsAndOutlinesThatMakeNoPicture) {
  EXPECT_FALSE(render_map(snapshot(), ImageFormat::png, {.width = 0}).ok());
  EXPECT_FALSE(render_map(snapshot(), ImageFormat::png, {.width = 1000000}).ok());
  theatre.outline.clear();
  EXPECT_FALSE(render_map(snapshot(), ImageFormat::png, {}).ok());
}

TEST_F(MapImage, NeedsNoNeighboursNoStatementsAndNoColour) {
  theatre.neighbours.clear();
  theatre.sides[1].colour = "";
  evidence.clear();
  events.clear();
  reports.clear();
  EXPECT_GT(render(ImageFormat::png).size(), 1000u);
}

}  // namespace
}  // namespace tidemark::publish
