// The commands. Each adds itself to the program and runs, when it is the one that was called, at
// the end of parsing.
#pragma once

#include <CLI/CLI.hpp>

#include "session.hpp"

namespace tidemark::cli {

void add_build(CLI::App& program, Session& session);
void add_init(CLI::App& program, Session& session);
void add_add(CLI::App& program, Session& session);
void add_extract(CLI::App& program, Session& session);
void add_map(CLI::App& program, Session& session);
void add_report(CLI::App& program, Session& session);
void add_area(CLI::App& program, Session& session);
void add_why(CLI::App& program, Session& session);
void add_diff(CLI::App& program, Session& session);
void add_status(CLI::App& program, Session& session);
void add_log(CLI::App& program, Session& session);
void add_verify(CLI::App& program, Session& session);
void add_head(CLI::App& program, Session& session);
void add_prove(CLI::App& program, Session& session);
void add_copy(CLI::App& program, Session& session);
void add_review(CLI::App& program, Session& session);
void add_grade(CLI::App& program, Session& session);
void add_surface(CLI::App& program, Session& session);
void add_export(CLI::App& program, Session& session);
void add_site(CLI::App& program, Session& session);
void add_gazetteer(CLI::App& program, Session& session);

}  // namespace tidemark::cli
