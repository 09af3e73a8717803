#include "pipeline/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "model/json.hpp"
#include "pipeline/days.hpp"
#include "pipeline/history.hpp"
#include "pipeline/span.hpp"
#include "publish/area_tables.hpp"
#include "publish/layer_list.hpp"
#include "publish/tables.hpp"

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;
using base::Date;
using base::Result;
using publish::ExportedFile;
using publish::NamedTable;

constexpr const char* kManifest = "manifest.json";
// What files tell of.
constexpr const char* kAreas = "how much each side held on one day";
constexpr const char* kAcled = "events in the shape of ACLED's table";
constexpr const char* kUcdp = "events under the column names of UCDP GED";
constexpr const char* kViina = "who held each place, in the manner of VIINA";

// Days after the last statement are told by it until something was recorded last.
Result<void> is_told(const View& view, const std::set<Date>& told, Date day) {
  const Date recorded(std::int32_t(view.known.seconds / 86400));
  const Date last = std::max(*told.rbegin(), recorded);
  if (*told.begin() <= day && day <= last) return {};
  return base::Error{fmt::format("nothing is known of {}: what the ledger tells is of {} to {}",
                                 day.to_text(), told.begin()->to_text(), last.to_text())};
}

Result<Span> span_for(const View& view, const ExportRequest& request) {
  const std::set<Date> told = statement_days(view);
  if (told.empty()) return base::Error{"nothing here has a day: there is nothing to export"};
  const bool day_alone = request.on && !request.from && !request.to;
  auto span =
      span_of(view, day_alone ? request.on : request.from, request.to ? request.to : request.on);
  if (!span) return span;
  for (Date day : {span->from, span->to, request.on.value_or(span->to)}) {
    if (auto done = is_told(view, told, day); !done) return done.error();
  }
  return span;
}

// What the days of a span come to.
struct DayByDay {
  publish::Timelines timelines;
  std::vector<publish::SeriesDay> series;
  std::vector<publish::AdminDay> admin;
  publish::EnclaveHistory enclaves;
  std::shared_ptr<const measure::Edges> edges;
  std::optional<std::size_t> first_level;  // index of that admin layer
};

Result<DayByDay> solve_days(const View& view, const Span& span) {
  DayByDay days{publish::Timelines(view.known, view.complex.cells().size()),
                {},
                {},
                {},
                measure::edges_of(view.complex),
                {}};
  const auto& layers = view.complex.layers();
  auto first_level = std::ranges::find(layers, 1, &cells::AdminLayer::level);
  if (first_level != layers.end()) days.first_level = std::size_t(first_level - layers.begin());
  auto solved = Days::make(view);
  if (!solved) return solved.error();
  for (Date valid : span.days) {
    auto areas = solved->areas_on(valid);
    if (!areas) return areas.error();
    auto map = solved->map_on(valid);
    if (!map) return map.error();
    days.timelines.add(valid, **map);
    days.enclaves.add(valid, measure::pieces({view.complex, **map, days.edges}));
    if (days.first_level) {
      days.admin.push_back({valid, measure::side_areas_in(view.complex, **map, *days.first_level)});
    }
    days.series.push_back({valid, std::move(*areas)});
  }
  return days;
}

class Maker {
 public:
  Maker(const publish::Snapshot& snapshot, const DayByDay& days, const Span& span,
        const std::vector<publish::CheckedReport>& checks, publish::Provenance provenance)
      : snapshot_(snapshot),
        days_(days),
        span_(span),
        checks_(checks),
        provenance_(std::move(provenance)) {}

  Result<std::vector<ExportedFile>> make(const std::set<std::string>& formats) {
    if (formats.contains("gpkg") || formats.contains("geojson") || formats.contains("csv")) {
      auto tables = publish::layers({.history = history(),
                                     .series = days_.series,
                                     .admin = days_.admin,
                                     .first_level = days_.first_level,
                                     .enclaves = days_.enclaves,
                                     .checks = checks_});
      if (!tables) return tables.error();
      if (formats.contains("gpkg")) {
        auto bytes = publish::geopackage(*tables, provenance_);
        if (!bytes) return bytes.error();
        files_.push_back(
            {snapshot_.theatre.id + ".gpkg", "all layers for GIS programs", std::move(*bytes)});
      }
      if (formats.contains("geojson")) {
        if (auto done = add_geojson(*tables); !done) return done.error();
      }
      if (formats.contains("csv")) add_csv(std::move(*tables), formats);
    }
    add_others(formats);
    return std::move(files_);
  }

 private:
  publish::History history() const {
    return {snapshot_, days_.timelines, *days_.edges, span_.from, span_.to};
  }

  Result<void> add_geojson(const std::vector<NamedTable>& tables) {
    const std::string metadata = publish::to_json(provenance_);
    for (const NamedTable& named : tables) {
      if (named.shape == geo::LayerShape::none) continue;
      files_.push_back(
          {named.name + ".geojson", named.about, publish::geojson_of(named.table, metadata)});
    }
    auto cells = publish::control_geojson(snapshot_, metadata);
    if (!cells) return cells.error();
    files_.push_back({"control.geojson", "the cells of one day", std::move(*cells)});
    return {};
  }

  // The dictionary here is of these files, and of the other tables that are written beside them.
  void add_csv(std::vector<NamedTable> tables, const std::set<std::string>& formats) {
    NamedTable dictionary = std::move(tables.back());
    tables.pop_back();
    std::vector<NamedTable> described = tables;
    described.push_back({"areas", kAreas, {publish::areas_fields()}});
    if (formats.contains("acled"))
      described.push_back({"acled", kAcled, {publish::acled_fields()}});
    if (formats.contains("ucdp")) described.push_back({"ucdp", kUcdp, {publish::ucdp_fields()}});
    if (formats.contains("viina"))
      described.push_back({"viina", kViina, {publish::viina_fields()}});
    dictionary.table = publish::data_dictionary(described);
    tables.push_back(std::move(dictionary));
    for (const NamedTable& named : tables) {
      add_described(named.name + ".csv", named.about, publish::csv_of(named.table),
                    named.table.fields);
    }
    add_described("areas.csv", kAreas, publish::areas_csv(snapshot_.areas),
                  publish::areas_fields());
  }

  void add_others(const std::set<std::string>& formats) {
    const auto& [events, reports, theatre] =
        std::tie(snapshot_.events, snapshot_.reports, snapshot_.theatre);
    if (formats.contains("acled")) {
      add_described("acled.csv", kAcled, publish::acled_csv(events, reports, theatre),
                    publish::acled_fields());
    }
    if (formats.contains("ucdp")) {
      add_described("ucdp.csv", kUcdp, publish::ucdp_csv(events, reports, theatre),
                    publish::ucdp_fields());
    }
    if (formats.contains("viina")) {
      const publish::RecordTable table = publish::viina_table(history());
      add_described("viina.csv", kViina, publish::csv_of(table), table.fields);
    }
    if (formats.contains("plover")) {
      add_described("plover.jsonl", "events in PLOVER's form",
                    publish::plover_jsonl(events, reports));
    }
    if (formats.contains("claimreview")) {
      std::string lines;
      for (const publish::CheckedReport& report : checks_) {
        lines += publish::claim_reviews(report, theatre);
      }
      add_described("claims.jsonl", "checked figures as ClaimReview", std::move(lines));
    }
  }

  // A file that has no room for its provenance, and the one beside it that has.
  void add_described(const std::string& name, const std::string& about, std::string bytes,
                     const std::vector<publish::Field>& fields = {}) {
    std::string metadata = publish::metadata_json(provenance_, name, about, fields);
    files_.push_back({name, about, std::move(bytes)});
    files_.push_back({name + "-metadata.json", "metadata of " + name, std::move(metadata)});
  }

  const publish::Snapshot& snapshot_;
  const DayByDay& days_;
  const Span& span_;
  const std::vector<publish::CheckedReport>& checks_;
  publish::Provenance provenance_;
  std::vector<ExportedFile> files_;
};

// What an export before left in the folder and this one does not write would lie beside a manifest
// that names another profile: it goes. Of other files nothing is known; they stay.
Result<void> remove_before(const base::World& world, const std::string& folder,
                           const std::vector<ExportedFile>& files) {
  const std::string manifest = (fs::path(folder) / kManifest).string();
  if (!world.exists(manifest)) return {};
  auto bytes = world.read(manifest, base::kMaxFileBytes);
  if (!bytes) return bytes.error();
  const model::Json json = model::Json::parse(*bytes, nullptr, false);
  if (!json.is_object() || !json.contains("files") || !json["files"].is_array()) {
    return base::Error{"is no manifest of an export: choose another folder", manifest};
  }
  for (const model::Json& row : json["files"]) {
    const bool named = row.is_object() && row.contains("name") && row["name"].is_string();
    const std::string name = named ? row["name"].get<std::string>() : "";
    // Never out of the folder, nor a folder.
    const fs::path path = fs::path(folder) / name;
    if (name.find('/') != name.npos || !fs::is_regular_file(fs::symlink_status(path)) ||
        std::ranges::find(files, name, &ExportedFile::name) != files.end())
      continue;
    std::error_code failed;
    fs::remove(path, failed);
    if (failed) {
      return base::Error{"is of an export before and cannot be removed: " + failed.message(),
                         path.string()};
    }
  }
  return {};
}

}  // namespace

std::set<std::string> every_format() {
  return {std::begin(kExportFormats), std::end(kExportFormats)};
}

bool wants_checks(const ExportRequest& request) {
  return request.formats.contains("gpkg") || request.formats.contains("csv") ||
         request.formats.contains("claimreview");
}

Result<Exported> export_files(base::World& world, const Observatory& observatory, const View& view,
                              const std::vector<publish::CheckedReport>& checks,
                              const ExportRequest& request) {
  auto span = span_for(view, request);
  if (!span) return span.error();
  auto days = solve_days(view, *span);
  if (!days) return days.error();
  auto day = solve_day(view, request.on.value_or(span->to));
  if (!day) return day.error();
  auto status = observatory.ledger->status(kEver);
  if (!status) return status.error();

  const publish::Snapshot snapshot = snapshot_of(view, *day);
  Exported exported{{.theatre = snapshot.theatre.name,
                     .from = span->from,
                     .to = span->to,
                     .on = day->valid,
                     .known = view.known,
                     .profile = snapshot.profile,
                     .credits = snapshot.theatre.credits,
                     .ledger_size = std::size_t(status->head.size),
                     .ledger_root = proof::to_hex(status->head.root)},
                    {}};
  auto files = Maker(snapshot, *days, *span, checks, exported.provenance).make(request.formats);
  if (!files) return files.error();
  files->push_back(
      {"SHA256SUMS", "to check the files with sha256sum -c", publish::checksums(*files)});
  files->push_back(
      {kManifest, "what lies here", publish::export_manifest(exported.provenance, *files)});
  if (auto done = remove_before(world, request.folder, *files); !done) return done.error();
  for (const ExportedFile& file : *files) {
    const std::string path = (fs::path(request.folder) / file.name).string();
    if (auto done = world.write(path, file.bytes); !done) return done.error();
    exported.files.push_back(path);
  }
  return exported;
}

}  // namespace tidemark::pipeline
