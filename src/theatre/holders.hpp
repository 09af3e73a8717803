// Who held which place when, as far as somebody has told: what reading may lean on when several
// places bear one name. Filled from a baseline; empty when there is none.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/baseline.hpp"

namespace tidemark::theatre {

class Holders {
 public:
  void add(const model::Baseline& row);
  // The side that held the place on that day or last before it; empty when nobody has told.
  std::string_view holder(const std::string& place, base::Date day) const;

 private:
  std::unordered_map<std::string, std::map<base::Date, std::string>> sides_;  // by place id
};

}  // namespace tidemark::theatre
