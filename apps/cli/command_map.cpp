#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "commands.hpp"
#include "day_flags.hpp"
#include "flags.hpp"
#include "pipeline/waters.hpp"
#include "publish/map_image.hpp"

namespace tidemark::cli {
namespace {

struct Flags {
  DayFlags day;
  std::string file;
  publish::MapOptions map;
};

void run(Session& session, const Flags& flags) {
  auto opened = open_day(session, flags.day);
  if (!opened) return;
  std::string file = flags.file;
  if (file.empty()) {
    std::string name = fmt::format("map_{}.png", opened->day.valid.to_text());
    file = (std::filesystem::path(flags.day.where.folder) / name).lexically_normal().string();
  }
  auto format = file.ends_with(".svg") ? publish::ImageFormat::svg : publish::ImageFormat::png;
  auto waters = pipeline::waters_of(session.world(), session.share(), opened->observatory);
  if (!waters) return session.refuse(waters.error());
  publish::MapOptions options = flags.map;
  options.waters = std::move(*waters);
  auto image = publish::render_map(opened->snapshot(), format, options);
  if (!image) return session.refuse(image.error());
  session.write(file, *image);
  if (session.exit_code() == 0) session.write("", file + "\n");
}

}  // namespace

void add_map(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand("map", "Draw who held what on a day");
  auto flags = std::make_shared<Flags>();
  add_day(*command, flags->day);
  add_profile(*command, flags->day.profile);
  auto ending = [](const std::string& file) {
    bool known = file.ends_with(".png") || file.ends_with(".svg");
    return known ? std::string() : fmt::format("'{}' ends neither in .png nor in .svg", file);
  };
  command->add_option("-o", flags->file, "The picture (default: DIR/map_DATE.png)")
      ->type_name("FILE.png|FILE.svg")
      ->check(ending, "");
  command->add_option("--width", flags->map.width, "Its width in pixels (default: 1600)")
      ->type_name("PIXELS")
      ->check(CLI::Range(publish::kLeastWidth, publish::kMostWidth), "");
  command->footer(
      "Prints the name of the file that it wrote.\n"
      "Example: tidemark map -C out --on 2017-06-25 -o june.svg");
  command->callback([&session, flags] { run(session, *flags); });
}

}  // namespace tidemark::cli
