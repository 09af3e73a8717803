#include "names/lexicon.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace tidemark::names {
namespace {

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<std::string_view, Enum>, N>;

constexpr Names<Category, 40> kCategories = {{
    {"determiner", Category::determiner},
    {"preposition", Category::preposition},
    {"conjunction", Category::conjunction},
    {"relative", Category::relative},
    {"subordinator", Category::subordinator},
    {"conditional", Category::conditional},
    {"pronoun", Category::pronoun},
    {"actor_anaphor", Category::actor_anaphor},
    {"place_anaphor", Category::place_anaphor},
    {"auxiliary", Category::auxiliary},
    {"modal", Category::modal},
    {"negation", Category::negation},
    {"governor", Category::governor},
    {"verb", Category::verb},
    {"event_noun", Category::event_noun},
    {"support_noun", Category::support_noun},
    {"holding", Category::holding},
    {"holding_noun", Category::holding_noun},
    {"compound_tail", Category::compound_tail},
    {"force_noun", Category::force_noun},
    {"not_place", Category::not_place},
    {"place_kind", Category::place_kind},
    {"direction", Category::direction},
    {"surroundings", Category::surroundings},
    {"partial", Category::partial},
    {"whole", Category::whole},
    {"place_adjective", Category::place_adjective},
    {"list_opener", Category::list_opener},
    {"name_connector", Category::name_connector},
    {"other_name", Category::other_name},
    {"pair_suffix", Category::pair_suffix},
    {"attribution", Category::attribution},
    {"denial", Category::denial},
    {"speaker", Category::speaker},
    {"aim", Category::aim},
    {"still", Category::still},
    {"peaceful", Category::peaceful},
    {"adverb", Category::adverb},
    {"group_noun", Category::group_noun},
    {"allegiance", Category::allegiance},
}};

constexpr Names<Frame, 22> kFrames = {{
    {"gain", Frame::gain},     {"oust", Frame::oust},         {"lose", Frame::lose},
    {"leave", Frame::leave},   {"withdraw", Frame::withdraw}, {"fall", Frame::fall},
    {"change", Frame::change}, {"cede", Frame::cede},         {"join", Frame::join},
    {"under", Frame::under},   {"hold", Frame::hold},         {"advance", Frame::advance},
    {"clash", Frame::clash},   {"strike", Frame::strike},     {"attack", Frame::attack},
    {"siege", Frame::siege},   {"movement", Frame::movement}, {"support", Frame::support},
    {"cause", Frame::cause},   {"say", Frame::say},           {"govern", Frame::govern},
    {"other", Frame::other},
}};

constexpr Names<Effect, 5> kEffects = {{{"asserted", Effect::asserted},
                                        {"planned", Effect::planned},
                                        {"conditional", Effect::conditional},
                                        {"negated", Effect::negated},
                                        {"failed", Effect::failed}}};

constexpr Names<Status, 4> kStatuses = {{{"reported", Status::reported},
                                         {"claimed", Status::claimed},
                                         {"denied", Status::denied},
                                         {"source", Status::source}}};

constexpr Names<Role, 14> kRoles = {{
    {"of", Role::of},
    {"at", Role::at},
    {"on", Role::on},
    {"over", Role::over},
    {"near", Role::near},
    {"to", Role::to},
    {"from", Role::from},
    {"by", Role::by},
    {"against", Role::against},
    {"with", Role::with},
    {"along", Role::along},
    {"between", Role::between},
    {"for", Role::for_},
    {"other", Role::other},
}};

constexpr Names<Tail, 3> kTails = {
    {{"held", Tail::held}, {"backed", Tail::backed}, {"led", Tail::led}}};

constexpr Names<Order, 4> kOrders = {{{"place-actor", Order::place_actor},
                                      {"actor-place", Order::actor_place},
                                      {"place-pronoun", Order::place_pronoun},
                                      {"place-nobody", Order::place_nobody}}};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const Names<Enum, N>& names, std::string_view text) {
  for (const auto& [name, value] : names) {
    if (name == text) return value;
  }
  return std::nullopt;
}

// Sets `field` from the entry's feature if it has one; an unknown value is an error.
template <typename Enum, std::size_t N>
void read_feature(const model::LexiconEntry& entry, const char* feature,
                  const Names<Enum, N>& names, Enum& field, base::Errors& errors) {
  std::string_view text = entry.feature(feature);
  if (text.empty()) return;
  if (auto value = find_name(names, text)) {
    field = *value;
  } else {
    errors.push_back({fmt::format("'{}' in [{}]: unknown {} '{}'", entry.phrase, entry.category,
                                  feature, text)});
  }
}

std::vector<std::string> words_of(std::string_view phrase) {
  std::vector<std::string> words;
  while (!phrase.empty()) {
    std::size_t space = phrase.find(' ');
    if (space != 0) words.emplace_back(phrase.substr(0, space));
    if (space == phrase.npos) break;
    phrase.remove_prefix(space + 1);
  }
  return words;
}

// Words that only mean something as a part of others.
bool is_part(Category category) {
  return category == Category::compound_tail || category == Category::pair_suffix ||
         category == Category::group_noun;
}

}  // namespace

Lexicon::Lexicon(const model::Language& language, base::Errors& errors) : language_(language) {
  std::vector<std::string> again_prefixes;
  for (const model::LexiconEntry& entry : language.entries) {
    if (entry.category == "again") again_prefixes.push_back(entry.phrase);
    if (entry.category == "plural_ending") plural_endings_.push_back(entry.phrase);
  }
  for (const model::LexiconEntry& entry : language.entries) {
    auto category = find_name(kCategories, entry.category);
    if (!category) continue;  // dates, units and furniture belong to text
    Sense sense;
    sense.category = *category;
    sense.entry = &entry;
    read_feature(entry, "class", kFrames, sense.frame, errors);
    read_feature(entry, "effect", kEffects, sense.effect, errors);
    read_feature(entry, "status", kStatuses, sense.status, errors);
    read_feature(entry, "order", kOrders, sense.order, errors);
    if (*category == Category::preposition) read_feature(entry, "role", kRoles, sense.role, errors);
    if (*category == Category::compound_tail)
      read_feature(entry, "role", kTails, sense.tail, errors);
    if (*category != Category::verb) {
      add(entry.phrase, sense);
      continue;
    }
    std::string_view past = entry.feature("past"), pp = entry.feature("pp");
    if (pp.empty()) pp = past;
    std::vector<std::pair<std::string_view, std::uint8_t>> forms;
    auto add_form = [&](std::string_view text, std::uint8_t form) {
      if (text.empty()) return;
      for (auto& [known, set] : forms) {
        if (known == text) {
          set |= form;
          return;
        }
      }
      forms.push_back({text, form});
    };
    bool nouns_first = entry.feature("nouns") == "yes";
    if (!nouns_first) add_form(entry.phrase, kBase);
    if (!nouns_first) add_form(entry.feature("s"), kThird);
    add_form(past, kPast);
    add_form(pp, kParticiple);
    add_form(entry.feature("ing"), kIng);
    for (auto [text, set] : forms) {
      sense.forms = set;
      add(text, sense);
      if (sense.frame == Frame::other) continue;
      for (const std::string& again : again_prefixes) add(again + std::string(text), sense);
    }
  }
  // Only now: the senses move no more.
  endings_.resize(trie_.nodes());
  for (std::size_t node = 0; node < trie_.nodes(); ++node) gather(node);
  for (std::uint32_t word = 0; word < language.vocabulary->size(); ++word) {
    singles_.push_back(trie_.step(text::PhraseTrie::kRoot, word));
  }
}

void Lexicon::add(std::string_view phrase, Sense sense) {
  std::vector<std::uint32_t> words;
  for (const std::string& word : words_of(phrase)) {
    words.push_back(language_.vocabulary->add(word).id);
  }
  if (words.empty()) return;
  senses_.push_back(sense);
  trie_.add(words, int(senses_.size()) - 1);
}

void Lexicon::gather(std::size_t node) {
  Ending& ending = endings_[node];
  for (int payload : trie_.payloads(int(node))) {
    const Sense& sense = senses_[std::size_t(payload)];
    if (is_part(sense.category)) {
      ending.parts.push_back(&sense);
    } else {
      ending.all.push_back(&sense);
      ending.categories |= std::uint64_t(1) << std::size_t(sense.category);
    }
  }
}

Senses Lexicon::split_phrase(const text::Token& first, const text::Token& last) const {
  if (!first.word || !last.word || first.word->id >= singles_.size()) return {};
  int node = singles_[first.word->id];
  if (node != text::PhraseTrie::kNowhere) node = trie_.step(node, last.word->id);
  if (node == text::PhraseTrie::kNowhere) return {};
  const Ending& ending = endings_[std::size_t(node)];
  return {ending.all, ending.categories};
}

Lexicon::Match Lexicon::match(const std::vector<text::Token>& tokens, std::size_t at) const {
  Match longest;
  int node = text::PhraseTrie::kRoot;
  for (std::size_t i = at; i < tokens.size() && tokens[i].word; ++i) {
    std::uint32_t word = tokens[i].word->id;
    if (i == at) node = word < singles_.size() ? singles_[word] : text::PhraseTrie::kNowhere;
    else node = trie_.step(node, word);
    if (node == text::PhraseTrie::kNowhere) break;
    const Ending& ending = endings_[std::size_t(node)];
    if (!ending.all.empty()) longest = {i - at + 1, {ending.all, ending.categories}};
  }
  return longest;
}

bool Lexicon::is_plural(const text::Token& token) const {
  return std::ranges::any_of(plural_endings_,
                             [&](const auto& ending) { return token.lower.ends_with(ending); });
}

Senses Lexicon::compound_tail(const text::Token& token) const {
  if (token.lower.size() < 2 || token.lower[0] != '-') return {};
  const Ending* ending =
      single(language_.vocabulary->find(std::string_view(token.lower).substr(1)));
  if (!ending) return {};
  auto tail = std::ranges::find(ending->parts, Category::compound_tail, &Sense::category);
  if (tail == ending->parts.end()) return {};
  return {{&*tail, 1}, std::uint64_t(1) << std::size_t(Category::compound_tail)};
}

const Lexicon::Ending* Lexicon::single(const model::Word* word) const {
  if (!word || word->id >= singles_.size() || singles_[word->id] < 0) return nullptr;
  const Ending& ending = endings_[std::size_t(singles_[word->id])];
  return ending.all.empty() && ending.parts.empty() ? nullptr : &ending;
}

const Sense* Lexicon::find(std::span<const std::string> words, Category category) const {
  int node = text::PhraseTrie::kRoot;
  for (const std::string& text : words) {
    const model::Word* word = language_.vocabulary->find(text);
    node = word ? trie_.step(node, word->id) : text::PhraseTrie::kNowhere;
    if (node == text::PhraseTrie::kNowhere) return nullptr;
  }
  const Ending& ending = endings_[std::size_t(node)];
  return Senses(ending.all, ending.categories).of(category);
}

const Sense* Lexicon::find(const model::Word* word, Category category) const {
  const Ending* ending = single(word);
  if (!ending) return nullptr;
  if (is_part(category)) {
    auto part = std::ranges::find(ending->parts, category, &Sense::category);
    return part == ending->parts.end() ? nullptr : *part;
  }
  return Senses(ending->all, ending->categories).of(category);
}

}  // namespace tidemark::names
