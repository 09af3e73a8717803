// What every publication starts from: one day's control, as known on another day, with its sources.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "cells/complex.hpp"
#include "control/evidence.hpp"
#include "control/solve.hpp"
#include "measure/area.hpp"
#include "model/known.hpp"
#include "model/report.hpp"
#include "theatre/profile.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::publish {

using Reports = std::map<std::string, model::Known<model::Report>>;

// Borrowed views of what pipeline holds; valid as long as the pipeline's objects are.
struct Snapshot {
  const theatre::Theatre& theatre;
  const cells::Complex& complex;
  const control::ControlMap& map;
  const std::vector<control::Evidence>& evidence;
  const std::vector<control::KnownEvent>& events;
  const std::vector<control::KnownBaseline>& baselines;
  const Reports& reports;
  const std::vector<measure::SideArea>& areas;
  base::Date valid;       // the map's day
  base::Instant known;    // as known by
  bool hindsight = true;  // whether statements about later days speak about the map's day
  // Under which it is published (publish/profile.hpp): already applied to the records above, to be
  // heeded by what is worked out from them, and to be named in every file.
  const theatre::Profile& profile = theatre::internal_profile();
};

}  // namespace tidemark::publish
