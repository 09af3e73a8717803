#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/resources.hpp"
#include "pipeline/surface.hpp"
#include "publish/area_tables.hpp"

namespace tidemark::cli {
namespace {

struct SurfaceFlags {
  pipeline::SurfaceRequest request;
  std::string theatre, file, method = "blend";
  bool areas = false;
};

void run_surface(Session& session, SurfaceFlags& flags) {
  pipeline::Faults faults;
  flags.request.method = *control::method_named(flags.method);
  if (!flags.theatre.empty()) {
    auto resources =
        pipeline::open_resources(session.world(), session.share(), {flags.theatre, {}}, faults);
    if (!resources) return session.report(faults), session.refuse(resources.error());
    flags.request.country = std::move(resources->theatre.outline);
  }
  auto surface = pipeline::make_surface(session.world(), flags.request, faults);
  session.report(faults);
  if (!surface) return session.refuse(surface.error());
  // The areas alone when only they are asked for.
  if (!flags.areas || !flags.file.empty()) {
    session.write(flags.file, pipeline::surface_csv(*surface));
  }
  if (flags.areas) session.write("", publish::areas_csv(surface->areas));
}

}  // namespace

void add_surface(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "surface", "Spread evidence on some places over all of them: control for your own table");
  auto flags = std::make_shared<SurfaceFlags>();
  command->add_option("--places", flags->request.places, "All places (CSV): name, lat, lon; id")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--evidence", flags->request.evidence,
                   "Who held some places (CSV): lat, lon, side; name, date, shared_with")
      ->type_name("FILE")
      ->required();
  auto* outline = command->add_option("--outline", flags->request.outline,
                                      "Polygons (GeoJSON, GeoPackage, Shapefile …) to fill "
                                      "(default: 10 km around all points)");
  outline->type_name("FILE");
  command->add_option("--theatre", flags->theatre, "Fill the outline of this theatre instead")
      ->type_name("NAME|DIR")
      ->excludes(outline);
  command->add_option("--method", flags->method, "How evidence spreads (docs/control.md)")
      ->check(CLI::IsMember(control::method_names()))
      ->capture_default_str();
  add_date(*command, "--on", flags->request.on,
           "The day in question: evidence counts less the farther away its date is (default: the "
           "last date of the evidence)");
  command->add_option("-o", flags->file, "Write the rows to a file instead of standard output")
      ->type_name("FILE");
  command->add_flag("--areas", flags->areas, "Print side, km2, share, low and high instead");
  command->footer(
      "Prints id, side, probability and area_km2 for every place: the id is the name when the\n"
      "table has no ids; the side is empty where nobody is likely enough. With -o and --areas,\n"
      "both.\n"
      "Example: tidemark surface --places all.csv --evidence known.csv -o out.csv --areas");
  command->callback([&session, flags] { run_surface(session, *flags); });
}

}  // namespace tidemark::cli
