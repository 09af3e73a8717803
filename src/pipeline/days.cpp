#include "pipeline/days.hpp"

#include <utility>

namespace tidemark::pipeline {

using base::Date;
using base::Result;

Result<Days::Strand> Days::strand_of(const View& view,
                                     const std::vector<control::KnownEvent>& events,
                                     bool hindsight) {
  auto timeline = std::make_unique<control::Timeline>(
      events, view.baselines, view.complex, control::EvidenceOptions{.hindsight = hindsight});
  auto map = control::MovingMap::make(view.complex, side_ids(view.theatre), *timeline, {});
  if (!map) return map.error();
  return Strand{std::move(timeline), std::move(*map)};
}

Result<Days> Days::make(const View& view, bool hindsight) {
  const auto events = with_regions(view.witnesses(), view);
  auto strand = strand_of(view, events, hindsight);
  if (!strand) return strand.error();
  Days days(view, std::move(*strand));
  if (hindsight) {
    auto by_then = strand_of(view, events, false);
    if (!by_then) return by_then.error();
    days.by_then_ = std::move(*by_then);
  }
  return days;
}

Result<void> Days::go_to(Date valid) {
  if (auto may = publish::may_tell(view_->audience, valid); !may) return may.error();
  return strand_.map.go_to(valid);
}

Result<const control::ControlMap*> Days::map_on(Date valid) {
  if (auto done = go_to(valid); !done) return done.error();
  return &strand_.map.map();
}

Result<std::vector<measure::SideArea>> Days::areas_on(Date valid) {
  if (auto done = go_to(valid); !done) return done.error();
  std::vector<const control::ControlMap*> maps;
  std::vector<int> changed;
  const auto take = [&](control::MovingMap& map) {
    maps.push_back(&map.map_about(measure::kThresholds));
    const std::vector<int> redrawn = map.take_redrawn();
    changed.insert(changed.end(), redrawn.begin(), redrawn.end());
  };
  take(strand_.map);
  if (by_then_ && strand_.timeline->goes_on_after(valid)) {
    if (auto done = by_then_->map.go_to(valid); !done) return done.error();
    take(by_then_->map);
  }
  return areas_.of(maps, changed);
}

}  // namespace tidemark::pipeline
