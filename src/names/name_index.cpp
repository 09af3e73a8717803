#include "names/name_index.hpp"

#include <algorithm>

#include "base/csv.hpp"

namespace tidemark::names {
namespace {

bool is_quote(const text::Token& token) {
  return token.shape == text::Shape::punctuation &&
         (token.lower == "\"" || token.lower == "'" || token.lower == "“" || token.lower == "”" ||
          token.lower == "«" || token.lower == "»");
}

bool has_lower_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_upper_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The words that a token is made of, one after the other: split at hyphens, other joints gone.
class NameWords {
 public:
  explicit NameWords(std::string_view lower) : rest_(lower) {}

  bool next() {
    word_.clear();
    while (word_.empty() && !rest_.empty()) {
      std::string_view part = rest_.substr(0, rest_.find('-'));
      rest_.remove_prefix(std::min(part.size() + 1, rest_.size()));
      for (char c : part) {
        if (c != '\'' && c != '.' && c != '`') word_ += c;
      }
    }
    return !word_.empty();
  }
  const std::string& word() const { return word_; }

 private:
  std::string_view rest_;
  std::string word_;
};

// Stands in a table of names for the unit that only has a number.
constexpr std::string_view kNumbered = "#";

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

}  // namespace

std::vector<std::string> name_words(std::string_view lower, const model::Folding& folding) {
  std::vector<std::string> words;
  NameWords parts(lower);
  while (parts.next()) {
    if (!folding.articles.contains(parts.word())) words.push_back(parts.word());
  }
  return words;
}

std::multimap<std::string, std::string_view, std::less<>> names_of_roles(
    const model::Language& language) {
  std::multimap<std::string, std::string_view, std::less<>> names;
  for (const model::LexiconEntry* entry : language.of_category("party_name")) {
    for (std::string& role : base::split_list(entry->feature("value"))) {
      names.emplace(std::move(role), entry->phrase);
    }
  }
  return names;
}

NameIndex index_actors(const theatre::Theatre& theatre, const model::Language& language) {
  using Use = NameIndex::Use;
  NameIndex index(language, "actor");
  const auto common_names = names_of_roles(language);
  for (std::size_t i = 0; i < theatre.actors.size(); ++i) {
    const model::Actor& actor = theatre.actors[i];
    auto add = [&](std::string_view name, Use use) { index.add(name, int(i), use, actor.wars); };
    // "Opposition factions": a common name that is printed with a capital stays one.
    bool common =
        std::ranges::find(actor.aliases, model::fold_case(actor.name)) != actor.aliases.end();
    if (!common) add(actor.name, Use::proper);
    for (const std::string& alias : actor.aliases) add(alias, Use::proper);
    for (const std::string& adjective : actor.adjectives) add(adjective, Use::adjective);
    for (const std::string& generic : actor.generic) add(generic, Use::generic);
    for (const std::string& role : actor.roles) {
      auto [first, last] = common_names.equal_range(role);
      for (auto it = first; it != last; ++it) {
        if (it->second == kNumbered) index.add_numbered(int(i), actor.wars);
        else add(it->second, Use::generic);
      }
    }
  }
  return index;
}

NameIndex index_outlets(const theatre::Theatre& theatre, const model::Language& language) {
  NameIndex index(language, "outlet");
  for (std::size_t i = 0; i < theatre.outlets.size(); ++i) {
    const model::Source& outlet = theatre.outlets[i];
    index.add(outlet.name, int(i), NameIndex::Use::proper);
    for (const std::string& alias : outlet.aliases)
      index.add(alias, int(i), NameIndex::Use::proper);
  }
  return index;
}

NameIndex::NameIndex(const model::Language& language, std::string_view name)
    : language_(language), bit_(language.vocabulary->bit_of_table(name)), forces_(language) {
  for (const std::string& article : language.folding.articles) {
    language.vocabulary->add(article).article = true;
  }
  for (const auto* clitic : language.of_category("clitic")) clitics_.push_back(clitic->phrase);
}

void NameIndex::add(std::string_view name, int owner, Use use, model::WarSet wars) {
  std::vector<std::string> words;
  std::string lower = model::fold_case(name);
  std::size_t at = 0;
  while (at <= lower.size()) {
    std::size_t space = std::min(lower.find(' ', at), lower.size());
    std::string written = lower.substr(at, space - at);
    // Tokens end before a clitic, so names must as well: "Assad's forces" is assad, s, forces.
    auto clitic = std::ranges::find_if(
        clitics_, [&](const auto& ending) { return written.ends_with(ending); });
    if (clitic != clitics_.end()) written.resize(written.size() - clitic->size());
    for (std::string& word : name_words(written, language_.folding))
      words.push_back(std::move(word));
    if (clitic != clitics_.end()) {
      for (std::string& word : name_words(*clitic, language_.folding))
        words.push_back(std::move(word));
    }
    at = space + 1;
  }
  if (words.empty()) return;
  bool has_lower = has_lower_case(name), has_upper = has_upper_case(name);
  bool common = (has_lower && !has_upper) || begins_with_digit(name);
  bool capitalised = name[0] >= 'A' && name[0] <= 'Z';
  aliases_.push_back({owner, use, !has_lower && has_upper, capitalised, common, wars});
  std::vector<std::uint32_t> ids;
  for (const std::string& text : words) {
    model::Word& word = language_.vocabulary->add(text);
    if (ids.empty()) word.begins |= bit_;
    ids.push_back(word.id);
  }
  trie_.add(ids, int(aliases_.size()) - 1);
}

// Over the words of one token; `any` tells whether there were some.
int NameIndex::step(int node, const text::Token& token, bool& any) const {
  if (token.jointed) {
    NameWords parts(token.lower);
    while (node != text::PhraseTrie::kNowhere && parts.next()) {
      const model::Word* word = language_.vocabulary->find(parts.word());
      if (word && word->article) continue;
      any = true;
      node = word ? trie_.step(node, word->id) : text::PhraseTrie::kNowhere;
    }
    return node;
  }
  if (token.article() || token.lower.empty()) return node;
  any = true;
  bool may_go_on = node == text::PhraseTrie::kRoot ? token.begins(bit_) : token.word != nullptr;
  return may_go_on ? trie_.step(node, token.word->id) : text::PhraseTrie::kNowhere;
}

std::optional<NameMatch> NameIndex::match_numbered(const std::vector<text::Token>& tokens,
                                                   std::size_t at, model::WarSet war) const {
  if (numbered_.empty() || tokens[at].shape != text::Shape::number) return std::nullopt;
  auto last = forces_.end(tokens, at);
  if (!last || *last == at) return std::nullopt;
  NameMatch found{*last, {}, true, true};
  for (const Alias& unit : numbered_) {
    if (unit.wars & war) found.owners.push_back(unit.owner);
  }
  return found.owners.empty() ? std::nullopt : std::optional(found);
}

// What an adjective names together with the tokens behind it, which end the name; nothing when they
// make no party of it.
std::optional<std::size_t> NameIndex::end_of_adjective(const std::vector<text::Token>& tokens,
                                                       std::size_t at) const {
  if (auto end = forces_.end(tokens, at + 1)) return end;
  if (forces_.deed(tokens, at + 1)) return at;
  return std::nullopt;
}

std::optional<NameMatch> NameIndex::longest(const std::vector<text::Token>& tokens, std::size_t at,
                                            model::WarSet war) const {
  // How well an owner fits: a party of the war by its name or by context, or one that is only
  // named.
  enum Fit : int { kNone, kNamed, kGeneric, kParty };
  std::optional<NameMatch> best;
  int node = text::PhraseTrie::kRoot;
  bool all_upper = true;
  std::optional<std::size_t> first_word;  // the first token that gave a word
  for (std::size_t i = at; i < tokens.size() && i < at + 16; ++i) {
    const text::Token& token = tokens[i];
    if (is_quote(token)) {
      if (i == at) return best;
      continue;
    }
    if (token.shape == text::Shape::punctuation) break;
    bool any = false;
    node = step(node, token, any);
    if (node == text::PhraseTrie::kNowhere) return best;
    if (!any) continue;
    if (!first_word) first_word = i;
    all_upper = all_upper && token.shape == text::Shape::upper;
    if (trie_.payloads(node).empty()) continue;
    bool starts_lower = tokens[*first_word].shape == text::Shape::lower;
    NameMatch found;
    Fit fit = kNone;
    found.owners.reserve(trie_.payloads(node).size());
    for (int payload : trie_.payloads(node)) {
      const Alias& alias = aliases_[payload];
      bool party = alias.wars & war;
      bool everywhere = alias.common || alias.use == Use::generic;
      if (everywhere && !party) continue;
      if (alias.capitals_only && !all_upper) continue;
      if (alias.capitalised && starts_lower) continue;
      std::optional<std::size_t> last = i;
      if (alias.use == Use::adjective) last = end_of_adjective(tokens, i);
      if (!last) continue;
      Fit its = !party ? kNamed : alias.use == Use::generic ? kGeneric : kParty;
      if (its < fit) continue;
      if (its > fit) found.owners.clear(), found.last = *last;
      fit = its;
      found.generic = alias.use == Use::generic;
      found.common = alias.common;
      // The aliases of one owner stand together.
      bool known = !found.owners.empty() && found.owners.back() == alias.owner;
      if (!known) found.owners.push_back(alias.owner);
    }
    bool longer = !best || found.last >= best->last;
    if (!found.owners.empty() && longer) best = std::move(found);
  }
  return best;
}

}  // namespace tidemark::names
