// theatre.toml as toml++ reads it, faults with their place.
#pragma once

#include <toml++/toml.h>

#include <string>

#include "base/files.hpp"
#include "base/result.hpp"

namespace tidemark::theatre {

inline base::Error fault(const toml::node& node, const std::string& file, std::string reason) {
  const toml::source_position& at = node.source().begin;
  return {std::move(reason), file, int(at.line), int(at.column)};
}

inline base::Result<toml::table> read_toml(const base::World& world, const std::string& file) {
  base::Result<std::string> bytes = world.read(file, base::kMaxFileBytes);
  if (!bytes) return bytes.error();
  try {
    return toml::parse(*bytes, file);
  } catch (const toml::parse_error& e) {
    const toml::source_position& at = e.source().begin;
    return base::Error{std::string(e.description()), file, int(at.line), int(at.column)};
  }
}

inline std::string text(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string());
}

}  // namespace tidemark::theatre
