#include "model/folding.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <stdexcept>

namespace tidemark::model {
namespace {

constexpr std::size_t kShortestStem = 4;  // bytes that must remain when a written-on article goes

char lower_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return char(c + ('a' - 'A'));
  return c == '`' ? '\'' : c;
}

// Folds text that is ASCII but for typographic quotes, apostrophes and dashes, which is nearly all
// text of Latin script. False when something else is in it.
bool fold_plain(std::string_view text, std::string& folded) {
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<signed char>(text[at]) >= 0) {
      folded += lower_ascii(text[at]);
      continue;
    }
    if (text.substr(at, 2) != "\xE2\x80" || at + 2 >= text.size()) return false;
    auto last = static_cast<unsigned char>(text[at + 2]);  // of U+2000 + (last - 0x80)
    if (last >= 0x90 && last <= 0x95) folded += '-';
    else if (last >= 0x98 && last <= 0x9B) folded += '\'';
    else if (last >= 0x9C && last <= 0x9F) folded += '"';
    else return false;
    at += 2;
  }
  return true;
}

// Letters that no decomposition brings to their plain form, and typographic signs. 0 = drop.
UChar32 plain_form(UChar32 c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BB:
    case 0x02BC:
    case 0x02BE:
    case 0x02BF:
    case 0x02C8:
    case 0x2032:
    case 0x00B4:
    case 0x0060:
    case 0xFF07: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return '-';
    case 0x0131: return 'i';
    case 0x0142: return 'l';
    case 0x00F8: return 'o';
    case 0x0111: return 'd';
    case 0x0640: return 0;  // the Arabic stretch sign
    default: return c;
  }
}

const icu::Normalizer2& normalizer(bool folding) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = folding ? icu::Normalizer2::getNFKCCasefoldInstance(status)
                                          : icu::Normalizer2::getNFDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
  return *found;
}

std::string fold_unicode(std::string_view text) {
  static const icu::Normalizer2& fold = normalizer(true);
  static const icu::Normalizer2& decompose = normalizer(false);
  // Signs first: compatibility folding would take a spacing accent apart into a blank and a mark.
  icu::UnicodeString given =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
  icu::UnicodeString signs;
  for (std::int32_t i = 0; i < given.length(); i = given.moveIndex32(i, 1)) {
    if (UChar32 c = plain_form(given.char32At(i))) signs.append(c);
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString parts = decompose.normalize(fold.normalize(signs, status), status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU could not normalise a text");
  icu::UnicodeString bare;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    UChar32 c = parts.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_ENCLOSING_MARK) continue;
    std::int32_t digit = u_charDigitValue(c);
    UChar32 plain = digit >= 0 ? UChar32('0' + digit) : plain_form(c);
    if (plain) bare.append(plain);
  }
  std::string folded;
  return bare.toUTF8String(folded);
}

bool separates_words(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-' || c == '_' || c == '/';
}

// Signs that a name's spelling may carry or not.
bool is_dropped(char c) {
  return c == '\'' || c == '"' || c == '.' || c == ',' || c == '(' || c == ')' || c == '[' ||
         c == ']';
}

void drop_prefix(std::string& word, const std::vector<std::string>& prefixes) {
  for (const std::string& prefix : prefixes) {
    if (word.starts_with(prefix) && word.size() >= prefix.size() + kShortestStem) {
      word.erase(0, prefix.size());
      return;
    }
  }
}

// Gives the words of a name one by one, folded: all but its articles, or these when there is
// nothing else. Each may be changed by who takes it.
template <typename Take>
void for_each_word(std::string_view name, const Folding& folding, Take take) {
  std::string folded = fold_case(name), word;
  bool any = false;
  auto pass = [&](bool articles) {
    auto finish = [&] {
      if (word.empty()) return;
      if (folding.articles.contains(word) == articles) {
        if (!articles) drop_prefix(word, folding.prefixes);
        any = true;
        take(word);
      }
      word.clear();
    };
    for (char c : folded) {
      if (separates_words(c)) finish();
      else if (!is_dropped(c)) word += c;
    }
    finish();
  };
  pass(false);
  if (!any) pass(true);
}

void replace_all(std::string& word, const std::string& from, const std::string& to) {
  if (from.starts_with('^')) {
    std::string_view rest = std::string_view(from).substr(1);
    if (word.starts_with(rest)) word.replace(0, rest.size(), to);
    return;
  }
  std::size_t hit = word.find(from);
  if (hit == std::string::npos || from.empty()) return;
  std::string out;
  std::size_t at = 0;
  for (; hit != std::string::npos; hit = word.find(from, at)) {
    out.append(word, at, hit - at).append(to);
    at = hit + from.size();
  }
  word = out.append(word, at);
}

void loosen(std::string& word, const Folding& folding) {
  if (auto head = folding.heads.find(word); head != folding.heads.end()) word = head->second;
  for (const auto& [from, to] : folding.sounds) replace_all(word, from, to);
  word.erase(std::unique(word.begin(), word.end(),
                         [](char a, char b) { return a == b && static_cast<signed char>(a) >= 0; }),
             word.end());
  for (const auto& [from, to] : folding.endings) {
    if (word.size() > from.size() && word.ends_with(from)) {
      word.replace(word.size() - from.size(), from.size(), to);
      return;
    }
  }
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string folded;
  return fold_plain(text, folded) ? folded : fold_unicode(text);
}

void fold_ascii(std::string& text) {
  for (char& c : text) c = lower_ascii(c);
}

std::string Folding::plain(std::string_view name) const {
  std::string key;
  for_each_word(name, *this, [&](const std::string& word) { key += word; });
  return key;
}

std::string Folding::loose(std::string_view name) const {
  std::string key;
  for_each_word(name, *this, [&](std::string& word) {
    loosen(word, *this);
    key += word;
  });
  return key;
}

NameKeys Folding::keys(std::string_view name) const {
  NameKeys keys;
  for_each_word(name, *this, [&](std::string& word) {
    keys.plain += word;
    loosen(word, *this);
    keys.loose += word;
  });
  return keys;
}

}  // namespace tidemark::model
