#include "events/holding_phrase.hpp"

#include "events/noun_phrase.hpp"

namespace tidemark::events {
namespace {

using names::Category;
using names::Order;
using names::Role;
using names::Sense;
using names::UnitKind;

constexpr std::size_t kMostAdjectives = 3;

class HoldingParser {
 public:
  HoldingParser(const UnitReader& units, std::size_t at) : u_(units), at_(at) {}

  std::optional<HoldingPhrase> parse() {
    if (u_.is(at_, Category::holding)) return make(*u_.unit(at_).sense(Category::holding), at_);
    const Sense* preposition =
        at_ < u_.size() ? u_.unit(at_).sense(Category::preposition) : nullptr;
    if (!preposition || !preposition->flag("holds")) return std::nullopt;
    if (preposition->role == Role::with) return with_holder(*preposition);
    if (auto owned = owned_by_actor()) return owned;
    return plain(*preposition);
  }

 private:
  HoldingPhrase make(const Sense& sense, std::size_t last) const {
    HoldingPhrase phrase;
    phrase.group.kind = GroupKind::holding;
    phrase.group.first = at_;
    phrase.group.last = last;
    phrase.group.sense = &sense;
    phrase.group.order = sense.order;
    phrase.group.returned = returned();
    return phrase;
  }

  // "back in the hands of", "once more under": it was lost in between.
  bool returned() const {
    std::size_t i = at_;
    while (i > 0 && u_.is(i - 1, Category::adverb)) {
      if (u_.unit(--i).sense(Category::adverb)->flag("returns")) return true;
    }
    return false;
  }

  const Sense* noun(std::size_t i) const {
    return i < u_.size() ? u_.unit(i).sense(Category::holding_noun) : nullptr;
  }

  std::size_t skip_adjectives(std::size_t i) const {
    std::size_t first = i;
    while (i < u_.size() && i < first + kMostAdjectives && !noun(i) &&
           !u_.is_kind(i, UnitKind::actor) &&
           (u_.is(i, Category::adverb) || u_.is(i, Category::whole) ||
            u_.is(i, Category::place_adjective) || u_.quote(i) ||
            (u_.is_kind(i, UnitKind::word) && u_.unit(i).senses.empty()))) {
      ++i;
    }
    return i;
  }

  // "is back with A", "remains with A"
  std::optional<HoldingPhrase> with_holder(const Sense& preposition) const {
    std::size_t i = at_;
    while (i > 0 && (u_.is(i - 1, Category::adverb) || u_.is(i - 1, Category::still))) --i;
    bool state = i > 0 && u_.is(i - 1, Category::auxiliary) &&
                 u_.unit(i - 1).sense(Category::auxiliary)->feature("verb") == "be";
    if (!state || !parse_actor(u_, at_ + 1)) return std::nullopt;
    HoldingPhrase phrase = make(preposition, at_);
    phrase.group.order = Order::place_actor;
    return phrase;
  }

  // "under the full control of A's …": the holder stands before the noun.
  std::optional<HoldingPhrase> owned_by_actor() const {
    std::size_t start = skip_adjectives(at_ + 1);
    auto holder = parse_actor(u_, start);
    if (!holder || holder->last < start) return std::nullopt;
    std::size_t last = skip_adjectives(holder->last + 1);
    if (!noun(last)) return std::nullopt;
    // "in the army command centre"
    if (u_.is(last + 1, Category::place_kind) || u_.is_kind(last + 1, UnitKind::name))
      return std::nullopt;
    HoldingPhrase phrase = make(*noun(last), start - 1);
    phrase.group.order = Order::place_actor;
    phrase.owned = last;
    return phrase;
  }

  // "in [the] [firm] control of", "in its grip"
  std::optional<HoldingPhrase> plain(const Sense& preposition) const {
    std::size_t i = at_ + 1;
    const Sense* determiner = u_.determiner(i) ? u_.unit(i).sense(Category::determiner) : nullptr;
    if (determiner) ++i;
    i = skip_adjectives(i);
    const Sense* held = noun(i);
    if (!held) return std::nullopt;
    HoldingPhrase phrase = make(*held, i);
    if (determiner && determiner->flag("possessive")) {
      phrase.group.order = Order::place_pronoun;
      return phrase;
    }
    bool of = u_.is(i + 1, Category::preposition) &&
              u_.unit(i + 1).sense(Category::preposition)->role == Role::of;
    if (!of) return std::nullopt;
    phrase.group.last = i + 1;
    if (!parse_actor(u_, i + 2)) {
      if (determiner || !held->flag("rules") || preposition.flag("under")) return std::nullopt;
      phrase.group.order = Order::actor_place;
    }
    return phrase;
  }

  const UnitReader& u_;
  std::size_t at_;
};

}  // namespace

std::optional<HoldingPhrase> parse_holding(const UnitReader& units, std::size_t at) {
  return HoldingParser(units, at).parse();
}

}  // namespace tidemark::events
