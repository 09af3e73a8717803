// The site: a folder of static files that any web host serves, with the history of an observatory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "pipeline/view.hpp"
#include "publish/checks.hpp"

namespace tidemark::pipeline {

struct SiteRequest {
  std::string folder;
  // Between which days the page's slider moves. Without them: from a month before the first report
  // was published, or from the first table of who held what if that is earlier, to the last day of
  // which something is known.
  std::optional<base::Date> from, to;
  // The last state of knowledge that it tells of, as `whole` is known by; without it: what is
  // known.
  std::optional<base::Instant> known_by{};
};

struct Site {
  std::string page;  // its first file
  base::Date from, to;
  std::size_t days = 0;      // that were solved
  std::size_t versions = 0;  // states of knowledge
};

// `whole` is the observatory's view as known by the request's instant, `checks` are of its reports'
// figures.
base::Result<Site> make_site(base::World& world, const std::string& share,
                             const Observatory& observatory, const View& whole,
                             const std::vector<publish::CheckedReport>& checks,
                             const SiteRequest& request);

}  // namespace tidemark::pipeline
