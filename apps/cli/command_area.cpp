#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "publish/area_tables.hpp"
#include "publish/measure_tables.hpp"

namespace tidemark::cli {
namespace {

struct AreaFlags {
  DayFlags day;
  std::string format;
  int per = 0;  // level of an admin layer; 0: the whole country
};

void run_per_area(Session& session, const AreaFlags& flags, const publish::Snapshot& snapshot) {
  const auto& layers = snapshot.complex.layers();
  auto layer = std::ranges::find(layers, flags.per, &cells::AdminLayer::level);
  if (layer == layers.end()) {
    return session.refuse({fmt::format("this theatre has no admin areas of level {}", flags.per)});
  }
  if (layer->approximate) {
    session.tell(
        "approximate: nobody gave the borders of these areas, so that cells count to the "
        "area that the gazetteer names for their place");
  }
  auto table = publish::admin_areas_table(snapshot, std::size_t(layer - layers.begin()));
  session.write("", publish::write(table, flags.format, snapshot.theatre));
}

void run_area(Session& session, const AreaFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  publish::Snapshot snapshot = opened->snapshot();
  if (flags.per > 0) return run_per_area(session, flags, snapshot);
  session.write("", flags.format == "csv"    ? publish::areas_csv(snapshot.areas)
                    : flags.format == "json" ? publish::areas_json(snapshot)
                                             : publish::areas_text(snapshot));
}

}  // namespace

void add_area(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("area", "Print how much each side held on a day");
  auto flags = std::make_shared<AreaFlags>();
  add_day(*command, flags->day);
  add_hindsight(*command, flags->day.hindsight);
  add_profile(*command, flags->day.profile);
  add_choice(*command, "--format", flags->format, {"table", "csv", "json"},
             "How to print it (default: table)");
  command
      ->add_option("--per", flags->per,
                   "Within each admin area: 1 provinces, 2 districts, 3 subdistricts")
      ->type_name("LEVEL")
      ->check(CLI::Range(1, 3), "");
  command->footer(
      "Shares are of the whole outline and, with what is not known, sum to 1. Low counts\n"
      "what a side held surely and uncontested; high, where it may have been the holder.\n"
      "With --per, shares are of the admin area.\n"
      "Example: tidemark area -C out --on 2017-06-25 --format csv");
  command->callback([&session, flags] { run_area(session, *flags); });
}

}  // namespace tidemark::cli
