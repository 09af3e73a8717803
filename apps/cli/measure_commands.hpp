// The commands that measure what the map of a day shows, and check what reports say of it;
// commands.hpp has the others.
#pragma once

#include <CLI/CLI.hpp>

#include "session.hpp"

namespace tidemark::cli {

void add_series(CLI::App& program, Session& session);
void add_fronts(CLI::App& program, Session& session);
void add_enclaves(CLI::App& program, Session& session);
void add_sieges(CLI::App& program, Session& session);
void add_contact(CLI::App& program, Session& session);
void add_gaps(CLI::App& program, Session& session);
void add_changes(CLI::App& program, Session& session);
void add_distance(CLI::App& program, Session& session);
void add_check(CLI::App& program, Session& session);

}  // namespace tidemark::cli
