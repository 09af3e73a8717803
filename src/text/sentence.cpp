#include "text/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/paragraphs.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::ByteRange;

constexpr std::size_t kLookBack = 24;   // bytes of a word that may be an abbreviation
constexpr std::size_t kLookAhead = 64;  // bytes of a word behind a stop without a blank

// What stands before the stop, from the last blank or opening sign, with the stop.
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t stop) {
  std::size_t lowest = std::max(begin, stop > kLookBack ? stop - kLookBack : 0);
  std::size_t at = stop;
  while (at > lowest) {
    CodePoint c = code_point_before(text, at);
    if (!is_word(c.value) && c.value != '.') break;
    at -= c.size;
  }
  return text.substr(at, stop + 1 - at);
}

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at, most = std::min(text.size(), at + kLookAhead);
  while (end < most && is_word(code_point_at(text, end).value))
    end += code_point_at(text, end).size;
  return text.substr(at, end - at);
}

// "B.B.C.", "J."
bool is_dotted_letters(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    CodePoint c = code_point_at(word, at);
    at += c.size;
    if (!is_letter(c.value) || at >= word.size() || word[at] != '.') return false;
    ++at;
  }
  return !word.empty();
}

bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); });
}

// A stop without a blank behind it: "Hasakah.The men" ends, "example.org" and "Site.Net/a" do not.
bool ends_without_blank(std::string_view text, std::size_t stop, std::size_t after) {
  CodePoint before = code_point_before(text, stop), next = code_point_at(text, after);
  if (!is_letter(next.value) || is_lower(next.value)) return false;
  bool caseless = !is_upper(next.value);
  if (!is_digit(before.value) && !is_closer(before.value)) {
    if (!is_letter(before.value) || is_upper(before.value)) return false;
    if (caseless == is_lower(before.value)) return false;
  }
  std::size_t end = after + word_at(text, after).size();
  std::int32_t sign = code_point_at(text, end).value;
  return sign != '.' && sign != '/' && sign != '@';
}

}  // namespace

SentenceSplitter::SentenceSplitter(const model::Language& language,
                                   const std::vector<model::Source>& outlets)
    : tokenizer_(language), times_(language), furniture_(language, outlets) {
  for (const auto* entry : language.of_category("abbreviation")) {
    abbreviations_[entry->phrase] = entry->feature("value");
  }
  for (const auto* entry : language.of_category("sentence_opener")) openers_.insert(entry->phrase);
}

std::vector<Sentence> SentenceSplitter::split(std::string_view text) const {
  std::vector<Sentence> sentences;
  auto paragraphs = paragraphs_of(text);
  auto looked_at = furniture_.look_at(text, paragraphs);
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    std::size_t next_token = 0;
    auto add = [&](ByteRange range) {
      range = trimmed(text, range);
      if (range.empty()) return;
      Sentence& sentence = sentences.emplace_back();
      sentence.range = range;
      sentence.role = looked_at[p].role;
      sentence.paragraph = int(p);
      sentence.tokens = tokens_of(text, range, looked_at[p].tokens, next_token);
      sentence.times = times_.find(sentence.tokens);
    };
    ByteRange paragraph = paragraphs[p];
    std::size_t begin = paragraph.begin;
    for (std::size_t at = begin; at < paragraph.end;) {
      auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80 && !ascii::has(byte, ascii::kStop)) {  // as nearly always
        ++at;
        continue;
      }
      CodePoint c = code_point_at(text, at);
      std::size_t stop = at;
      at += c.size;
      if (!is_stop(c.value)) continue;
      while (at < paragraph.end && is_stop(code_point_at(text, at).value)) {
        at += code_point_at(text, at).size;
      }
      std::size_t after = at;
      while (after < paragraph.end) {
        if (std::size_t behind = note_mark(text, after); behind != after) {
          after = behind;
          continue;
        }
        CodePoint closer = code_point_at(text, after);
        if (!is_closer(closer.value)) break;
        // A straight quote before a letter opens what follows.
        bool straight = closer.value == '"' || closer.value == '\'';
        if (straight && is_word(code_point_at(text, after + 1).value)) break;
        after += closer.size;
      }
      if (after < paragraph.end && !ends_at(text, paragraph, begin, stop, after)) continue;
      add({begin, after});
      while (after < paragraph.end && is_space(code_point_at(text, after).value)) {
        after += code_point_at(text, after).size;
      }
      begin = at = after;
    }
    add({begin, paragraph.end});
    looked_at[p].tokens = {};  // a long report has many
  }
  return sentences;
}

// Those of the paragraph, which are the sentence's own when none of them runs over its ends.
// `next`: the first one of the paragraph that no sentence before has had.
std::vector<Token> SentenceSplitter::tokens_of(std::string_view text, ByteRange range,
                                               std::vector<Token>& paragraph,
                                               std::size_t& next) const {
  while (next < paragraph.size() && paragraph[next].range.begin < range.begin) ++next;
  std::size_t first = next;
  while (next < paragraph.size() && paragraph[next].range.end <= range.end) ++next;
  bool begins = first < next && paragraph[first].range.begin == range.begin;
  if (!begins || paragraph[next - 1].range.end != range.end) {
    return tokenizer_.tokenize(text, range);
  }
  std::vector<Token> tokens;
  if (next - first == paragraph.size()) {
    tokens = std::move(paragraph);
  } else {
    tokens.assign(std::make_move_iterator(paragraph.begin() + std::ptrdiff_t(first)),
                  std::make_move_iterator(paragraph.begin() + std::ptrdiff_t(next)));
  }
  tokens.front().space_before = false;
  return tokens;
}

// REQUIRES: after < paragraph.end
bool SentenceSplitter::ends_at(std::string_view text, ByteRange paragraph, std::size_t begin,
                               std::size_t stop, std::size_t after) const {
  std::size_t next = after;
  while (next < paragraph.end && is_space(code_point_at(text, next).value)) {
    next += code_point_at(text, next).size;
  }
  std::int32_t first = code_point_at(text, next).value;
  if (next == after && is_word(first)) return ends_without_blank(text, stop, after);
  if (next == after && first != '"' && first != 0x201C && first != 0xAB && first != '(')
    return false;
  if (is_lower(first)) return false;
  if (text[stop] != '.') return true;

  std::string_view word = word_before(text, begin, stop);
  std::string_view stem = word.substr(0, word.size() - 1);
  bool opener = is_upper(first) && openers_.contains(model::fold_case(word_at(text, next)));
  if (auto known = abbreviations_.find(model::fold_case(word)); known != abbreviations_.end()) {
    if (known->second == "number") return !is_digit(first);
    return opener || (known->second == "may_end" && is_upper(first));
  }
  if (is_dotted_letters(word)) return opener;
  bool numbered = all_digits(stem) && stem.data() == text.data() + begin;  // "1. The first point"
  return !numbered;
}

std::string to_text(const std::vector<Sentence>& sentences, std::string_view text) {
  constexpr std::string_view kRoles[] = {"headline", "body", "furniture"};
  std::string lines;
  for (const Sentence& sentence : sentences) {
    lines += fmt::format("{} {}: {}\n", sentence.paragraph, kRoles[std::size_t(sentence.role)],
                         sentence.range.of(text));
  }
  return lines;
}

}  // namespace tidemark::text
