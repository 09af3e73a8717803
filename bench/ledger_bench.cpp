// How fast the ledger takes events in, answers and verifies, in an SQLite file and in a PostgreSQL
// database, beside plain inserts of the same records: a row of JSON text for each event and report,
// in as many transactions (SQLite), or through COPY (PostgreSQL).
//
//   ledger_bench [EVENTS [POSTGRES_EVENTS]]     by default 1,000,000 and 200,000
#include <fmt/format.h>
#include <libpq-fe.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>

#include "bench/made_reports.hpp"
#include "bench/stopwatch.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/testing/samples.hpp"

namespace {

using namespace tidemark;
using bench::kEventsEach;
using bench::need;
using ledger::testing::kAnyTime;

constexpr int kBatch = 64;  // reports in a transaction, as `tidemark add` has them
const base::Instant kStart = ledger::testing::at("2015-01-01");

void print(const std::string& what, const std::string& figure) {
  fmt::print("  {:<52} {}\n", what, figure);
}

struct Spent {
  double seconds = 0, processor = 0;  // by the clock, and of this program's own work
};

// Calls work(batch) for so many events in batches; only the work is timed.
template <typename Work>
Spent in_batches(int events, Work work) {
  Spent spent;
  int reports = events / kEventsEach;
  for (int first = 0; first < reports; first += kBatch) {
    auto batch = bench::made_reports(first, std::min(kBatch, reports - first));
    std::clock_t before = std::clock();
    spent.seconds += bench::seconds([&] { work(batch, first); });
    spent.processor += double(std::clock() - before) / CLOCKS_PER_SEC;
  }
  return spent;
}

std::vector<std::string> records_of(const std::vector<ledger::ReportEntries>& batch) {
  std::vector<std::string> records;
  for (const auto& entries : batch) {
    records.push_back(model::canonical(model::to_json(entries.report)));
    for (const model::Event& event : entries.events) model::append_canonical(records.emplace_back(), event);
  }
  return records;
}

Spent take_in(ledger::Ledger& ledger, int events) {
  return in_batches(events, [&](const auto& batch, int first) {
    need(ledger.add_reports(batch, {kStart.seconds + first}, "bench"));
  });
}

Spent plain_sqlite(const std::string& path, int events) {
  ledger::SqliteConnection plain(path, ledger::SqliteConnection::Missing::create);
  plain.script(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
      "CREATE TABLE record (number INTEGER PRIMARY KEY, body TEXT)");
  return in_batches(events, [&](const auto& batch, int) {
    ledger::Transaction transaction(plain, ledger::Access::write);
    for (const std::string& record : records_of(batch)) {
      plain.run("INSERT INTO record (body) VALUES ($1)", std::string_view(record));
    }
    transaction.commit();
  });
}

Spent plain_copy(const std::string& url, int events) {
  PGconn* plain = PQconnectdb(url.c_str());
  PQclear(PQexec(plain, "CREATE TABLE record (number bigserial PRIMARY KEY, body text)"));
  Spent spent = in_batches(events, [&](const auto& batch, int) {
    PQclear(PQexec(plain, "COPY record (body) FROM STDIN"));
    for (std::string record : records_of(batch)) {
      for (std::size_t at = 0; (at = record.find('\\', at)) != std::string::npos; at += 2) {
        record.insert(at, "\\");
      }
      record += '\n';
      PQputCopyData(plain, record.data(), int(record.size()));
    }
    PQputCopyEnd(plain, nullptr);
    PQclear(PQgetResult(plain));
    PQclear(PQgetResult(plain));
  });
  PQfinish(plain);
  return spent;
}

// The slowest of some questions, in milliseconds.
template <typename Ask>
std::string slowest(Ask ask) {
  std::mt19937 random(5);
  double worst = 0;
  for (int i = 0; i < 25; ++i) {
    worst = std::max(worst, bench::seconds([&] { ask(random); }));
  }
  return fmt::format("{:8.2f} ms, the slowest of 25", 1e3 * worst);
}

void ask(ledger::Ledger& ledger, int events) {
  auto place = [](std::mt19937& random) { return bench::place_id(int(random() % bench::kPlaces)); };
  auto moment = [&](std::mt19937& random) {
    return base::Instant{kStart.seconds + std::int64_t(random() % unsigned(events / kEventsEach))};
  };
  auto why = [&](const std::string& where, base::Instant known_by) {
    auto told = need(ledger.events_at(where, known_by));
    need(ledger.baselines_at(where, known_by));
    // The report behind the last one, with its outlet and day.
    if (!told.empty()) need(ledger.report(told.back().record.report));
  };
  print("why: all that is told of a place", slowest([&](auto& r) { why(place(r), kAnyTime); }));
  print("status", slowest([&](auto&) { need(ledger.status(kAnyTime)); }));
  print("why --known-by a past moment", slowest([&](auto& r) { why(place(r), moment(r)); }));
  print("status --known-by a past moment", slowest([&](auto& r) { need(ledger.status(moment(r))); }));
  print("proof of an entry", slowest([&](auto& r) {
          need(ledger.prove_entry(1 + std::int64_t(r() % unsigned(events))));
        }));
}

std::string rate(int events, Spent spent) {
  return fmt::format("{:8.0f} events/s, {:.0f} for each second of processor time",
                     events / spent.seconds, events / spent.processor);
}

std::string rate(int events, double seconds) {
  return fmt::format("{:8.0f} events/s", events / seconds);
}

void measure_sqlite(int events) {
  ledger::testing::TempFolder folder;
  fmt::print("SQLite: {} events, {} of a report, {} reports in a transaction\n", events,
             kEventsEach, kBatch);
  std::string path = folder / "observatory.db";
  {
    auto ledger = ledger::testing::open_ledger(path);
    print("taken in, durable at each commit", rate(events, take_in(*ledger, events)));
    int some = std::min(events, 200'000);
    print("yardstick: plain inserts of the records as text",
          rate(some, plain_sqlite(folder / "plain.db", some)));
    ask(*ledger, events);
    std::size_t back = 0;
    double seconds = bench::seconds([&] { back = need(ledger->events(kAnyTime)).size(); });
    print("all events read and parsed, as for a map", rate(int(back), seconds));
    bool sound = false;
    seconds = bench::seconds([&] { sound = ledger->verify().ok(); });
    print(sound ? "verified" : "NOT SOUND", rate(events, seconds));
  }
  ledger::SqliteConnection file(path, ledger::SqliteConnection::Missing::refuse);
  auto originals = file.ask("SELECT sum(length(packed) + 200) FROM original");
  originals->next();
  double bytes = double(std::filesystem::file_size(path)) - double(originals->number(0));
  print("file beside the originals", fmt::format("{:8.0f} bytes/event", bytes / events));
}

void measure_postgres(int events) {
  std::string folder = "/tmp/tidemark-bench-" + std::to_string(::getpid());
  std::string server = TIDEMARK_SOURCE_DIR "/tests/postgres";
  if (std::system((server + " start " + folder).c_str()) != 0) {
    fmt::print("PostgreSQL: skipped, no server could be started\n");
    return;
  }
  std::string host = folder;
  for (std::size_t at = 0; (at = host.find('/')) != std::string::npos;) host.replace(at, 1, "%2F");
  std::string url = "postgresql://tidemark@" + host + "/postgres";
  fmt::print("PostgreSQL on this machine's socket: {} events\n", events);
  {
    auto ledger = ledger::testing::open_ledger(url);
    print("taken in, durable at each commit", rate(events, take_in(*ledger, events)));
    print("yardstick: COPY of the records as text", rate(events, plain_copy(url, events)));
    ask(*ledger, events);
  }
  if (std::system((server + " stop " + folder).c_str()) != 0) fmt::print("the server still runs\n");
}

}  // namespace

int main(int argc, char** argv) {
  measure_sqlite(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
  measure_postgres(argc > 2 ? std::atoi(argv[2]) : 200'000);
  return 0;
}
