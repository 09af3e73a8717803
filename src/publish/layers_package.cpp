#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "publish/layers.hpp"

namespace tidemark::publish {
namespace {

geo::ColumnType column_type(Type type) {
  switch (type) {
    case Type::number: return geo::ColumnType::real;
    case Type::whole: return geo::ColumnType::integer;
    case Type::yes_no: return geo::ColumnType::boolean;
    case Type::day: return geo::ColumnType::day;
    case Type::text: break;
  }
  return geo::ColumnType::text;
}

geo::LayerValue text_value(std::string text) {
  if (text.empty()) return {};
  return text;
}

// Numbers with the decimals that the other formats write.
geo::LayerValue layer_value(const Value& value, const Field& field) {
  if (auto* text = std::get_if<std::string>(&value)) return text_value(*text);
  if (auto* side = std::get_if<SideId>(&value)) return text_value(side->id);
  if (auto* yes = std::get_if<bool>(&value)) return *yes;
  if (auto* list = std::get_if<std::vector<std::string>>(&value)) {
    return text_value(fmt::format("{}", fmt::join(*list, "|")));
  }
  if (auto* number = std::get_if<double>(&value)) {
    if (field.type == Type::whole) return std::int64_t(std::llround(*number));
    if (field.decimals == kShortest) return *number;
    const double steps = std::pow(10, field.decimals);
    return std::round(*number * steps) / steps;
  }
  return {};
}

base::Result<void> add_table(const NamedTable& named, geo::Geopackage& package) {
  geo::Layer layer{named.name, named.about, named.shape, {}};
  for (const Field& field : named.table.fields) {
    layer.columns.push_back({field.id, column_type(field.type)});
  }
  if (auto done = package.add_layer(layer); !done) return done;
  std::vector<geo::LayerValue> values(layer.columns.size());
  for (const Record& record : named.table.records) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = layer_value(record.values[i], named.table.fields[i]);
    }
    auto done = package.add_row(
        values, named.shape == geo::LayerShape::none ? std::string() : record.geometry);
    if (!done) return done;
  }
  return {};
}

}  // namespace

base::Result<std::string> geopackage(const std::vector<NamedTable>& tables,
                                     const Provenance& provenance) {
  auto package = geo::Geopackage::create(provenance.known);
  if (!package) return package.error();
  for (const NamedTable& table : tables) {
    if (auto done = add_table(table, *package); !done) return done.error();
  }
  for (const NamedTable& table : tables) {
    if (table.style.empty()) continue;
    if (auto done = package->add_style(table.name, table.style); !done) return done.error();
  }
  if (auto done = package->describe(items_of(provenance)); !done) return done.error();
  return package->bytes();
}

}  // namespace tidemark::publish
