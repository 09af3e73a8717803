// What reading and writing with GDAL share.
#pragma once

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <mutex>
#include <string>

#include "base/result.hpp"

namespace tidemark::geo::detail {

inline void register_drivers() {
  static std::once_flag registered;
  std::call_once(registered, GDALAllRegister);
}

// Keeps GDAL from printing on this thread while it lives; the last message stays readable.
class Quiet {
 public:
  Quiet() {
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
  }
  ~Quiet() { CPLPopErrorHandler(); }
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

  base::Error error(const std::string& what, const std::string& file) const {
    std::string reason = CPLGetLastErrorMsg();
    return {reason.empty() ? what : fmt::format("{}: {}", what, reason), file};
  }
};

// Longitude first, whatever the authority's axis order.
inline const OGRSpatialReference& wgs84() {
  static const OGRSpatialReference reference = [] {
    OGRSpatialReference r;
    r.SetWellKnownGeogCS("WGS84");
    r.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return r;
  }();
  return reference;
}

}  // namespace tidemark::geo::detail
