#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands.hpp"
#include "flags.hpp"
#include "map_flags.hpp"
#include "pipeline/film.hpp"
#include "publish/map_image.hpp"
#include "step_flag.hpp"

namespace tidemark::cli {
namespace {

constexpr int kUsualWidth = 1600, kFilmWidth = 1200;  // pixels

struct FileFlags : MapFlags {
  std::optional<base::Date> since, from, to;
  bool series = false;
  pipeline::Step step;
  int pictures_per_second = 10;
};

bool is_video(const std::string& file) { return file.ends_with(".mp4") || file.ends_with(".gif"); }

publish::ImageFormat format_of(const std::string& file) {
  if (file.ends_with(".svg")) return publish::ImageFormat::svg;
  return file.ends_with(".pdf") ? publish::ImageFormat::pdf : publish::ImageFormat::png;
}

void draw(Session& session, const FileFlags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  const pipeline::View& view = opened->view;
  if (!is_told_of(session, view, opened->day.valid)) return;
  auto options = map_options(session, flags, opened->observatory, view);
  if (!options) return;
  std::optional<pipeline::Day> earlier;
  std::optional<publish::Snapshot> before;
  if (flags.since) {
    if (!is_earlier(session, "--since", *flags.since, *opened)) return;
    if (!is_told_of(session, view, *flags.since)) return;
    auto day = pipeline::solve_day(view, *flags.since, flags.day.hindsight);
    if (!day) return session.refuse(day.error());
    earlier = std::move(*day);
    before.emplace(pipeline::snapshot_of(view, *earlier));
    options->since = &*before;
  }
  std::string file = flags.file;
  if (file.empty()) {
    std::string name = fmt::format("map_{}.png", opened->day.valid.to_text());
    file = (std::filesystem::path(flags.day.where.folder) / name).lexically_normal().string();
  }
  auto image = publish::render_map(opened->snapshot(), format_of(file), *options);
  if (!image) return session.refuse(image.error());
  session.write(file, *image);
  if (session.exit_code() == 0) session.write("", file + "\n");
}

void film(Session& session, const FileFlags& flags) {
  auto opened = open_view(session, flags.day);
  if (!opened) return;
  const auto& [observatory, view] = *opened;
  if (!is_told_of(session, view, *flags.from) || !is_told_of(session, view, *flags.to)) return;
  auto options = map_options(session, flags, observatory, view);
  if (!options) return;
  const auto format =
      flags.file.ends_with(".gif") ? pipeline::VideoFormat::gif : pipeline::VideoFormat::mp4;
  auto video = pipeline::make_film(view,
                                   {*flags.from, *flags.to, flags.step, format, flags.day.hindsight,
                                    flags.pictures_per_second, std::move(*options)},
                                   session.progress("drawing"));
  if (!video) return session.refuse(video.error());
  session.write(flags.file, *video);
  if (session.exit_code() == 0) session.write("", flags.file + "\n");
}

// Wrong usage where flags of a picture and of a film are mixed.
void check(const FileFlags& flags) {
  check_map_flags(flags);
  if (flags.series && !is_video(flags.file))
    throw CLI::ValidationError("-o", "--series needs a FILE.mp4 or FILE.gif");
  if (!flags.series && is_video(flags.file))
    throw CLI::ValidationError("-o", "a film needs --series");
  if (flags.series && (!flags.from || !flags.to))
    throw CLI::ValidationError("--series", "needs --from and --to");
  if (!flags.series && (flags.from || flags.to))
    throw CLI::ValidationError("--from", "needs --series");
  if (flags.series && flags.since) throw CLI::ValidationError("--since", "excludes --series");
  if (flags.series && flags.day.on) throw CLI::ValidationError("--on", "excludes --series");
  if (flags.series && *flags.to < *flags.from)
    throw CLI::ValidationError("--to", "comes before --from");
}

void add_series_flags(CLI::App& command, const std::shared_ptr<FileFlags>& flags) {
  command.add_flag("--series", flags->series,
                   "Make a film of many days, with a chart of the areas");
  add_date(command, "--from", flags->from, "Its first day");
  add_date(command, "--to", flags->to, "Its last day");
  add_step(command, flags->step, "From one picture to the next (default: day)");
  command.add_option("--fps", flags->pictures_per_second, "Pictures in a second (default: 10)")
      ->type_name("N")
      ->check(CLI::Range(1, 60), "");
}

}  // namespace

void add_map(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("map", "Draw who held what on a day");
  auto flags = std::make_shared<FileFlags>();
  add_day(*command, flags->day);
  add_hindsight(*command, flags->day.hindsight);
  add_profile(*command, flags->day.profile);
  add_map_flags(*command, *flags);
  add_ending(
      command->add_option("-o", flags->file, "The picture or film (default: DIR/map_DATE.png)"),
      {".png", ".svg", ".pdf", ".mp4", ".gif"});
  add_date(*command, "--since", flags->since, "Mark what changed hands after this earlier day");
  add_series_flags(*command, flags);
  command->footer(
      "Prints the name of the file that it wrote.\n"
      "Examples: tidemark map -C out --on 2017-06-25 -o june.svg\n"
      "          tidemark map -C out --area Homs --since 2017-06-01 -o homs.pdf\n"
      "          tidemark map -C out --around Palmyra --km 60 --lang ar\n"
      "          tidemark map -C out --series --from 2017-05-01 --to 2017-07-01 -o film.mp4");
  command->callback([&session, flags] {
    check(*flags);
    if (flags->width == 0) flags->width = flags->series ? kFilmWidth : kUsualWidth;
    flags->series ? film(session, *flags) : draw(session, *flags);
  });
}

}  // namespace tidemark::cli
