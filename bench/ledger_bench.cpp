// How fast the ledger takes events in, answers and verifies, in an SQLite file and in a PostgreSQL
// database, beside plain inserts of the same records: a row of JSON text for each event and report,
// in as many transactions (SQLite), or through COPY (PostgreSQL).
//
// The events are at 5,000 made places of a theatre that comes along. `why` is the whole answer
// about a place on a day of an opened observatory: who held it, how surely, by which statements.
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
#include "pipeline/near.hpp"
#include "publish/why.hpp"

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

// An observatory without reports, and whom the reports to come may name.
struct Opened {
  pipeline::Observatory observatory;
  bench::Cast cast;
};

Opened make_observatory(const ledger::testing::TempFolder& folder, const std::string& store) {
  auto world = base::real_world();
  std::string share = TIDEMARK_SHARE_DIR, theatre = pipeline::theatre_names(*world, share).front();
  pipeline::Faults faults;
  auto plain = need(pipeline::open_resources(*world, share, {theatre, {}}, faults));
  geo::Box box = geo::bounds(plain.theatre.outline);
  std::string gazetteer = folder / "made.csv";
  if (!world->write(gazetteer, bench::made_gazetteer(box.min, box.max)).ok()) std::exit(1);
  Opened opened{need(pipeline::make_observatory(*world, share, {folder / "", store},
                                                {theatre, {gazetteer}}, faults)),
                {}};
  for (const model::Side& side : plain.theatre.sides) opened.cast.sides.push_back(side.id);
  for (const model::Source& outlet : plain.theatre.outlets)
    opened.cast.outlets.push_back(outlet.id);
  return opened;
}

struct Spent {
  double seconds = 0, processor = 0;  // by the clock, and of this program's own work
};

// Calls work(batch) for so many events in batches; only the work is timed.
template <typename Work>
Spent in_batches(int events, const bench::Cast& cast, Work work) {
  Spent spent;
  int reports = events / kEventsEach;
  for (int first = 0; first < reports; first += kBatch) {
    auto batch = bench::made_reports(first, std::min(kBatch, reports - first), cast);
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
    for (const model::Event& event : entries.events)
      model::append_canonical(records.emplace_back(), event);
  }
  return records;
}

Spent take_in(ledger::Ledger& ledger, int events, const bench::Cast& cast) {
  return in_batches(events, cast, [&](const auto& batch, int first) {
    need(ledger.add_reports(batch, {kStart.seconds + first}, "bench"));
  });
}

Spent plain_sqlite(const std::string& path, int events, const bench::Cast& cast) {
  ledger::SqliteConnection plain(path, ledger::SqliteConnection::Missing::create);
  plain.script(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
      "CREATE TABLE record (number INTEGER PRIMARY KEY, body TEXT)");
  return in_batches(events, cast, [&](const auto& batch, int) {
    ledger::Transaction transaction(plain, ledger::Access::write);
    for (const std::string& record : records_of(batch)) {
      plain.run("INSERT INTO record (body) VALUES ($1)", std::string_view(record));
    }
    transaction.commit();
  });
}

Spent plain_copy(const std::string& url, int events, const bench::Cast& cast) {
  PGconn* plain = PQconnectdb(url.c_str());
  PQclear(PQexec(plain, "CREATE TABLE record (number bigserial PRIMARY KEY, body text)"));
  Spent spent = in_batches(events, cast, [&](const auto& batch, int) {
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

// The slowest of some questions, in milliseconds by the clock and of processor time.
template <typename Ask>
std::string slowest(Ask ask) {
  std::mt19937 random(5);
  double worst = 0, work = 0;
  for (int i = 0; i < 25; ++i) {
    std::clock_t before = std::clock();
    worst = std::max(worst, bench::seconds([&] { ask(random); }));
    work = std::max(work, double(std::clock() - before) / CLOCKS_PER_SEC);
  }
  return fmt::format("{:8.2f} ms, {:.2f} of processor time, the slowest of 25", 1e3 * worst,
                     1e3 * work);
}

void ask(Opened& opened, int events) {
  pipeline::Observatory& observatory = opened.observatory;
  pipeline::Atlas atlas;
  double seconds = bench::seconds([&] { atlas = need(pipeline::atlas_of(observatory, {})); });
  print("cutting the cells, once",
        fmt::format("{:8.2f} s, {} cells", seconds, atlas.complex.cells().size()));
  auto moment = [&](std::mt19937& random) {
    return base::Instant{kStart.seconds + std::int64_t(random() % unsigned(events / kEventsEach))};
  };
  std::size_t told = 0, cells = 0;
  auto why = [&](std::mt19937& random, base::Instant known_by) {
    const model::Place* place = nullptr;
    int cell = -1;
    while (cell < 0) {
      place = atlas.theatre.place(bench::place_id(int(random() % bench::kPlaces)));
      cell = place ? atlas.complex.cell_of(place->id) : -1;
    }
    atlas.known = known_by;
    base::Date day = *base::Date::from_ymd(2015, 1, 1) + int(random() % unsigned(events / 400 + 1));
    auto near = need(pipeline::solve_near(observatory, atlas, cell, day));
    auto snapshot = pipeline::snapshot_of(atlas, near);
    publish::account_text(
        snapshot, publish::account_for(snapshot, near.reasons, {place, place->point, cell}));
    told = std::max(told, near.looked_at);
    cells = std::max(cells, near.cells);
  };
  ledger::Ledger& ledger = *observatory.ledger;
  print("why", slowest([&](auto& r) { why(r, kAnyTime); }));
  print("why --known-by a past moment", slowest([&](auto& r) { why(r, moment(r)); }));
  print("  looked at, at most", fmt::format("{} statements in {} cells", told, cells));
  print("status", slowest([&](auto&) { need(ledger.status(kAnyTime)); }));
  print("status --known-by a past moment",
        slowest([&](auto& r) { need(ledger.status(moment(r))); }));
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
    Opened opened = make_observatory(folder, "");
    ledger::Ledger* ledger = opened.observatory.ledger.get();
    print("taken in, durable at each commit", rate(events, take_in(*ledger, events, opened.cast)));
    int some = std::min(events, 200'000);
    print("yardstick: plain inserts of the records as text",
          rate(some, plain_sqlite(folder / "plain.db", some, opened.cast)));
    ask(opened, events);
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
    ledger::testing::TempFolder beside;
    Opened opened = make_observatory(beside, url);
    ledger::Ledger& ledger = *opened.observatory.ledger;
    print("taken in, durable at each commit", rate(events, take_in(ledger, events, opened.cast)));
    print("yardstick: COPY of the records as text",
          rate(events, plain_copy(url, events, opened.cast)));
    ask(opened, events);
  }
  if (std::system((server + " stop " + folder).c_str()) != 0) fmt::print("the server still runs\n");
}

}  // namespace

int main(int argc, char** argv) {
  measure_sqlite(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
  measure_postgres(argc > 2 ? std::atoi(argv[2]) : 200'000);
  return 0;
}
