#include "pipeline/site.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "pipeline/days.hpp"
#include "pipeline/neighbour_names.hpp"
#include "pipeline/span.hpp"
#include "publish/site.hpp"

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;
using base::Date;
using base::Instant;
using base::Result;

// More states of knowledge than this are thinned to the last ones of months, the newest kept.
constexpr std::size_t kMostVersions = 24;
constexpr std::size_t kMostBands = 150;
constexpr std::size_t kMostPageBytes = std::size_t(16) << 20;

// The ends of the days on which something was recorded until then that can change a map: also what
// was rejected or corrected since.
Result<std::vector<Instant>> known_instants(ledger::Ledger& ledger, Instant until) {
  std::set<Date> days;
  constexpr std::int64_t kDay = 86400;
  auto visited = ledger.visit_log(0, [&](const ledger::Entry& entry) {
    const bool speaks =
        entry.kind != ledger::EntryKind::report && entry.kind != ledger::EntryKind::figure;
    if (speaks && entry.known_at <= until)
      days.insert(Date(std::int32_t(entry.known_at.seconds / kDay)));
    return true;
  });
  if (!visited) return visited.error();
  std::vector<Date> kept(days.begin(), days.end());
  if (kept.size() > kMostVersions) {
    std::erase_if(kept, [&](Date day) {
      auto next = days.upper_bound(day);
      return next != days.end() && next->month() == day.month() && next->year() == day.year();
    });
    if (kept.size() > kMostVersions) kept.erase(kept.begin(), kept.end() - kMostVersions);
  }
  std::vector<Instant> instants;
  for (Date day : kept) instants.push_back({(std::int64_t(day.days()) + 1) * kDay - 1});
  return instants;
}

// One state of knowledge.
struct Version {
  publish::Timelines timelines;
  std::vector<publish::SeriesDay> series;
};

// How surely so much was held is a soft edge around a line: of many days, it is worked out for as
// many as a chart can show.
Result<Version> version_of(const View& view, const std::vector<Date>& days) {
  Version version{publish::Timelines(view.known, view.complex.cells().size()), {}};
  auto solved = Days::make(view);
  if (!solved) return solved.error();
  const std::size_t every = days.size() / kMostBands + 1;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (i % every == 0 || i + 1 == days.size()) {
      auto areas = solved->areas_on(days[i]);
      if (!areas) return areas.error();
      version.series.push_back({days[i], std::move(*areas)});
    }
    auto map = solved->map_on(days[i]);
    if (!map) return map.error();
    version.timelines.add(days[i], **map);
  }
  return version;
}

Result<void> copy_page(base::World& world, const std::string& share, const std::string& folder) {
  const std::string from = (fs::path(share) / "site").string();
  auto files = world.list(from);
  if (!files) return files.error();
  for (const std::string& file : *files) {
    auto bytes = world.read(file, kMostPageBytes);
    if (!bytes) return bytes.error();
    const fs::path to = fs::path(folder) / fs::path(file).lexically_relative(from);
    if (auto done = world.write(to.string(), *bytes); !done) return done;
  }
  return {};
}

}  // namespace

Result<Site> make_site(base::World& world, const std::string& share, const Observatory& observatory,
                       const View& whole, const std::vector<publish::CheckedReport>& checks,
                       const SiteRequest& request) {
  auto span = span_of(whole, request.from, request.to);
  if (!span) return span.error();

  std::vector<publish::Timelines> versions;
  std::vector<std::vector<publish::SeriesDay>> series;
  const auto add = [&](const View& view) -> Result<void> {
    auto version = version_of(view, span->days);
    if (!version) return version.error();
    versions.push_back(std::move(version->timelines));
    series.push_back(std::move(version->series));
    return {};
  };
  const auto instants = known_instants(*observatory.ledger, request.known_by.value_or(kEver));
  if (!instants) return instants.error();
  for (std::size_t i = 0; i + 1 < instants->size(); ++i) {
    auto view = view_of(observatory, (*instants)[i], &whole.complex, whole.audience);
    if (!view) return view.error();
    if (auto done = add(*view); !done) return done.error();
  }
  if (auto done = add(whole); !done) return done.error();

  auto day = solve_day(whole, span->to);
  if (!day) return day.error();
  auto status = observatory.ledger->status(kEver);
  if (!status) return status.error();
  auto neighbours = neighbour_names_of(world, share, observatory);
  if (!neighbours) return neighbours.error();
  auto files = publish::site_data({.snapshot = snapshot_of(whole, *day),
                                   .folding = observatory.resources.language.folding,
                                   .first = span->from,
                                   .last = span->to,
                                   .waters = observatory.resources.ground.waters,
                                   .neighbour_names = std::move(*neighbours),
                                   .checks = checks,
                                   .versions = std::move(versions),
                                   .series = std::move(series),
                                   .ledger_size = std::size_t(status->head.size),
                                   .ledger_root = proof::to_hex(status->head.root)});
  if (!files) return files.error();
  for (const publish::SiteFile& file : *files) {
    const std::string path = (fs::path(request.folder) / "data" / file.name).string();
    if (auto done = world.write(path, file.bytes); !done) return done.error();
  }
  if (auto done = copy_page(world, share, request.folder); !done) return done.error();
  return Site{(fs::path(request.folder) / "index.html").string(), span->from, span->to,
              span->days.size(), std::max<std::size_t>(1, instants->size())};
}

}  // namespace tidemark::pipeline
