#include "publish/detail/redact.hpp"

#include <algorithm>

namespace tidemark::publish::detail {
namespace {

constexpr std::string_view kRemoved = "[…]";

bool is_digit(char c) { return '0' <= c && c <= '9'; }
// Letters of any script: bytes of multi-byte characters count.
bool is_word(char c) {
  return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' || (c & 0x80);
}
bool is_mail(char c) { return is_word(c) || c == '.' || c == '-' || c == '+' || c == '%'; }
bool is_between_digits(char c) { return c == ' ' || c == '-' || c == '(' || c == ')' || c == '/'; }

// The end of the handle or address around the "@" at `at`; its begin may lie before, down to
// `from`.
std::size_t end_of_handle(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (is_mail(text[end]))) ++end;
  while (end > at + 1 && !is_word(text[end - 1])) --end;  // a full stop ends the sentence
  return end;
}

// "2017-06-25" or "25/6/2017", alone or several: dates, not a number to call.
bool is_dates(std::string_view run) {
  int year = 0, other = 0, digits = 0;
  const auto close = [&] {
    if (digits == 4) ++year;
    else if (digits == 1 || digits == 2) ++other;
    else if (digits > 0) year = -1000;
    digits = 0;
  };
  for (char c : run) {
    if (is_digit(c)) ++digits;
    else close();
  }
  close();
  return year > 0 && other <= 2 * year;
}

// The end of the telephone number that starts at `begin`; `begin` when there is none.
std::size_t end_of_telephone(std::string_view text, std::size_t begin) {
  const bool plus = text[begin] == '+';
  std::size_t end = begin + (plus ? 1 : 0), last = begin;
  int digits = 0;
  bool grouped = false;
  while (end < text.size() && (is_digit(text[end]) || is_between_digits(text[end]))) {
    if (is_digit(text[end])) {
      ++digits;
      last = end + 1;
    } else {
      grouped = true;
      if (end > begin && text[end] == ' ' && text[end - 1] == ' ') break;
    }
    ++end;
  }
  const std::string_view run = text.substr(begin, last - begin);
  const bool dialled = plus || run.starts_with("00");
  if (digits > 15 || (!dialled && is_dates(run))) return begin;
  if (dialled ? digits >= 8 : grouped && digits >= 9) return last;
  return begin;
}

}  // namespace

std::string without_contacts(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '@' && i + 1 < text.size() && is_word(text[i + 1])) {
      std::size_t local = 0;  // the part before the "@" that is already in the result
      while (local < result.size() && is_mail(result[result.size() - 1 - local])) ++local;
      result.resize(result.size() - local);
      result += kRemoved;
      i = end_of_handle(text, i);
      continue;
    }
    const bool starts = text[i] == '+' || is_digit(text[i]);
    const bool inside = i > 0 && (is_word(text[i - 1]) || text[i - 1] == ',' || text[i - 1] == '.');
    if (starts && !inside) {
      const std::size_t end = end_of_telephone(text, i);
      if (end > i) {
        result += kRemoved;
        i = end;
        continue;
      }
    }
    result += text[i++];
  }
  return result;
}

}  // namespace tidemark::publish::detail
