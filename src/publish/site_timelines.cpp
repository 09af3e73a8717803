#include <fmt/format.h>

#include <map>

#include "publish/detail/scene.hpp"
#include "publish/detail/site_parts.hpp"
#include "publish/site.hpp"

namespace tidemark::publish {
namespace {

CellLook look_of(const control::ControlMap& map, int cell) {
  CellLook look;
  look.side = map.holder[std::size_t(cell)];
  if (look.side < 0) return look;
  look.tone = detail::paleness_class(map.probability(cell, look.side));
  if (map.contested[std::size_t(cell)]) look.second = detail::runner_up(map, cell);
  return look;
}

// Numbers for things that occur again and again, in the order in which they came first.
template <typename T>
class Numbers {
 public:
  std::size_t of(const T& thing) {
    auto [it, is_new] = numbers_.try_emplace(thing, things_.size());
    if (is_new) things_.push_back(thing);
    return it->second;
  }
  const std::vector<T>& things() const { return things_; }

 private:
  std::map<T, std::size_t> numbers_;
  std::vector<T> things_;
};

}  // namespace

void Timelines::add(base::Date day, const control::ControlMap& map) {
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
    const CellLook look = look_of(map, int(cell));
    if (cells_[cell].empty() || cells_[cell].back().second != look) {
      cells_[cell].emplace_back(day, look);
    }
  }
}

namespace detail {

std::string control_json(const SiteContent& content, const std::vector<int>& order) {
  Numbers<CellLook> looks;
  Numbers<std::vector<std::size_t>> timelines;  // pairs of days after the first, and look
  const auto number_of = [&](const Timelines::Timeline& timeline) {
    std::vector<std::size_t> pairs;
    for (const auto& [day, look] : timeline) {
      pairs.push_back(std::size_t(day - content.first));
      pairs.push_back(looks.of(look));
    }
    return timelines.of(pairs);
  };

  const auto& latest = content.versions.back().cells();
  std::vector<std::size_t> of_cell;
  for (int cell : order) of_cell.push_back(number_of(latest[std::size_t(cell)]));

  std::vector<std::string> versions;
  for (std::size_t v = content.versions.size(); v-- > 0;) {
    std::vector<std::size_t> differing;  // pairs of cell and timeline
    const Timelines& version = content.versions[v];
    if (v + 1 < content.versions.size()) {
      const auto& later = content.versions[v + 1].cells();
      for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t cell = std::size_t(order[i]);
        if (version.cells()[cell] == later[cell]) continue;
        differing.push_back(i);
        differing.push_back(number_of(version.cells()[cell]));
      }
    }
    versions.push_back(fmt::format(R"({{"known":"{}","cells":[{}]}})", version.known().to_text(),
                                   fmt::join(differing, ",")));
  }

  std::vector<std::string> look_rows, timeline_rows;
  for (const CellLook& look : looks.things()) {
    look_rows.push_back(fmt::format("[{},{},{}]", look.side, look.tone, look.second));
  }
  for (const auto& pairs : timelines.things()) {
    timeline_rows.push_back(fmt::format("[{}]", fmt::join(pairs, ",")));
  }
  return fmt::format(
      "{{\"looks\":[{}],\n\"timelines\":[{}],\n\"cells\":[{}],\n\"versions\":[{}]}}\n",
      fmt::join(look_rows, ","), fmt::join(timeline_rows, ","), fmt::join(of_cell, ","),
      fmt::join(versions, ",\n"));
}

}  // namespace detail
}  // namespace tidemark::publish
