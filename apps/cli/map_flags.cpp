#include "map_flags.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "flags.hpp"
#include "pipeline/find_area.hpp"
#include "pipeline/find_place.hpp"
#include "pipeline/neighbour_names.hpp"
#include "publish/told_spot.hpp"

namespace tidemark::cli {
namespace {

constexpr double kLeastKm = 1, kMostKm = 2000;
constexpr double kUsualKm = 50;

// Names of sides and of the country itself are on every map: without them, a line says so.
void tell_missing_names(const Session& session, const theatre::Theatre& theatre,
                        const std::string& language) {
  if (language != "ar") return;
  std::vector<std::string> missing;
  if (theatre.name_ar.empty()) missing.push_back(theatre.name);
  for (const model::Side& side : theatre.sides) {
    if (side.name_ar.empty()) missing.push_back(side.name);
  }
  if (missing.empty()) return;
  session.tell(fmt::format("{} has no Arabic name for {}: what has none is written as it is",
                           theatre.id, fmt::join(missing, ", ")));
}

base::Result<publish::Around> around(Session& session, const MapFlags& flags,
                                     const pipeline::Observatory& observatory,
                                     const pipeline::View& view) {
  auto found = pipeline::find_place(observatory, view, flags.around);
  if (!found) return found.error();
  for (const model::Place* other : found->passed_over) {
    session.tell("not meant, but of that name too: " + pipeline::described(*other));
  }
  publish::Around result{flags.around, "", found->subject.point,
                         flags.km > 0 ? flags.km : kUsualKm};
  const theatre::Theatre& told = view.release->theatre();
  const bool position = !found->subject.place;
  if (position && !view.audience.profile.coarse) return result;
  // A picture's middle tells where a place lies: only of what may be told of at all, and from a
  // position as from whatever else is no settlement.
  const model::Place* place = position ? publish::told_place_near(told, found->subject.point)
                                       : told.place(found->subject.place->id);
  if (!place) {
    return base::Error{fmt::format("the profile '{}' tells nothing of '{}'",
                                   view.audience.profile.name,
                                   position ? flags.around : found->subject.place->name)};
  }
  result.name = place->name;
  result.name_ar = place->name_ar;
  result.centre = place->point;
  return result;
}

}  // namespace

void add_map_flags(CLI::App& command, MapFlags& flags) {
  command
      .add_option("--area", flags.area, "Only this province or other admin area, with its figures")
      ->type_name("NAME");
  command
      .add_option("--around", flags.around, "Only what lies around this place, with its figures")
      ->type_name("PLACE");
  command.add_option("--km", flags.km, fmt::format("How far around it (default: {:g})", kUsualKm))
      ->type_name("N")
      ->check(CLI::Range(kLeastKm, kMostKm), "");
  command.add_option("--width", flags.width, "Its width in pixels (default: 1600; of a film 1200)")
      ->type_name("PIXELS")
      ->check(CLI::Range(publish::kLeastWidth, publish::kMostWidth), "");
  add_choice(command, "--lang", flags.language, publish::map_languages(),
             "The language of its lettering (default: en)");
  command.add_flag("--patterns", flags.patterns,
                   "Tell sides apart by patterns too, not by colour alone");
}

void add_ending(CLI::Option* option, const std::vector<std::string>& endings) {
  std::vector<std::string> files;
  for (const std::string& ending : endings) files.push_back("FILE" + ending);
  auto check = [endings](const std::string& file) {
    const bool known =
        std::ranges::any_of(endings, [&](const auto& ending) { return file.ends_with(ending); });
    return known ? std::string()
                 : fmt::format("'{}' does not end in {}", file, fmt::join(endings, " or "));
  };
  option->type_name(fmt::format("{}", fmt::join(files, "|")))->check(check, "");
}

void check_map_flags(const MapFlags& flags) {
  if (!flags.area.empty() && !flags.around.empty()) {
    throw CLI::ValidationError("--around", "excludes --area");
  }
  if (flags.km > 0 && flags.around.empty()) throw CLI::ValidationError("--km", "needs --around");
}

std::optional<publish::MapOptions> map_options(Session& session, const MapFlags& flags,
                                               const pipeline::Observatory& observatory,
                                               const pipeline::View& view) {
  publish::MapOptions options;
  options.width = flags.width;
  options.language = flags.language;
  options.patterns = flags.patterns;
  options.waters = observatory.resources.ground.waters;
  auto neighbours = pipeline::neighbour_names_of(session.world(), session.share(), observatory);
  if (!neighbours) return session.refuse(neighbours.error()), std::nullopt;
  options.neighbour_names = std::move(*neighbours);
  if (!flags.area.empty()) {
    auto part = pipeline::find_area(observatory, view, flags.area);
    if (!part) return session.refuse(part.error()), std::nullopt;
    options.part = *part;
  }
  if (!flags.around.empty()) {
    auto found = around(session, flags, observatory, view);
    if (!found) return session.refuse(found.error()), std::nullopt;
    options.around = *found;
  }
  tell_missing_names(session, view.theatre, flags.language);
  return options;
}

bool is_told_of(Session& session, const pipeline::View& view, base::Date day) {
  const auto days = pipeline::statement_days(view);
  if (days.empty()) {
    session.refuse({"nothing is known of who held what: no statement with a day, no baseline"});
    return false;
  }
  if (day < *days.begin()) {
    session.refuse({fmt::format("{} lies before {}, the first day of which anything is known",
                                day.to_text(), days.begin()->to_text())});
    return false;
  }
  if (day > *days.rbegin()) {
    session.tell(fmt::format("{} lies after {}, the last day of which anything is known",
                             day.to_text(), days.rbegin()->to_text()));
  }
  return true;
}

}  // namespace tidemark::cli
