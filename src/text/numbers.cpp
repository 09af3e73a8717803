#include "text/numbers.hpp"

#include <algorithm>
#include <charconv>

#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kLongestNumeral = 32;  // characters; longer runs of digits are no quantity
constexpr std::size_t kLongestWords = 12;    // tokens of a number in words

// "1,200" and "1.240.000" → groups removed; "2.5" stays.
std::optional<double> numeral(std::string_view text) {
  if (text.size() <= 9 && text.find_first_of(",.") == text.npos) {  // as most are
    std::uint32_t value = 0;
    auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    return code == std::errc() ? std::optional<double>(value) : std::nullopt;
  }
  std::string plain;
  std::size_t dots = std::size_t(std::count(text.begin(), text.end(), '.'));
  std::size_t commas = std::size_t(std::count(text.begin(), text.end(), ','));
  auto groups_of_three = [&](char mark) {
    std::size_t at = text.find(mark);
    if (at == 0 || at > 3) return false;
    for (; at != text.npos && text[at] == mark; at += 4) {
      std::size_t next = text.find_first_of(",.", at + 1);
      if ((next == text.npos ? text.size() : next) - at != 4) return false;
      if (next == text.npos) return true;
    }
    return true;
  };
  if (commas && !groups_of_three(',')) return std::nullopt;
  if (dots > 1 && !groups_of_three('.')) return std::nullopt;
  for (char c : text) {
    if (c != ',' && (c != '.' || dots == 1)) plain += c;
  }
  double value = 0;
  auto [end, code] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (code != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

}  // namespace

NumberReader::NumberReader(const model::Language& language)
    : cardinals_(language, "number"),
      scales_(language, "number_scale"),
      articles_(language, "number_article"),
      joins_(language, "number_join"),
      vague_(language, "number_vague"),
      ordinals_(language, "ordinal"),
      suffixes_(language, "number_suffix"),
      ordinal_suffixes_(language, "ordinal_suffix"),
      tokenizer_(language) {}

std::optional<Number> NumberReader::at(const std::vector<Token>& tokens, std::size_t first) const {
  if (first >= tokens.size() || tokens[first].shape == Shape::punctuation) return std::nullopt;
  if (tokens[first].shape == Shape::number) {
    auto number = digits(tokens[first].lower);
    if (number && !number->ordinal && number->suffix.empty()) scale(tokens, first, *number);
    return number;
  }
  if (auto vague = vague_.at(tokens, first)) {
    return Number{double(vague.number("value")), vague.length, false, false, true, ""};
  }
  if (auto ordinal = ordinals_.at(tokens, first)) {
    return Number{double(ordinal.number("value")), ordinal.length, true, false, false, ""};
  }
  return words(tokens, first);
}

std::uint64_t NumberReader::bits() const {
  return cardinals_.bit() | scales_.bit() | articles_.bit() | vague_.bit() | ordinals_.bit();
}

std::optional<Number> NumberReader::digits(const std::string& text) const {
  std::size_t end = text.find_first_not_of("0123456789.,");
  std::string_view figures = std::string_view(text).substr(0, end);
  if (figures.size() > kLongestNumeral) return std::nullopt;
  auto value = numeral(figures);
  if (!value) return std::nullopt;
  Number number{*value, 1, false, true, false, end == text.npos ? "" : text.substr(end)};
  if (number.suffix.empty()) return number;
  auto suffix = tokenizer_.tokenize(number.suffix, {0, number.suffix.size()});
  if (ordinal_suffixes_.at(suffix, 0)) {
    number.ordinal = true;
    number.suffix.clear();
  } else if (auto factor = suffixes_.at(suffix, 0)) {
    number.value *= factor.number("value", 1);
    number.suffix.clear();
  }
  return number;
}

std::optional<double> NumberReader::word(const std::vector<Token>& tokens, std::size_t at) const {
  if (auto known = cardinals_.at(tokens, at)) return known.number("value");
  if (at >= tokens.size()) return std::nullopt;
  const std::string& text = tokens[at].lower;
  std::size_t hyphen = tokens[at].jointed ? text.find('-') : text.npos;
  if (hyphen == text.npos || text.size() > kLongestNumeral) return std::nullopt;
  if (!cardinals_.may_begin(std::string_view(text).substr(0, hyphen))) return std::nullopt;
  std::string parted = text.substr(0, hyphen) + " " + text.substr(hyphen + 1);
  auto pair = tokenizer_.tokenize(parted, {0, parted.size()});
  if (pair.size() != 2) return std::nullopt;
  auto tens = cardinals_.at(pair, 0), ones = cardinals_.at(pair, 1);
  if (!tens || !ones || tens.number("value") < 20 || ones.number("value") > 9) return std::nullopt;
  return tens.number("value") + ones.number("value");
}

// Multiplies by the scales that follow: "11 thousand", "two dozens".
void NumberReader::scale(const std::vector<Token>& tokens, std::size_t first,
                         Number& number) const {
  while (auto factor = scales_.at(tokens, first + number.length)) {
    number.value *= factor.number("value", 1);
    number.length += factor.length;
  }
}

std::optional<Number> NumberReader::words(const std::vector<Token>& tokens,
                                          std::size_t first) const {
  // "one hundred and twenty thousand": `group` is multiplied by the next scale, `sum` is settled.
  double sum = 0, group = 0;
  std::size_t at = first;
  bool any = false;
  while (at < tokens.size() && at - first < kLongestWords) {
    if (auto value = word(tokens, at)) {
      if (any && (*value >= 10 ? group != 0 && std::int64_t(group) % 100 != 0
                               : std::int64_t(group) % 10 != 0)) {
        break;
      }
      group += *value;
      ++at;
      any = true;
    } else if (auto factor = scales_.at(tokens, at); factor && any) {
      double by = factor.number("value", 1);
      if (by >= 1000) {
        sum += group * by;
        group = 0;
      } else {
        group *= by;
      }
      at += factor.length;
    } else if (auto one = articles_.at(tokens, at);
               one && !any && scales_.at(tokens, at + one.length)) {
      group = one.number("value", 1);
      at += one.length;
      any = true;
    } else if (auto join = joins_.at(tokens, at);
               join && group >= 100 && word(tokens, at + join.length).value_or(100) < 100) {
      at += join.length;
    } else {
      break;
    }
  }
  if (!any) return std::nullopt;
  return Number{sum + group, at - first, false, false, false, ""};
}

}  // namespace tidemark::text
