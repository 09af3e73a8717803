#include <cmath>
#include <map>

#include "model/json.hpp"
#include "publish/detail/naming.hpp"
#include "publish/detail/ranking.hpp"
#include "publish/detail/site_parts.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kPlaceSteps = 1e3;  // public points: 3 decimals

// First-level areas under their names in the order in which places name them, with what the
// theatre's script calls them.
class Areas {
 public:
  explicit Areas(const theatre::Theatre& theatre) : native_(native_areas(theatre)) {}
  std::size_t number(const std::string& name) {
    auto [it, is_new] = numbers_.try_emplace(name, rows_.size());
    if (is_new) rows_.push_back({name, native_[name]});
    return it->second;
  }
  const model::Json& rows() const { return rows_; }

 private:
  std::map<std::string, std::string> native_;
  std::map<std::string, std::size_t> numbers_;
  model::Json rows_ = model::Json::array();
};

}  // namespace

std::string places_json(const SiteContent& content, const SiteCells& cells) {
  const Snapshot& snapshot = content.snapshot;
  Areas areas(snapshot.theatre);
  model::Json rows = model::Json::array();
  for (const model::Place& place : snapshot.theatre.places) {
    model::Json row = {place.id, place.name, place.name_ar};
    model::Json aliases = model::Json::array();
    for (const std::string& alias : place.aliases) aliases.push_back(alias);
    row.push_back(std::move(aliases));
    row.push_back(place.kind);
    row.push_back(std::llround(place.point.lon * kPlaceSteps));
    row.push_back(std::llround(place.point.lat * kPlaceSteps));
    row.push_back(areas.number(place.admin1));
    const int cell = snapshot.complex.cell_of(place.id);
    row.push_back(cell < 0 ? -1 : cells.number[std::size_t(cells.territories.of(cell))]);
    const auto rank = rank_of(place, false);
    row.push_back(rank ? int(*rank) : int(Rank::town) + 1);
    rows.push_back(std::move(row));
  }
  return model::canonical({{"areas", areas.rows()}, {"places", std::move(rows)}}) + "\n";
}

}  // namespace tidemark::publish::detail
