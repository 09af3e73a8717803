#include "text/furniture.hpp"

#include <algorithm>

#include "text/paragraphs.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kShortWords = 15;     // tokens of a line that only points elsewhere
constexpr std::size_t kRealParagraph = 25;  // tokens of a paragraph that ends a section of links
constexpr std::size_t kHeadlineWords = 40;
constexpr std::size_t kHeadlines = 3;  // a headline and what stands right below it
constexpr std::size_t kSignatureTokens = 20;
constexpr std::size_t kBylineTokens = 10;

std::vector<model::LexiconEntry> outlet_names(const std::vector<model::Source>& outlets) {
  std::vector<model::LexiconEntry> entries;
  auto add = [&](const std::string& name) {
    if (!name.empty()) entries.push_back({name, "outlet", {}});
  };
  for (const model::Source& outlet : outlets) {
    add(outlet.name);
    add(outlet.name_ar);
    for (const std::string& alias : outlet.aliases) add(alias);
  }
  return entries;
}

// Nothing but addresses: "www.example.org", "desk@example.org", "https://…".
bool only_addresses(std::string_view text) {
  bool any = false;
  while (!text.empty()) {
    std::string_view word = text.substr(0, text.find_first_of(" \t\n\r"));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (word.empty()) continue;
    bool address = word.find("://") != word.npos || word.starts_with("www.") ||
                   (word.find('@') != word.npos && word.find('.') != word.npos);
    if (!address) return false;
    any = true;
  }
  return any;
}

bool is_sign(const Token& token) { return token.shape == Shape::punctuation; }

std::size_t words_in(const std::vector<Token>& tokens) {
  return std::size_t(
      std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return !is_sign(t); }));
}

}  // namespace

FurnitureSpotter::FurnitureSpotter(const model::Language& language,
                                   const std::vector<model::Source>& outlets)
    : tokenizer_(language),
      whole_(language, "furniture_whole"),
      start_(language, "furniture_start"),
      label_(language, "furniture_label"),
      byline_(language, "furniture_byline"),
      anywhere_(language, "furniture_anywhere"),
      outlets_(language, "outlet", outlet_names(outlets)),
      months_(language, "month"),
      weekdays_(language, "weekday"),
      filler_(language, "furniture_filler") {}

std::vector<FurnitureSpotter::Paragraph> FurnitureSpotter::look_at(
    std::string_view text, const std::vector<base::ByteRange>& paragraphs) const {
  std::vector<Paragraph> found(paragraphs.size());
  Reach open = Reach::none;
  std::size_t headlines = 0;
  bool in_head = true;           // nothing of the body has been seen
  bool under_signature = false;  // the line before was an outlet's name
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    base::ByteRange range = paragraphs[i];
    std::string_view paragraph = range.of(text);
    std::vector<Token>& tokens = found[i].tokens;
    bool long_one = paragraph.size() > kLongest, stopped = ends_with_stop(paragraph);
    if (!long_one) tokenizer_.tokenize(text, range, tokens);
    bool signature = !long_one && only_names_and_dates(tokens);
    Reach own = signature ? Reach::line : reach(paragraph, tokens);
    std::size_t words = words_in(tokens);
    bool real = long_one || (stopped && words >= kRealParagraph);
    if (open == Reach::section && real) open = Reach::none;
    if (own == Reach::section || own == Reach::rest) open = std::max(open, own);
    if (own != Reach::none || open != Reach::none) {
      found[i].role = Role::furniture;
      under_signature = signature && in_head && headlines == 0;
      continue;
    }
    bool fits = words > 0 && words <= kHeadlineWords && (!stopped || under_signature);
    if (in_head && fits && headlines < kHeadlines) {
      found[i].role = Role::headline;
      ++headlines;
      if (stopped) in_head = false;
    } else {
      in_head = false;
    }
    under_signature = false;
  }
  return found;
}

FurnitureSpotter::Reach FurnitureSpotter::reach(std::string_view paragraph,
                                                const std::vector<Token>& tokens) const {
  if (paragraph.size() > kLongest) return Reach::none;
  if (std::all_of(tokens.begin(), tokens.end(), is_sign)) return Reach::line;
  if (only_addresses(paragraph)) return Reach::line;
  return cue(tokens, ends_with_stop(paragraph));
}

FurnitureSpotter::Reach FurnitureSpotter::cue(const std::vector<Token>& tokens,
                                              bool sentence) const {
  auto parse = [&](std::string_view value) {
    if (value == "rest") return Reach::rest;
    if (value == "section") return Reach::section;
    if (value == "short" && (sentence || words_in(tokens) > kShortWords)) return Reach::none;
    return Reach::line;
  };
  std::size_t first = 0;
  while (first < tokens.size() && is_sign(tokens[first])) ++first;
  if (auto match = whole_.at(tokens, first)) {
    auto rest = tokens.begin() + std::ptrdiff_t(first + match.length);
    if (std::all_of(rest, tokens.end(), is_sign)) return parse(match.value());
  }
  if (auto match = label_.at(tokens, first)) {
    std::size_t next = first + match.length;
    if (next < tokens.size() && tokens[next].lower == ":") return parse(match.value());
  }
  if (auto match = start_.at(tokens, first)) {
    if (Reach reach = parse(match.value()); reach != Reach::none) return reach;
  }
  if (!sentence && is_byline(tokens, first)) return Reach::line;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    if (auto match = anywhere_.at(tokens, i)) return parse(match.value());
  }
  return Reach::none;
}

bool FurnitureSpotter::only_names_and_dates(const std::vector<Token>& tokens) const {
  if (tokens.size() > kSignatureTokens) return false;
  bool named = false;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t length = is_sign(tokens[i]) || tokens[i].shape == Shape::number ? 1 : 0;
    for (const Phrases* known : {&outlets_, &months_, &weekdays_, &filler_}) {
      std::size_t found = known->at(tokens, i).length;
      named |= found > 0 && known != &filler_;
      length = std::max(length, found);
    }
    if (length == 0) return false;
    named |= tokens[i].shape == Shape::number;
    i += length;
  }
  return named;
}

bool FurnitureSpotter::is_byline(const std::vector<Token>& tokens, std::size_t first) const {
  auto match = byline_.at(tokens, first);
  if (!match || tokens.size() > kBylineTokens || first + match.length == tokens.size())
    return false;
  return std::all_of(tokens.begin() + std::ptrdiff_t(first + match.length), tokens.end(),
                     [&](const Token& token) {
                       std::size_t at = std::size_t(&token - tokens.data());
                       return token.shape != Shape::lower || filler_.at(tokens, at).length > 0;
                     });
}

}  // namespace tidemark::text
