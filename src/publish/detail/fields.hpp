// Fields of tables that only files show: what each holds, for the data dictionary.
#pragma once

#include <string>
#include <utility>

#include "publish/record_table.hpp"

namespace tidemark::publish::detail {

inline Field text_field(std::string id, std::string about) {
  return {std::move(id), "", 0, Type::text, std::move(about)};
}
inline Field number_field(std::string id, int decimals, std::string about) {
  return {std::move(id), "", decimals, Type::number, std::move(about)};
}
inline Field whole_field(std::string id, std::string about) {
  return {std::move(id), "", 0, Type::whole, std::move(about)};
}
inline Field yes_no_field(std::string id, std::string about) {
  return {std::move(id), "", 0, Type::yes_no, std::move(about)};
}
inline Field day_field(std::string id, std::string about) {
  return {std::move(id), "", 0, Type::day, std::move(about)};
}

}  // namespace tidemark::publish::detail
