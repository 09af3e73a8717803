// What publishing costs: the whole `tidemark build` of the samples, maps of 2,000 and 6,000 pixels,
// the review of a month, a film of 200 pictures. Processor time counts, as if there were one core;
// the yardstick is a sort of twenty million random numbers in the same run.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "bench/run_program.hpp"
#include "bench/stopwatch.hpp"

namespace {

using namespace tidemark;
using Words = std::vector<std::string>;

constexpr int kNumbers = 20'000'000;

// Sorted by a program of its own, this one, so that it is measured in the same way.
void sort_numbers() {
  std::mt19937_64 random(1);
  std::vector<std::uint64_t> numbers(kNumbers);
  for (std::uint64_t& number : numbers) number = random();
  std::ranges::sort(numbers);
  if (!std::ranges::is_sorted(numbers)) std::abort();
}

void time(const char* what, Words words, double target, double yardstick) {
  const bench::Run run = bench::run_program(std::move(words));
  std::printf("%-28s %6.2f s of processor time %6.2f by the clock %5.0f MB %5.2f yardsticks", what,
              run.processor, run.seconds, run.memory / 1e6, run.processor / yardstick);
  if (target > 0)
    std::printf("   target %.1f s: %s", target, run.processor <= target ? "met" : "not met");
  std::printf("\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1) return sort_numbers(), 0;
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  setenv("TIDEMARK_SHARE", TIDEMARK_SHARE_DIR, 1);
  const std::string folder = TIDEMARK_BENCH_DIR "/observatory", out = TIDEMARK_BENCH_DIR "/out";
  std::filesystem::remove_all(folder);
  const double yardstick = bench::run_program({argv[0], "sort"}).processor;
  std::printf("%-28s %6.2f s of processor time\n", "yardstick: a sort", yardstick);
  const auto tidemark = [](Words words) {
    words.insert(words.begin(), TIDEMARK_PROGRAM);
    return words;
  };
  const auto map = [&](Words words) {
    words.insert(words.begin(), {"map", "-C", folder});
    return tidemark(std::move(words));
  };
  time(
      "the whole build of samples",
      tidemark({"build", TIDEMARK_SOURCE_DIR "/samples/reports", "--theatre", "syria", "--baseline",
                TIDEMARK_SOURCE_DIR "/samples/baseline_2017-05-01.csv", "-o", folder, "--quiet"}),
      15, yardstick);
  time("a map, 2,000 pixels", map({"--on", "2017-06-25", "--width", "2000", "-o", out + ".png"}),
       1.5, yardstick);
  time("a map, 6,000 pixels", map({"--on", "2017-06-25", "--width", "6000", "-o", out + ".png"}), 0,
       yardstick);
  time("the review of a month",
       tidemark({"report", "-C", folder, "--from", "2017-06-01", "--to", "2017-06-30", "-o",
                 out + ".html"}),
       0, yardstick);
  time("a film of 200 pictures",
       map({"--series", "--from", "2017-05-01", "--to", "2017-11-16", "--step", "day", "-o",
            out + ".mp4"}),
       60, yardstick);
  return 0;
}
