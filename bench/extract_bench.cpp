// How fast reports are read: bytes to events with the theatre of Syria, on one core, beside
// counting the words of the same bytes as `wc -w` does. The sample reports are read again and again
// until ten megabytes have been read. Usage: extract_bench [MEGABYTES]
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "bench/stopwatch.hpp"
#include "events/extract.hpp"
#include "text/intake.hpp"
#include "theatre/language.hpp"

namespace {

using namespace tidemark;

struct Sample {
  std::string path, bytes;
};

std::vector<Sample> load_samples(const base::World& world) {
  std::vector<Sample> samples;
  for (const std::string& path : bench::need(world.list(TIDEMARK_SOURCE_DIR "/samples/reports"))) {
    samples.push_back({path, bench::need(world.read(path, model::kLargestDocument))});
  }
  return samples;
}

std::size_t count_words(std::string_view bytes) {
  std::size_t words = 0;
  bool inside = false;
  for (char c : bytes) {
    bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

struct Work {
  double seconds = 0;
  std::size_t bytes = 0, events = 0, words = 0, sentences = 0;

  double per_second(std::size_t count) const { return double(count) / seconds; }
};

void print(const char* what, const Work& work) {
  std::printf("%-24s %8.2f s %9.2f MB/s", what, work.seconds, work.per_second(work.bytes) / 1e6);
}

}  // namespace

int main(int argc, char** argv) {
  double megabytes = argc > 1 ? std::atof(argv[1]) : 10;
  auto world = base::real_world();
  base::Errors errors;
  auto language =
      bench::need(theatre::load_language(*world, TIDEMARK_SHARE_DIR "/languages/en", errors));
  auto theatre = bench::need(theatre::load_theatre(*world, TIDEMARK_SHARE_DIR "/theatres/syria",
                                                   language.folding, errors));
  std::vector<Sample> samples = load_samples(*world);
  std::size_t once = 0;
  for (const Sample& sample : samples) once += sample.bytes.size();
  if (once == 0) return 1;
  int rounds = std::max(1, int(megabytes * 1e6 / double(once)));

  std::unique_ptr<text::Intake> intake;
  std::unique_ptr<events::Extractor> extractor;
  double preparing = bench::seconds([&] {
    intake = std::make_unique<text::Intake>(language, theatre.outlets);
    extractor = std::make_unique<events::Extractor>(theatre, language, errors);
  });
  for (const base::Error& error : errors) std::fprintf(stderr, "%s\n", error.to_text().c_str());

  // What there is to read is counted before the clock runs.
  text::SentenceSplitter splitter(language, theatre.outlets);
  std::size_t sentences = 0;
  for (const Sample& sample : samples) {
    auto report = bench::need(intake->read(sample.bytes, sample.path, {}));
    sentences += splitter.split(report.text).size();
  }

  Work decoding{0, once * rounds}, reading{0, once * rounds}, counting{0, once * rounds};
  reading.sentences = sentences * rounds;
  for (int round = 0; round < rounds; ++round) {
    for (const Sample& sample : samples) {
      model::Report report;
      decoding.seconds += bench::seconds(
          [&] { report = bench::need(intake->read(sample.bytes, sample.path, {})); });
      reading.seconds +=
          bench::seconds([&] { reading.events += extractor->extract(report).events.size(); });
      counting.seconds += bench::seconds([&] { counting.words += count_words(sample.bytes); });
    }
  }
  reading.seconds += decoding.seconds;

  std::printf("%zu reports of %zu places, read %d times: %.1f MB, one core\n", samples.size(),
              theatre.places.size(), rounds, double(reading.bytes) / 1e6);
  std::printf("%-24s %8.2f s\n", "preparing, once", preparing);
  print("taking in", decoding);
  print("\nwhole reading", reading);
  std::printf(" %9.0f sentences/s, %zu events", reading.per_second(reading.sentences),
              reading.events);
  print("\ncounting words (wc -w)", counting);
  std::printf(" %9.0f words/s\n", counting.per_second(counting.words));
  std::printf("%-24s %8.0f times the time of counting its words\n", "reading takes",
              reading.seconds / counting.seconds);
  return 0;
}
