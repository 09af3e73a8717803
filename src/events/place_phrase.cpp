// Place groups: what stands before the head of the phrase, and the head.
#include "events/place_parser.hpp"

namespace tidemark::events {
namespace {

constexpr std::size_t kMaxModifiers = 12;

}  // namespace

std::optional<Group> PlaceParser::parse() {
  if (const Sense* anaphor = sense(at_, Category::place_anaphor)) {
    group_.anaphor = anaphor->feature("number") == "2" ? 2 : 1;
    group_.adverb = anaphor->flag("adverb");
    group_.definite = true;
    next_ = at_ + 1;
    return finish();
  }
  if (!may_begin()) return std::nullopt;
  read_modifiers();
  if (!read_head()) return std::nullopt;
  read_locators();
  return finish();
}

void PlaceParser::read_modifiers() {
  for (std::size_t guard = 0; guard < kMaxModifiers; ++guard) {
    skip_quotes(next_);
    std::size_t i = next_;
    if (i >= u_.size()) return;
    if (sense(i, Category::partial)) {
      group_.partial = true;
    } else if (sense(i, Category::whole)) {
      group_.whole = true;
    } else if (only_modifies(i)) {
    } else if (const Sense* s = u_.determiner(i) ? sense(i, Category::determiner) : nullptr) {
      if (!s->flag("indefinite")) group_.definite = true;
      possessive_ = possessive_ || s->flag("possessive");
    } else if (u_.is_kind(i, UnitKind::quantity)) {
      if (!read_quantity(i)) return;
    } else if (group_.count && u_.is_kind(i, UnitKind::name) && u_.possessive_mark(i + 1) &&
               leads_to_kind(i + 2)) {
      ++next_;  // "four of P's five districts"
    } else if (u_.is_kind(i, UnitKind::actor) && sense(i + 1, Category::compound_tail)) {
      if (sense(i + 1, Category::compound_tail)->tail == names::Tail::held &&
          !u_.unit(i).owners.empty()) {
        group_.holder = u_.unit(i).owners.front();
      }
      ++next_;
    } else if (const Sense* direction = sense(i, Category::direction);
               direction && !u_.is(i, Category::preposition)) {
      if (!direction_) direction_ = i;
    } else if (sense(i, Category::surroundings) && role(i + 1) == Role::of) {
      group_.partial = true;
      ++next_;
    } else if (const Sense* adjective = sense(i, Category::place_adjective);
               adjective && !kind(i) && leads_to_place(i + 1)) {
      read_vague(*adjective);
    } else if (sense(i, Category::subordinator) && i > at_ && u_.is(i - 1, Category::determiner) &&
               leads_to_kind(i + 1)) {
      // "the following villages"
    } else if (plain_word(i) && leads_to_place(i + 1)) {
      // an adjective that the lexicon does not know: "the sleepy town of"
    } else if (u_.verb(i) && (u_.verb(i)->forms & names::kParticiple) && i > at_ &&
               u_.is(i - 1, Category::determiner) && leads_to_place(i + 1)) {
      // "the captured villages"
    } else {
      return;
    }
    ++next_;
  }
}

bool PlaceParser::only_modifies(std::size_t i) const {
  bool single = kind(i) && !kind(i)->flag("before") && kind(i)->feature("number") != "many";
  return single && kind(i + 1) && kind(i + 1)->feature("scope") == "point" &&
         role(i + 2) == Role::of;
}

void PlaceParser::read_vague(const Sense& adjective) {
  std::string_view count = adjective.feature("count");
  if (count == "vague") group_.many = true;
  if (count == "2") group_.count = 2;
}

bool PlaceParser::counts(std::size_t i) const {
  if (!u_.is_kind(i, UnitKind::quantity)) return false;
  const text::QuantityMention& q = u_.marked().quantities[std::size_t(u_.unit(i).quantity)];
  return q.quantity == model::Quantity::count && q.value < 100000;
}

bool PlaceParser::read_quantity(std::size_t i) {
  const text::QuantityMention& q = u_.marked().quantities[std::size_t(u_.unit(i).quantity)];
  if (counts(i)) {
    if (!leads_to_kind(i + 1)) return false;
    if (!group_.count) group_.count = int(q.value);
    if (role(i + 1) == Role::of) ++next_;
    return true;
  }
  bool share = q.quantity == model::Quantity::share, area = q.quantity == model::Quantity::area;
  if ((!share && !area) || role(i + 1) != Role::of) return false;
  ++next_;
  if (share && q.value >= 100) {
    group_.whole = true;
    return true;
  }
  group_.partial = true;
  if (area) group_.part.km2 = q.value;
  else group_.part.share = q.value / 100;
  return true;
}

bool PlaceParser::leads_to_place(std::size_t i) const {
  for (std::size_t j = i; j < i + 4; ++j) {
    if (u_.is_kind(j, UnitKind::name) || kind(j) || u_.is(j, Category::surroundings)) return true;
    bool modifier = plain_word(j) || u_.is(j, Category::place_adjective) || u_.quote(j) ||
                    u_.is(j, Category::direction) || u_.is(j, Category::whole) ||
                    u_.is(j, Category::determiner) || role(j) == Role::of;
    if (!modifier) return false;
  }
  return false;
}

bool PlaceParser::leads_to_kind(std::size_t i) const {
  for (std::size_t j = i; j < i + 5; ++j) {
    if (kind(j)) return true;
    if (u_.is_kind(j, UnitKind::name) && u_.possessive_mark(j + 1)) ++j;
    bool modifier = plain_word(j) || u_.is(j, Category::place_adjective) || u_.quote(j) ||
                    u_.possessive_mark(j) || u_.is(j, Category::direction) ||
                    u_.is(j, Category::whole) || u_.is(j, Category::determiner) ||
                    role(j) == Role::of || u_.is(j, Category::compound_tail) ||
                    u_.is_kind(j, UnitKind::actor) ||
                    (j > i + 1 && u_.is_kind(j, UnitKind::quantity));  // "4 of the 5 towns"
    if (!modifier) return false;
  }
  return false;
}

bool PlaceParser::read_head() {
  skip_quotes(next_);
  if (const Sense* k = kind(next_)) {
    // "Mount P", "Brigade 12" are names of their own, read as an item.
    if (!k->flag("before")) return read_kind(*k);
  }
  if (!u_.is_kind(next_, UnitKind::name) && !kind(next_)) return false;
  auto item = read_item(next_, direction_);
  if (!item) return false;
  group_.scope = item->scope;
  group_.kind = item->kind;
  add(*item);
  read_list();
  return true;
}

bool PlaceParser::read_kind(const Sense& k) {
  std::size_t head = next_;
  group_.kind = std::string(k.feature("kind"));
  group_.scope = *model::parse_scope(k.feature("scope"));
  if (k.feature("number") == "many") group_.many = true;
  ++next_;
  if (k.flag("part")) group_.partial = true;
  group_.seat = k.flag("seat");
  if (group_.seat && role(next_) == Role::of) {  // "stronghold of A"
    std::size_t i = next_ + 1;
    if (u_.is(i, Category::determiner)) ++i;
    if (u_.is_kind(i, UnitKind::actor) && !u_.is(i + 1, Category::compound_tail) &&
        !u_.unit(i).owners.empty()) {
      group_.holder = u_.unit(i).owners.front();
      next_ = i + 1;
      return true;
    }
  }
  // "villages and farms around P"
  while (u_.is(next_, Category::conjunction) && kind(next_ + 1) && !kind_of_item(next_ + 1))
    next_ += 2;
  bool of = role(next_) == Role::of;
  if (of && k.flag("relational")) return unnamed(k, head);
  std::size_t item_at = next_ + (of ? 1 : 0);
  if (!of) skip_around();
  if (u_.is_kind(next_, UnitKind::time) && opens_list(next_ + 1)) ++next_;
  bool opener = opens_list(next_);
  if (of && k.flag("noise") && group_.scope == Scope::point) return false;
  if (of || (!opener && u_.is_kind(next_, UnitKind::name))) {
    if (group_.scope == Scope::point && k.feature("kind") != "area") {
      if (read_items_of_kind(item_at)) return true;
    } else if (auto item = read_region(head, item_at, k)) {
      add(*item);
      read_list();
      return true;
    }
    if (!of) return !k.flag("noise") || unnamed(k, head);
  }
  if (opener) {
    std::size_t before = next_;
    next_ = list_start(next_);
    if (read_items_of_kind(next_)) {
      group_.many = true;
      return true;
    }
    next_ = before;
  }
  return unnamed(k, head);
}

void PlaceParser::skip_around() {
  if (role(next_) != Role::at && role(next_) != Role::near) return;
  std::size_t i = next_ + 1;
  if (u_.determiner(i) && u_.is(i + 1, Category::surroundings)) next_ = i + 2;
}

bool PlaceParser::unnamed(const Sense& k, std::size_t head) {
  if (k.flag("noise") && !group_.definite && !group_.count) return false;
  if (k.feature("kind") == "area" && group_.many) group_.areas_of = true;
  bool single = !group_.many && !group_.count;
  bool within = possessive_ && k.flag("within");
  if (within || (single && k.flag("common") && group_.scope == Scope::point)) {
    if (!within && read_apposed()) return true;
    PlaceItem item;
    bool numbered = !within && k.flag("named") && counts(next_) && !leads_to_kind(next_ + 1);
    item.name = u_.range(head, numbered ? next_++ : head);  // "the hill 800"
    item.kind = group_.kind;
    item.common = !numbered;
    item.known = numbered;
    item.within = within;
    item.head = head;
    item.partial = group_.partial;
    read_parts(item);
    add(item);
    std::size_t i = next_;
    // "its port and the fields of B"
    if (u_.is(i, Category::conjunction) && !(object_ && u_.finite_verb_starts(i + 1))) {
      read_list();
    }
  }
  return true;
}

bool PlaceParser::read_apposed() {
  bool named = u_.comma(next_) && u_.is_kind(next_ + 1, UnitKind::name);
  bool closed =
      u_.comma(next_ + 2) || u_.punctuation(next_ + 2, {".", ";"}) || next_ + 2 == u_.size();
  bool lists = u_.is_kind(next_ + 3, UnitKind::name) || u_.is(next_ + 3, Category::conjunction);
  if (!named || !closed || lists) return false;
  auto item = read_item(next_ + 1, std::nullopt);
  if (!item) return false;
  item->kind = group_.kind;
  item->known = true;
  add(*item);
  return true;
}

std::optional<PlaceItem> PlaceParser::read_region(std::size_t head, std::size_t i, const Sense& k) {
  auto inner = read_item(i, std::nullopt);
  if (!inner) return std::nullopt;
  std::string kind_name(k.feature("kind"));
  if (kind_name == "governorate" || kind_name == "area") {
    inner->kind = kind_name == "area" ? inner->kind : kind_name;
    inner->scope = direction_ || kind_name == "governorate" ? Scope::region : inner->scope;
    return inner;
  }
  PlaceItem region = *inner;
  std::size_t first = direction_ ? *direction_ : head;
  region.name = {u_.range(first, first).begin, inner->name.end};
  region.kind = kind_name;
  region.scope = group_.scope;
  return region;
}

std::optional<Group> PlaceParser::finish() {
  Group group;
  group.kind = GroupKind::place;
  group.first = at_;
  group.last = next_ - 1;
  group.place = std::move(group_);
  group.possessive = possessive_;
  return group;
}

std::optional<Group> parse_place(const UnitReader& units, std::size_t at, bool object) {
  return PlaceParser(units, at, object).parse();
}

}  // namespace tidemark::events
