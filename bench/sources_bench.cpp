// How fast containers give their documents: the sample reports again and again as JSON lines, a
// Telegram export, a mailbox, a web archive (plain and gzipped) and feeds, read from memory on one
// core; beside the same bytes read as plain blocks. What the reader holds at once is measured as
// the most memory beyond the container itself. Usage: sources_bench [MEGABYTES]
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "bench/stopwatch.hpp"
#include "sources/container.hpp"
#include "sources/testing/gzipped.hpp"

namespace {

using namespace tidemark;
using Json = nlohmann::json;

// Some samples are in other sets than UTF-8, which JSON does not allow.
std::string dumped(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string json_line(const std::string& text, std::size_t n) {
  return dumped({{"id", n}, {"title", "Report"}, {"text", text}, {"published", "2017-06-10"}}, -1) +
         "\n";
}

std::string message(const std::string& text, std::size_t n) {
  return ",\n" +
         dumped({{"id", n}, {"type", "message"}, {"date", "2017-06-10T10:00:00"}, {"text", text}},
                1);
}

std::string mail(const std::string& text, std::size_t) {
  return "From a Sat Jun 10 10:00:00 2017\nFrom: a@x.example\nSubject: Report\nDate: Sat, 10 Jun "
         "2017 "
         "10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n" +
         text + "\n\n";
}

std::string page(const std::string& text, std::size_t n) {
  std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
  return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/" +
         std::to_string(n) + "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

std::string item(const std::string& text, std::size_t n) {
  return "<item><guid>" + std::to_string(n) + "</guid><description><![CDATA[" + text +
         "]]></description></item>";
}

using Maker = std::function<std::string(const std::string&, std::size_t)>;

// A container that is never held whole: its head, then one block of records again and again.
class Repeated : public base::Reader {
 public:
  Repeated(std::string head, std::string block, std::size_t times)
      : now_(std::move(head)), block_(std::move(block)), times_(times) {}
  base::Result<std::size_t> read(char* buffer, std::size_t size) override {
    if (at_ == now_.size() && times_ > 0) {
      now_ = block_;
      at_ = 0;
      --times_;
    }
    std::size_t got = now_.copy(buffer, size, at_);
    at_ += got;
    return got;
  }

 private:
  std::string now_, block_;
  std::size_t times_, at_ = 0;
};

long most_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

// `unpacked`: how many bytes a block stands for.
void run(const char* what, const char* name, std::string head, const std::string& block,
         std::size_t unpacked, std::size_t size) {
  std::size_t documents = 0, faults = 0, times = std::max<std::size_t>(1, size / unpacked);
  long before = most_memory();
  std::clock_t start = std::clock();
  Repeated reader(std::move(head), block, times);
  sources::read_container(reader, name, {},
                          [&](base::Result<model::Document> got) { ++(got ? documents : faults); });
  double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
  double megabytes = double(times * unpacked) / 1e6;
  std::printf("%-18s %7.1f MB %7.2f s %8.1f MB/s %9.0f documents/s %4zu faults %5ld MB more\n",
              what, megabytes, seconds, megabytes / seconds, double(documents) / seconds, faults,
              most_memory() - before);
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t size = std::size_t((argc > 1 ? std::atof(argv[1]) : 100) * 1e6);
  auto world = base::real_world();
  std::vector<std::string> texts;
  for (const std::string& path : bench::need(world->list(TIDEMARK_SOURCE_DIR "/samples/reports"))) {
    if (path.ends_with(".txt"))
      texts.push_back(bench::need(world->read(path, model::kLargestDocument)));
  }
  auto measure = [&](const char* what, const char* name, const std::string& head, const Maker& make,
                     std::size_t most) {
    std::string block;
    for (std::size_t n = 0; n < texts.size(); ++n) block += make(texts[n], n);
    run(what, name, head, block, block.size(), std::min(size, most));
  };
  constexpr std::size_t kAll = SIZE_MAX, kFeed = 30'000'000;
  measure("JSON lines", "in.jsonl", "", json_line, kAll);
  measure("Telegram export", "result.json",
          "{\"name\":\"x\",\"type\":\"public_channel\",\"messages\":[", message, kAll);
  measure("mailbox", "in.mbox", "", mail, kAll);
  measure("web archive", "in.warc", "", page, kAll);
  std::string packed;
  std::size_t unpacked = 0;
  for (std::size_t n = 0; n < texts.size(); ++n) {
    std::string record = page(texts[n], n);
    unpacked += record.size();
    packed += sources::gzipped(record);
  }
  run("web archive, gzip", "in.warc.gz", "", packed, unpacked, size);
  measure("feed", "in.xml", "<rss><channel>", item, kFeed);
  return 0;
}
