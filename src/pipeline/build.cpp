#include "pipeline/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "pipeline/audience.hpp"
#include "pipeline/check_figures.hpp"
#include "pipeline/export.hpp"
#include "pipeline/observatory.hpp"
#include "pipeline/report.hpp"
#include "pipeline/site.hpp"
#include "pipeline/view.hpp"
#include "publish/area_tables.hpp"
#include "publish/map_image.hpp"
#include "publish/tables.hpp"

namespace tidemark::pipeline {
namespace {

using base::Result;

// Makes every publication; the first that fails ends it. `page` is the report's.
Result<std::vector<std::string>> publish_all(base::World& world, const BuildRequest& request,
                                             const publish::Snapshot& snapshot,
                                             const publish::MapOptions& options, std::string page,
                                             const std::vector<publish::CheckedReport>& checks) {
  auto svg = publish::render_map(snapshot, publish::ImageFormat::svg, options);
  if (!svg) return svg.error();
  auto png = publish::render_map(snapshot, publish::ImageFormat::png, options);
  if (!png) return png.error();
  auto cells = publish::control_geojson(snapshot);
  if (!cells) return cells.error();
  std::string claims;
  for (const publish::CheckedReport& report : checks) {
    claims += publish::claim_reviews(report, snapshot.theatre);
  }
  const std::pair<const char*, std::string> files[] = {
      {"map.png", std::move(*png)},
      {"map.svg", std::move(*svg)},
      {"report.html", std::move(page)},
      {"claims.jsonl", std::move(claims)},
      {"events.csv", publish::events_csv(snapshot.events, snapshot.reports)},
      {"control.geojson", std::move(*cells)},
      {"areas.csv", publish::areas_csv(snapshot.areas)}};
  std::vector<std::string> written;
  for (const auto& [name, bytes] : files) {
    std::string path = (std::filesystem::path(request.folder) / name).string();
    auto done = world.write(path, bytes);
    if (!done) return done.error();
    written.push_back(path);
  }
  return written;
}

}  // namespace

Result<Built> build(base::World& world, const std::string& share, BuildRequest request,
                    Faults& faults, const Progress& progress) {
  auto observatory = make_observatory(world, share, {request.folder, request.store}, request.wanted,
                                      faults, request.add.known_at);
  if (!observatory) return observatory.error();
  auto archived = add(world, request.add, *observatory, faults, progress);
  if (!archived) return archived.error();

  auto audience =
      audience_of(world, *observatory, {request.folder, request.store}, request.profile);
  if (!audience) return audience.error();
  auto view = view_of(*observatory, {}, nullptr, *audience);
  if (!view) return view.error();
  Built built;
  built.reports = *archived;
  built.events = view->events.size();
  built.baselines = view->baselines.size();
  std::optional<base::Date> on = request.on ? request.on : last_day(*view, *view);
  if (!on) return base::Error{"nothing that was read has a day: give the map's with --on"};
  built.on = *on;
  auto day = solve_day(*view, *on);
  if (!day) return day.error();
  publish::MapOptions options;
  options.waters = observatory->resources.ground.waters;
  FigureChecker checker(*observatory, *view, faults.warnings);
  auto checks = checker.check_all([](const model::Report&) { return true; });
  publish::redact(checks, audience->profile);
  const base::Date from = request.from.value_or(std::min(first_day(*view).value_or(*on), *on));
  const base::Date to = request.to.value_or(std::max(from, *on));
  if (to < from) {
    return base::Error{fmt::format("the report's last day, {}, comes before its first, {}",
                                   to.to_text(), from.to_text())};
  }
  auto page =
      make_report(world, share, *observatory, *view, {base::DateSpan::inclusive(from, to)}, checks);
  if (!page) return page.error();
  auto files =
      publish_all(world, request, snapshot_of(*view, *day), options, std::move(*page), checks);
  if (!files) return files.error();
  built.files = std::move(*files);
  const auto below = [&](const char* name) {
    return (std::filesystem::path(request.folder) / name).string();
  };
  auto exported =
      export_files(world, *observatory, *view, checks, {below("export"), every_format()});
  if (!exported) return exported.error();
  built.files.push_back(exported->files.back());
  auto site = make_site(world, share, *observatory, *view, checks, {below("site"), {}, {}});
  if (!site) return site.error();
  built.files.push_back(site->page);
  return built;
}

}  // namespace tidemark::pipeline
