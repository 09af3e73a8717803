// How fast copies are found: texts of 300 words, of which every tenth repeats an earlier one with
// new furniture around it and a few words changed. Half the number of texts beside it shows how the
// time grows. Usage: copies_bench [TEXTS]
#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "bench/stopwatch.hpp"
#include "text/copies.hpp"

namespace {

using namespace tidemark;

constexpr std::size_t kWords = 300;

// Word number n, the frequent ones short; Zipf's law gives texts the words that they share.
std::string word(std::size_t n) {
  std::string text;
  for (++n; n > 0; n /= 20) text += "bcdfghjklmnprstvwxyz"[n % 20], text += "aeiou"[n % 5];
  return text;
}

std::vector<std::string> make_texts(std::size_t count) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> share(0, 1);
  auto some_word = [&] { return word(std::size_t(std::pow(30000.0, share(random)))); };
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text;
    if (i % 10 == 9) {
      text = "Shared from elsewhere. " + texts[random() % i] + " All rights reserved.";
      for (int change = 0; change < 3; ++change) text[random() % text.size()] = 'q';
    } else {
      for (std::size_t n = 0; n < kWords; ++n) text += some_word() + " ";
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

void run(const std::vector<std::string>& texts, std::size_t count) {
  text::CopyFinder finder;
  std::size_t found = 0;
  double seconds = bench::seconds([&] {
    for (std::size_t i = 0; i < count; ++i)
      found += finder.add(std::to_string(i), texts[i]).has_value();
  });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("%8zu texts %8.2f s %8.0f texts/s, %zu of %zu copies found, %ld MB at most\n", count,
              seconds, double(count) / seconds, found, count / 10, usage.ru_maxrss / 1024);
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t count = argc > 1 ? std::size_t(std::atoll(argv[1])) : 100000;
  std::vector<std::string> texts = make_texts(count);
  run(texts, count / 2);
  run(texts, count);
  return 0;
}
