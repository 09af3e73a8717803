#include "text/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "text/numbers.hpp"
#include "text/phrases.hpp"

namespace tidemark::text {

// The tables of units.toml:
//   unit {quantity, factor}  a unit and what one of it is in km², km or percent
//   square                   makes the length unit before or behind it an area unit
//   distance_before  distance | length: what a length behind these words is
//   distance_behind  words that make the length before them a distance
//   quantity_hedge           about | more | less
class QuantityWords {
 public:
  explicit QuantityWords(const model::Language& language)
      : numbers(language),
        tokenizer(language),
        units(language, "unit"),
        squares(language, "square"),
        before(language, "distance_before"),
        behind(language, "distance_behind"),
        hedges(language, "quantity_hedge") {
    first_words = numbers.bits() | hedges.bit();
  }

  NumberReader numbers;
  Tokenizer tokenizer;
  Phrases units, squares, before, behind, hedges;
  std::uint64_t first_words = 0;  // bits of tables
};

namespace {

using model::Quantity;

constexpr std::size_t kCueReach = 4;  // tokens before a length in which a cue counts

struct Unit {
  Quantity quantity = Quantity::count;
  double factor = 1;
  std::size_t length = 0;  // in tokens
};

class QuantityReader {
 public:
  QuantityReader(const QuantityWords& words, const std::vector<Token>& tokens)
      : words_(words), tokens_(tokens) {}

  bool may_begin(const Token& token) const {
    return token.shape == Shape::number || token.jointed || token.begins(words_.first_words);
  }

  // REQUIRES: may_begin
  std::optional<QuantityMention> at(std::size_t first) const {
    QuantityMention m;
    m.first = m.unit_first = m.unit_last = first;
    std::size_t at = first;
    while (auto hedge = words_.hedges.at(tokens_, at)) {
      if (hedge.value() != "exact") m.hedge = hedge.value();
      at += hedge.length;
    }
    auto number = words_.numbers.at(tokens_, at);
    if (!number || number->ordinal) return std::nullopt;
    m.value = number->value;
    m.vague = number->vague;
    std::size_t next = at + number->length;
    m.last = next - 1;
    std::optional<Unit> unit;
    if (number->suffix.empty()) {
      unit = unit_at(tokens_, next);
      if (unit) m.unit_first = next, m.last = m.unit_last = next + unit->length - 1;
    } else {
      unit = written_on(number->suffix, next, m);
      if (!unit) return std::nullopt;  // "9mm": not a number of anything
    }
    if (!unit) return m;
    m.value *= unit->factor;
    m.quantity = unit->quantity;
    if (m.quantity == Quantity::length && is_distance(m)) m.quantity = Quantity::distance;
    return m;
  }

 private:
  // "10km", "10km square": the unit begins inside the number's token.
  std::optional<Unit> written_on(const std::string& suffix, std::size_t next,
                                 QuantityMention& m) const {
    auto pieces = words_.tokenizer.tokenize(suffix, {0, suffix.size()});
    auto unit = unit_at(pieces, 0);
    if (!unit || unit->length != pieces.size()) return std::nullopt;
    m.unit_first = m.unit_last = next - 1;
    if (auto square = words_.squares.at(tokens_, next);
        square && unit->quantity == Quantity::length) {
      unit->quantity = Quantity::area;
      unit->factor *= unit->factor;
      m.unit_last = m.last = next + square.length - 1;
    }
    return unit;
  }

  std::optional<Unit> unit_at(const std::vector<Token>& tokens, std::size_t at) const {
    // "a 40-km front": the hyphen between them is a token.
    std::size_t begin = at;
    if (at > 0 && at < tokens.size() && tokens[at].lower == "-" && !tokens[at].space_before) ++at;
    auto square = words_.squares.at(tokens, at);
    auto unit = words_.units.at(tokens, at + square.length);
    if (!unit) return std::nullopt;
    Unit found{model::parse_quantity(unit.entry->feature("quantity")).value_or(Quantity::count),
               std::strtod(std::string(unit.entry->feature("factor")).c_str(), nullptr),
               at - begin + square.length + unit.length};
    if (found.quantity == Quantity::length && !square) {
      square = words_.squares.at(tokens, begin + found.length);
      found.length += square.length;
    }
    if (!square) return found;
    if (found.quantity != Quantity::length) return std::nullopt;
    return Unit{Quantity::area, found.factor * found.factor, found.length};
  }

  bool is_distance(const QuantityMention& m) const {
    for (std::size_t back = 1; back <= kCueReach && back <= m.first; ++back) {
      std::size_t i = m.first - back;
      if (!clause_goes_on(i)) break;
      auto cue = words_.before.at(tokens_, i);
      if (cue && i + cue.length <= m.first) return cue.value() == "distance";
    }
    return bool(words_.behind.at(tokens_, m.last + 1));
  }

  bool clause_goes_on(std::size_t i) const {
    const std::string& sign = tokens_[i].lower;
    return sign != "," && sign != ";" && sign != "." && sign != ":";
  }

  const QuantityWords& words_;
  const std::vector<Token>& tokens_;
};

}  // namespace

QuantityFinder::QuantityFinder(const model::Language& language)
    : words_(std::make_shared<QuantityWords>(language)) {}

std::vector<QuantityMention> QuantityFinder::find(const std::vector<Token>& tokens,
                                                  std::string_view) const {
  QuantityReader reader(*words_, tokens);
  std::vector<QuantityMention> mentions;
  for (std::size_t at = 0; at < tokens.size();) {
    if (!reader.may_begin(tokens[at])) {  // as most tokens
      ++at;
      continue;
    }
    auto mention = reader.at(at);
    at = mention ? mention->last + 1 : at + 1;
    if (mention) mentions.push_back(std::move(*mention));
  }
  return mentions;
}

std::string to_text(const QuantityMention& m, const std::vector<Token>& tokens,
                    std::string_view text) {
  base::ByteRange bytes{tokens[m.first].range.begin, tokens[m.last].range.end};
  return fmt::format("{} {:.10g}{} [{}]", model::to_text(m.quantity), m.value, m.vague ? "+" : "",
                     bytes.of(text));
}

}  // namespace tidemark::text
