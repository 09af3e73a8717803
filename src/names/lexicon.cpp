#include "names/lexicon.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace tidemark::names {
namespace {

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<std::string_view, Enum>, N>;

constexpr Names<Category, 34> kCategories = {{
    {"determiner", Category::determiner},       {"preposition", Category::preposition},
    {"conjunction", Category::conjunction},     {"relative", Category::relative},
    {"subordinator", Category::subordinator},   {"conditional", Category::conditional},
    {"pronoun", Category::pronoun},             {"actor_anaphor", Category::actor_anaphor},
    {"place_anaphor", Category::place_anaphor}, {"auxiliary", Category::auxiliary},
    {"modal", Category::modal},                 {"negation", Category::negation},
    {"governor", Category::governor},           {"verb", Category::verb},
    {"event_noun", Category::event_noun},       {"support_noun", Category::support_noun},
    {"holding", Category::holding},             {"compound_tail", Category::compound_tail},
    {"force_noun", Category::force_noun},       {"not_place", Category::not_place},
    {"place_kind", Category::place_kind},       {"direction", Category::direction},
    {"surroundings", Category::surroundings},   {"partial", Category::partial},
    {"whole", Category::whole},                 {"place_adjective", Category::place_adjective},
    {"list_opener", Category::list_opener},     {"name_connector", Category::name_connector},
    {"attribution", Category::attribution},     {"speaker", Category::speaker},
    {"aim", Category::aim},                     {"still", Category::still},
    {"peaceful", Category::peaceful},           {"adverb", Category::adverb},
}};

constexpr Names<Frame, 22> kFrames = {{
    {"gain", Frame::gain},         {"oust", Frame::oust},     {"lose", Frame::lose},
    {"leave", Frame::leave},       {"withdraw", Frame::withdraw}, {"fall", Frame::fall},
    {"change", Frame::change},     {"cede", Frame::cede},     {"join", Frame::join},
    {"under", Frame::under},       {"hold", Frame::hold},     {"advance", Frame::advance},
    {"clash", Frame::clash},       {"strike", Frame::strike}, {"attack", Frame::attack},
    {"siege", Frame::siege},       {"movement", Frame::movement}, {"support", Frame::support},
    {"cause", Frame::cause},       {"say", Frame::say},       {"govern", Frame::govern},
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
    {"of", Role::of},           {"at", Role::at},         {"on", Role::on},
    {"over", Role::over},       {"near", Role::near},     {"to", Role::to},
    {"from", Role::from},       {"by", Role::by},         {"against", Role::against},
    {"with", Role::with},       {"along", Role::along},   {"between", Role::between},
    {"for", Role::for_},        {"other", Role::other},
}};

constexpr Names<Tail, 3> kTails = {{{"held", Tail::held}, {"backed", Tail::backed}, {"led", Tail::led}}};

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
void read_feature(const model::LexiconEntry& entry, const char* feature, const Names<Enum, N>& names,
                  Enum& field, base::Errors& errors) {
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

}  // namespace

Lexicon::Lexicon(const model::Language& language, base::Errors& errors) : language_(language) {
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
    if (*category == Category::compound_tail) read_feature(entry, "role", kTails, sense.tail, errors);
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
        if (known == text) { set |= form; return; }
      }
      forms.push_back({text, form});
    };
    add_form(entry.phrase, kBase);
    add_form(entry.feature("s"), kThird);
    add_form(past, kPast);
    add_form(pp, kParticiple);
    add_form(entry.feature("ing"), kIng);
    for (auto [text, set] : forms) {
      sense.forms = set;
      add(text, sense);
    }
  }
}

void Lexicon::add(std::string_view phrase, Sense sense) {
  std::vector<std::string> words = words_of(phrase);
  if (words.empty()) return;
  senses_.push_back(sense);
  trie_.add(words, int(senses_.size()) - 1);
}

const Sense* Lexicon::find(std::string_view word, Category category) const {
  int node = trie_.step(PhraseTrie::kRoot, word);
  if (node == PhraseTrie::kNowhere) return nullptr;
  for (int payload : trie_.payloads(node)) {
    if (senses_[payload].category == category) return &senses_[payload];
  }
  return nullptr;
}

}  // namespace tidemark::names
