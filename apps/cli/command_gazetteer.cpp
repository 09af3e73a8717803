#include <fmt/format.h>

#include <memory>

#include "base/csv.hpp"
#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/gazetteers.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::cli {
namespace {

struct GazetteerFlags {
  std::vector<std::string> files, names, near, admin1;
  std::string out, merged, kind;
  pipeline::Wanted wanted;
};

// The theatre tells by whose rules names are folded. Nothing when it cannot be opened, which is
// told.
std::optional<pipeline::Resources> open(Session& session, const pipeline::Wanted& wanted) {
  pipeline::Faults faults;
  auto resources = pipeline::open_resources(session.world(), session.share(), wanted, faults);
  session.report(faults);
  if (resources) return std::move(*resources);
  session.refuse(resources.error());
  return std::nullopt;
}

void run_import(Session& session, const GazetteerFlags& flags) {
  auto resources = open(session, flags.wanted);
  if (!resources) return;
  pipeline::Faults faults;
  auto result = pipeline::import_gazetteers(session.world(), flags.files, flags.out,
                                            resources->language.folding, faults);
  std::size_t refused = faults.refused.size();
  session.report(faults);
  if (!result) return session.refuse(result.error());
  std::string text;
  for (const auto& file : result->files) {
    text += fmt::format("{}: {}, {} rows: {} places, {} merged, {} left out\n", file.file,
                        file.format, file.rows, file.fresh, file.merged, file.left_out);
  }
  text += fmt::format("{}: {} places, {} lines refused\n", flags.out, result->places, refused);
  session.write("", text);
  if (!flags.merged.empty()) session.write(flags.merged, result->merges);
}

void run_compile(Session& session, const GazetteerFlags& flags) {
  auto resources = open(session, flags.wanted);
  if (!resources) return;
  const std::string& file = flags.files.front();
  std::string out = flags.out.empty() ? theatre::compiled_name(file) : flags.out;
  pipeline::Faults faults;
  auto places =
      pipeline::compile_table(session.world(), file, out, resources->language.folding, faults);
  session.report(faults);
  if (!places) return session.refuse(places.error());
  session.write("", fmt::format("{}: {} places\n", out, *places));
}

geo::Point position(const std::string& text) {
  std::vector<std::string> parts = base::split_list(text, ',');
  try {
    if (parts.size() == 2) return {std::stod(parts[1]), std::stod(parts[0])};
  } catch (const std::exception&) {
  }
  throw CLI::ValidationError("--near", fmt::format("'{}' is not LAT,LON", text));
}

void run_find(Session& session, const GazetteerFlags& flags) {
  names::PlaceHint hint;
  hint.kind = flags.kind;
  hint.admin1 = flags.admin1;
  for (const std::string& near : flags.near) hint.around.push_back({position(near)});
  auto resources = open(session, flags.wanted);
  if (resources) session.write("", pipeline::found_text(*resources, flags.names, hint));
}

void add_theatre(CLI::App& command, pipeline::Wanted& wanted) {
  command
      .add_option("--theatre", wanted.theatre,
                  "The war, whose language says which spellings are one name. Not needed when only "
                  "one comes along")
      ->type_name("NAME|DIR");
}

}  // namespace

void add_gazetteer(CLI::App& program, Session& session) {
  CLI::App* group = program.add_subcommand("gazetteer", "Import, compile and ask gazetteers");
  group->require_subcommand(1);
  auto flags = std::make_shared<GazetteerFlags>();

  CLI::App* merge = group->add_subcommand("import", "Make one gazetteer of other makers' files");
  merge
      ->add_option(
          "FILE", flags->files,
          "GeoNames dumps, Who's On First CSV, OCHA p-code tables, or any CSV with a name and "
          "a position")
      ->required();
  merge->add_option("-o", flags->out, "Where to put it: a table (.csv) or compiled (.gaz)")
      ->type_name("FILE")
      ->required();
  merge
      ->add_option("--merged", flags->merged, "A table of the rows that were merged, and into what")
      ->type_name("FILE");
  add_theatre(*merge, flags->wanted);
  merge->footer(
      "Rows of one place (names that fold alike, less than 3 km apart, of kinds that fit) become\n"
      "one; the first file's kind and position stay. Give what comes out to --gazetteer.\n"
      "Example: tidemark gazetteer import SY.txt places.csv -o syria.csv");
  merge->callback([&session, flags] { run_import(session, *flags); });

  CLI::App* compile = group->add_subcommand("compile", "Compile a table, so that it opens at once");
  compile->add_option("FILE", flags->files, "A gazetteer that --gazetteer reads")
      ->required()
      ->expected(1);
  compile->add_option("-o", flags->out, "Where to put it (default: FILE.gaz)")->type_name("FILE");
  add_theatre(*compile, flags->wanted);
  compile->footer(
      "FILE.gaz is used instead of FILE wherever FILE is given, until FILE changes.\n"
      "Example: tidemark gazetteer compile syria.csv");
  compile->callback([&session, flags] { run_compile(session, *flags); });

  CLI::App* find = group->add_subcommand("find", "Tell which place a name means, and why not");
  find->add_option("NAME", flags->names, "Names as a report writes them")->required();
  find->add_option("--near", flags->near,
                   "A place that the report names beside it; may be given again")
      ->type_name("LAT,LON")
      ->allow_extra_args(false);
  find->add_option("--in", flags->admin1, "The province that the report names")
      ->allow_extra_args(false);
  find->add_option("--kind", flags->kind,
                   "The kind that the report gives: village, hill, airbase …");
  add_data(*find, flags->wanted);
  find->footer("Example: tidemark gazetteer find Douma --near 35.32,36.45");
  find->callback([&session, flags] { run_find(session, *flags); });
}

}  // namespace tidemark::cli
