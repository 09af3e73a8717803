#include "text/outlet.hpp"

#include <algorithm>
#include <map>

namespace tidemark::text {
namespace {

constexpr std::size_t kDateline = 14;       // tokens in which a dateline names its agency
constexpr std::size_t kLongestLine = 4096;  // bytes of a sentence that is looked at for names
constexpr std::size_t kSelfReach = 2;       // tokens between an outlet's name and what it did

constexpr std::string_view kInBrackets = "bracket";  // a cue that says so only there: "(via X)"

std::vector<model::LexiconEntry> entries_of(const std::vector<model::Source>& outlets) {
  std::vector<model::LexiconEntry> entries;
  for (const model::Source& outlet : outlets) {
    auto add = [&](const std::string& name) {
      if (!name.empty()) entries.push_back({name, "outlet", {{"value", outlet.id}}});
    };
    add(outlet.name);
    add(outlet.name_ar);
    for (const std::string& alias : outlet.aliases) add(alias);
  }
  return entries;
}

// "https://www.example.org/a" → "www.example.org"
std::string host_of(std::string_view url) {
  std::size_t begin = url.find("://");
  begin = begin == url.npos ? 0 : begin + 3;
  return model::fold_case(url.substr(begin, url.find_first_of("/?#:", begin) - begin));
}

bool is_dash(const Token& token) { return token.lower == "-"; }

}  // namespace

OutletFinder::OutletFinder(const model::Language& language,
                           const std::vector<model::Source>& outlets)
    : sources_(outlets),
      tokenizer_(language),
      names_(language, "outlet", entries_of(outlets)),
      bylines_(language, "furniture_byline"),
      self_(language, "self_report"),
      told_(language, "told_outlet"),
      republish_(language, "republish_cue"),
      filler_(language, "furniture_filler") {}

Provenance OutletFinder::find(const std::vector<Sentence>& sentences, std::string_view url,
                              std::string_view site) const {
  std::vector<Line> lines;
  bool before_body = true;
  for (const Sentence& sentence : sentences) {
    before_body &= sentence.role != Role::body;
    if (sentence.range.size() > kLongestLine) continue;
    lines.push_back({sentence.tokens, sentence.times, sentence.role, before_body});
  }
  Provenance found;
  found.outlet = by_address(url, site);
  if (found.outlet.empty()) found.outlet = by_signature(lines);
  if (found.outlet.empty()) found.outlet = by_dateline(lines);
  if (found.outlet.empty()) found.outlet = by_furniture(lines);
  if (found.outlet.empty()) found.outlet = by_itself(lines);
  found.republishes = origin(lines, found.outlet);
  return found;
}

// Names are names when capitalised, in scripts that tell.
Phrases::Match OutletFinder::name_at(const std::vector<Token>& tokens, std::size_t at) const {
  auto match = names_.at(tokens, at);
  for (std::size_t i = at; match && i < at + match.length; ++i) {
    if (tokens[i].shape != Shape::lower || static_cast<signed char>(tokens[i].lower[0]) < 0)
      return match;
  }
  return {};
}

std::string OutletFinder::by_address(std::string_view url, std::string_view site) const {
  std::string found = by_domain(url);
  return found.empty() ? named(site) : found;
}

std::string OutletFinder::by_domain(std::string_view url) const {
  std::string host = host_of(url);
  if (host.empty()) return "";
  for (const model::Source& source : sources_) {
    for (const std::string& domain : source.domains) {
      if (host == domain || host.ends_with("." + domain)) return source.id;
    }
  }
  return "";
}

std::string OutletFinder::named(std::string_view name) const {
  for (const model::Source& source : sources_) {
    if (source.id == name) return source.id;
  }
  auto tokens = tokenizer_.tokenize(name, {0, name.size()});
  auto match = names_.at(tokens, 0);
  if (match && match.length == tokens.size()) return std::string(match.value());
  return by_domain(name);
}

std::string OutletFinder::by_signature(const std::vector<Line>& lines) const {
  std::string found;
  std::optional<base::Date> latest;
  for (const Line& line : lines) {
    if (!line.before_body || line.role != Role::furniture || line.tokens.empty()) continue;
    std::size_t at = filler_.at(line.tokens, 0).length;
    auto match = name_at(line.tokens, 0);
    if (!match) match = name_at(line.tokens, at);
    if (!match) continue;
    std::optional<base::Date> day;
    for (const TimeMention& mention : line.times) {
      if (auto span = resolve(mention, {})) day = span->last();
    }
    if (found.empty() || (day && (!latest || *latest < *day))) {
      found = match.value();
      latest = day;
    }
  }
  return found;
}

std::string OutletFinder::by_dateline(const std::vector<Line>& lines) const {
  auto first = std::find_if(lines.begin(), lines.end(),
                            [](const Line& line) { return line.role == Role::body; });
  if (first == lines.end()) return "";
  const auto& tokens = first->tokens;
  std::string found;
  for (std::size_t i = 0; i < tokens.size() && i < kDateline; ++i) {
    if (is_dash(tokens[i]) && i > 0) return found;
    auto match = name_at(tokens, i);
    if (match && found.empty()) found = match.value();
  }
  return "";
}

std::string OutletFinder::by_furniture(const std::vector<Line>& lines) const {
  for (const Line& line : lines) {
    if (line.role != Role::furniture || line.before_body) continue;
    bool copied = false;
    for (std::size_t i = 0; i < line.tokens.size(); ++i)
      copied |= bool(republish_.at(line.tokens, i));
    for (std::size_t i = 0; !copied && i < line.tokens.size(); ++i) {
      if (auto match = name_at(line.tokens, i)) return std::string(match.value());
    }
  }
  return "";
}

std::string OutletFinder::by_itself(const std::vector<Line>& lines) const {
  std::map<std::string, int, std::less<>> votes;
  for (const Line& line : lines) {
    if (line.role == Role::furniture) continue;
    for (std::size_t i = 0; i < line.tokens.size(); ++i) {
      auto match = name_at(line.tokens, i);
      if (!match) continue;
      std::size_t behind = i + match.length;
      bool self = false;
      for (std::size_t j = behind; j <= behind + kSelfReach; ++j)
        self |= bool(self_.at(line.tokens, j));
      for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
        auto told = told_.at(line.tokens, i - back);
        self |= told && i - back + told.length + 1 >= i;
      }
      if (self) ++votes[std::string(match.value())];
      i = behind - 1;
    }
  }
  auto most = std::max_element(votes.begin(), votes.end(),
                               [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? "" : most->first;
}

// Behind a byline's word or a cue in a line of furniture; in brackets anywhere; in the dateline.
std::string OutletFinder::origin(const std::vector<Line>& lines, const std::string& outlet) const {
  auto another = [&](const std::vector<Token>& tokens, std::size_t at) -> std::string {
    auto match = name_at(tokens, at);
    return match && match.value() != outlet ? std::string(match.value()) : "";
  };
  for (const Line& line : lines) {
    if (line.role != Role::furniture) continue;
    std::size_t from = bylines_.at(line.tokens, 0).length;
    for (std::size_t i = 0; from == 0 && i < line.tokens.size(); ++i) {
      auto cue = republish_.at(line.tokens, i);
      if (cue && cue.value() != kInBrackets) from = i + cue.length;
    }
    for (std::size_t i = from; from && i < line.tokens.size(); ++i) {
      if (std::string found = another(line.tokens, i); !found.empty()) return found;
    }
  }
  for (const Line& line : lines) {
    for (std::size_t i = 0; i + 2 < line.tokens.size(); ++i) {
      if (line.tokens[i].lower != "(" && line.tokens[i].lower != "[") continue;
      auto cue = republish_.at(line.tokens, i + 1);
      if (!cue) continue;
      if (std::string found = another(line.tokens, i + 1 + cue.length); !found.empty())
        return found;
    }
  }
  std::string agency = outlet.empty() ? "" : by_dateline(lines);
  return agency == outlet ? "" : agency;
}

}  // namespace tidemark::text
