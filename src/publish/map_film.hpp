// A map over time, picture by picture: the day, who held what, and below it a chart of the areas
// that has grown up to that day. What does not change is drawn once: the ground below, waters and
// names above; between two equal days nothing but the date and the chart.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "base/result.hpp"
#include "publish/map_image.hpp"

namespace tidemark::publish {

class MapFilm {
 public:
  // `last` shows what its names are chosen by. The film runs from `first` to `last`'s day;
  // `options` as for a picture, without `since`. Width and height are made even, as videos want
  // them.
  static base::Result<MapFilm> open(const Snapshot& last, base::Date first,
                                    const MapOptions& options);
  MapFilm(MapFilm&&) noexcept;
  ~MapFilm();

  int width() const;
  int height() const;

  // The picture of a day, later than the one before, in rows from the top: blue, green, red and a
  // byte without meaning for each pixel. Valid until the next call. REQUIRES: a snapshot of the
  // same complex
  base::Result<std::span<const std::uint8_t>> draw(const Snapshot& day);

 private:
  struct State;
  explicit MapFilm(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace tidemark::publish
