#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "commands.hpp"
#include "flags.hpp"
#include "pipeline/compare.hpp"

namespace tidemark::cli {
namespace {

struct DiffFlags {
  pipeline::Where where{"."};
  std::optional<base::Date> on;
  std::vector<std::string> known_by;
  std::string format;
};

using pipeline::Cause;
using pipeline::Changed;
using pipeline::Comparison;

nlohmann::json side_json(const std::string& side) {
  return side.empty() ? nlohmann::json(nullptr) : nlohmann::json(side);
}

std::string json_of(const Comparison& made) {
  nlohmann::json areas = nlohmann::json::array(), places = nlohmann::json::array();
  for (const auto& area : made.areas) {
    areas.push_back({{"side", side_json(area.side)},
                     {"before_km2", std::round(10 * area.before_km2) / 10},
                     {"after_km2", std::round(10 * area.after_km2) / 10}});
  }
  for (const Changed& changed : made.places) {
    nlohmann::json causes = nlohmann::json::array();
    for (const Cause& cause : changed.causes) {
      causes.push_back({{"entry", cause.entry},
                        {"known_at", cause.known_at.to_text()},
                        {"gone", cause.gone},
                        {"what", cause.what},
                        {"who", cause.who}});
    }
    places.push_back({{"place", changed.place},
                      {"name", changed.name},
                      {"before", side_json(changed.before)},
                      {"after", side_json(changed.after)},
                      {"causes", causes}});
  }
  nlohmann::json json = {{"on", made.valid.to_text()},
                         {"known_by", {made.before.to_text(), made.after.to_text()}},
                         {"areas", areas},
                         {"places", places}};
  return json.dump(2) + "\n";
}

std::string shown(const std::string& side) { return side.empty() ? "not known" : side; }

std::string text_of(const Comparison& made) {
  std::string text = fmt::format("On {}, as known by {} and by {}\n", made.valid.to_text(),
                                 made.before.to_text(), made.after.to_text());
  for (const auto& area : made.areas) {
    text += fmt::format("  {:<12} {:>10.1f} km² → {:>10.1f} km²\n", shown(area.side),
                        area.before_km2, area.after_km2);
  }
  for (const Changed& changed : made.places) {
    text += fmt::format("{} ({}): {} → {}\n", changed.name, changed.place, shown(changed.before),
                        shown(changed.after));
    for (const Cause& cause : changed.causes) {
      text += fmt::format("    {} entry {}, learnt {}: “{}” ({})\n", cause.gone ? "without" : "by",
                          cause.entry, cause.known_at.to_text(), cause.what, cause.who);
    }
  }
  if (made.places.empty()) text += "Nothing changed hands.\n";
  return text;
}

void run_diff(Session& session, const DiffFlags& flags) {
  auto before = base::parse_instant(flags.known_by[0]),
       after = base::parse_instant(flags.known_by[1]);
  pipeline::Faults faults;
  auto opened = [&](base::Instant known_by) {
    return pipeline::open_observatory(session.world(), session.share(), flags.where, faults,
                                      known_by);
  };
  auto then = opened(*before);
  if (!then) return session.refuse(then.error());
  faults = {};  // the later one tells them too
  auto now = opened(*after);
  session.report(faults);
  if (!now) return session.refuse(now.error());
  auto made = pipeline::compare(*then, *now, *flags.on, *before, *after);
  if (!made) return session.refuse(made.error());
  session.write("", flags.format == "json" ? json_of(*made) : text_of(*made));
}

}  // namespace

void add_diff(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "diff", "Tell what changed in what was believed of a day, and which entries changed it");
  auto flags = std::make_shared<DiffFlags>();
  add_where(*command, flags->where);
  add_date(*command, "--on", flags->on, "The day in question");
  command->get_option("--on")->required();
  auto instant = [](const std::string& text) {
    auto parsed = base::parse_instant(text);
    return parsed ? std::string() : parsed.error().reason;
  };
  command->add_option("--known-by", flags->known_by, "Between what was recorded by these two")
      ->type_name("DATE DATE")
      ->required()
      ->expected(2)
      ->check(instant, "");
  add_choice(*command, "--format", flags->format, {"text", "json"},
             "How to print it (default: text)");
  command->footer(
      "A place without a new statement of its own has changed with its neighbours: the nearest\n"
      "ones that did are named.\n"
      "Example: tidemark diff -C out --on 2017-06-25 --known-by 2017-07-01 2017-08-01");
  command->callback([&session, flags] { run_diff(session, *flags); });
}

}  // namespace tidemark::cli
