#include <fmt/format.h>

#include <map>

#include "publish/detail/site_parts.hpp"
#include "publish/site.hpp"

namespace tidemark::publish {
namespace {

// Numbering for things that occur again and again, in the order in which they came first.
template <typename T>
class Numbering {
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
  const std::vector<CellLook> looks = looks_of(map);
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) {
    const CellLook& look = looks[cell];
    if (cells_[cell].empty() || cells_[cell].back().second != look) {
      cells_[cell].emplace_back(day, look);
    }
  }
}

namespace detail {

std::string control_json(const SiteContent& content, const SiteCells& cells) {
  Numbering<CellLook> looks;
  Numbering<std::vector<std::size_t>> timelines;  // pairs of days after the first, and look
  const auto number_of = [&](const Timelines::Timeline& timeline) {
    std::vector<std::size_t> pairs;
    for (const auto& [day, look] : timeline) {
      pairs.push_back(std::size_t(day - content.first));
      pairs.push_back(looks.of(look));
    }
    return timelines.of(pairs);
  };

  const auto timeline_of = [&](const Timelines& version, int territory) -> const auto& {
    return version.cells()[std::size_t(cells.territories.first_cell(territory))];
  };
  std::vector<std::size_t> of_cell;
  for (const int territory : cells.order) {
    of_cell.push_back(number_of(timeline_of(content.versions.back(), territory)));
  }

  std::vector<std::string> versions;
  for (std::size_t v = content.versions.size(); v-- > 0;) {
    std::vector<std::size_t> differing;  // pairs of cell and timeline
    const Timelines& version = content.versions[v];
    if (v + 1 < content.versions.size()) {
      for (std::size_t i = 0; i < cells.order.size(); ++i) {
        const auto& timeline = timeline_of(version, cells.order[i]);
        if (timeline == timeline_of(content.versions[v + 1], cells.order[i])) continue;
        differing.push_back(i);
        differing.push_back(number_of(timeline));
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
