#include "events/unit_reader.hpp"

#include <algorithm>

namespace tidemark::events {

using names::Category;
using names::Sense;
using names::Unit;
using names::UnitKind;

bool UnitReader::is_among(std::string_view mark, std::initializer_list<std::string_view> marks) {
  return std::ranges::find(marks, mark) != marks.end();
}

bool UnitReader::quote(std::size_t i) const {
  return punctuation(i, {"\"", "“", "”", "«", "»", "'", "‘", "’"});
}

bool UnitReader::dash(std::size_t i) const { return punctuation(i, {"-", "–", "—"}); }

bool UnitReader::possessive_mark(std::size_t i) const {
  if (i >= size()) return false;
  return is_among(lower(i), {"'s", "’s"}) ||
         (punctuation(i, "'") && !marked_.tokens[unit(i).first].space_before);
}

bool UnitReader::determiner(std::size_t i) const {
  if (!is(i, Category::determiner)) return false;
  if (!is(i, Category::subordinator)) return true;
  // "the troops that captured P", "that have captured P"
  bool verb = is(i + 1, Category::verb) &&
              (is(i + 2, Category::determiner) || is_kind(i + 2, UnitKind::name) ||
               is(i + 2, Category::support_noun) || is_kind(i + 2, UnitKind::quantity) ||
               is(i + 2, Category::preposition));
  if (verb || is(i + 1, Category::auxiliary)) return false;
  return !is(i + 1, Category::determiner) && !is_kind(i + 1, UnitKind::name) &&
         !is_kind(i + 1, UnitKind::actor) && !is_kind(i + 1, UnitKind::quantity) &&
         !(is(i + 1, Category::force_noun) && unit(i + 1).plural);
}

// A noun phrase starts at `i`: what a verb would take.
bool UnitReader::object_follows(std::size_t i) const {
  while (i < size() && quote(i)) ++i;
  return is(i, Category::determiner) || is_kind(i, UnitKind::name) || is_kind(i, UnitKind::actor) ||
         is_kind(i, UnitKind::quantity) || is(i, Category::place_kind) ||
         is(i, Category::pronoun) || is(i, Category::partial) || is(i, Category::whole) ||
         (is(i, Category::place_adjective) && is(i + 1, Category::place_kind));
}

// "taking P", "taking control"
bool UnitReader::takes_object(std::size_t i) const {
  return object_follows(i + 1) || is(i + 1, Category::support_noun) || is(i + 1, Category::adverb);
}

// "a lightning push", "the largest housing complex", "removing barricades": a common word that is a
// verb elsewhere. A plural noun before it may be its subject.
bool UnitReader::common_noun(std::size_t i, const Sense& sense) const {
  if (sense.frame != names::Frame::other || i == 0) return false;
  const Unit& before = unit(i - 1);
  bool plain = before.kind == UnitKind::word && before.senses.empty();
  bool modified = before.is(Category::place_adjective) || before.is(Category::direction) ||
                  before.kind == UnitKind::quantity;
  if (sense.forms == names::kIng) return (plain || modified) && is(i + 1, Category::place_kind);
  if (sense.forms & (names::kPast | names::kParticiple)) return false;
  bool verb_before = before.is(Category::verb) && !before.is(Category::auxiliary) && verb(i - 1);
  if (modified || verb_before) return !object_follows(i + 1);
  return plain && sense.forms == names::kBase && !before.plural && !object_follows(i + 1);
}

// What stands before asks for a noun: a determiner, adjective, possessive, number or preposition.
bool UnitReader::noun_position(std::size_t i) const {
  // "Clashes erupted", but not "Bombing P, the army …"
  if (i == 0 || (i == 1 && quote(0))) return !object_follows(i + 1);
  std::size_t before = i - 1;
  while (before > 0 && quote(before)) --before;
  const Unit& u = unit(before);
  if (possessive_mark(before)) return true;
  if (u.kind == UnitKind::quantity) return true;
  for (const Sense* s : u.senses) {
    switch (s->category) {
      case Category::determiner:
      case Category::place_adjective:
      case Category::whole:
      case Category::direction:
      case Category::partial:
      case Category::event_noun:
      case Category::support_noun: return true;
      case Category::preposition:
        if (!s->flag("infinitive")) return true;
        break;
      default: break;
    }
  }
  // "took control": the word after a verb that carries nouns is its noun.
  const Sense* verb_before = u.sense(Category::verb);
  bool helper = u.is(Category::auxiliary);
  if (verb_before && !helper && !verb_before->feature("support").empty()) return true;
  if (verb_before && verb_before->flag("undergoes")) return true;  // "came under attack"
  // An unknown plain word before ("heavy shelling"), unless it can be a subject's end.
  return u.kind == UnitKind::word && u.senses.empty();
}

// "it"
bool UnitReader::one_thing(std::size_t i) const {
  const Sense* pronoun = unit(i).sense(Category::pronoun);
  return pronoun && pronoun->feature("number") == "one";
}

const Sense* UnitReader::verb(std::size_t i) const {
  if (i >= size()) return nullptr;
  const Unit& u = unit(i);
  if (u.kind != UnitKind::word && u.kind != UnitKind::actor) return nullptr;
  const Sense* sense = u.sense(Category::verb);
  if (!sense || u.kind == UnitKind::actor || common_noun(i, *sense)) return nullptr;
  bool nominal = u.is(Category::event_noun) || u.is(Category::support_noun) ||
                 u.is(Category::force_noun) || u.is(Category::place_kind) || u.is(Category::aim) ||
                 u.is(Category::place_adjective) || u.is(Category::preposition) ||
                 u.is(Category::adverb) || u.is(Category::surroundings);
  if (u.is(Category::force_noun) && is(i + 1, Category::allegiance)) return nullptr;
  bool determined = i > 0 && determiner(i - 1);
  if (sense->forms == names::kIng) {
    if (i > 0 && is_kind(i - 1, UnitKind::quantity) && !object_follows(i + 1))
      return nullptr;  // "two following days"
    if (nominal && is(i + 1, Category::preposition) &&
        unit(i + 1).sense(Category::preposition)->role == names::Role::of) {
      return nullptr;  // "A's shelling of P"
    }
    // "on Monday fighting broke out"
    if (u.is(Category::event_noun) && i + 1 < size()) {
      const Sense* next = unit(i + 1).sense(Category::verb);
      if (next && (next->forms & names::kPast) && !(next->forms & names::kParticiple))
        return nullptr;
    }
    // "the P crossing was taken"
    if (u.is(Category::place_kind) && i > 0 && is_kind(i - 1, UnitKind::name) &&
        !object_follows(i + 1))
      return nullptr;
    // A gerund after a preposition is a verb, after a determiner a noun or adjective.
    return determined || (nominal && noun_position(i) && !takes_object(i)) ? nullptr : sense;
  }
  if (determined || (i > 0 && possessive_mark(i - 1))) return nullptr;
  // "P state, a year ago", "won it back": what is one takes no plural verb.
  bool of_one =
      i > 0 && ((u.is(Category::place_kind) && is_kind(i - 1, UnitKind::name)) || one_thing(i - 1));
  if (sense->forms == names::kBase && of_one) return nullptr;
  // "the A and B bases in P"
  if (sense->forms == names::kThird && u.is(Category::place_kind) && i > 0 &&
      is_kind(i - 1, UnitKind::name) && !object_follows(i + 1))
    return nullptr;
  // "denied reports": no finite verb stands right behind another
  const Sense* before = i > 0 ? unit(i - 1).sense(Category::verb) : nullptr;
  if (before && before->forms == (names::kPast | names::kParticiple) &&
      sense->forms == names::kThird && !unit(i - 1).is(Category::auxiliary))
    return nullptr;
  // "was back in P": no base form stands behind a form of "be"
  const Sense* helper = i > 0 ? unit(i - 1).sense(Category::auxiliary) : nullptr;
  if (sense->forms == names::kBase && helper && helper->feature("verb") == "be") return nullptr;
  // "positions near P": a preposition, unless it is inflected or a helper stands before
  bool helped = i > 0 && (unit(i - 1).is(Category::modal) || unit(i - 1).is(Category::preposition));
  if (sense->forms == names::kBase && u.is(Category::preposition) && !helped) return nullptr;
  // "gave P back to A"
  if (sense->forms == names::kBase && u.is(Category::adverb) && !helped && !object_follows(i + 1))
    return nullptr;
  if (nominal && noun_position(i)) return nullptr;
  // "clashes broke out", "attacks have killed": the verb is behind it.
  bool unhelped = sense->forms & (names::kBase | names::kThird);
  bool infinitive = helped && unit(i - 1).is(Category::preposition) &&
                    unit(i - 1).sense(Category::preposition)->flag("infinitive");
  if (nominal && unhelped && !infinitive && i + 1 < size() && !is(i + 1, Category::event_noun)) {
    const Sense* next = unit(i + 1).sense(Category::verb);
    if (is(i + 1, Category::auxiliary) || (next && (next->forms & (names::kPast | names::kThird))))
      return nullptr;
  }
  // "army control": a name right before a word that takes no object.
  if (nominal && sense->forms == names::kBase && i > 0 && is_kind(i - 1, UnitKind::actor) &&
      !object_follows(i + 1)) {
    return nullptr;
  }
  // "repulsed ISIS assaults": an actor that is itself an object does not act.
  if (nominal && sense->forms == names::kThird && i > 1 && is_kind(i - 1, UnitKind::actor) &&
      !object_follows(i + 1)) {
    std::size_t head = is(i - 2, Category::determiner) && i > 2 ? i - 3 : i - 2;
    if (is(head, Category::verb) || is(head, Category::preposition)) return nullptr;
  }
  if ((sense->forms & (names::kBase | names::kThird)) && !nominal && i > 0 &&
      unit(i - 1).is(Category::preposition) &&
      !unit(i - 1).sense(Category::preposition)->flag("infinitive")) {
    return nullptr;
  }
  return sense;
}

bool UnitReader::finite_verb_starts(std::size_t i) const {
  for (std::size_t j = i; j < size() && j < i + 4; ++j) {
    const Unit& u = unit(j);
    if (u.is(Category::auxiliary) || u.is(Category::modal)) return true;
    if (const Sense* sense = verb(j)) {
      if (sense->forms == names::kIng) return false;
      // "taken by": a participle without auxiliary is no finite verb.
      bool participle_only = sense->forms == names::kParticiple;
      bool agent_follows = j + 1 < size() && unit(j + 1).is(Category::preposition) &&
                           unit(j + 1).sense(Category::preposition)->role == names::Role::by;
      return !participle_only && !agent_follows;
    }
    if (!u.is(Category::adverb) && !u.is(Category::still) && !u.is(Category::negation))
      return false;
  }
  return false;
}

}  // namespace tidemark::events
