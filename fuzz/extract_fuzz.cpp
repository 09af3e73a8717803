// The whole of reading, bytes to events: quotes stand where they say, and reading again, now with
// an explanation, gives the same. The input's first line is the file's name.
#include "events/extract.hpp"

#include <string>

#include "fuzz/input.hpp"
#include "model/json.hpp"
#include "names/testing/small_theatre.hpp"
#include "text/intake.hpp"

using namespace tidemark;

namespace {

std::string all(const events::Extraction& extraction) {
  std::string lines;
  for (const model::Event& event : extraction.events)
    lines += model::canonical(to_json(event)) + "\n";
  for (const model::Figure& figure : extraction.figures)
    lines += model::canonical(to_json(figure)) + "\n";
  return lines;
}

std::string without_blanks(std::string_view text) {
  std::string kept(text);
  std::erase_if(kept, [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
  return kept;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const theatre::Theatre& theatre = names::testing::small_theatre();
  static const text::Intake intake(names::testing::english(), theatre.outlets);
  static base::Errors errors;
  static const events::Extractor extractor(theatre, names::testing::english(), errors);

  auto [name, bytes] = fuzz::split_first_line(fuzz::bytes_of(data, size));
  auto report = intake.read(bytes, std::string(name), base::Instant{1500000000});
  if (!report) return 0;
  events::Extraction extraction = extractor.extract(*report);
  for (const model::Event& event : extraction.events) {
    fuzz::require(event.range.begin < event.range.end && event.range.end <= report->text.size(),
                  "a quote stands inside the text");
    std::string_view stands = event.range.of(report->text);
    fuzz::require(without_blanks(stands) == without_blanks(event.quote),
                  "a quote is what stands there, in one line");
    fuzz::require(!event.date || event.date->from < event.date->until, "a date is a span");
    fuzz::require(event.confidence >= 0 && event.confidence <= 1, "confidence is a share");
  }
  for (const model::Figure& figure : extraction.figures) {
    fuzz::require(figure.range.begin < figure.range.end && figure.range.end <= report->text.size(),
                  "a figure stands inside the text");
  }
  std::string explanation;
  fuzz::require(all(extraction) == all(extractor.extract(*report, &explanation)),
                "reading is deterministic");
  return 0;
}
