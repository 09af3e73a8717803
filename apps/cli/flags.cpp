#include "flags.hpp"

#include <fmt/format.h>

namespace tidemark::cli {
namespace {

template <typename T>
void add_parsed(CLI::App& command, const std::string& name, const char* type,
                std::optional<T>& value, base::Result<T> (*parse)(std::string_view),
                const std::string& help) {
  auto read = [&value, parse, name](const std::string& text) {
    base::Result<T> parsed = parse(text);
    if (!parsed) throw CLI::ValidationError(name, parsed.error().reason);
    value = *parsed;
  };
  command.add_option_function<std::string>(name, read, help)->type_name(type);
}

}  // namespace

void add_date(CLI::App& command, const std::string& name, std::optional<base::Date>& value,
              const std::string& help) {
  add_parsed(command, name, "DATE", value, base::parse_date, help);
}

void add_instant(CLI::App& command, const std::string& name, std::optional<base::Instant>& value,
                 const std::string& help) {
  add_parsed(command, name, "DATE", value, base::parse_instant, help);
}

void add_choice(CLI::App& command, const std::string& name, std::string& value,
                const std::vector<std::string>& choices, const std::string& help) {
  value = choices.front();
  auto check = [choices](const std::string& text) {
    bool known = std::find(choices.begin(), choices.end(), text) != choices.end();
    return known ? std::string()
                 : fmt::format("'{}' is not one of {}", text, fmt::join(choices, ", "));
  };
  command.add_option(name, value, help)
      ->type_name(fmt::format("{}", fmt::join(choices, "|")))
      ->check(check, "");
}

CLI::Option* add_sources(CLI::App& command, sources::Sources& sources) {
  command.add_flag("--allow-private", sources.allow_private,
                   "Also fetch addresses that lead into private networks");
  return command.add_option(
      "REPORT", sources.arguments,
      "Reports: text, Markdown and HTML files, RSS and Atom feeds, JSON lines, Telegram exports, "
      "mail, web archives (WARC), folders of these, http(s) addresses, or - for standard input");
}

pipeline::AddRequest Intake::request(const base::World& world) const {
  pipeline::AddRequest request = add;
  request.known_at = known_at.value_or(world.now());
  return request;
}

void add_intake(CLI::App& command, Intake& intake) {
  add_sources(command, intake.add.sources);
  command
      .add_option("--baseline", intake.add.baseline,
                  "A table (CSV) of who held places on a day: name, lat, lon, side, date, and "
                  "optionally kind, shared_with, source")
      ->type_name("FILE");
  add_known_at(command, intake.known_at);
  command.add_flag("--quiet", intake.quiet, "Tell nothing but what was refused");
}

void add_known_at(CLI::App& command, std::optional<base::Instant>& known_at) {
  add_instant(command, "--known-at", known_at,
              "Record everything as learnt then, for archives that were collected earlier, or when "
              "the last entry was, if that is later (default: now)");
}

void add_known_by(CLI::App& command, std::optional<base::Instant>& known_by) {
  add_instant(command, "--known-by", known_by,
              "Use only what was recorded by then (default: everything)");
}

void add_profile(CLI::App& command, std::string& profile) {
  command
      .add_option(
          "--profile", profile,
          fmt::format("For whom: internal, partner (a day later), public (three days later, "
                      "nothing finer than settlements), or one of your own (default: {})",
                      profile))
      ->type_name("NAME");
}

void add_store(CLI::App& command, std::string& store) {
  auto check = [](const std::string& text) {
    return ledger::is_postgres(text) ? std::string()
                                     : fmt::format("'{}' is no postgresql:// address", text);
  };
  command
      .add_option("--store", store,
                  "Keep the ledger in this PostgreSQL database, postgresql://USER@HOST/NAME, "
                  "instead of in the folder")
      ->type_name("URL")
      ->check(check, "");
}

void add_where(CLI::App& command, pipeline::Where& where) {
  command.add_option("-C", where.folder, "The observatory's folder (default: .)")->type_name("DIR");
  add_store(command, where.store);
}

void add_data(CLI::App& command, pipeline::Wanted& wanted) {
  command
      .add_option("--theatre", wanted.theatre,
                  "The war: the name of a theatre that comes along, or the folder of another. "
                  "Not needed when only one comes along")
      ->type_name("NAME|DIR");
  command
      .add_option("--gazetteer", wanted.gazetteers,
                  "A table of places (CSV) to add to the theatre's; may be given again")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

}  // namespace tidemark::cli
