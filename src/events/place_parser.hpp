// How a place group is read: left to right from one unit. Inner to place_*.cpp.
#pragma once

#include "events/noun_phrase.hpp"

namespace tidemark::events {

using model::Scope;
using names::Category;
using names::Role;
using names::Sense;
using names::UnitKind;

class PlaceParser {
 public:
  PlaceParser(const UnitReader& units, std::size_t at, bool object)
      : u_(units), at_(at), next_(at), object_(object) {}

  std::optional<Group> parse();

 private:
  const Sense* sense(std::size_t i, Category c) const {
    return i < u_.size() ? u_.unit(i).sense(c) : nullptr;
  }
  Role role(std::size_t i) const {
    const Sense* s = sense(i, Category::preposition);
    return s ? s->role : Role::none;
  }
  bool plain_word(std::size_t i) const {
    return u_.is_kind(i, UnitKind::word) && u_.unit(i).senses.empty();
  }
  // A place kind that is read as one here (a verb reading goes first).
  const Sense* kind(std::size_t i) const {
    if (!u_.is_kind(i, UnitKind::word) || u_.verb(i)) return nullptr;
    return sense(i, Category::place_kind);
  }
  // Most words begin no place group, which their categories tell.
  bool may_begin() const {
    const names::Unit& unit = u_.unit(at_);
    if (plain_word(at_)) return leads_to_place(at_ + 1);
    return unit.kind != UnitKind::word ||
           unit.senses.has_any({Category::partial, Category::whole, Category::determiner,
                                Category::direction, Category::surroundings,
                                Category::place_adjective, Category::place_kind});
  }
  void skip_quotes(std::size_t& i) const {
    while (u_.quote(i) && !u_.possessive_mark(i)) ++i;
  }
  void add(PlaceItem item) {
    item.partial = item.partial || group_.partial;
    item.part = group_.part;
    group_.items.push_back(std::move(item));
  }

  // the [last] [3] [small] [northern] [large parts of] [ISIS-held] …
  void read_modifiers();
  void read_vague(const Sense& adjective);
  // "the port city of P": the kind at `i` only tells of what kind the next one is.
  bool only_modifies(std::size_t i) const;
  // "3 villages"; "70% of the city" is part of it; an area is no count of places.
  bool read_quantity(std::size_t i);
  bool counts(std::size_t i) const;
  bool leads_to_place(std::size_t i) const;
  bool leads_to_kind(std::size_t i) const;

  bool read_head();
  // The head is a kind: "villages of A, B and C", "province of P", "the airbase".
  bool read_kind(const Sense& k);
  // "4 villages around it: …"
  void skip_around();
  // No name: a count of places, a place spoken of before, or a common noun.
  bool unnamed(const Sense& k, std::size_t head);
  // "the provincial capital, P,": the name behind the noun.
  bool read_apposed();
  // "province of P", "eastern countryside of P", "area of P". The name of a province is its own;
  // other regions are called by the whole phrase.
  std::optional<PlaceItem> read_region(std::size_t head, std::size_t i, const Sense& k);

  // One place: [the] [town of] NAME [town] [“other name”] [(other name)], or NAME – NAME road.
  std::optional<PlaceItem> read_item(std::size_t i, std::optional<std::size_t> direction);
  // "its", with adjectives between: whose place the kind at `i` is part of.
  bool own(std::size_t i) const;
  // "the old dam", "its castle": a common noun as an item of a list.
  std::optional<PlaceItem> common_item(std::size_t i, bool determiner, PlaceItem item);
  // NAME – NAME [road]
  void extend_road(PlaceItem& item, std::size_t first);
  // "the city's neighbourhoods": part of the place that the words stand for.
  void read_parts(PlaceItem& item);
  // "P town", "P oilfield", "P province", "P area", "P’s outskirts"; false when the name only owns
  // what is meant ("the country's second and third cities").
  // A noun of changing hands that is told of what stands before it: "P's capture by A".
  bool changes_hands(std::size_t i) const;
  bool read_suffix(PlaceItem& item);
  void apply_kind(PlaceItem& item, std::size_t i);
  // “Q”, (Q), also known as Q
  void read_other_name(PlaceItem& item);
  bool kind_of_item(std::size_t i) const;

  bool opens_list(std::size_t i) const;
  std::size_t list_start(std::size_t i) const;
  bool read_items_of_kind(std::size_t i);
  // ", B and C", "as well as D"
  void read_list();
  void read_items();
  // Where the item before lies, when the list goes on behind it: "A in the south and B", "A, 80 km
  // to the south, B".
  void skip_aside();
  // "…, NAME, a spokesman, said": no place of the list.
  bool speaks(const PlaceItem& item) const;
  // Behind "in A": behind "and B provinces", or `i`.
  std::size_t regions_end(std::size_t i) const;
  // "A in P and B in Q"
  bool parallel(std::size_t i) const;
  // After a comma: "the largest of the towns", "a village near B", "its headquarters", but not
  // "the T3 station".
  bool describes(std::size_t i) const;
  bool is_but(std::size_t i) const;
  // Things that end a list: an actor, a count of its own, a location phrase.
  bool starts_new_group(std::size_t i) const;
  // After a verb's object, a name followed by a finite verb opens the next clause; so does one
  // followed by a singular verb after any list.
  bool opens_clause(bool joined, bool comma) const;
  std::string list_kind() const;

  // "the road between P and Q": its whole description is its name.
  void name_line(std::size_t noun);
  // "in the eastern countryside of P", ", 3 km south of P,", "near P", "between P and Q"
  void read_locators();
  // "3 km [to the] north of": the distance in km of what stands before "near" or a bearing.
  std::optional<double> distance_to_near(std::size_t i) const;

  std::optional<Group> finish();

  const UnitReader& u_;
  std::size_t at_, next_;
  bool object_;
  bool possessive_ = false;
  std::optional<std::size_t> direction_;
  PlaceGroup group_;
};

}  // namespace tidemark::events
