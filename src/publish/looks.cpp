#include "publish/looks.hpp"

#include <span>

#include "publish/detail/scene.hpp"

namespace tidemark::publish {
namespace {

// -1 when there is no second side.
int runner_up(const control::ControlMap& map, int cell) {
  std::span<const double> share = map.shares(cell);
  int second = -1;
  for (int side = 0; side < int(share.size()); ++side) {
    if (side == map.holder[std::size_t(cell)] || share[std::size_t(side)] <= 0) continue;
    if (second < 0 || share[std::size_t(side)] > share[std::size_t(second)]) second = side;
  }
  return second;
}

}  // namespace

std::vector<CellLook> looks_of(const control::ControlMap& map) {
  std::vector<CellLook> looks(map.holder.size());
  for (std::size_t cell = 0; cell < looks.size(); ++cell) {
    CellLook& look = looks[cell];
    look.side = map.holder[cell];
    if (look.side < 0) continue;
    look.tone = detail::paleness_class(map.probability(int(cell), look.side));
    if (map.contested[cell]) look.second = runner_up(map, int(cell));
  }
  return looks;
}

}  // namespace tidemark::publish
