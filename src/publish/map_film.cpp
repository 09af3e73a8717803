#include "publish/map_film.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "publish/detail/area_chart.hpp"
#include "publish/detail/paint.hpp"
#include "publish/detail/panels.hpp"
#include "publish/looks.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;

constexpr double kChart = 230;  // height

}  // namespace

struct MapFilm::State {
  MapOptions options;
  const Words& words;
  Frame frame;
  std::shared_ptr<const measure::Edges> edges;
  Canvas ground, over, map, picture;  // map: the ground with a day and what lies over it
  AreaChart chart;
  std::vector<CellLook> looks;  // that the map shows: days without a change have one picture
};

MapFilm::MapFilm(std::unique_ptr<State> state) : state_(std::move(state)) {}
MapFilm::MapFilm(MapFilm&&) noexcept = default;
MapFilm::~MapFilm() = default;

int MapFilm::width() const { return state_->picture.width(); }
int MapFilm::height() const { return state_->picture.height(); }

base::Result<MapFilm> MapFilm::open(const Snapshot& last, base::Date first,
                                    const MapOptions& options) {
  const Words* words = words_in(options.language);
  if (!words) return base::Error{fmt::format("maps have no lettering in '{}'", options.language)};
  const auto focus = focus_of(last, options, *words);
  if (!focus) return focus.error();
  const Legend legend = make_film_legend(last, options, *focus, *words);
  auto frame = Frame::lay_out(focus->shape, {legend_size(legend, *words), kScaleBarSize,
                                             page_width(options.width), kChart});
  if (!frame) return frame.error();
  const Backdrop backdrop = compose_backdrop(last, options, *words, *focus, *frame);

  // Of an even number of rows: what is one too many is cut from the foot.
  const int width = options.width & ~1;
  Rect page = frame->page();
  page.bottom = 2 * std::floor(page.height() * width / page.width() / 2) * page.width() / width;
  const auto canvas = [&] { return Canvas::open(ImageFormat::png, width, page); };
  auto ground = canvas(), over = canvas(), map = canvas(), picture = canvas(), chart = canvas();
  for (const auto* one : {&ground, &over, &map, &picture, &chart}) {
    if (!one->ok()) return one->error();
  }
  for (Canvas* one : {&*over, &*picture, &*chart}) {
    if (words->right_to_left) one->run_right_to_left();
  }
  paint_backdrop(*ground, backdrop, *frame);
  if (auto done = paint_over(*over, backdrop, *frame, {}); !done) return done.error();
  draw_scale_bar(*over, *frame, *words);
  draw_footer(*over, *frame, legend, *words);
  AreaChart areas(std::move(*chart), frame->chart(), {first, last.valid}, *words);
  return MapFilm(std::make_unique<State>(
      options, *words, std::move(*frame), measure::edges_of(last.complex), std::move(*ground),
      std::move(*over), std::move(*map), std::move(*picture), std::move(areas)));
}

base::Result<std::span<const std::uint8_t>> MapFilm::draw(const Snapshot& day) {
  State& s = *state_;
  const auto focus = focus_of(day, s.options, s.words);
  if (!focus) return focus.error();
  std::vector<CellLook> looks = looks_of(day.map);
  if (looks != s.looks) {
    const auto layers = compose_layers(day, s.options, s.edges, s.frame);
    if (!layers) return layers.error();
    s.map.paste(s.ground);
    paint_layers(s.map, *layers);
    s.map.lay_over(s.over, s.frame.page());
    s.looks = std::move(looks);
  }
  const Legend legend = make_film_legend(day, s.options, *focus, s.words);
  s.chart.add(day.valid, legend);
  s.picture.paste(s.map);
  draw_legend(s.picture, s.frame, legend, s.words);
  draw_header(s.picture, s.frame, legend, s.words);
  s.chart.draw(s.picture);
  return s.picture.pixels();
}

}  // namespace tidemark::publish
