#include "publish/detail/redact.hpp"

#include <algorithm>
#include <array>

namespace tidemark::publish::detail {
namespace {

constexpr int kDialled = 8, kNational = 9, kGrouped = 9, kInOne = 11;  // digits, at least
constexpr int kMostDigits = 15;                  // of E.164; longer ones are ids
constexpr int kWhole = 12, kNationalWhole = 10;  // with so many, no end of a line breaks one

bool is_digit(char c) { return '0' <= c && c <= '9'; }
// Letters of any script: bytes of multi-byte characters count.
bool is_word(char c) {
  return is_digit(c) || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_' || (c & 0x80);
}
bool is_mail(char c) { return is_word(c) || c == '.' || c == '-' || c == '+' || c == '%'; }

// A digit of whichever script, as "0" to "9", and the bytes that it takes; 0 bytes: none.
struct Digit {
  char value = 0;
  std::size_t bytes = 0;
};
Digit digit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (is_digit(text[at])) return {text[at], 1};
  if (at + 1 >= text.size()) return {};
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const unsigned char zero = text[at] == '\xD9' ? 0xA0 : text[at] == '\xDB' ? 0xB0 : 0xFF;
  if (second < zero || second > zero + 9) return {};
  return {char('0' + second - zero), 2};
}
bool digit_before(std::string_view text, std::size_t at) {
  return (at >= 1 && is_digit(text[at - 1])) || (at >= 2 && digit_at(text, at - 2).bytes == 2);
}

// What may stand between the groups of a number; some only where its beginning tells that it is
// one to call. Marks of direction are no letters.
struct Joint {
  std::string_view text;
  bool sure_only = false, ends_line = false;
};
constexpr std::array<Joint, 20> kJoints = {{{" "},
                                            {"-"},
                                            {"("},
                                            {")"},
                                            {"\u00A0"},
                                            {"\u2007"},
                                            {"\u2009"},
                                            {"\u202F"},
                                            {"\u2011"},
                                            {"\u200E"},
                                            {"\u200F"},
                                            {"\u202A"},
                                            {"\u202C"},
                                            {"\t"},
                                            {"/", true},
                                            {".", true},
                                            {"\u2010", true},
                                            {"\u2013", true},
                                            {"\r", true, true},
                                            {"\n", true, true}}};
const Joint* joint_at(std::string_view text, std::size_t at) {
  const auto found = std::ranges::find_if(
      kJoints, [&](const Joint& joint) { return text.substr(at).starts_with(joint.text); });
  return found == kJoints.end() ? nullptr : &*found;
}

// "20170625"
bool is_day(const std::string& group) {
  return group.size() == 8 && (group.starts_with("19") || group.starts_with("20")) &&
         std::stoi(group.substr(4, 2)) <= 12 && std::stoi(group.substr(6)) <= 31;
}

// "2017-06-25", "25/6/2017", "25/6/17", "2017" or "2017-06-25 14", the hour after it, alone or
// several: not a number to call.
bool is_dates(const std::vector<std::string>& groups) {
  std::size_t years = 0, others = 0;
  for (const std::string& group : groups) {
    if (is_day(group) || (group.size() == 4 && (group[0] == '1' || group[0] == '2'))) ++years;
    else if (group.size() <= 2 && std::stoi(group) <= 31) ++others;
    else return false;
  }
  return years > 0 ? others <= 3 * years : others % 3 == 0;
}

// The end of the telephone number that begins at `begin`; `begin` when there is none.
std::size_t end_of_telephone(std::string_view text, std::size_t begin) {
  const bool plus = text[begin] == '+';
  std::vector<std::string> groups;
  int digits = 0;
  bool dialled = plus, national = false, joined = true;
  std::size_t last = begin;
  for (std::size_t at = begin + plus; at < text.size();) {
    if (const Digit digit = digit_at(text, at); digit.bytes > 0) {
      if (joined) groups.emplace_back();
      joined = false;
      groups.back() += digit.value;
      ++digits;
      last = at += digit.bytes;
      if (digits == 2 && groups[0] == "00") dialled = true;
      if (digits == 2 && groups[0].front() == '0') national = !dialled && groups[0].size() == 2;
      continue;
    }
    const Joint* joint = joint_at(text, at);
    const bool sure = dialled || national;
    if (!joint || (joint->sure_only && !sure)) break;
    if (joint->text == "/" && digits >= kNational && groups.back().size() > 2) break;
    if (joint->ends_line && digits >= (dialled ? kWhole : kNationalWhole)) break;
    // Two blanks part columns; two ends of lines paragraphs.
    if (at > last && (joint->text == " " || joint->text == "\n") && text[at - 1] == text[at]) break;
    joined = true;
    at += joint->text.size();
  }
  if (dialled) return digits >= kDialled ? last : begin;
  if (is_dates(groups)) return begin;
  if (national) return digits >= kNational ? last : begin;
  if (groups.size() == 1) return kInOne <= digits && digits <= kMostDigits ? last : begin;
  return digits >= kGrouped ? last : begin;
}

// Of any script; what stands between words is none.
bool letter_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto last = static_cast<unsigned char>(text[at - 1]);
  if (last < 0x80) return is_word(text[at - 1]);
  const char two = at >= 2 ? text[at - 2] : 0, three = at >= 3 ? text[at - 3] : 0;
  return two != '\xC2' && !(two == '\xD8' && last < 0xA0) && three != '\xE2';
}

// The thousands of "10 000".
bool is_thousands(std::string_view text, std::size_t at) {
  std::size_t digits = 0;
  for (Digit digit; (digit = digit_at(text, at)).bytes > 0; at += digit.bytes) ++digits;
  return digits == 3;
}

// Whether a number that begins here would be the rest of another ("1,200", "35.25", "2017-06") or
// of a word. "+" and "0" begin a number whatever letters stand before it.
bool is_rest(std::string_view text, std::size_t at) {
  if (digit_before(text, at)) return true;
  if (text[at] == '+') return false;
  for (std::string_view mark : {",", ".", "-", "/", "\u066B", "\u066C"}) {
    if (text.substr(0, at).ends_with(mark) && digit_before(text, at - mark.size())) return true;
  }
  for (std::string_view blank : {" ", "\u00A0", "\u2009", "\u202F"}) {
    const bool parted = text.substr(0, at).ends_with(blank);
    if (parted && digit_before(text, at - blank.size()) && is_thousands(text, at)) return true;
  }
  return digit_at(text, at).value != '0' && letter_before(text, at);
}

// The handle or address around the "@" at `at`, from no earlier than `from`.
base::ByteRange handle_at(std::string_view text, std::size_t at, std::size_t from) {
  std::size_t begin = at, end = at + 1;
  while (begin > from && is_mail(text[begin - 1])) --begin;
  while (end < text.size() && is_mail(text[end])) ++end;
  while (end > at + 1 && !is_word(text[end - 1])) --end;  // a full stop ends the sentence
  return {begin, end};
}

}  // namespace

std::vector<base::ByteRange> contacts_in(std::string_view text) {
  std::vector<base::ByteRange> found;
  std::size_t from = 0;  // where the one before ends
  const auto add = [&](base::ByteRange range) {
    found.push_back(range);
    return from = range.end;
  };
  for (std::size_t i = 0; i < text.size();) {
    const Digit digit = digit_at(text, i);
    if (text[i] == '@' && i + 1 < text.size() && is_word(text[i + 1])) {
      i = add(handle_at(text, i, from));
      continue;
    }
    const bool next = !found.empty() && from + 1 == i;  // a mark parts two numbers to call
    if ((text[i] == '+' || digit.bytes > 0) && (next || !is_rest(text, i))) {
      if (const std::size_t end = end_of_telephone(text, i); end > i) {
        i = add({i, end});
        continue;
      }
    }
    i += std::max<std::size_t>(digit.bytes, 1);
  }
  return found;
}

std::string without_contacts(std::string_view text) {
  std::string result;
  std::size_t from = 0;
  for (const base::ByteRange& contact : contacts_in(text)) {
    result.append(text.substr(from, contact.begin - from)).append(kRemoved);
    from = contact.end;
  }
  return result.append(text.substr(from));
}

}  // namespace tidemark::publish::detail
