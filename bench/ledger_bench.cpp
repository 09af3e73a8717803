// How long the ledger takes to keep 100 reports of 20 events, each safe on the disk before the
// next, and to give the events back, beside plain files: the same bytes, written and synced one
// file for each report, and read back without being parsed. In the folder for temporary files
// (TMPDIR).
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "bench/stopwatch.hpp"
#include "ledger/testing/samples.hpp"

namespace {

using namespace tidemark;

constexpr int kReports = 100;
constexpr int kEvents = 20;

// What the ledger stores of a report, as one piece of bytes.
std::string bytes_of(const ledger::ReportEntries& entries) {
  std::string bytes = entries.raw + model::canonical(model::to_json(entries.report));
  for (const model::Event& event : entries.events) bytes += model::canonical(model::to_json(event));
  for (const model::Figure& figure : entries.figures)
    bytes += model::canonical(model::to_json(figure));
  return bytes;
}

void write_synced(const std::string& path, const std::string& bytes) {
  int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0644);
  bool done = file >= 0 && ::write(file, bytes.data(), bytes.size()) == ssize_t(bytes.size()) &&
              ::fsync(file) == 0 && ::close(file) == 0;
  if (done) return;
  std::perror(path.c_str());
  std::exit(1);
}

void print(const char* what, double seconds, double megabytes) {
  std::printf("%-40s %8.3f s %8.2f ms/report %8.2f MB/s\n", what, seconds, 1e3 * seconds / kReports,
              megabytes / seconds);
}

}  // namespace

int main() {
  ledger::testing::TempFolder folder;
  std::vector<ledger::ReportEntries> reports;
  std::vector<std::string> files;
  double megabytes = 0;
  for (int i = 0; i < kReports; ++i) {
    reports.push_back(ledger::testing::sample_report(i, kEvents));
    files.push_back(bytes_of(reports.back()));
    megabytes += double(files.back().size()) / 1e6;
  }

  auto store = ledger::testing::open_ledger(folder / "observatory.db");
  double adding = bench::seconds([&] {
    for (const ledger::ReportEntries& report : reports) {
      bench::need(store->add_report(report, ledger::testing::at("2017-07-15"), "bench"));
    }
  });
  std::size_t events = 0;
  double reading = bench::best_seconds(
      3, [&] { events = bench::need(store->events(ledger::testing::kAnyTime)).size(); });
  bool sound = true;
  double verifying = bench::best_seconds(3, [&] { sound = sound && store->verify().ok(); });

  auto path_of = [&](int i) { return folder / std::to_string(i); };
  double writing = bench::seconds([&] {
    for (int i = 0; i < kReports; ++i) write_synced(path_of(i), files[i]);
  });
  auto world = base::real_world();
  double loading = bench::best_seconds(3, [&] {
    for (int i = 0; i < kReports; ++i) bench::need(world->read(path_of(i), base::kMaxFileBytes));
  });
  if (events != std::size_t(kReports * kEvents) || !sound) {
    std::fprintf(stderr, "the ledger lost something: %zu events came back\n", events);
    return 1;
  }

  std::printf("%d reports, %zu events, %.2f MB, in %s\n", kReports, events, megabytes,
              folder.path().parent_path().c_str());
  print("ledger: adding, one transaction each", adding, megabytes);
  print("plain files: writing and fsync", writing, megabytes);
  print("ledger: reading all events", reading, megabytes);
  print("ledger: verifying the hash chain", verifying, megabytes);
  print("plain files: reading the bytes", loading, megabytes);
  return 0;
}
