#include "names/marker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "names/party_words.hpp"

namespace tidemark::names {

using text::Shape;
using text::Token;

// One sentence's marking, left to right.
class Marker::Run {
 public:
  Run(const Marker& marker, std::string_view text, std::vector<Token> tokens,
      std::vector<text::TimeMention> times, const LowerWords& lower, model::WarSet war)
      : m_(marker), text_(text), lower_(lower), war_(war), parties_(marker.lexicon_, out_.tokens) {
    out_.tokens = std::move(tokens);
    out_.times = std::move(times);
    out_.quantities = m_.quantities_.find(out_.tokens, text);
    out_.title_case = looks_like_title();
    time_at_.assign(size(), -1);
    for (std::size_t i = 0; i < out_.times.size(); ++i) time_at_[out_.times[i].first] = int(i);
    quantity_at_.assign(size(), -1);
    for (std::size_t i = 0; i < out_.quantities.size(); ++i) {
      quantity_at_[out_.quantities[i].first] = int(i);
    }
    while (first_word_ < size() && punctuation(first_word_)) ++first_word_;
  }

  Marked take() {
    std::size_t at = 0;
    out_.units.reserve(size());
    while (at < size()) {
      Unit unit = next(at);
      at = unit.last + 1;
      out_.units.push_back(std::move(unit));
    }
    return std::move(out_);
  }

 private:
  std::size_t size() const { return out_.tokens.size(); }
  const Token& token(std::size_t i) const { return out_.tokens[i]; }
  bool punctuation(std::size_t i) const { return token(i).shape == Shape::punctuation; }
  bool capital(std::size_t i) const {
    return i < size() && (token(i).shape == Shape::capitalised || token(i).shape == Shape::upper);
  }

  // Most longer words have a capital, there are several of them, and no full stop ends them, as one
  // ends "The army took A, B and C."
  bool looks_like_title() const {
    if (size() > 0 && token(size() - 1).lower == ".") return false;
    int words = 0, capitals = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      if (punctuation(i) || token(i).lower.size() < 4) continue;
      ++words;
      capitals += capital(i);
    }
    return words >= 4 && capitals * 10 >= words * 7;
  }

  // Nothing but punctuation stands before in the sentence, or a colon or opening quote just before.
  bool starts_sentence(std::size_t at) const {
    if (at == 0) return true;
    if (token(at - 1).lower == ":" || token(at - 1).lower == "–" || token(at - 1).lower == "—") {
      return true;
    }
    return at <= first_word_;
  }

  std::optional<NameMatch> actor_at(std::size_t at) const {
    return m_.actors_.match(out_.tokens, at, war_);
  }

  // "the 72nd Brigade left", where it is no place: that of its base.
  std::optional<Unit> numbered_force_at(std::size_t at) const {
    auto force = m_.actors_.match_numbered(out_.tokens, at, war_);
    if (!force || !(parties_.people_of(at) || parties_.acts(force->last + 1))) return std::nullopt;
    Unit unit = make(UnitKind::actor, at, force->last);
    unit.owners = std::move(force->owners);
    unit.generic = true;
    return unit;
  }

  // "fighters of the [Sons of Harun] took P": where a group's name that its people stand before
  // ends.
  std::optional<std::size_t> named_of_people(std::size_t first, std::size_t last) const {
    if (!parties_.people_of(first) || kind_sense(last)) return std::nullopt;
    std::size_t of = first;
    while (token(of - 1).article()) --of;
    auto is_of = [&](std::size_t i) {
      const Sense* word = i < size() ? m_.lexicon_.find(token(i), Category::preposition) : nullptr;
      return word && word->role == Role::of;
    };
    if (!is_of(of - 1)) return std::nullopt;
    if (is_of(last + 1) && capital(last + 2)) last = match_name(last + 2).value_or(last);
    bool told = parties_.acts(last + 1) || parties_.opposed(of - 2);
    return told ? std::optional(last) : std::nullopt;
  }

  struct Phrase {
    std::size_t last = 0;
    Senses senses;
  };

  std::optional<Phrase> match_lexicon(std::size_t at) const {
    if (Senses tail = m_.lexicon_.compound_tail(token(at)); !tail.empty()) return Phrase{at, tail};
    Lexicon::Match match = m_.lexicon_.match(out_.tokens, at);
    if (match.length == 0) return std::nullopt;
    return Phrase{at + match.length - 1, match.senses};
  }

  // "drove them out", "pushed the rebels back": the senses of a verb whose particle stands behind
  // its object; empty for others.
  Senses split_verb(std::size_t at) const {
    for (std::size_t i = at + 1; i < std::min(at + 6, size()) && !punctuation(i); ++i) {
      Senses whole = i == at + 1 ? Senses() : m_.lexicon_.split_phrase(token(at), token(i));
      if (whole.has(Category::verb)) return whole;
      bool object = capital(i) || m_.lexicon_.find(token(i), Category::determiner) ||
                    m_.lexicon_.find(token(i), Category::pronoun) ||
                    m_.lexicon_.find(token(i), Category::force_noun) ||
                    !m_.lexicon_.knows(token(i));
      if (!object) break;
    }
    return {};
  }

  std::string_view words(std::size_t first, std::size_t last) const {
    return text_.substr(token(first).range.begin, token(last).range.end - token(first).range.begin);
  }

  bool connector(std::size_t i) const {
    return m_.lexicon_.find(token(i), Category::name_connector) != nullptr;
  }

  // The end of the run of capitalised words that starts at `at`; nothing when no name starts there.
  std::optional<std::size_t> match_name(std::size_t at) const {
    std::size_t start = at;
    if (token(at).shape == Shape::lower && !connector(at)) return std::nullopt;
    if (m_.lexicon_.find(token(at), Category::determiner)) return std::nullopt;
    bool ordinal = token(at).shape == Shape::number && capital(at + 1) &&
                   token(at).range.size() > 1 && kind_follows(at + 1);
    while (start < size() && connector(start) && token(start).shape == Shape::lower &&
           start + 1 < size() && token(start + 1).space_before) {
      ++start;
    }
    if (start >= size() || (!capital(start) && !ordinal)) return std::nullopt;
    if (start > at && !capital(start)) return std::nullopt;
    std::size_t last = start;
    while (last + 1 < size()) {
      std::size_t next = last + 1;
      if (time_at_[next] >= 0) break;  // "took P Tuesday night"
      auto actor = actor_at(next);
      if (actor && !(actor->last == next && parties_.ends_name(next))) break;
      if (apostrophe_inside(next)) {
        last = next + 1;
      } else if (capital(next) ||
                 (token(next).shape == Shape::number && !token(next).space_before)) {
        last = next;
      } else if (token(next).shape == Shape::number && token(next).range.size() <= 4 &&
                 capital(last) && kind_sense(last)) {
        last = next;  // "Hill 112", "Brigade 93"
      } else if (connector(next) && next + 1 < size() && capital(next + 1)) {
        last = next + 1;
      } else {
        break;
      }
    }
    return last;
  }

  // "Sab' Biyar": an apostrophe that ends a word of a name.
  bool apostrophe_inside(std::size_t i) const {
    return token(i).lower == "'" && !token(i).space_before && capital(i + 1) &&
           token(i + 1).space_before && !m_.lexicon_.is_plural(token(i - 1));
  }

  const Sense* kind_sense(std::size_t i) const {
    return m_.lexicon_.find(token(i), Category::place_kind);
  }

  // A named kind ("Brigade", "base") stands within the next words.
  bool kind_follows(std::size_t at) const {
    for (std::size_t i = at; i < std::min(at + 3, size()); ++i) {
      if (punctuation(i)) return false;
      const Sense* kind = kind_sense(i);
      if (kind && kind->flag("named")) return true;
    }
    return false;
  }

  // In a headline every word has a capital: the longest run of them from `first` that is a place,
  // or nothing when a place starts only later.
  std::optional<std::size_t> known_prefix(std::size_t first, std::size_t last) const {
    for (std::size_t end = last + 1; end > first; --end) {
      if (m_.places_.knows(words(first, end - 1))) return end - 1;
    }
    return std::nullopt;
  }
  bool place_starts_later(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i <= last; ++i) {
      if (known_prefix(i, last)) return true;
    }
    return false;
  }

  // Names end before a kind that only describes ("Raqqa Province", "Old Mill Roundabout" keeps its
  // own), unless the whole is a name of its own.
  std::size_t trim_name(std::size_t first, std::size_t last) const {
    std::size_t end = last;
    while (end > first && kind_sense(end)) --end;
    if (end == last) return last;
    bool describes = !kind_sense(last)->flag("named");
    if (describes && m_.places_.knows(words(first, end))) return end;
    if (m_.places_.knows_exactly(words(first, last))) return last;
    if (end > first || !common_word(first)) return end;
    return last;
  }

  // "the Upper Euphrates [River Valley]": kinds behind a name that they are cut off.
  bool ends_name_before(std::size_t first, std::size_t last) const {
    if (first == 0 || !capital(first - 1) || common_word(first - 1)) return false;
    for (std::size_t i = first; i <= last; ++i) {
      if (!kind_sense(i)) return false;
    }
    return true;
  }

  bool common_word(std::size_t i) const {
    return lower_.contains(token(i).lower) || m_.lexicon_.knows(token(i));
  }

  Unit make(UnitKind kind, std::size_t first, std::size_t last) const {
    Unit unit;
    unit.kind = kind;
    unit.first = first;
    unit.last = last;
    return unit;
  }

  std::optional<Unit> time_at(std::size_t at) const {
    if (time_at_[at] < 0) return std::nullopt;
    const text::TimeMention& mention = out_.times[std::size_t(time_at_[at])];
    // "the 12th Division": an ordinal before a capitalised noun belongs to a name.
    bool ordinal_name = mention.day && !mention.month &&
                        token(mention.last).shape == Shape::number && capital(mention.last + 1);
    if (ordinal_name) return std::nullopt;
    Unit unit = make(UnitKind::time, at, mention.last);
    unit.time = time_at_[at];
    return unit;
  }

  std::optional<Unit> quantity_at(std::size_t at) const {
    if (quantity_at_[at] < 0) return std::nullopt;
    Unit unit = make(UnitKind::quantity, at, out_.quantities[std::size_t(quantity_at_[at])].last);
    unit.quantity = quantity_at_[at];
    return unit;
  }

  // A lower-case word that nothing knows: no phrase, actor, outlet or name begins with it.
  bool unknown_word(std::size_t at) const {
    const Token& t = token(at);
    return !t.word && t.shape == Shape::lower && !t.jointed && !t.lower.empty() &&
           time_at_[at] < 0 && quantity_at_[at] < 0;
  }

  Unit next(std::size_t at) const {
    if (unknown_word(at)) {
      Unit unit = make(UnitKind::word, at, at);
      unit.plural = m_.lexicon_.is_plural(token(at));
      return unit;
    }
    if (token(at).shape == Shape::number) {
      if (auto unit = numbered_force_at(at)) return *unit;
    }
    if (auto unit = time_at(at)) return *unit;
    std::optional<NameMatch> actor = actor_at(at);
    std::optional<Phrase> phrase = match_lexicon(at);
    // "as ISIS left": a small word that is also spelt like an article is none before a name.
    if (actor && phrase && phrase->last == at && joins_clauses(*phrase)) actor.reset();
    std::optional<std::size_t> name;
    if (!punctuation(at)) name = match_name(at);
    if (!name || token(at).shape != Shape::number) {
      if (auto unit = quantity_at(at); unit && (!phrase || phrase->last <= unit->last))
        return *unit;
    }
    if (punctuation(at)) {
      Unit unit = make(UnitKind::punctuation, at, at);
      if (phrase) {
        unit.last = phrase->last;
        unit.senses = phrase->senses;
      }
      return unit;
    }
    std::optional<NameMatch> outlet = m_.outlets_.match(out_.tokens, at);
    if (outlet && capital(at) && (!actor || outlet->last > actor->last)) {
      Unit unit = make(UnitKind::source, at, outlet->last);
      unit.owners = outlet->owners;
      return unit;
    }
    if (actor && (!phrase || actor->last >= phrase->last)) {
      Unit unit = make(UnitKind::actor, at, actor->last);
      unit.owners = actor->owners;
      unit.generic = actor->generic;
      if (phrase && phrase->last == actor->last) unit.senses = phrase->senses;
      return unit;
    }
    if (name && ends_name_before(at, *name)) name.reset();
    if (name && !m_.places_.knows(words(at, *name))) {
      if (parties_.is_group(at, *name)) return make(UnitKind::actor, at, *name);
      if (auto last = named_of_people(at, *name)) return make(UnitKind::actor, at, *last);
    }
    if (name && out_.title_case) {
      if (auto end = known_prefix(at, *name)) name = end;
      else if (place_starts_later(at, *name)) name.reset();
    }
    if (name && phrase && phrase->last < *name && names_person(*phrase) &&
        !m_.places_.knows(words(at, *name))) {
      Unit unit = make(UnitKind::word, at, *name);  // "President Petro Poroshenko"
      unit.senses = phrase->senses;
      return unit;
    }
    if (name) {
      KnownNames::Answer whole = m_.places_.of(words(at, *name));
      if (is_name(at, *name, phrase, whole)) {
        Unit unit = make(UnitKind::name, at, trim_name(at, *name));
        if (unit.last != *name) whole = m_.places_.of(words(at, unit.last));
        unit.known = whole.known;
        unit.no_point = whole.no_point;
        return unit;
      }
    }
    Unit unit = make(UnitKind::word, at, at);
    if (phrase) {
      unit.last = phrase->last;
      unit.senses = phrase->senses;
      if (phrase->last == at && unit.is(Category::verb)) {
        if (Senses split = split_verb(at); !split.empty()) unit.senses = split;
      }
    }
    unit.plural = m_.lexicon_.is_plural(token(unit.last));
    return unit;
  }

  // Whether a run of capitals is a name rather than the first word of a sentence or of a headline.
  // `whole`: what is known of all of it.
  bool is_name(std::size_t first, std::size_t last, const std::optional<Phrase>& phrase,
               KnownNames::Answer whole) const {
    bool known = whole.known;
    if (!known && last > first) known = m_.places_.knows(words(first, trim_name(first, last)));
    bool unsure_start = out_.title_case || starts_sentence(first);
    bool adjective =
        phrase && std::any_of(phrase->senses.begin(), phrase->senses.end(),
                              [](auto* s) { return s->category == Category::place_adjective; });
    if (adjective && phrase->last >= last) return false;  // "Iraqi"
    if (phrase && phrase->last >= last) {
      // "Hit", "Bab": a place named like a word of the lexicon needs a capital inside a sentence.
      if (last == first) known = known && whole.exactly;
      return known ? !unsure_start : (!unsure_start && last > first);
    }
    if (known) return true;
    if (!unsure_start) return !phrase || last > first || !closed_class(*phrase);
    // "Umm Al Jimal fell": only part of a name
    bool opens_name = last > first && connector(first) && !out_.title_case;
    if (phrase) return opens_name;
    for (std::size_t i = first; i <= last; ++i) {
      if (!lower_.contains(token(i).lower)) return true;
    }
    return false;
  }

  static bool names_person(const Phrase& title) {
    const Sense* speaker = title.senses.of(Category::speaker);
    return speaker && speaker->flag("person");
  }

  static bool joins_clauses(const Phrase& phrase) {
    return phrase.senses.has(Category::subordinator) || phrase.senses.has(Category::preposition);
  }

  static bool closed_class(const Phrase& phrase) {
    return std::any_of(phrase.senses.begin(), phrase.senses.end(), [](const Sense* s) {
      return s->category != Category::verb && s->category != Category::event_noun &&
             s->category != Category::place_kind && s->category != Category::place_adjective;
    });
  }

  const Marker& m_;
  std::string_view text_;
  const LowerWords& lower_;
  model::WarSet war_;
  Marked out_;
  PartyWords parties_;                      // of out_'s tokens
  std::vector<int> time_at_, quantity_at_;  // by the token at which they start; -1 for none
  std::size_t first_word_ = 0;
};

Marker::Marker(const Lexicon& lexicon, const NameIndex& actors, const NameIndex& outlets,
               const PlaceIndex& places)
    : lexicon_(lexicon),
      actors_(actors),
      outlets_(outlets),
      places_(places),
      times_(lexicon.language()),
      quantities_(lexicon.language()) {}

Marked Marker::mark(std::string_view text, std::vector<Token> tokens, const LowerWords& lower,
                    model::WarSet war) const {
  std::vector<text::TimeMention> times = times_.find(tokens);
  return mark(text, std::move(tokens), std::move(times), lower, war);
}

Marked Marker::mark(std::string_view text, std::vector<Token> tokens,
                    std::vector<text::TimeMention> times, const LowerWords& lower,
                    model::WarSet war) const {
  return Run(*this, text, std::move(tokens), std::move(times), lower, war).take();
}

std::string to_text(const Marked& marked, std::string_view text) {
  constexpr std::string_view kNames[] = {"word",   "mark", "name",    "actor",
                                         "source", "time", "quantity"};
  std::string out;
  for (const Unit& unit : marked.units) {
    base::ByteRange range{marked.tokens[unit.first].range.begin,
                          marked.tokens[unit.last].range.end};
    out += fmt::format("{} '{}'", kNames[std::size_t(unit.kind)], range.of(text));
    for (const Sense* sense : unit.senses) out += fmt::format(" {}", sense->entry->category);
    if (unit.kind == UnitKind::name && unit.known) out += " known";
    if (unit.generic) out += " generic";
    out += "\n";
  }
  return out;
}

}  // namespace tidemark::names
