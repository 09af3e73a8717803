#include "text/token.hpp"

#include <fmt/format.h>

#include <utility>

#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::ByteRange;

constexpr std::size_t kBytesPerToken = 5;  // a guess that is rarely too high

// A run of word characters with the places at which it may be split.
struct Word {
  std::size_t end = 0;
  std::size_t last_hyphen = 0;      // 0: none
  std::size_t last_apostrophe = 0;  // 0: none
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  // REQUIRES: a letter or mark at `at`
  Word word(std::size_t at) const {
    Word word;
    bool dotted = false;       // "U.S." is being read
    std::size_t segment = at;  // where the letters since the last dot begin
    while (true) {
      CodePoint c = code_point_at(text_, at);
      if (is_word(c.value)) {
        at += c.size;
        continue;
      }
      std::size_t next = at + c.size;
      if (is_hyphen(c.value) && joins_at(next)) {
        word.last_hyphen = at;
      } else if (is_apostrophe(c.value) && joins_at(next)) {
        word.last_apostrophe = at;
      } else if (c.value == '.' && one_letter(segment, at) && (dotted || initial_at(next))) {
        bool more = initial_at(next);
        dotted = more;
        segment = next;
        if (!more && !(is_hyphen(at_value(next)) && joins_at(next + 1))) {
          word.end = next;
          return word;
        }
      } else {
        word.end = at;
        return word;
      }
      at = next;
    }
  }

  // REQUIRES: a digit at `at`. The end of a number with its separators and written-on letters.
  std::size_t number(std::size_t at) const {
    if (std::size_t end = date(at)) return end;
    while (true) {
      CodePoint c = code_point_at(text_, at);
      bool separator = c.value == ',' || c.value == '.' || c.value == 0x066B || c.value == 0x066C;
      if (is_word(c.value) || (separator && is_digit(at_value(at + c.size)))) at += c.size;
      else return at;
    }
  }

 private:
  std::int32_t at_value(std::size_t at) const { return code_point_at(text_, at).value; }

  // A word goes on behind a hyphen or apostrophe, also when both stand together ("Al-'Anadan").
  bool joins_at(std::size_t at) const {
    CodePoint c = code_point_at(text_, at);
    if (is_letter(c.value) || is_digit(c.value)) return true;
    if (!is_hyphen(c.value) && !is_apostrophe(c.value)) return false;
    return is_letter(at_value(at + c.size));
  }

  bool one_letter(std::size_t begin, std::size_t end) const {
    CodePoint c = code_point_at(text_, begin);
    return is_letter(c.value) && begin + c.size == end;
  }

  // One letter and no second: the "S" of "U.S.".
  bool initial_at(std::size_t at) const {
    CodePoint c = code_point_at(text_, at);
    return is_letter(c.value) && !is_word(at_value(at + c.size));
  }

  // Digits, at most `most`; the end, or 0.
  std::size_t digits(std::size_t at, int most) const {
    int count = 0;
    for (; is_digit(at_value(at)); at += code_point_at(text_, at).size) {
      if (++count > most) return 0;
    }
    return count ? at : 0;
  }

  // "13-07-2017", "2017-07-13", "13.7.17", "13/07/2017"; the end, or 0.
  std::size_t date(std::size_t at) const {
    std::size_t first = digits(at, 4);
    std::int32_t mark = first ? at_value(first) : 0;
    if (mark != '-' && mark != '/' && mark != '.') return 0;
    std::size_t second = digits(first + 1, 2);
    if (!second || at_value(second) != mark) return 0;
    std::size_t third = digits(second + 1, 4);
    if (!third || is_word(at_value(third))) return 0;
    if (at_value(third) == mark && is_digit(at_value(third + 1))) return 0;
    return third;
  }

  std::string_view text_;
};

// The end of a word or number that is nothing but ASCII letters and digits, 0 when it may be more.
// `seen` gathers the bits of its characters.
std::size_t plain_end(std::string_view text, std::size_t at, std::uint8_t& seen) {
  std::size_t begin = at;
  for (; at < text.size(); ++at) {
    auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) return 0;
    std::uint8_t bits = ascii::kBits[byte] & (ascii::kUpper | ascii::kLower | ascii::kDigit);
    if (!bits) break;
    seen |= bits;
  }
  if (at == text.size()) return at;
  char next = text[at];
  bool number = ascii::has(text[begin], ascii::kDigit);
  if (number ? next == ',' || next == '.' || next == '-' || next == '/'
             : next == '-' || next == '\'' || next == '`' || (next == '.' && at == begin + 1)) {
    return 0;
  }
  return at;
}

bool is_joint(char c) { return c == '-' || c == '\'' || c == '`' || c == '.'; }

Shape shape_of(std::uint8_t seen, std::size_t letters) {
  if (!(seen & ascii::kUpper)) return Shape::lower;
  return (seen & ascii::kLower) || letters == 1 ? Shape::capitalised : Shape::upper;
}

Shape shape_of(std::string_view word) {
  bool upper = false, lower = false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    CodePoint c = code_point_at(word, at);
    upper |= is_upper(c.value);
    lower |= is_lower(c.value);
    letters += is_word(c.value);
    at += c.size;
  }
  if (!upper) return Shape::lower;
  return lower || letters == 1 ? Shape::capitalised : Shape::upper;
}

}  // namespace

Tokenizer::Tokenizer(const model::Language& language) : vocabulary_(language.vocabulary) {
  for (const auto* entry : language.of_category("compound_tail")) tails_.insert(entry->phrase);
  for (const auto* entry : language.of_category("clitic")) clitics_.insert(entry->phrase);
}

std::vector<Token> Tokenizer::tokenize(std::string_view whole, ByteRange range) const {
  std::vector<Token> tokens;
  tokenize(whole, range, tokens);
  return tokens;
}

void Tokenizer::tokenize(std::string_view whole, ByteRange range,
                         std::vector<Token>& tokens) const {
  std::string_view text = whole.substr(0, range.end);
  Scanner scanner(text);
  bool space = false;
  tokens.clear();
  tokens.reserve(range.size() / kBytesPerToken + 2);
  auto add = [&](std::size_t begin, std::size_t end, Shape shape) -> Token& {
    Token& token = tokens.emplace_back();
    token.range = {begin, end};
    token.shape = shape;
    token.space_before = std::exchange(space, false);
    return token;
  };
  auto add_folded = [&](std::size_t begin, std::size_t end, Shape shape) {
    Token& token = add(begin, end, shape);
    token.lower = model::fold_case(token.range.of(text));
    token.word = vocabulary_->find(token.lower);
    for (char c : token.lower) token.jointed |= is_joint(c);
  };
  for (std::size_t at = range.begin; at < text.size();) {
    if (text[at] == ' ') {  // as every other time
      space = true;
      ++at;
      continue;
    }
    std::uint8_t seen = 0;
    if (std::size_t end = plain_end(text, at, seen); end > at) {
      bool number = ascii::has(text[at], ascii::kDigit);
      Token& token = add(at, end, number ? Shape::number : shape_of(seen, end - at));
      token.lower.assign(text.data() + at, end - at);
      if (seen & ascii::kUpper) model::fold_ascii(token.lower);
      token.word = vocabulary_->find(token.lower);
      at = end;
      continue;
    }
    CodePoint c = code_point_at(text, at);
    if (is_space(c.value)) {
      space = true;
      at += c.size;
    } else if (is_digit(c.value)) {
      std::size_t end = scanner.number(at);
      add_folded(at, end, Shape::number);
      at = end;
    } else if (is_letter(c.value) || is_mark(c.value)) {
      Word word = scanner.word(at);
      auto listed = [&](std::size_t split, std::size_t skip, const auto& list) {
        return split > at &&
               list.contains(model::fold_case(text.substr(split + skip, word.end - split - skip)));
      };
      std::size_t stem = word.end;
      if (listed(word.last_apostrophe, 0, clitics_)) stem = word.last_apostrophe;
      else if (listed(word.last_hyphen, code_point_at(text, word.last_hyphen).size, tails_))
        stem = word.last_hyphen;
      add_folded(at, stem, shape_of(text.substr(at, stem - at)));
      if (stem < word.end) add_folded(stem, word.end, Shape::lower);
      at = word.end;
    } else if (ascii::is(c.value)) {
      Token& token = add(at, at + 1, Shape::punctuation);
      token.lower.assign(1, char(c.value));
      model::fold_ascii(token.lower);
      token.word = vocabulary_->find(token.lower);
      token.jointed = is_joint(token.lower[0]);
      ++at;
    } else {
      add_folded(at, at + c.size, Shape::punctuation);
      at += c.size;
    }
  }
}

std::string to_text(const std::vector<Token>& tokens, std::string_view text) {
  constexpr std::string_view kShapes[] = {"lower", "capitalised", "upper", "number", "punctuation"};
  std::string lines;
  for (const Token& token : tokens) {
    lines += fmt::format("{:<12} {} [{}]\n", kShapes[std::size_t(token.shape)],
                         token.range.of(text), token.lower);
  }
  return lines;
}

}  // namespace tidemark::text
