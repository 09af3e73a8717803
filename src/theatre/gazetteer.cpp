#include <fmt/format.h>

#include "theatre/detail/place_merger.hpp"
#include "theatre/detail/tables.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::theatre {

base::Result<void> add_gazetteer(const base::World& world, const std::string& file,
                                 const model::Folding& folding, Theatre& theatre,
                                 base::Errors& errors) {
  base::Result<base::CsvTable> table = read_table(world, file, {"name", "lat", "lon"}, errors);
  if (!table) return table.error();
  PlaceMerger(folding, theatre.places, theatre.names).add(*table, false, errors);
  return {};
}

}  // namespace tidemark::theatre
