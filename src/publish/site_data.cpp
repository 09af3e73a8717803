#include <unordered_map>

#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/redact.hpp"
#include "publish/detail/site_parts.hpp"

namespace tidemark::publish {
namespace detail {
namespace {

using Index = std::unordered_map<std::string, std::size_t>;

// Fields that say nothing are left out.
void put(model::Json& row, const char* name, std::string text) {
  if (!text.empty()) row[name] = std::move(text);
}

Index places_by_id(const theatre::Theatre& theatre) {
  Index index;
  for (const model::Place& place : theatre.places) index.try_emplace(place.id, index.size());
  return index;
}

model::Json report_row(const theatre::Theatre& theatre, const model::Known<model::Report>& known) {
  const model::Report& report = known.record;
  model::Json row = {{"stem", without_contacts(report.stem)}, {"known", known.known_at.to_text()}};
  put(row, "sha256", report.id);
  put(row, "outlet", outlet_name(theatre, report));
  put(row, "title", without_contacts(report.title));
  put(row, "url", safe_link(report.url));
  put(row, "published", published_text(&report));
  put(row, "republishes", report.republishes);
  return row;
}

model::Json event_row(const std::string& id, const theatre::Theatre& theatre,
                      const control::KnownEvent& known, const Index& places, const Index& reports) {
  const model::Event& e = known.record;
  model::Json row = {{"id", id},
                     {"type", to_text(e.type)},
                     {"modality", to_text(e.modality)},
                     {"quote", without_contacts(e.quote)},
                     {"rule", e.rule},
                     {"confidence", e.confidence},
                     {"known", known.known_at.to_text()}};
  put(row, "side", e.side);
  put(row, "opponent_side", e.opponent_side);
  if (!e.actor.empty()) row["actor"] = without_contacts(actor_name(theatre, e.actor, e.side));
  if (!e.opponent.empty())
    row["opponent"] = without_contacts(actor_name(theatre, e.opponent, e.opponent_side));
  if (e.place) {
    if (auto it = places.find(e.place->id); it != places.end()) row["place"] = it->second;
    row["name"] = without_contacts(e.place->name);
  }
  if (e.date) row["date"] = {e.date->from.to_text(), e.date->last().to_text()};
  if (e.partial) row["partial"] = true;
  if (!e.said_by.empty()) {
    model::Json chain = model::Json::array();
    for (const std::string& teller : e.said_by) chain.push_back(without_contacts(teller));
    row["said_by"] = std::move(chain);
  }
  put(row, "grade", model::to_text(known.grade));
  put(row, "grade_basis", known.grade.basis);
  if (e.scope != model::Scope::point) row["scope"] = to_text(e.scope);
  if (auto it = reports.find(e.report); it != reports.end()) row["report"] = it->second;
  return row;
}

model::Json table_row(const control::KnownBaseline& known, const Index& places) {
  const model::Baseline& row = known.record;
  model::Json result = {
      {"side", row.side}, {"date", row.date.to_text()}, {"known", known.known_at.to_text()}};
  put(result, "name", without_contacts(row.name));
  put(result, "shared_with", row.shared_with);
  put(result, "source", without_contacts(row.source));
  if (auto it = places.find(row.place_id); it != places.end()) result["place"] = it->second;
  return result;
}

// What checks found of a report's figures, in every language of publications; what nothing speaks
// about is left out.
void add_figures(const CheckedReport& checked, const theatre::Theatre& theatre,
                 const Index& reports, model::Json& rows) {
  const auto report = reports.find(checked.report.id);
  if (report == reports.end()) return;
  for (std::size_t i = 0; i < checked.figures.size(); ++i) {
    const std::vector<measure::Finding>& findings = checked.checks[i].findings;
    if (findings.empty()) continue;
    const model::Claim& figure = checked.figures[i];
    model::Json row = {{"report", report->second},
                       {"figure", without_contacts(figure.as_written)},
                       {"verdict", measure::to_text(checked.checks[i].verdict)}};
    put(row, "of", without_contacts(figure.of_what));
    for (const Phrases& phrases : all_phrases()) {
      model::Json& lines = row["lines"][phrases.language()] = model::Json::array();
      for (const measure::Finding& finding : findings) {
        lines.push_back(without_contacts(finding_line(checked, i, finding, theatre, phrases)));
      }
    }
    rows.push_back(std::move(row));
  }
}

}  // namespace

std::string statements_json(const SiteContent& content) {
  const Snapshot& snapshot = content.snapshot;
  const Index places = places_by_id(snapshot.theatre);
  Index numbers;
  model::Json reports = model::Json::array(), events = model::Json::array(),
              tables = model::Json::array();
  for (const auto& [id, known] : snapshot.reports) {
    numbers.emplace(id, numbers.size());
    reports.push_back(report_row(snapshot.theatre, known));
  }
  for (const auto& [id, known] : snapshot.reports) {
    auto original = numbers.find(known.record.copy_of);
    if (original != numbers.end()) reports[numbers[id]]["copy_of"] = original->second;
  }
  const std::vector<std::string> ids = event_ids(snapshot.events);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const control::KnownEvent& known = snapshot.events[i];
    if (known.record.type == model::EventType::movement) continue;
    events.push_back(event_row(ids[i], snapshot.theatre, known, places, numbers));
  }
  for (const control::KnownBaseline& known : snapshot.baselines) {
    tables.push_back(table_row(known, places));
  }
  model::Json figures = model::Json::array();
  for (const CheckedReport& checked : content.checks) {
    add_figures(checked, snapshot.theatre, numbers, figures);
  }
  return model::canonical({{"reports", std::move(reports)},
                           {"events", std::move(events)},
                           {"tables", std::move(tables)},
                           {"figures", std::move(figures)}}) +
         "\n";
}

std::string manifest_json(const SiteContent& content) {
  const theatre::Theatre& theatre = content.snapshot.theatre;
  model::Json sides = model::Json::array();
  for (const std::string& id : content.snapshot.map.sides) {
    const model::Side* side = theatre.side(id);
    if (!side) continue;
    sides.push_back({{"id", id},
                     {"name", side->name},
                     {"name_ar", side->name_ar},
                     {"colour", side->colour},
                     {"pattern", side->pattern}});
  }
  const model::Folding& folding = content.folding;
  model::Json rules = {{"articles", folding.articles},
                       {"prefixes", folding.prefixes},
                       {"heads", folding.heads},
                       {"sounds", folding.sounds},
                       {"endings", folding.endings}};
  return model::canonical(
             {{"theatre", theatre.id},
              {"name", theatre.name},
              {"name_ar", theatre.name_ar},
              {"credits", theatre.credits},
              {"profile", content.snapshot.profile.name},
              {"sides", std::move(sides)},
              {"area_km2", content.snapshot.complex.area_km2()},
              {"official_area_km2", theatre.official_area_km2},
              {"first", content.first.to_text()},
              {"last", content.last.to_text()},
              {"on", content.snapshot.valid.to_text()},
              {"ledger", {{"entries", content.ledger_size}, {"root", content.ledger_root}}},
              {"folding", std::move(rules)}}) +
         "\n";
}

}  // namespace detail

base::Result<std::vector<SiteFile>> site_data(const SiteContent& content) {
  const Snapshot& snapshot = content.snapshot;
  const detail::SiteCells cells = detail::site_cells(content);
  auto binary = detail::cells_binary(snapshot, cells);
  if (!binary) return binary.error();
  auto base = detail::base_json(content);
  if (!base) return base.error();
  return std::vector<SiteFile>{{"site.json", detail::manifest_json(content)},
                               {"base.json", std::move(*base)},
                               {"cells.bin", std::move(*binary)},
                               {"control.json", detail::control_json(content, cells)},
                               {"bands.json", detail::bands_json(content)},
                               {"places.json", detail::places_json(content, cells)},
                               {"statements.json", detail::statements_json(content)}};
}

}  // namespace tidemark::publish
