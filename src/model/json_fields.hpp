// What the JSON forms of records share: texts that may be missing.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace tidemark::model {

// Empty when the key is missing or null. Throws nlohmann's type_error when it is no text.
inline std::string text_at(const nlohmann::json& json, const char* key) {
  auto it = json.find(key);
  return it == json.end() || it->is_null() ? std::string() : it->get<std::string>();
}

inline nlohmann::json or_null(const std::string& text) {
  return text.empty() ? nlohmann::json(nullptr) : nlohmann::json(text);
}

}  // namespace tidemark::model
