// Time expressions stand in order inside the tokens, and resolve to spans that begin before they
// end. The input's first line is the anchor day; without one, nothing is known but what is written.
#include "fuzz/input.hpp"
#include "names/testing/small_theatre.hpp"
#include "text/time.hpp"

using namespace tidemark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const text::Tokenizer tokenizer(names::testing::english());
  static const text::TimeFinder finder(names::testing::english());
  auto [first_line, text] = fuzz::split_first_line(fuzz::bytes_of(data, size));
  std::optional<base::Date> anchor;
  if (auto day = base::parse_date(first_line)) anchor = *day;

  std::vector<text::Token> tokens = tokenizer.tokenize(text, {0, text.size()});
  std::size_t end = 0;
  for (const text::Token& token : tokens) {
    fuzz::require(end <= token.range.begin && !token.range.empty(), "tokens stand in order");
    end = token.range.end;
  }
  fuzz::require(end <= text.size(), "tokens stand inside the text");

  std::size_t next = 0;
  for (const text::TimeMention& mention : finder.find(tokens)) {
    fuzz::require(next <= mention.first && mention.first <= mention.last, "mentions are in order");
    next = mention.last + 1;
    fuzz::require(next <= tokens.size(), "mentions stand inside the tokens");
    to_text(mention);
    for (bool future : {false, true}) {
      auto span = resolve(mention, anchor, future);
      fuzz::require(!span || span->from < span->until, "a span begins before it ends");
      if (span) fuzz::require(!span->edtf().empty(), "a span can be written");
    }
  }
  return 0;
}
