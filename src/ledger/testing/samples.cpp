#include "ledger/testing/samples.hpp"

#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "base/sha256.hpp"
#include "ledger/postgres/connection.hpp"
#include "ledger/sqlite/connection.hpp"

namespace tidemark::ledger::testing {

using base::Date;

TempFolder::TempFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "ledger-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

TestStore::TestStore() : where_(folder_ / "observatory.db") {
  const char* server = std::getenv("TIDEMARK_TEST_STORE");
  if (server == nullptr) return;
  static int count = 0;
  server_ = server;
  database_ = fmt::format("t{}_{}", ::getpid(), ++count);
  where_ = server_ + "/" + database_;
  run_sql(server_ + "/postgres", "CREATE DATABASE " + database_);
}

TestStore::~TestStore() {
  if (is_server()) {
    run_sql(server_ + "/postgres", "DROP DATABASE IF EXISTS " + database_ + " WITH (FORCE)");
  }
}

ReportEntries sample_report(int number, int events) {
  ReportEntries entries;
  entries.raw = fmt::format("<p>Report {}: the army took Tell Somewhere &amp; more.</p>", number);
  entries.raw += std::string("\0\xff\n", 3);
  model::Report& report = entries.report;
  report.id = base::sha256_hex(entries.raw);
  report.stem = fmt::format("report-{:03}", number);
  report.path = "in/" + report.stem + ".html";
  report.title = "Title “quoted” \\ with \"marks\"";
  report.published = *Date::from_ymd(2017, 6, 1) + number;
  report.published_how = "dateline";
  report.language = "en";
  report.retrieved_at = at("2017-07-14T09:30:00Z");
  report.text = fmt::format("Report {}: the army took Tell Somewhere & more.", number);
  report.offsets.add({0, report.text.size()}, {3, entries.raw.size() - 7});
  for (int i = 0; i < events; ++i) {
    model::Event event;
    event.report = report.id;
    event.report_stem = report.stem;
    event.actor = "army";
    event.side = "gov";
    event.opponent_side = "isis";
    event.place = model::PlaceRef{"Tell Somewhere",
                                  fmt::format("sy:place-{}", i),
                                  geo::Point{38.25 + i * 0.001, 35.5},
                                  "village",
                                  "Raqqa",
                                  1,
                                  0.9,
                                  {}};
    event.date = base::DateSpan::day(*report.published);
    event.quote = "the army took Tell Somewhere";
    event.range = {10, 38};
    event.rule = "gain-active";
    event.extractor = "tidemark 0.1.0";
    event.confidence = 0.75;
    entries.events.push_back(event);
  }
  model::Figure figure;
  figure.report = report.id;
  figure.value = 12.5 + number;
  figure.as_written = "12.5 square kilometres";
  figure.unit = "square kilometres";
  entries.figures.push_back(figure);
  return entries;
}

model::Baseline sample_baseline(int number) {
  model::Baseline row;
  row.name = fmt::format("Place {}", number);
  row.point = {38.25, 35.5 + number * 0.01};
  row.kind = "town";
  row.side = "gov";
  row.date = *Date::from_ymd(2017, 5, 1);
  row.source = "atlas";
  row.line = number + 2;
  return row;
}

base::Instant at(std::string_view time) { return base::parse_instant(time).value(); }

std::unique_ptr<Ledger> open_ledger(const std::string& where) {
  auto ledger = ledger::open_ledger(where, OpenMode::create);
  if (!ledger) {
    std::cerr << ledger.error().to_text() << "\n";
    std::abort();
  }
  return std::move(ledger).value();
}

namespace {

std::unique_ptr<Connection> connect(const std::string& where) {
  if (!is_postgres(where)) {
    return std::make_unique<SqliteConnection>(where, SqliteConnection::Missing::create);
  }
  auto connection = std::make_unique<PostgresConnection>(where, where);
  connection->script("SET search_path = tidemark, public");
  return connection;
}

struct Table {
  const char* question;
  const char* columns;  // n: a number, t: a text or bytes
};

}  // namespace

void run_sql(const std::string& where, std::string_view sql) { connect(where)->script(sql); }

std::string contents(const std::string& where) {
  static const Table kTables[] = {
      {"SELECT report_id, entry, seal, packed FROM original ORDER BY 1", "tntt"},
      {"SELECT first_entry, last_entry, kind, known_at, author, of_kind, hashes, seal, bodies "
       "FROM log ORDER BY 1",
       "nntntnttt"},
      {"SELECT place, entry, gist FROM placed ORDER BY 1, 2", "tnt"},
      {"SELECT target, entry FROM reviewed ORDER BY 1, 2", "nn"},
      {"SELECT level, number, hash FROM subtree ORDER BY 1, 2", "nnt"},
      {"SELECT digest, size, document FROM tree_head ORDER BY 1", "tnt"},
      {"SELECT digest, stamped_at, response FROM time_stamp ORDER BY 1, 2", "ttt"},
      {"SELECT key, value FROM setting ORDER BY 1", "tt"}};
  auto connection = connect(where);
  std::string all;
  for (const Table& table : kTables) {
    auto rows = connection->ask(table.question);
    while (rows->next()) {
      for (int column = 0; table.columns[column] != 0; ++column) {
        bool number = table.columns[column] == 'n';
        all += number ? std::to_string(rows->number(column)) : proof::to_hex(rows->text(column));
        all += ' ';
      }
      all += '\n';
    }
    all += "--\n";
  }
  return all;
}

void tamper(const std::string& path, std::string_view sql) {
  run_sql(path,
          "DROP TRIGGER log_keeps_entries; DROP TRIGGER log_loses_nothing;"
          "DROP TRIGGER log_continues; DROP TRIGGER original_stays;"
          "DROP TRIGGER original_is_kept; DROP TRIGGER original_is_new;");
  run_sql(path, sql);
}

}  // namespace tidemark::ledger::testing
