#include "publish/detail/projection.hpp"

#include <fmt/format.h>
#include <proj.h>

namespace tidemark::publish::detail {

struct Projection::Proj {
  PJ_CONTEXT* context = proj_context_create();
  PJ* transform = nullptr;

  Proj() = default;
  Proj(const Proj&) = delete;
  Proj& operator=(const Proj&) = delete;
  ~Proj() {
    proj_destroy(transform);
    proj_context_destroy(context);
  }
};

base::Result<Projection> Projection::centred_on(geo::Point centre) {
  auto proj = std::make_shared<Proj>();
  const std::string definition =
      fmt::format("+proj=laea +lat_0={:.6f} +lon_0={:.6f} +datum=WGS84", centre.lat, centre.lon);
  proj->transform = proj_create(proj->context, definition.c_str());
  if (!proj->transform) return base::Error{fmt::format("no projection '{}'", definition)};
  return Projection(std::move(proj));
}

Metres Projection::project(geo::Point p) const {
  const PJ_COORD out =
      proj_trans(proj_->transform, PJ_FWD, proj_coord(proj_torad(p.lon), proj_torad(p.lat), 0, 0));
  return {out.xy.x, out.xy.y};
}

geo::Point Projection::unproject(Metres m) const {
  const PJ_COORD out = proj_trans(proj_->transform, PJ_INV, proj_coord(m.east, m.north, 0, 0));
  return {proj_todeg(out.lp.lam), proj_todeg(out.lp.phi)};
}

}  // namespace tidemark::publish::detail
