#include "bench/made_reports.hpp"

#include <fmt/format.h>

#include <random>

#include "base/sha256.hpp"

namespace tidemark::bench {
namespace {

constexpr int kWords = 500;  // of a report's text
constexpr int kVocabulary = 4000;

std::string word(unsigned number) {
  static const char* const kSyllables[] = {"ka", "lo",  "mir", "tan", "es",  "du", "vor", "hin",
                                           "sa", "ple", "gor", "an",  "rit", "be", "com", "ul"};
  std::string made;
  for (unsigned rest = number + 17; rest > 0; rest /= 16) made += kSyllables[rest % 16];
  return made;
}

// Frequent words are more frequent, as in a language.
std::string sentence(std::mt19937& random, int words) {
  std::string made;
  for (int i = 0; i < words; ++i) {
    unsigned number = unsigned(random() % kVocabulary);
    made += word(std::min(number, unsigned(random() % kVocabulary))) + (i + 1 < words ? " " : ". ");
  }
  return made;
}

model::Event made_event(const model::Report& report, const Cast& cast, std::mt19937& random) {
  int place = int(random() % kPlaces);
  model::Event event;
  event.report = report.id;
  event.report_stem = report.stem;
  event.actor = word(unsigned(random() % 40));
  event.side = cast.sides[random() % cast.sides.size()];
  event.opponent_side = cast.sides[random() % cast.sides.size()];
  event.place.emplace();
  event.place->name = word(unsigned(place));
  event.place->id = place_id(place);
  event.place->point =
      geo::Point{36 + double(random() % 60000) / 10000, 33 + double(random() % 40000) / 10000};
  event.place->kind = "village";
  event.place->admin1 = word(unsigned(random() % 14));
  event.place->precision = 1;
  event.place->confidence = double(random() % 1000) / 1000;
  event.date = base::DateSpan::day(*report.published - int(random() % 3));
  event.quote = sentence(random, 14);
  std::size_t begin = random() % 4000;
  event.range = {begin, begin + event.quote.size()};
  event.rule = "gain-active";
  event.extractor = "tidemark 0.1.0";
  event.confidence = double(random() % 1000) / 1000;
  return event;
}

}  // namespace

std::string place_id(int number) { return fmt::format("xx:{}-{}", word(unsigned(number)), number); }

std::string made_gazetteer(geo::Point from, geo::Point to) {
  std::mt19937 random(36);
  auto between = [&](double a, double b) { return a + (b - a) * double(random() % 100'000) / 1e5; };
  std::string table = "id,name,kind,lat,lon\n";
  for (int i = 0; i < kPlaces; ++i) {
    table += fmt::format("{},{}{},village,{:.5f},{:.5f}\n", place_id(i), word(unsigned(i)), i,
                         between(from.lat, to.lat), between(from.lon, to.lon));
  }
  return table;
}

ledger::ReportEntries made_report(int number, const Cast& cast) {
  std::mt19937 random{unsigned(number)};
  ledger::ReportEntries entries;
  model::Report& report = entries.report;
  report.text = sentence(random, kWords);
  entries.raw = fmt::format("<html><p>{}</p><!-- {} --></html>", report.text, number);
  report.id = base::sha256_hex(entries.raw);
  report.stem = fmt::format("{:06}-agency", number);
  report.path = "in/" + report.stem + ".html";
  report.title = sentence(random, 9);
  report.published = *base::Date::from_ymd(2015, 1, 1) + number / 40;
  report.published_how = "dateline";
  report.language = "en";
  report.outlet = cast.outlets[random() % cast.outlets.size()];
  report.offsets.add({0, report.text.size()}, {9, 9 + report.text.size()});
  for (int i = 0; i < kEventsEach; ++i) entries.events.push_back(made_event(report, cast, random));
  return entries;
}

std::vector<ledger::ReportEntries> made_reports(int first, int count, const Cast& cast) {
  std::vector<ledger::ReportEntries> made;
  for (int i = first; i < first + count; ++i) made.push_back(made_report(i, cast));
  return made;
}

}  // namespace tidemark::bench
