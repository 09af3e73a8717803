#include "pipeline/film.hpp"

#include "publish/map_film.hpp"

namespace tidemark::pipeline {
namespace {

constexpr double kRestSeconds = 1.5;  // on the last picture

}  // namespace

base::Result<std::string> make_film(const View& view, const FilmRequest& request,
                                    const Progress& progress) {
  const std::vector<base::Date> days = days_between(request.from, request.to, request.step);
  auto last = solve_day(view, days.back(), request.hindsight);
  if (!last) return last.error();
  auto film = publish::MapFilm::open(snapshot_of(view, *last), days.front(), request.map);
  if (!film) return film.error();
  auto video =
      Video::open({request.format, film->width(), film->height(), request.pictures_per_second});
  if (!video) return video.error();
  for (std::size_t i = 0; i < days.size(); ++i) {
    auto day = solve_day(view, days[i], request.hindsight);
    if (!day) return day.error();
    auto picture = film->draw(snapshot_of(view, *day));
    if (!picture) return picture.error();
    const bool rests = i + 1 == days.size();
    const int times = rests ? 1 + int(kRestSeconds * request.pictures_per_second) : 1;
    for (int k = 0; k < times; ++k) {
      if (auto added = video->add(*picture); !added) return added.error();
    }
    if (progress) progress(i + 1, days.size());
  }
  return video->finish();
}

}  // namespace tidemark::pipeline
