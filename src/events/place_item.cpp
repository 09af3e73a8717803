// One place of a group: its kind, name and other name.
#include "events/place_parser.hpp"
#include "model/place.hpp"

namespace tidemark::events {

std::optional<PlaceItem> PlaceParser::read_item(std::size_t i,
                                                std::optional<std::size_t> direction) {
  PlaceItem item;
  bool determiner = false;
  for (int guard = 0; guard < 8; ++guard) {
    skip_quotes(i);
    if (u_.determiner(i)) {
      // "A, a village near B": an indefinite noun only describes
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
    } else if (only_modifies(i)) {
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
  if (!read_suffix(item)) return std::nullopt;
  // Only a place has outskirts.
  item.known = u_.unit(item.head).known || !item.kind.empty() || item.partial || group_.partial;
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

bool PlaceParser::own(std::size_t i) const {
  while (i > 0 && (plain_word(i - 1) || u_.is(i - 1, Category::place_adjective) ||
                   u_.is(i - 1, Category::direction))) {
    --i;
  }
  return i > 0 && u_.is(i - 1, Category::determiner) &&
         sense(i - 1, Category::determiner)->flag("possessive");
}

std::optional<PlaceItem> PlaceParser::common_item(std::size_t i, bool determiner, PlaceItem item) {
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

void PlaceParser::extend_road(PlaceItem& item, std::size_t first) {
  std::size_t i = next_;
  while (u_.dash(i) && u_.is_kind(i + 1, UnitKind::name)) i += 2;
  if (i > next_ && kind(i) && kind(i)->feature("scope") == "line") {
    item.name = u_.range(first, i);
    item.kind = std::string(kind(i)->feature("kind"));
    item.scope = Scope::line;
    next_ = i + 1;
  }
}

void PlaceParser::read_parts(PlaceItem& item) {
  std::size_t j = next_;
  if (!u_.possessive_mark(j)) return;
  ++j;
  while (u_.is(j, Category::direction) || u_.is(j, Category::place_adjective) || plain_word(j)) ++j;
  if (!(kind(j) && kind(j)->flag("within")) && !u_.is(j, Category::surroundings)) return;
  item.partial = true;
  next_ = j + 1;
}

bool PlaceParser::changes_hands(std::size_t i) const {
  while (u_.is(i, Category::place_adjective) || plain_word(i)) ++i;
  const Sense* noun = sense(i, Category::event_noun);
  return noun && noun->feature("of") == "place" && role(i + 1) != Role::of;
}

bool PlaceParser::read_suffix(PlaceItem& item) {
  std::size_t i = next_;
  if (u_.possessive_mark(i)) {
    std::size_t j = i + 1;
    if (u_.is_kind(j, UnitKind::name)) {  // "the republic's P"
      item.head = j;
      item.name = u_.range(j, j);
      next_ = j + 1;
      return read_suffix(item);
    }
    if (changes_hands(j)) {  // "P's capture by A"
      possessive_ = true;
      next_ = i + 1;
      return true;
    }
    while (u_.is(j, Category::direction) || u_.is(j, Category::place_adjective)) ++j;
    if (kind(j) && !u_.unit(item.head).no_point && kind(j)->feature("number") != "many" &&
        model::is_known_kind(kind(j)->feature("kind")) &&
        model::class_of_kind(kind(j)->feature("kind")) == model::PlaceClass::facility) {
      // "P's main airport" has a name of its own, and lies in P.
      Locator town;
      town.role = Role::at;
      town.item = item;
      group_.locators.push_back(town);
      item.name.end = u_.range(j, j).end;
      apply_kind(item, j);
      next_ = j + 1;
      return true;
    }
    if (j > i + 1 && kind(j) && kind(j)->flag("common")) {  // "the republic's largest dam"
      item.name = u_.range(j, j);
      item.common = true;
    }
    if (!u_.is(j, Category::surroundings) && !kind(j)) return u_.quote(i);
    item.partial = item.partial || u_.is(j, Category::surroundings);
    if (kind(j)) apply_kind(item, j);
    next_ = j + 1;
    return true;
  }
  std::size_t j = i;
  while (u_.is(j, Category::direction) && kind(j + 1)) ++j;  // "P eastern countryside"
  // "P strategic oilfield"
  while ((u_.is(j, Category::place_adjective) || plain_word(j)) && !kind(j) && kind(j + 1)) ++j;
  if (!kind(j)) return true;
  if (kind(j)->feature("number") == "many" && !kind(j)->flag("named")) return true;
  apply_kind(item, j);
  next_ = j + 1;
  while (kind(next_) && kind(next_)->feature("number") != "many") apply_kind(item, next_++);
  return true;
}

void PlaceParser::apply_kind(PlaceItem& item, std::size_t i) {
  const Sense* k = kind(i);
  std::string_view name = k->feature("kind");
  if (name == "area") return;
  item.kind = std::string(name);
  item.scope = *model::parse_scope(k->feature("scope"));
  bool region = item.scope == Scope::region && name != "governorate";
  if ((k->flag("named") || region) && !item.common) item.name.end = u_.range(i, i).end;
}

void PlaceParser::read_other_name(PlaceItem& item) {
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

}  // namespace tidemark::events
