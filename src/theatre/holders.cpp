#include "theatre/holders.hpp"

#include <iterator>

namespace tidemark::theatre {

void Holders::add(const model::Baseline& row) {
  if (!row.place_id.empty()) sides_[row.place_id][row.date] = row.side;
}

std::string_view Holders::holder(const std::string& place, base::Date day) const {
  auto days = sides_.find(place);
  if (days == sides_.end()) return {};
  auto after = days->second.upper_bound(day);
  return after == days->second.begin() ? std::string_view()
                                       : std::string_view(std::prev(after)->second);
}

}  // namespace tidemark::theatre
