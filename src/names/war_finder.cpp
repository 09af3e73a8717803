#include "names/war_finder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace tidemark::names {
namespace {

constexpr std::size_t kMostNamesExplained = 8;

}  // namespace

WarFinder::WarFinder(const theatre::Theatre& theatre, const model::Language& language,
                     const NameIndex& actors)
    : theatre_(theatre), actors_(actors), names_(language, "war") {
  for (std::size_t i = 0; i < theatre.wars.size(); ++i) {
    for (const std::string& name : theatre.wars[i].names) {
      names_.add(name, int(i), NameIndex::Use::proper);
    }
  }
}

WarFinder::Mention WarFinder::mention(const std::vector<text::Token>& tokens,
                                      std::size_t at) const {
  Mention found{at};
  if (auto actor = actors_.match(tokens, at); actor && !actor->generic && !actor->common) {
    found.last = actor->last;
    for (int owner : actor->owners) {
      model::WarSet wars = theatre_.actors[std::size_t(owner)].wars;
      if (wars != model::kEveryWar) found.wars |= wars;
    }
  } else if (auto name = names_.match(tokens, at)) {
    found.last = name->last;
    for (int war : name->owners) found.wars |= model::WarSet{1} << war;
  }
  return found;
}

std::size_t WarFinder::find(const std::vector<text::Sentence>& sentences, std::string_view text,
                            std::string* explanation) const {
  if (theatre_.wars.size() < 2) return 0;
  std::vector<double> weights(theatre_.wars.size());
  std::vector<std::vector<std::string_view>> names(explanation ? weights.size() : 0);
  for (const text::Sentence& sentence : sentences) {
    if (sentence.role == text::Role::furniture) continue;
    const std::vector<text::Token>& tokens = sentence.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      Mention found = mention(tokens, at);
      base::ByteRange range{tokens[at].range.begin, tokens[found.last].range.end};
      at = found.last;
      for (model::WarSet left = found.wars; left; left &= left - 1) {
        auto war = std::size_t(std::countr_zero(left));
        weights[war] += 1.0 / std::popcount(found.wars);
        if (explanation) names[war].push_back(range.of(text));
      }
    }
  }
  // Of equals the first, so that the theatre's own war gives way to heavier evidence only.
  auto chosen = std::size_t(std::ranges::max_element(weights) - weights.begin());
  if (explanation) *explanation += explain(weights, chosen, names);
  return chosen;
}

std::string WarFinder::explain(const std::vector<double>& weights, std::size_t chosen,
                               const std::vector<std::vector<std::string_view>>& names) const {
  std::string lines = fmt::format("-- war: {}\n", theatre_.wars[chosen].id);
  for (std::size_t war = 0; war < weights.size(); ++war) {
    if (weights[war] <= 0) continue;
    std::vector<std::string_view> few = names[war];
    std::ranges::sort(few);
    few.erase(std::ranges::unique(few).begin(), few.end());
    if (few.size() > kMostNamesExplained) few.resize(kMostNamesExplained);
    lines +=
        fmt::format("{} {:.1f} by {}\n", theatre_.wars[war].id, weights[war], fmt::join(few, ", "));
  }
  return lines;
}

}  // namespace tidemark::names
