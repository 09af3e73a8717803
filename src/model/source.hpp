// An outlet: who publishes reports, and whose side it favours if any.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace tidemark::model {

struct Source {
  std::string id;
  std::string name;
  std::string name_ar;
  std::vector<std::string> aliases;
  std::vector<std::string> domains;
  std::string kind;     // monitor | agency | state | party | wire | newspaper | …
  std::string favours;  // side id, or empty
  std::map<std::string, std::string> terms;  // what generic names mean there: "the army" → side id
};

}  // namespace tidemark::model
