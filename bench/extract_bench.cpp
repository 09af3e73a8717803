// How fast `tidemark extract` reads: from a file of many reports to a file of events, one JSON line
// each, beside `wc -w`, which only counts the words of the same file in the same run. The reports
// are those of samples/, repeated and shuffled with a fixed seed; nothing is kept from one report
// to the next but the spellings of single words and names. Usage: extract_bench [MEGABYTES]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "bench/run_program.hpp"
#include "bench/stopwatch.hpp"
#include "text/intake.hpp"
#include "theatre/language.hpp"

namespace {

using namespace tidemark;
using bench::Run, bench::run_program;

constexpr double kTargetRatio = 15;
constexpr double kMostMemory = 300e6;          // bytes
constexpr std::size_t kOneReport = 7'500'000;  // bytes of the file that is a single report

struct Sample {
  std::string text;
  std::size_t sentences = 0;
};

// The clean texts of the sample reports, whatever they were written in.
std::vector<Sample> load_samples(const base::World& world) {
  base::Errors errors;
  auto language =
      bench::need(theatre::load_language(world, TIDEMARK_SHARE_DIR "/languages/en", errors));
  text::Intake intake(language, {});
  std::vector<Sample> samples;
  for (const std::string& path : bench::need(world.list(TIDEMARK_SOURCE_DIR "/samples/reports"))) {
    model::Document document;
    document.path = path;
    document.bytes = bench::need(world.read(path, model::kLargestDocument));
    auto taken = bench::need(intake.take_in(document, {}));
    samples.push_back({std::move(taken.report.text), taken.sentences.size()});
  }
  return samples;
}

struct Input {
  std::string path;
  std::size_t bytes = 0, reports = 0, sentences = 0;
};

// At least so many bytes, each sample once in every round, in another order each time.
template <typename Write>
Input make(const std::string& path, std::vector<Sample> samples, std::size_t bytes, Write write) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  std::mt19937 random(1);
  Input input{path};
  while (input.bytes < bytes) {
    std::shuffle(samples.begin(), samples.end(), random);
    for (const Sample& sample : samples) {
      std::string piece = write(sample.text, input.reports);
      out << piece;
      input.bytes += piece.size();
      ++input.reports;
      input.sentences += sample.sentences;
    }
  }
  return input;
}

std::string as_record(const std::string& text, std::size_t number) {
  return nlohmann::json({{"id", number}, {"text", text}}).dump() + "\n";
}

Run best_of(int times, const std::vector<std::string>& words) {
  Run best = run_program(words);
  for (int i = 1; i < times; ++i) {
    Run again = run_program(words);
    best.seconds = std::min(best.seconds, again.seconds);
    best.memory = std::max(best.memory, again.memory);
  }
  return best;
}

Run extract(const Input& input, int threads) {
  return run_program({TIDEMARK_PROGRAM, "extract", "--theatre", "syria", "--format", "jsonl",
                      "--quiet", "--threads", std::to_string(threads), input.path});
}

void print(const char* what, const Input& input, const Run& measured, double wc_seconds) {
  std::printf("%-26s %8.2f s %8.2f MB/s %9.0f sentences/s %6.0f MB memory  %6.1f times wc -w\n",
              what, measured.seconds, double(input.bytes) / measured.seconds / 1e6,
              double(input.sentences) / measured.seconds, measured.memory / 1e6,
              measured.seconds / wc_seconds);
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // so that each figure is seen when it is known
  double megabytes = argc > 1 ? std::atof(argv[1]) : 80;
  auto world = base::real_world();
  std::vector<Sample> samples = load_samples(*world);
  setenv("LC_ALL", "C.UTF-8", 1);
  setenv("TIDEMARK_SHARE", TIDEMARK_SHARE_DIR, 1);
  std::size_t bytes = std::size_t(megabytes * 1e6);
  Input many = make(TIDEMARK_BENCH_DIR "/many.jsonl", samples, bytes, as_record);
  Input quarter = make(TIDEMARK_BENCH_DIR "/quarter.jsonl", samples, bytes / 4, as_record);
  Input one = make(TIDEMARK_BENCH_DIR "/one.txt", samples, std::min(bytes, kOneReport),
                   [](const std::string& text, std::size_t) { return text + "\n\n"; });

  std::printf("%zu samples; %zu reports in %.0f MB of JSON lines; one report of %.1f MB\n",
              samples.size(), many.reports, double(many.bytes) / 1e6, double(one.bytes) / 1e6);
  double wc = best_of(3, {"wc", "-w", many.path}).seconds;
  std::printf("%-26s %8.2f s %8.2f MB/s\n", "wc -w", wc, double(many.bytes) / wc / 1e6);
  Run single = extract(many, 1), twofold = extract(many, 2), less = extract(quarter, 1);
  print("extract, one thread", many, single, wc);
  print("extract, two threads", many, twofold, wc);
  print("a quarter of the reports", quarter, less, wc / 4);
  double wc_one = best_of(3, {"wc", "-w", one.path}).seconds;
  print("a single long report", one, extract(one, 1), wc_one);
  double ratio = single.seconds / wc;
  std::printf("two threads are %.2f times as fast as one\n", single.seconds / twofold.seconds);
  std::printf("target: at most %.0f times wc -w; reached: %.1f times (%s)\n", kTargetRatio, ratio,
              ratio <= kTargetRatio ? "met" : "not met");
  std::printf("target: at most %.0f MB, whatever the input; reached: %.0f MB (%s)\n",
              kMostMemory / 1e6, std::max(single.memory, twofold.memory) / 1e6,
              std::max(single.memory, twofold.memory) <= kMostMemory ? "met" : "not met");
  return 0;
}
