// The layers of a GeoPackage, of which GeoJSON and CSV files are made too, in their order.
#pragma once

#include "publish/layers.hpp"

namespace tidemark::publish {

struct LayerContent {
  History history;
  const std::vector<SeriesDay>& series;
  const std::vector<AdminDay>& admin;
  std::optional<std::size_t> first_level;  // index of the admin layer that `admin` is of
  const EnclaveHistory& enclaves;
  const std::vector<CheckedReport>& checks;
};

// The last is the dictionary of the others.
base::Result<std::vector<NamedTable>> layers(const LayerContent& content);

}  // namespace tidemark::publish
