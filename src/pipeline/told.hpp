// What was told by an instant, graded, without a map.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "control/evidence.hpp"
#include "pipeline/observatory.hpp"
#include "publish/profile.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::pipeline {

struct Told {
  std::vector<control::KnownEvent> events;  // those that witness something first
  std::size_t independent = 0;  // how many do; the rest are of copies whose original tells the same
  publish::Reports reports;

  std::span<const control::KnownEvent> witnesses() const { return {events.data(), independent}; }
};

base::Result<Told> told_by(const Observatory& observatory, base::Instant known_by,
                           const publish::Audience& audience = {});
// The same, had one report and its copies never been read: what only they confirmed or contradicted
// is graded anew.
base::Result<Told> told_without(const Observatory& observatory, base::Instant known_by,
                                const Told& told, const std::string& report);

}  // namespace tidemark::pipeline
