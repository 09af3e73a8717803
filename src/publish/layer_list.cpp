#include "publish/layer_list.hpp"

#include "publish/detail/qml.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {

base::Result<std::vector<NamedTable>> layers(const LayerContent& content) {
  using detail::Drawn, detail::Timed, geo::LayerShape;
  const Snapshot& snapshot = content.history.snapshot;
  const theatre::Theatre& theatre = snapshot.theatre;
  auto areas = control_areas(content.history);
  if (!areas) return areas.error();
  auto enclaves = content.enclaves.table(snapshot, content.history.to);
  if (!enclaves) return enclaves.error();

  std::vector<NamedTable> tables;
  tables.push_back({"control_areas", "who held which ground from when to when", std::move(*areas),
                    LayerShape::polygons, detail::qml(theatre, Drawn::areas, Timed::valid)});
  tables.push_back({"control_places", "who held which place from when to when",
                    control_places(content.history), LayerShape::points,
                    detail::qml(theatre, Drawn::points, Timed::valid)});
  tables.push_back({"frontlines", "lines between the territories of two sides",
                    frontlines(content.history), LayerShape::lines,
                    detail::qml(theatre, Drawn::lines, Timed::valid)});
  tables.push_back({"enclaves", "pieces of a side's territory apart from its largest",
                    std::move(*enclaves), LayerShape::polygons,
                    detail::qml(theatre, Drawn::outlines, Timed::valid)});
  tables.push_back({"events", "what reports tell, one row per event and place",
                    events_table(snapshot.events, snapshot.reports), LayerShape::points,
                    detail::qml(theatre, Drawn::statements, Timed::dated)});
  tables.push_back({"figures", "what reports state in numbers, checked",
                    figures_layer(content.checks, theatre)});
  tables.push_back({"series_country", "how much each side held, day after day",
                    series_table(content.series, snapshot.known, snapshot.profile.name)});
  if (content.first_level) {
    tables.push_back({"series_admin1", "the same within each area of the first level",
                      series_admin(snapshot, *content.first_level, content.admin)});
  }
  tables.push_back({"actors", "who fights, and on which side", actors_layer(theatre)});
  tables.push_back(
      {"sources", "the reports that were read, and who published them", sources_layer(snapshot)});
  RecordTable dictionary = data_dictionary(tables);
  tables.push_back(
      {"data_dictionary", "what the columns of the tables mean", std::move(dictionary)});
  return tables;
}

}  // namespace tidemark::publish
