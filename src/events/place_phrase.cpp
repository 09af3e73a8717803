#include <algorithm>

#include "events/noun_phrase.hpp"

namespace tidemark::events {
namespace {

using model::Scope;
using names::Category;
using names::Role;
using names::Sense;
using names::Tail;
using names::UnitKind;

constexpr int kMaxItems = 200;
constexpr std::size_t kMaxModifiers = 12;

class PlaceParser {
 public:
  PlaceParser(const UnitReader& units, std::size_t at, bool object)
      : u_(units), at_(at), next_(at), object_(object) {}

  std::optional<Group> parse() {
    if (const Sense* anaphor = sense(at_, Category::place_anaphor)) {
      group_.anaphor = anaphor->feature("number") == "2" ? 2 : 1;
      group_.definite = true;
      next_ = at_ + 1;
      return finish();
    }
    read_modifiers();
    if (!read_head()) return std::nullopt;
    read_locators();
    return finish();
  }

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
  void skip_quotes(std::size_t& i) const {
    while (u_.quote(i) && !u_.possessive_mark(i)) ++i;
  }

  // the [last] [3] [small] [northern] [large parts of] [ISIS-held] …
  void read_modifiers() {
    for (std::size_t guard = 0; guard < kMaxModifiers; ++guard) {
      skip_quotes(next_);
      std::size_t i = next_;
      if (i >= u_.size()) return;
      if (sense(i, Category::partial)) {
        group_.partial = true;
      } else if (sense(i, Category::whole)) {
        group_.whole = true;
      } else if (const Sense* s = u_.determiner(i) ? sense(i, Category::determiner) : nullptr) {
        if (!s->flag("indefinite")) group_.definite = true;
        possessive_ = possessive_ || s->flag("possessive");
      } else if (u_.is_kind(i, UnitKind::quantity)) {
        if (!read_quantity(i)) return;
      } else if (u_.is_kind(i, UnitKind::actor) && sense(i + 1, Category::compound_tail)) {
        if (sense(i + 1, Category::compound_tail)->tail == Tail::held && !u_.unit(i).owners.empty()) {
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
      } else if (plain_word(i) && leads_to_place(i + 1)) {
        // an adjective that the lexicon does not know: "the crossroads town of"
      } else if (u_.verb(i) && (u_.verb(i)->forms & names::kParticiple) && i > at_ &&
                 u_.is(i - 1, Category::determiner) && leads_to_place(i + 1)) {
        // "the captured villages"
      } else {
        return;
      }
      ++next_;
    }
  }

  void read_vague(const Sense& adjective) {
    std::string_view count = adjective.feature("count");
    if (count == "vague") group_.many = true;
    if (count == "2") group_.count = 2;
  }

  // "3 villages"; "70% of the city" is part of it; an area is no count of places.
  bool read_quantity(std::size_t i) {
    const text::QuantityMention& q = u_.marked().quantities[std::size_t(u_.unit(i).quantity)];
    if (q.quantity == model::Quantity::count && q.value < 100000) {
      if (!leads_to_kind(i + 1)) return false;
      group_.count = int(q.value);
      if (role(i + 1) == Role::of) ++next_;
      return true;
    }
    if (q.quantity == model::Quantity::share && role(i + 1) == Role::of) {
      group_.partial = true;
      ++next_;
      return true;
    }
    if (q.quantity == model::Quantity::area && role(i + 1) == Role::of) {
      group_.partial = true;
      ++next_;
      return true;
    }
    return false;
  }

  bool leads_to_place(std::size_t i) const {
    for (std::size_t j = i; j < i + 4; ++j) {
      if (u_.is_kind(j, UnitKind::name) || kind(j) || u_.is(j, Category::surroundings)) return true;
      bool modifier = plain_word(j) || u_.is(j, Category::place_adjective) || u_.quote(j) ||
                      u_.is(j, Category::direction) || u_.is(j, Category::whole) ||
                      u_.is(j, Category::determiner) || role(j) == Role::of;
      if (!modifier) return false;
    }
    return false;
  }

  bool leads_to_kind(std::size_t i) const {
    for (std::size_t j = i; j < i + 5; ++j) {
      if (kind(j)) return true;
      bool modifier = plain_word(j) || u_.is(j, Category::place_adjective) || u_.quote(j) ||
                      u_.is(j, Category::direction) || u_.is(j, Category::whole) ||
                      u_.is(j, Category::determiner) || role(j) == Role::of ||
                      u_.is(j, Category::compound_tail) || u_.is_kind(j, UnitKind::actor);
      if (!modifier) return false;
    }
    return false;
  }

  bool read_head() {
    skip_quotes(next_);
    if (const Sense* k = kind(next_)) {
      // "Mount al-Bishri", "Brigade 93" are names of their own, read as an item.
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

  // The head is a kind: "villages of A, B and C", "province of Raqqa", "the airbase".
  bool read_kind(const Sense& k) {
    std::size_t head = next_;
    group_.kind = std::string(k.feature("kind"));
    group_.scope = *model::parse_scope(k.feature("scope"));
    if (k.feature("number") == "many") group_.many = true;
    ++next_;
    if (k.flag("part")) group_.partial = true;
    // "3 villages and hills surrounding them"
    while (u_.is(next_, Category::conjunction) && kind(next_ + 1) && !kind_of_item(next_ + 1)) next_ += 2;
    bool of = role(next_) == Role::of;
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

  // "4 villages in its vicinity, they are …"
  void skip_around() {
    if (role(next_) != Role::at && role(next_) != Role::near) return;
    std::size_t i = next_ + 1;
    if (u_.determiner(i) && u_.is(i + 1, Category::surroundings)) next_ = i + 2;
  }

  // No name: a count of places, a place spoken of before, or a common noun.
  bool unnamed(const Sense& k, std::size_t head) {
    if (k.flag("noise") && !group_.definite && !group_.count) return false;
    if (k.feature("kind") == "area" && group_.many) group_.areas_of = true;
    bool single = !group_.many && !group_.count;
    bool within = possessive_ && k.flag("within");
    if (within || (single && k.flag("common") && group_.scope == Scope::point)) {
      PlaceItem item;
      item.name = u_.range(head, head);
      item.kind = group_.kind;
      item.common = true;
      item.within = within;
      item.head = head;
      item.partial = group_.partial;
      read_parts(item);
      add(item);
      std::size_t i = next_;
      // "its castle and the northern suburb of X"
      if (u_.is(i, Category::conjunction) && !(object_ && u_.finite_verb_starts(i + 1))) {
        read_list();
      }
    }
    return true;
  }

  bool opens_list(std::size_t i) const {
    return u_.is(i, Category::list_opener) || u_.punctuation(i, ":") || u_.punctuation(i, "(") ||
           (u_.comma(i) && u_.is(i + 1, Category::list_opener)) ||
           (u_.comma(i) && group_.count && u_.is_kind(i + 1, UnitKind::name) &&
            (u_.comma(i + 2) || u_.is(i + 2, Category::conjunction)));
  }
  std::size_t list_start(std::size_t i) const {
    while (u_.comma(i) || u_.punctuation(i, ":") || u_.punctuation(i, "(") ||
           u_.is(i, Category::list_opener)) {
      ++i;
    }
    return i;
  }

  bool read_items_of_kind(std::size_t i) {
    auto item = read_item(i, std::nullopt);
    if (!item) return false;
    item->known = true;
    if (item->kind.empty()) item->kind = group_.kind;
    add(*item);
    read_list();
    return true;
  }

  // "province of Raqqa", "eastern countryside of Hama", "area of at-Tanf". The name of a province is its
  // own; other regions are called by the whole phrase.
  std::optional<PlaceItem> read_region(std::size_t head, std::size_t i, const Sense& k) {
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

  // One place: [the] [town of] NAME [town] [“other name”] [(other name)], or NAME – NAME road.
  std::optional<PlaceItem> read_item(std::size_t i, std::optional<std::size_t> direction) {
    PlaceItem item;
    bool determiner = false;
    for (int guard = 0; guard < 8; ++guard) {
      skip_quotes(i);
      if (u_.determiner(i)) {
        // "X, a suburb of the same town": an indefinite noun only describes
        determiner = !sense(i, Category::determiner)->flag("indefinite");
        ++i;
      } else if (sense(i, Category::partial)) {
        item.partial = true;
        ++i;
      } else if (sense(i, Category::surroundings) && role(i + 1) == Role::of) {
        item.partial = true;
        i += 2;
      } else if (sense(i, Category::direction) && !sense(i, Category::preposition)) {
        if (!direction) direction = i;
        ++i;
      } else if (kind(i) && role(i + 1) == Role::of && !kind(i)->flag("noise")) {
        item.kind = std::string(kind(i)->feature("kind"));
        item.scope = *model::parse_scope(kind(i)->feature("scope"));
        i += 2;
      } else if (kind(i) && u_.is_kind(i + 1, UnitKind::name) && !u_.comma(i + 1) &&
                 kind(i)->feature("number") != "many") {
        item.kind = std::string(kind(i)->feature("kind"));
        if (kind(i)->flag("before")) break;
        ++i;
      } else if ((u_.is(i, Category::place_adjective) && !kind(i)) || plain_word(i)) {
        bool lower = u_.marked().tokens[u_.unit(i).first].shape == text::Shape::lower;
        if (!leads_to_place(i + 1) || (plain_word(i) && !lower)) return std::nullopt;
        ++i;
      } else {
        break;
      }
    }
    if (kind(i) && !kind(i)->flag("before")) return common_item(i, determiner, item);
    std::size_t first = i;
    if (kind(i)) ++i;  // "Mount X"
    if (!u_.is_kind(i, UnitKind::name)) return std::nullopt;
    item.head = i;
    item.name = u_.range(first, i);
    next_ = i + 1;
    extend_road(item, first);
    read_suffix(item);
    item.known = u_.unit(item.head).known || !item.kind.empty();
    if (item.scope == Scope::point && item.kind.empty() && u_.unit(item.head).no_point) {
      item.scope = Scope::region;
    }
    if (direction && item.scope == Scope::point && item.kind.empty()) {
      item.name.begin = u_.range(*direction, *direction).begin;
      item.scope = Scope::region;
    } else if (direction && item.scope == Scope::region && item.kind != "governorate") {
      item.name.begin = u_.range(*direction, *direction).begin;
    }
    read_other_name(item);
    return item;
  }

  // "its", with adjectives between: whose place the kind at `i` is part of.
  bool own(std::size_t i) const {
    while (i > 0 && (plain_word(i - 1) || u_.is(i - 1, Category::place_adjective) ||
                     u_.is(i - 1, Category::direction))) {
      --i;
    }
    return i > 0 && u_.is(i - 1, Category::determiner) &&
           sense(i - 1, Category::determiner)->flag("possessive");
  }

  // "the nearby dam", "its castle": a common noun as an item of a list.
  std::optional<PlaceItem> common_item(std::size_t i, bool determiner, PlaceItem item) {
    const Sense* k = kind(i);
    item.within = k->flag("within") && own(i);
    bool single = k->flag("common") && determiner && k->feature("number") != "many";
    if (!single && !item.within) return std::nullopt;
    item.name = u_.range(i, i);
    item.kind = std::string(k->feature("kind"));
    item.common = true;
    item.head = i;
    next_ = i + 1;
    return item;
  }

  // NAME – NAME [road]
  void extend_road(PlaceItem& item, std::size_t first) {
    std::size_t i = next_;
    while (u_.dash(i) && u_.is_kind(i + 1, UnitKind::name)) i += 2;
    if (i > next_ && kind(i) && kind(i)->feature("scope") == "line") {
      item.name = u_.range(first, i);
      item.kind = std::string(kind(i)->feature("kind"));
      item.scope = Scope::line;
      next_ = i + 1;
    }
  }

  // "the city's neighbourhoods": part of the place that the words stand for
  void read_parts(PlaceItem& item) {
    std::size_t j = next_;
    if (!u_.possessive_mark(j)) return;
    ++j;
    while (u_.is(j, Category::direction) || u_.is(j, Category::place_adjective) || plain_word(j)) ++j;
    if (!(kind(j) && kind(j)->flag("within")) && !u_.is(j, Category::surroundings)) return;
    item.partial = true;
    next_ = j + 1;
  }

  // "Maskanah town", "al-Kabir oilfield", "Raqqa province", "al-Abbasiyah area", "X’s outskirts"
  void read_suffix(PlaceItem& item) {
    std::size_t i = next_;
    if (u_.possessive_mark(i)) {
      std::size_t j = i + 1;
      if (u_.is_kind(j, UnitKind::name)) {  // "Syria's Manbij"
        item.head = j;
        item.name = u_.range(j, j);
        next_ = j + 1;
        read_suffix(item);
        return;
      }
      while (u_.is(j, Category::direction) || u_.is(j, Category::place_adjective)) ++j;
      if (j > i + 1 && kind(j) && kind(j)->flag("common")) {  // "Syria's largest oil field"
        item.name = u_.range(j, j);
        item.common = true;
      }
      if (u_.is(j, Category::surroundings) || kind(j)) {
        item.partial = item.partial || u_.is(j, Category::surroundings);
        if (kind(j)) apply_kind(item, j);
        next_ = j + 1;
      }
      return;
    }
    std::size_t j = i;
    while (u_.is(j, Category::direction) && kind(j + 1)) ++j;  // "Homs eastern countryside"
    // "al-Kabir strategic oilfield"
    while ((u_.is(j, Category::place_adjective) || plain_word(j)) && !kind(j) && kind(j + 1)) ++j;
    if (!kind(j)) return;
    if (kind(j)->feature("number") == "many" && !kind(j)->flag("named")) return;
    apply_kind(item, j);
    next_ = j + 1;
    if (kind(next_) && kind(next_)->feature("kind") == "area") ++next_;
  }

  void apply_kind(PlaceItem& item, std::size_t i) {
    const Sense* k = kind(i);
    std::string_view name = k->feature("kind");
    if (name == "area") return;
    item.kind = std::string(name);
    item.scope = *model::parse_scope(k->feature("scope"));
    bool region = item.scope == Scope::region && name != "governorate";
    if ((k->flag("named") || region) && !item.common) item.name.end = u_.range(i, i).end;
  }

  // “Al-Haramiyah”, (Kobani), also known as …
  void read_other_name(PlaceItem& item) {
    std::size_t i = next_;
    if (u_.comma(i) && u_.is(i + 1, Category::other_name)) ++i;
    if (u_.is(i, Category::other_name) && u_.is_kind(i + 1, UnitKind::name)) {
      item.other_name = u_.range(i + 1, i + 1);
      next_ = i + 2;
      return;
    }
    if (u_.punctuation(i, "(") || u_.quote(i)) {
      std::size_t j = i + 1;
      while (j < u_.size() && j < i + 6 && !u_.punctuation(j, ")") && !u_.quote(j)) ++j;
      bool closed = u_.punctuation(j, ")") || u_.quote(j);
      std::size_t name = i + (u_.is(i + 1, Category::other_name) ? 2 : 1);
      if (closed && j > name && u_.is_kind(name, UnitKind::name)) {
        if (j == name + 1) item.other_name = u_.range(name, name);
        next_ = j + 1;
      } else if (u_.quote(i) && !u_.possessive_mark(i)) {
        next_ = i + 1;
      }
    }
  }

  bool kind_of_item(std::size_t i) const {
    return role(i + 1) == Role::of && u_.is_kind(i + 2, UnitKind::name);
  }

  // ", B and C", "as well as the town of D"
  void read_list() {
    for (int guard = 0; guard < kMaxItems; ++guard) {
      std::size_t i = next_;
      bool comma = u_.comma(i);
      if (comma) ++i;
      bool joined = u_.is(i, Category::conjunction) && !is_but(i);
      if (joined) ++i;
      if (!comma && !joined) return;
      bool again = role(i) == Role::over || role(i) == Role::of || role(i) == Role::at;
      if (again) {
        if (!joined) return;
        ++i;  // "over A and over B"
      }
      std::size_t saved = next_;
      // "In Homs, the town of X was taken": no list after a preposition.
      bool apposed = !joined && describes(i);
      auto item = starts_new_group(i) || apposed ? std::nullopt : read_item(i, std::nullopt);
      if (!item || opens_clause(joined, comma)) {
        next_ = saved;
        return;
      }
      bool other_scope = item->scope != group_.scope && item->scope != Scope::point;
      if (other_scope && item->scope == Scope::region && group_.scope == Scope::point && !joined) {
        next_ = saved;  // "Rumthan, Raqqa province": where it lies, not what was taken
        return;
      }
      if (item->kind.empty() && group_.scope == Scope::point) item->kind = list_kind();
      item->known = item->known || group_.items.front().known;
      if (again) group_.resumed = group_.items.size();
      add(*item);
    }
  }

  // After a comma: "the capital of the province", "a suburb of the same town", "its headquarters",
  // but not "the T3 station".
  bool describes(std::size_t i) const {
    if (!u_.determiner(i)) return false;
    const Sense* determiner = sense(i, Category::determiner);
    if (determiner->flag("indefinite") || determiner->flag("possessive")) return true;
    std::size_t j = i + 1;
    while (u_.is(j, Category::place_adjective) || u_.is(j, Category::direction) || plain_word(j)) ++j;
    return object_ && !u_.is_kind(j, UnitKind::name);
  }

  bool is_but(std::size_t i) const {
    return u_.unit(i).sense(Category::conjunction)->feature("join") == "but";
  }
  // Things that end a list: an actor, a count of its own, a location phrase.
  bool starts_new_group(std::size_t i) const {
    return u_.is_kind(i, UnitKind::actor) || u_.is_kind(i, UnitKind::quantity) ||
           u_.is_kind(i, UnitKind::time) || u_.is(i, Category::relative);
  }
  // After a verb's object, a name followed by a finite verb opens the next clause; so does one followed
  // by a singular verb after any list.
  bool opens_clause(bool joined, bool comma) const {
    if (!u_.finite_verb_starts(next_)) return false;
    if (object_) return true;
    if (!joined) return comma;
    const Sense* aux = sense(next_, Category::auxiliary);
    return aux && aux->feature("number") == "one";
  }
  std::string list_kind() const { return group_.many || group_.count ? group_.kind : std::string(); }

  void add(PlaceItem item) {
    item.partial = item.partial || group_.partial;
    group_.items.push_back(std::move(item));
  }

  // "in the eastern countryside of Hama", ", 3 km south of Maskanah,", "near X", "between X and Y"
  void read_locators() {
    for (int guard = 0; guard < 4; ++guard) {
      std::size_t i = next_;
      if (u_.comma(i) && (role(i + 1) == Role::near || distance_to_near(i + 1))) ++i;
      double km = -1;
      if (auto distance = distance_to_near(i)) {
        km = *distance;
        ++i;
      }
      Role r = role(i);
      bool containing = r == Role::of && !group_.items.empty() && u_.is_kind(i + 1, UnitKind::name);
      if (r != Role::near && r != Role::at && r != Role::between && !containing) return;
      if (group_.areas_of && r == Role::at) return;
      const Sense* preposition = sense(i, Category::preposition);
      std::size_t saved = next_;
      auto item = read_item(i + 1, std::nullopt);
      if (!item) {
        next_ = saved;
        return;
      }
      Locator locator;
      locator.role = r;
      locator.km = km;
      if (!preposition->feature("bearing").empty()) {
        locator.bearing = std::stoi(std::string(preposition->feature("bearing")));
      }
      locator.item = *item;
      group_.locators.push_back(locator);
      if (r == Role::between && u_.is(next_, Category::conjunction)) {
        std::size_t joined = next_;
        if (auto end = read_item(next_ + 1, std::nullopt)) {
          locator.item = *end;
          group_.locators.push_back(locator);
        } else {
          next_ = joined;
        }
      }
      if (u_.is(next_, Category::conjunction) && group_.scope == Scope::point &&
          !group_.items.empty() && r == Role::near) {
        read_list();
      }
    }
  }

  // "3 km [to the] north of": the distance in km of what stands before "near" or a bearing.
  std::optional<double> distance_to_near(std::size_t i) const {
    if (!u_.is_kind(i, UnitKind::quantity) || role(i + 1) != Role::near) return std::nullopt;
    const text::QuantityMention& q = u_.marked().quantities[std::size_t(u_.unit(i).quantity)];
    bool length = q.quantity == model::Quantity::length || q.quantity == model::Quantity::distance;
    return length ? std::optional(q.value) : std::nullopt;
  }

  std::optional<Group> finish() {
    Group group;
    group.kind = GroupKind::place;
    group.first = at_;
    group.last = next_ - 1;
    group.place = std::move(group_);
    group.possessive = possessive_;
    return group;
  }

  const UnitReader& u_;
  std::size_t at_, next_;
  bool object_;
  bool possessive_ = false;
  std::optional<std::size_t> direction_;
  PlaceGroup group_;
};

}  // namespace

std::optional<Group> parse_place(const UnitReader& units, std::size_t at, bool object) {
  return PlaceParser(units, at, object).parse();
}

}  // namespace tidemark::events
