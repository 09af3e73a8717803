#include "text/time.hpp"

#include <algorithm>

#include "text/time_parser.hpp"

namespace tidemark::text {

TimeWords::TimeWords(const model::Language& language)
    : numbers(language),
      tokenizer(language),
      months(language, "month"),
      calendar_months(language, "calendar_month"),
      weekdays(language, "weekday"),
      fixed(language, "time_fixed"),
      deictic(language, "time_deictic"),
      units(language, "time_unit"),
      direction(language, "time_direction"),
      parts(language, "time_part"),
      seasons(language, "season"),
      day_parts(language, "day_part"),
      prepositions(language, "time_preposition"),
      ranges(language, "time_range"),
      glue(language, "time_glue"),
      hedges(language, "time_hedge"),
      articles(language, "number_article"),
      goes_on(language, "time_goes_on"),
      links(language, "time_link") {
  for (const auto* order : language.of_category("date_order")) month_first = order->phrase == "mdy";
  for (const Phrases* table :
       {&months, &calendar_months, &weekdays, &fixed, &deictic, &units, &parts, &seasons}) {
    core_words_ |= table->bit();
  }
  core_words_ |= numbers.bits();
  whole_ = core_words_ & ~articles.bit();
  first_words_ = core_words_;
  for (const Phrases* table : {&day_parts, &prepositions, &glue, &hedges}) {
    first_words_ |= table->bit();
  }
}

Part TimeWords::part_of(std::string_view value) {
  constexpr std::string_view kParts[] = {"any",         "early",      "middle",      "late",
                                         "end",         "first half", "second half", "first week",
                                         "second week", "third week", "last week"};
  auto known = std::ranges::find(kParts, value);
  return known == std::end(kParts) ? Part::none : Part(known - std::begin(kParts));
}

TimeFinder::TimeFinder(const model::Language& language)
    : words_(std::make_shared<TimeWords>(language)) {}

std::vector<TimeMention> TimeFinder::find(const std::vector<Token>& tokens) const {
  TimeParser parser(*words_, tokens);
  std::vector<TimeMention> mentions;
  for (std::size_t at = 0; at < tokens.size();) {
    if (!parser.worth_trying(at)) {
      ++at;
      continue;
    }
    auto mention = parser.at(at);
    at = mention ? mention->last + 1 : at + 1;
    if (mention) mentions.push_back(std::move(*mention));
  }
  return mentions;
}

}  // namespace tidemark::text
