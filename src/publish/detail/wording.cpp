#include "publish/detail/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "publish/word_files.hpp"

namespace tidemark::publish::detail {

namespace {

using Text = std::string Words::*;
constexpr std::pair<const char*, Text> kDates[] = {{"day_month_year", &Words::day_month_year},
                                                   {"month_year", &Words::month_year}};
constexpr std::pair<const char*, Text> kMap[] = {{"title", &Words::title},
                                                 {"title_day", &Words::title_day},
                                                 {"title_since", &Words::title_since},
                                                 {"within", &Words::within},
                                                 {"as_known", &Words::as_known},
                                                 {"no_hindsight", &Words::no_hindsight},
                                                 {"legend", &Words::legend},
                                                 {"legend_part", &Words::legend_part},
                                                 {"area_column", &Words::area_column},
                                                 {"share_column", &Words::share_column},
                                                 {"band_column", &Words::band_column},
                                                 {"band", &Words::band},
                                                 {"gained_column", &Words::gained_column},
                                                 {"lost_column", &Words::lost_column},
                                                 {"unknown", &Words::unknown},
                                                 {"contested", &Words::contested},
                                                 {"changed", &Words::changed},
                                                 {"less_sure", &Words::less_sure},
                                                 {"surer", &Words::surer},
                                                 {"pieces", &Words::pieces},
                                                 {"surrounded", &Words::surrounded},
                                                 {"apart", &Words::apart},
                                                 {"piece_area", &Words::piece_area},
                                                 {"kilometres", &Words::kilometres},
                                                 {"sources", &Words::sources},
                                                 {"more_sources", &Words::more_sources},
                                                 {"separator", &Words::separator},
                                                 {"computed", &Words::computed},
                                                 {"profile", &Words::profile},
                                                 {"chart", &Words::chart},
                                                 {"map_summary", &Words::map_summary},
                                                 {"changed_summary", &Words::changed_summary}};

// Nothing when the file lacks a text.
std::optional<Words> parsed(std::string_view language, std::string_view file) {
  const auto json = nlohmann::json::parse(file);
  Words words;
  words.language = language;
  words.right_to_left = json.value("direction", "") == "rtl";
  bool whole = true;
  const auto text = [&](const nlohmann::json& table, const auto& key) {
    whole = whole && table.contains(key);
    return table.value(key, std::string());
  };
  words.months = json.at("months").get<decltype(words.months)>();
  for (const auto& [key, member] : kDates) words.*member = text(json, key);
  for (const auto& [key, member] : kMap) words.*member = text(json.at("map"), key);
  const auto counts = [&](const char* key) {
    const auto& forms = json.at("counts").at(key);
    return Counted{text(forms, "one"), text(forms, "many"), forms.value("two", ""),
                   forms.value("few", ""), forms.value("other", "")};
  };
  words.reports = counts("reports");
  words.statements = counts("statements");
  if (!whole) return std::nullopt;
  return words;
}

// By language; English first.
const std::vector<Words>& all_words() {
  static const std::vector<Words> all = [] {
    std::vector<Words> words;
    for (const auto& [language, file] : kWordFiles) {
      if (auto table = parsed(language, file)) words.push_back(std::move(*table));
    }
    return words;
  }();
  return all;
}

}  // namespace

std::vector<std::string> languages() {
  std::vector<std::string> ids;
  for (const Words& words : all_words()) ids.push_back(words.language);
  return ids;
}

const Words* words_in(std::string_view language) {
  const auto& all = all_words();
  const auto found = std::ranges::find(all, language, &Words::language);
  return found == all.end() ? nullptr : &*found;
}

const Words& english() { return all_words().front(); }

std::string written_day(const Words& words, base::Date day) {
  return fmt::format(fmt::runtime(words.day_month_year), day.day(),
                     words.months[std::size_t(day.month() - 1)], day.year());
}

std::string written_month(const Words& words, base::Date day) {
  return fmt::format(fmt::runtime(words.month_year), words.months[std::size_t(day.month() - 1)],
                     day.year());
}

std::string written_span(const Words& words, base::DateSpan span) {
  const base::Date first = span.from, last = span.last();
  if (span.days() <= 1) return written_day(words, first);
  const bool one_month = first.year() == last.year() && first.month() == last.month();
  if (one_month && span.days() == base::days_in_month(first.year(), first.month())) {
    return written_month(words, first);
  }
  if (span == base::DateSpan::whole_year(first.year())) return fmt::format("{}", first.year());
  if (one_month) return fmt::format("{}–{}", first.day(), written_day(words, last));
  return fmt::format("{} – {}", written_day(words, first), written_day(words, last));
}

std::string written_instant(const Words& words, base::Instant at) {
  constexpr std::int64_t kDay = 86400;
  const std::int64_t days = at.seconds / kDay - (at.seconds % kDay < 0 ? 1 : 0);
  return written_day(words, base::Date(std::int32_t(days)));
}

std::string counted(const Counted& words, std::size_t number) {
  const std::size_t ending = number % 100;
  const std::string& form = number == 1                                         ? words.one
                            : number == 2 && !words.two.empty()                 ? words.two
                            : ending >= 3 && ending <= 10 && !words.few.empty() ? words.few
                            : ending < 3 && !words.other.empty()                ? words.other
                                                                                : words.many;
  return fill_in(form, grouped(double(number)));
}

std::string grouped(double value) {
  std::string digits = fmt::format("{}", std::llround(std::abs(value)));
  for (int i = int(digits.size()) - 3; i > 0; i -= 3) digits.insert(std::size_t(i), ",");
  return value <= -0.5 ? "−" + digits : digits;
}

std::string percent(double share) {
  if (share > 0 && share < 0.0005) return "<0.1%";
  return fmt::format("{:.1f}%", share * 100);
}

}  // namespace tidemark::publish::detail
