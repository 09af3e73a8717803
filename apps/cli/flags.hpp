// Flags that several commands have.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "pipeline/add.hpp"
#include "pipeline/observatory.hpp"
#include "pipeline/resources.hpp"
#include "sources/sources.hpp"

namespace tidemark::cli {

// A flag whose value is a day, "2017-06-25"; another value is wrong usage.
void add_date(CLI::App& command, const std::string& name, std::optional<base::Date>& value,
              const std::string& help);
// A flag whose value is an instant, "2017-06-25T12:00:00Z", or a day, which means its end.
void add_instant(CLI::App& command, const std::string& name, std::optional<base::Instant>& value,
                 const std::string& help);
// A flag with a few possible values, the first of which is the default.
void add_choice(CLI::App& command, const std::string& name, std::string& value,
                const std::vector<std::string>& choices, const std::string& help);
// REPORT and --allow-private
CLI::Option* add_sources(CLI::App& command, sources::Sources& sources);
// What is taken in, and as learnt when: REPORT, --allow-private, --baseline, --known-at and --quiet
struct Intake {
  pipeline::AddRequest add;
  std::optional<base::Instant> known_at;
  bool quiet = false;

  // As wanted, now unless another instant was given.
  pipeline::AddRequest request(const base::World& world) const;
};
void add_intake(CLI::App& command, Intake& intake);
// --known-at
void add_known_at(CLI::App& command, std::optional<base::Instant>& known_at);
// --known-by
void add_known_by(CLI::App& command, std::optional<base::Instant>& known_by);
// --profile
void add_profile(CLI::App& command, std::string& profile);
// --store
void add_store(CLI::App& command, std::string& store);
// -C and --store
void add_where(CLI::App& command, pipeline::Where& where);
// --theatre and --gazetteer
void add_data(CLI::App& command, pipeline::Wanted& wanted);

}  // namespace tidemark::cli
