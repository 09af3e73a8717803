#include "proof/document.hpp"

#include <nlohmann/json.hpp>

#include "proof/link.hpp"

namespace tidemark::proof {
namespace {

using base::Error;
using base::Result;
using Json = nlohmann::json;

constexpr const char* kFormat = "tidemark proof 1";

Digest digest_at(const Json& json, const char* key) {
  auto digest = digest_from_hex(json.at(key).get<std::string>());
  if (!digest) throw std::invalid_argument(key);
  return *digest;
}

Json path_json(const Path& path) {
  Json steps = Json::array();
  for (const Digest& step : path) steps.push_back(to_hex(step));
  return steps;
}

Path path_at(const Json& json) {
  Path path;
  for (const Json& step : json.at("path")) {
    auto digest = digest_from_hex(step.get<std::string>());
    if (!digest) throw std::invalid_argument("path");
    path.push_back(*digest);
  }
  return path;
}

Json fields(const Inclusion& p) {
  return {
      {"type", "inclusion"},
      {"entry",
       {{"author", p.author}, {"kind", p.kind}, {"known_at", p.known_at}, {"record", p.record}}},
      {"previous", to_hex(p.previous)},
      {"index", p.index}};
}

Json fields(const Consistency& p) {
  return {{"type", "consistency"}, {"before", p.before}, {"root_before", to_hex(p.root_before)}};
}

Inclusion inclusion_of(const Json& json) {
  const Json& entry = json.at("entry");
  return {entry.at("author"),
          entry.at("kind"),
          entry.at("known_at"),
          entry.at("record"),
          digest_at(json, "previous"),
          json.at("index"),
          json.at("size"),
          digest_at(json, "root"),
          path_at(json)};
}

Consistency consistency_of(const Json& json) {
  return {json.at("before"), digest_at(json, "root_before"), json.at("size"),
          digest_at(json, "root"), path_at(json)};
}

bool holds(const Inclusion& p) {
  Digest link = link_hash(p.previous, {p.author, p.kind, p.known_at, p.record});
  return is_included(leaf_of(link), p.index, p.size, p.path, p.root);
}

bool holds(const Consistency& p) {
  return is_consistent(p.before, p.root_before, p.size, p.root, p.path);
}

}  // namespace

std::string to_text(const Document& document) {
  Json json = std::visit(
      [](const auto& proof) {
        Json made = fields(proof);
        made["format"] = kFormat;
        made["size"] = proof.size;
        made["root"] = to_hex(proof.root);
        made["path"] = path_json(proof.path);
        return made;
      },
      document.proof);
  json["head"] = document.head ? Json::parse(to_text(*document.head)) : Json(nullptr);
  return json.dump(2) + "\n";
}

Result<Document> parse_document(std::string_view text) {
  try {
    Json json = Json::parse(text);
    if (json.at("format") != kFormat) return Error{"is a proof of another format"};
    Document document;
    if (json.at("type") == "inclusion") document.proof = inclusion_of(json);
    else if (json.at("type") == "consistency") document.proof = consistency_of(json);
    else return Error{"is a proof of an unknown type"};
    if (json.at("head").is_null()) return document;
    auto head = parse_head(json.at("head").dump());
    if (!head) return head.error();
    document.head = *head;
    return document;
  } catch (const std::exception&) {
    return Error{"is no proof"};
  }
}

Result<void> check(const Document& document) {
  return std::visit(
      [&](const auto& proof) -> Result<void> {
        if (!holds(proof)) return Error{"the path does not lead to the root"};
        if (!document.head) return {};
        const TreeHead& head = document.head->head;
        if (!is_signed(*document.head)) return Error{"the signature of the head does not fit"};
        if (head.size != proof.size || head.root != proof.root) {
          return Error{"the signed head is of another tree"};
        }
        return {};
      },
      document.proof);
}

}  // namespace tidemark::proof
