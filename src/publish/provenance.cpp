#include "publish/provenance.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "model/json.hpp"

namespace tidemark::publish {
namespace {

using model::Json;

Json json_of(const Provenance& provenance) {
  Json json = Json::object();
  for (const auto& [name, value] : items_of(provenance)) json[name] = value;
  return json;
}

const char* datatype(const Field& field) {
  switch (field.type) {
    case Type::number: return "number";
    case Type::whole: return "integer";
    case Type::yes_no: return "boolean";
    case Type::day: return "date";
    case Type::text: break;
  }
  return "string";
}

}  // namespace

std::map<std::string, std::string> items_of(const Provenance& p) {
  return {{"theatre", p.theatre},
          {"valid_from", p.from.to_text()},
          {"valid_to", p.to.to_text()},
          {"valid_on", p.on.to_text()},
          {"known_by", p.known.to_text()},
          {"profile", p.profile.name},
          {"profile_delay_hours", fmt::format("{}", p.profile.delay_hours)},
          {"profile_coarse", p.profile.coarse ? "true" : "false"},
          {"licence", p.profile.licence},
          {"credits", p.credits},
          {"ledger_entries", fmt::format("{}", p.ledger_size)},
          {"ledger_root", p.ledger_root}};
}

std::string to_json(const Provenance& provenance) { return model::canonical(json_of(provenance)); }

std::string metadata_json(const Provenance& provenance, const std::string& file,
                          const std::string& about, const std::vector<Field>& fields) {
  Json json = {{"@context", "http://www.w3.org/ns/csvw"},
               {"url", file},
               {"dc:title", about},
               {"dc:license", provenance.profile.licence},
               {"tidemark", json_of(provenance)}};
  if (!fields.empty()) {
    Json columns = Json::array();
    for (const Field& field : fields) {
      Json column = {{"name", field.id}, {"titles", field.id}, {"datatype", datatype(field)}};
      if (!field.about.empty()) column["dc:description"] = field.about;
      columns.push_back(std::move(column));
    }
    json["tableSchema"] = {{"columns", std::move(columns)}};
  }
  return json.dump(1) + "\n";
}

std::string export_manifest(const Provenance& provenance, const std::vector<ExportedFile>& files) {
  Json json = json_of(provenance);
  json["files"] = Json::array();
  for (const ExportedFile& file : files) {
    json["files"].push_back({{"name", file.name},
                             {"about", file.about},
                             {"bytes", file.bytes.size()},
                             {"sha256", base::sha256_hex(file.bytes)}});
  }
  return json.dump(1) + "\n";
}

std::string checksums(const std::vector<ExportedFile>& files) {
  std::string text;
  for (const ExportedFile& file : files) {
    text += fmt::format("{}  {}\n", base::sha256_hex(file.bytes), file.name);
  }
  return text;
}

}  // namespace tidemark::publish
