#include <fmt/format.h>

#include <memory>

#include "measure_commands.hpp"
#include "pipeline/find_place.hpp"
#include "publish/told_spot.hpp"
#include "record_flags.hpp"

namespace tidemark::cli {
namespace {

struct DistanceFlags : RecordFlags {
  std::string place, other, front, against;
};

std::optional<publish::Spot> find_spot(Session& session, const OpenedDay& opened,
                                       const std::string& wanted) {
  auto found = pipeline::find_place(opened.observatory, opened.view, wanted);
  if (!found) return session.refuse(found.error()), std::nullopt;
  for (const model::Place* other : found->passed_over) {
    session.tell("not meant, but of that name too: " + pipeline::described(*other));
  }
  const publish::Subject& subject = found->subject;
  if (!subject.place) return publish::Spot{subject.point.to_text(), subject.point};
  auto told = publish::told_spot(opened.snapshot(), *subject.place);
  if (!told) return session.refuse(told.error()), std::nullopt;
  return std::move(*told);
}

void run_distance(Session& session, const DistanceFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  auto place = find_spot(session, *opened, flags.place);
  if (!place) return;
  publish::Snapshot snapshot = opened->snapshot();
  if (!flags.other.empty()) {
    auto other = find_spot(session, *opened, flags.other);
    if (!other) return;
    return write_records(session, flags, publish::distance_table(snapshot, *place, *other),
                         snapshot.theatre);
  }
  auto side = find_side(session, *opened, flags.front);
  if (!side) return;
  std::optional<int> against;
  if (!flags.against.empty()) {
    against = find_side(session, *opened, flags.against);
    if (!against) return;
  }
  auto front =
      measure::distance_to_front({snapshot.complex, snapshot.map}, place->point, *side, against);
  if (!front) {
    return session.refuse(
        {fmt::format("'{}' has no such front on {}", flags.front, snapshot.valid.to_text())});
  }
  write_records(session, flags, publish::distance_table(snapshot, *place, *side, *front),
                snapshot.theatre);
}

}  // namespace

void add_distance(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "distance", "Print how far a place lies from another, or from a side's front on a day");
  auto flags = std::make_shared<DistanceFlags>();
  command->add_option("PLACE", flags->place, "A place's name, 'NAME, PROVINCE', its id, or LAT,LON")
      ->required();
  auto* other = command->add_option("OTHER", flags->other, "Another place");
  command->add_option("--front", flags->front, "To the nearest front of this side, by its id")
      ->type_name("SIDE")
      ->excludes(other);
  command->add_option("--against", flags->against, "Only to its front with this side")
      ->type_name("SIDE")
      ->needs("--front");
  add_records(*command, *flags);
  command->footer("Example: tidemark distance al-Sukhnah --front gov -C out --on 2017-07-14");
  command->callback([&session, flags] {
    if (flags->other.empty() && flags->front.empty()) {
      throw CLI::ValidationError("distance", "give another place or --front SIDE");
    }
    run_distance(session, *flags);
  });
}

}  // namespace tidemark::cli
