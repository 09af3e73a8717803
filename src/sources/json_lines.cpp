#include "sources/json_lines.hpp"

#include <fmt/format.h>

#include <simdjson.h>
#include <nlohmann/json.hpp>

namespace tidemark::sources {
namespace {

using Json = nlohmann::json;
namespace fast = simdjson::dom;

// Thrown for what makes a record useless; caught where the record is given up.
struct Unusable {
  std::string reason;
};

// The fields that a record may have; "" for those that are missing or null.
struct Fields {
  std::string id, text, published;
  model::Hints hints;
  bool has_text = false;
};

std::string* field_of(Fields& fields, std::string_view name) {
  if (name == "id") return &fields.id;
  if (name == "text") return &fields.text;
  if (name == "published") return &fields.published;
  if (name == "title") return &fields.hints.title;
  if (name == "url") return &fields.hints.url;
  if (name == "outlet") return &fields.hints.outlet;
  if (name == "author") return &fields.hints.author;
  if (name == "lang") return &fields.hints.language;
  return nullptr;
}

// Nothing when the line is no plain record, which the other reader then reads or tells the fault
// of.
std::optional<Fields> read_fast(const std::string& line, fast::parser& parser) {
  fast::object object;
  if (parser.parse(line).get(object)) return std::nullopt;
  Fields fields;
  for (auto [name, value] : object) {
    std::string* field = field_of(fields, name);
    if (!field) continue;
    std::string_view text;
    std::int64_t number = 0;
    if (!value.get(text)) *field = text;
    else if (value.is_null()) field->clear();
    else if (field == &fields.id && !value.get(number)) *field = std::to_string(number);
    else return std::nullopt;
    fields.has_text |= field == &fields.text;
  }
  return fields;
}

Fields read_any(const std::string& line) {
  Json json = Json::parse(line);
  if (!json.is_object()) throw Unusable{"is no JSON object"};
  Fields fields;
  fields.has_text = json.contains("text");
  if (!fields.has_text) throw Unusable{"has no 'text'"};
  for (const char* name : {"text", "published", "id", "title", "url", "outlet", "author", "lang"}) {
    auto found = json.find(name);
    if (found == json.end() || found->is_null()) continue;
    std::string& field = *field_of(fields, name);
    if (&field == &fields.id && found->is_number()) field = found->dump();
    else if (found->is_string()) field = found->get<std::string>();
    else throw Unusable{fmt::format("'{}' is no text", name)};
  }
  return fields;
}

void read_record(std::string line, fast::parser& parser, const Records& records) {
  std::optional<Fields> read = read_fast(line, parser);
  Fields fields = read && read->has_text ? std::move(*read) : read_any(line);
  model::Hints& hints = fields.hints;
  hints.stem = safe_stem(fields.id);
  hints.markup = markup_of(fields.text);
  hints.published = iso_day(fields.published);
  if (!fields.published.empty() && !hints.published) {
    throw Unusable{fmt::format("'published' is no day (want YYYY-MM-DD): '{}'",
                               std::string_view(fields.published).substr(0, 40))};
  }
  std::string text = under_title(hints.title, std::move(fields.text), hints.markup);
  records.document(std::move(line), std::move(text), std::move(hints));
}

}  // namespace

void read_json_lines(Input& input, Records records) {
  fast::parser parser(model::kLargestDocument + 1);
  std::string line;
  bool whole = true;
  while (input.line(line, model::kLargestDocument, whole)) {
    records.begin();
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
    if (records.count() == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.find_first_not_of(" \t") == line.npos) continue;
    if (!whole) {
      records.fault(fmt::format("is larger than {} bytes", model::kLargestDocument));
      continue;
    }
    try {
      read_record(std::move(line), parser, records);
    } catch (const Json::parse_error& fault) {
      records.fault(fmt::format("is no JSON, from its byte {} on", fault.byte));
    } catch (const Unusable& fault) {
      records.fault(fault.reason);
    }
  }
  if (input.fault()) records.container_fault(input.fault()->reason);
}

}  // namespace tidemark::sources
