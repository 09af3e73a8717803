#include "text/linked_data.hpp"

#include <nlohmann/json.hpp>

namespace tidemark::text {
namespace {

using Json = nlohmann::json;

constexpr int kDeepest = 16;

// What else a description holds that has dates and titles of its own.
constexpr std::string_view kOthers[] = {"itemListElement", "comment",  "isPartOf", "hasPart",
                                        "mentions",        "video",    "image",    "review",
                                        "associatedMedia", "citation", "isBasedOn"};

std::string text_at(const Json& object, const char* name) {
  auto found = object.find(name);
  if (found == object.end()) return "";
  if (found->is_array() && !found->empty() && found->front().is_string()) return found->front();
  return found->is_string() ? found->get<std::string>() : "";
}

// A name, or a thing (or several) that has one.
std::string name_at(const Json& object, const char* name) {
  auto found = object.find(name);
  if (found == object.end()) return "";
  const Json& value = found->is_array() && !found->empty() ? found->front() : *found;
  if (value.is_string()) return value;
  return value.is_object() ? text_at(value, "name") : "";
}

bool tells_article(const Json& object) {
  auto type = object.find("@type");
  if (type == object.end()) return false;
  auto names_one = [](const Json& name) {
    if (!name.is_string()) return false;
    std::string_view text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("Posting") || text == "Report";
  };
  if (!type->is_array()) return names_one(*type);
  return std::any_of(type->begin(), type->end(), names_one);
}

// The first thing for which the test holds, or nothing.
template <typename Test>
const Json* find_object(const Json& json, const Test& test, int depth = 0) {
  if (depth > kDeepest || !json.is_structured()) return nullptr;
  if (json.is_object() && test(json)) return &json;
  for (auto it = json.begin(); it != json.end(); ++it) {
    if (json.is_object() &&
        std::find(std::begin(kOthers), std::end(kOthers), it.key()) != std::end(kOthers)) {
      continue;
    }
    if (const Json* found = find_object(*it, test, depth + 1)) return found;
  }
  return nullptr;
}

void keep(std::string& slot, std::string value) {
  if (slot.empty()) slot = std::move(value);
}

}  // namespace

void read_linked_data(std::string_view text, LinkedData& data) {
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return;
  const Json* article = find_object(json, tells_article);
  if (!article) {
    article =
        find_object(json, [](const Json& object) { return object.contains("datePublished"); });
  }
  if (!article) return;
  keep(data.title, text_at(*article, "headline"));
  keep(data.date, text_at(*article, "datePublished"));
  keep(data.author, name_at(*article, "author"));
  keep(data.site, name_at(*article, "publisher"));
  keep(data.url, text_at(*article, "url"));
}

}  // namespace tidemark::text
