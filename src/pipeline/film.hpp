// A span of days as a film: solved day by day, drawn, and made a video.
#pragma once

#include <string>

#include "pipeline/history.hpp"
#include "pipeline/ordered_pool.hpp"
#include "pipeline/video.hpp"
#include "publish/map_image.hpp"

namespace tidemark::pipeline {

struct FilmRequest {
  base::Date from, to;
  Step step;
  VideoFormat format = VideoFormat::mp4;
  bool hindsight = true;  // as for solve_day
  int pictures_per_second = 10;
  publish::MapOptions map;
};

// The video's bytes. Its last picture stays for a moment.
base::Result<std::string> make_film(const View& view, const FilmRequest& request,
                                    const Progress& progress);

}  // namespace tidemark::pipeline
