#include "sources/record.hpp"

#include <fmt/format.h>

#include "model/folding.hpp"
#include "text/unicode.hpp"

namespace tidemark::sources {
namespace {

constexpr std::size_t kLongestStem = 120;

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '&') out += "&amp;";
    else out += c;
  }
  return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string record_name(std::string_view path, std::size_t number) {
  return fmt::format("{}, record {}", path, number);
}

std::string safe_stem(std::string_view name) {
  std::string stem;
  for (std::size_t at = 0; at < name.size();) {
    text::CodePoint c = text::code_point_at(name, at);
    bool plain = text::is_letter(c.value) || text::is_digit(c.value) || c.value == '.' ||
                 c.value == '_' || c.value == '-';
    if (plain && !(c.value == '.' && stem.empty())) stem += name.substr(at, c.size);
    else if (!stem.empty() && stem.back() != '-') stem += '-';
    at += c.size;
    if (stem.size() >= kLongestStem) break;
  }
  while (!stem.empty() && stem.back() == '-') stem.pop_back();
  return stem;
}

std::string under_title(std::string_view title, std::string_view text, model::Markup markup) {
  bool html = markup == model::Markup::html;
  std::string folded = model::fold_case(trimmed(title));
  std::string head = model::fold_case(trimmed(text).substr(0, 2 * title.size() + 64));
  if (folded.empty() || head.starts_with(folded)) return std::string(text);
  return html ? fmt::format("<h1>{}</h1>\n{}", escaped(title), text)
              : fmt::format("{}\n\n{}", title, text);
}

model::Markup markup_of(std::string_view text) {
  std::size_t at = text.find('<');
  for (; at != text.npos; at = text.find('<', at + 1)) {
    std::string tag = model::fold_case(text.substr(at + 1, 3));
    bool closing = tag.size() > 1 && tag[0] == '/' && text::is_letter(char32_t(tag[1]));
    if (closing || tag.starts_with("br>") || tag.starts_with("br/") || tag.starts_with("br ") ||
        tag.starts_with("p>")) {
      return model::Markup::html;
    }
  }
  return model::Markup::plain;
}

std::optional<base::Date> iso_day(std::string_view text) {
  text = trimmed(text);
  bool ends = text.size() <= 10 || text[10] == 'T' || text[10] == ' ' || text[10] == '\n';
  auto day = base::parse_date(text.substr(0, 10));
  return day && ends ? std::optional(*day) : std::nullopt;
}

model::Document Records::made(std::string bytes, model::Hints hints) const {
  model::Document document;
  document.path = record_name(path_, number_);
  document.bytes = std::move(bytes);
  document.hints = std::move(hints);
  if (document.hints.stem.empty()) document.hints.stem = fmt::format("record-{}", number_);
  return document;
}

void Records::document(std::string bytes, std::string text, model::Hints hints) const {
  model::Document document = made(std::move(bytes), std::move(hints));
  document.content = std::move(text);
  give_(std::move(document));
}

void Records::document(std::string bytes, model::Hints hints) const {
  give_(made(std::move(bytes), std::move(hints)));
}

void Records::fault(std::string reason) const {
  give_(base::Error{std::move(reason), record_name(path_, number_)});
}

void Records::container_fault(std::string reason) const {
  give_(base::Error{std::move(reason), path_});
}

}  // namespace tidemark::sources
