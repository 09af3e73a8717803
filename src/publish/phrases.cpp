#include "publish/phrases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/listformatter.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "publish/detail/wording.hpp"
#include "publish/report_files.hpp"

namespace tidemark::publish {
namespace {

using Json = nlohmann::json;

// Every text under its path.
void flatten(const Json& json, const std::string& path, Phrases::Texts& texts) {
  if (!json.is_structured()) {
    texts[path] = json.get<std::string>();
    return;
  }
  std::size_t index = 0;
  for (const auto& [key, value] : json.items()) {
    const std::string step = json.is_array() ? std::to_string(index++) : key;
    flatten(value, path.empty() ? step : path + "." + step, texts);
  }
}

std::string plural_form(const std::string& language, std::size_t number) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(language.c_str()), status));
  std::string form;
  return U_FAILURE(status) ? "other" : rules->select(double(number)).toUTF8String(form);
}

}  // namespace

std::string filled(std::string_view text, Fillings values) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    result += text.substr(0, open);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open);
    const std::size_t end = text.find('}');
    const std::string_view name =
        end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
    const auto* value = std::ranges::find(values, name, &Filling::first);
    const bool known = end != std::string_view::npos && value != values.end();
    result += known ? value->second : text.substr(0, 1);
    text.remove_prefix(known ? end + 1 : 1);
  }
  return result;
}

const std::vector<Phrases>& all_phrases() {
  static const std::vector<Phrases> all = [] {
    std::vector<Phrases> made(std::size(kReportFiles));
    for (std::size_t i = 0; i < made.size(); ++i) {
      made[i].words_ = detail::words_in(kReportFiles[i].first);
      flatten(Json::parse(kReportFiles[i].second), "", made[i].own_);
      if (i > 0) made[i].english_ = made.data();
    }
    return made;
  }();
  return all;
}

const Phrases* phrases_in(std::string_view language) {
  const auto& all = all_phrases();
  const auto found = std::ranges::find(all, language, &Phrases::language);
  return found == all.end() ? nullptr : &*found;
}

const std::string* Phrases::find(std::string_view key) const {
  if (auto it = own_.find(key); it != own_.end()) return &it->second;
  return english_ ? english_->find(key) : nullptr;
}

std::string Phrases::at(std::string_view key) const {
  const std::string* text = find(key);
  return text ? *text : fmt::format("[{}]", key);
}

std::string Phrases::named(std::string_view table, std::string_view word) const {
  const std::string* text = find(fmt::format("{}.{}", table, word));
  return text ? *text : std::string(word);
}

std::string Phrases::counted(std::string_view key, std::size_t number, Fillings values) const {
  const std::string other = fmt::format("{}.other", key);
  if (english_ && !own_.contains(other)) return english_->counted(key, number, values);
  const std::string form = fmt::format("{}.{}", key, plural_form(language(), number));
  const std::string text = at(own_.contains(form) ? form : other);
  return filled(filled(text, {{"n", detail::grouped(double(number))}}), values);
}

std::string Phrases::list(const std::vector<std::string>& items) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> formatter(
      icu::ListFormatter::createInstance(icu::Locale(language().c_str()), status));
  if (U_FAILURE(status)) return fmt::format("{}", fmt::join(items, ", "));
  std::vector<icu::UnicodeString> texts;
  for (const std::string& item : items) texts.push_back(icu::UnicodeString::fromUTF8(item));
  icu::UnicodeString joined;
  formatter->format(texts.data(), std::int32_t(texts.size()), joined, status);
  std::string result;
  return joined.toUTF8String(result);
}

std::string Phrases::day(base::Date day) const { return detail::written_day(*words_, day); }
std::string Phrases::span(base::DateSpan span) const { return detail::written_span(*words_, span); }
std::string Phrases::instant(base::Instant at) const {
  return detail::written_instant(*words_, at);
}

const std::string& Phrases::language() const { return words_->language; }
bool Phrases::right_to_left() const { return words_->right_to_left; }
const std::string& Phrases::name_of(const std::string& latin, const std::string& arabic) const {
  return words_->name(latin, arabic);
}

}  // namespace tidemark::publish
