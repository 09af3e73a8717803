// Lists of places, and the phrases that tell where they lie.
#include "events/place_parser.hpp"

namespace tidemark::events {
namespace {

constexpr int kMaxItems = 200;

}  // namespace

bool PlaceParser::opens_list(std::size_t i) const {
  return u_.is(i, Category::list_opener) || u_.punctuation(i, ":") || u_.punctuation(i, "(") ||
         (u_.comma(i) && u_.is(i + 1, Category::list_opener)) ||
         (u_.comma(i) && group_.count && u_.is_kind(i + 1, UnitKind::name) &&
          (u_.comma(i + 2) || u_.is(i + 2, Category::conjunction)));
}

std::size_t PlaceParser::list_start(std::size_t i) const {
  while (u_.comma(i) || u_.punctuation(i, ":") || u_.punctuation(i, "(") ||
         u_.is(i, Category::list_opener)) {
    ++i;
  }
  return i;
}

bool PlaceParser::read_items_of_kind(std::size_t i) {
  auto item = read_item(i, std::nullopt);
  if (!item) return false;
  item->known = true;
  if (item->kind.empty()) item->kind = group_.kind;
  add(*item);
  read_list();
  return true;
}

bool PlaceParser::kind_of_item(std::size_t i) const {
  return role(i + 1) == Role::of && u_.is_kind(i + 2, UnitKind::name);
}

void PlaceParser::read_list() {
  read_items();
  // "A and B townships": the noun is that of all
  const Sense* k = kind(next_);
  if (k && group_.items.size() > 1 && k->feature("number") == "many") ++next_;
}

void PlaceParser::read_items() {
  for (int guard = 0; guard < kMaxItems; ++guard) {
    skip_aside();
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
    // "In A, the town of B was taken": no list after a preposition.
    bool apposed = !joined && describes(i);
    auto item = starts_new_group(i) || apposed ? std::nullopt : read_item(i, std::nullopt);
    // "P, the country's second city"
    bool owned = item && !joined && item->common && u_.is_kind(i, UnitKind::name);
    if (!item || owned || opens_clause(joined, comma) || (!joined && speaks(*item))) {
      next_ = saved;
      return;
    }
    bool other_scope = item->scope != group_.scope && item->scope != Scope::point;
    if (other_scope && item->scope == Scope::region && group_.scope == Scope::point && !joined) {
      next_ = saved;  // "A, P province": where it lies, not what was taken
      return;
    }
    if (item->kind.empty() && group_.scope == Scope::point) item->kind = list_kind();
    item->known = item->known || group_.items.front().known;
    if (again) group_.resumed = group_.items.size();
    add(*item);
  }
}

bool PlaceParser::describes(std::size_t i) const {
  if (kind(i) && kind(i)->flag("relational") && role(i + 1) == Role::of) return true;
  if (!u_.determiner(i)) return false;
  const Sense* determiner = sense(i, Category::determiner);
  if (determiner->flag("indefinite") || determiner->flag("possessive")) return true;
  std::size_t j = i + 1;
  while (u_.is(j, Category::place_adjective) || u_.is(j, Category::direction) || plain_word(j)) ++j;
  if (kind(j) && kind(j)->flag("relational")) return true;
  return object_ && !u_.is_kind(j, UnitKind::name);
}

bool PlaceParser::is_but(std::size_t i) const {
  return u_.unit(i).sense(Category::conjunction)->feature("join") == "but";
}

bool PlaceParser::starts_new_group(std::size_t i) const {
  return u_.is_kind(i, UnitKind::actor) || u_.is_kind(i, UnitKind::quantity) ||
         u_.is_kind(i, UnitKind::time) || u_.is(i, Category::relative);
}

bool PlaceParser::opens_clause(bool joined, bool comma) const {
  std::size_t i = next_;
  // "the ministry in P said"
  bool placed = object_ && comma && role(i) == Role::at;
  if (placed && (u_.is_kind(i + 1, UnitKind::name) || u_.is_kind(i + 1, UnitKind::actor))) i += 2;
  // "took P, Deepwatch analysts said"
  if (object_ && comma && plain_word(i) && u_.finite_verb_starts(i + 1)) return true;
  if (!u_.finite_verb_starts(i)) return false;
  if (object_) return true;
  if (!joined) return comma;
  const Sense* aux = sense(next_, Category::auxiliary);
  return aux && aux->feature("number") == "one";
}

void PlaceParser::skip_aside() {
  std::size_t i = next_;
  bool bracketed = u_.comma(i) && u_.is_kind(i + 1, UnitKind::quantity);
  if (bracketed) i += 2;
  if (role(i) != (bracketed ? Role::to : Role::at) || !u_.determiner(i + 1)) return;
  i += 2;
  std::size_t first = i;
  while (u_.is(i, Category::direction)) ++i;
  bool more = (u_.comma(i) || u_.is(i, Category::conjunction)) && u_.is_kind(i + 1, UnitKind::name);
  if (i > first && more) next_ = i;
}

bool PlaceParser::speaks(const PlaceItem& item) const {
  if (u_.unit(item.head).known || !item.kind.empty() || !u_.comma(next_)) return false;
  bool office = false;
  for (std::size_t i = next_ + 1; i < next_ + 12 && !u_.is_kind(i, UnitKind::name); ++i) {
    if (u_.comma(i)) {
      const Sense* verb = office ? u_.verb(i + 1) : nullptr;
      return verb && verb->frame == names::Frame::say;
    }
    office = office || u_.is(i, Category::speaker);
  }
  return false;
}

std::size_t PlaceParser::regions_end(std::size_t i) const {
  std::size_t end = i;
  while ((u_.comma(end) || u_.is(end, Category::conjunction)) &&
         u_.is_kind(end + 1, UnitKind::name))
    end += 2;
  const Sense* k = end > i ? kind(end) : nullptr;
  bool regions = k && k->feature("number") == "many" && k->feature("scope") == "region";
  return regions ? end + 1 : i;
}

bool PlaceParser::parallel(std::size_t i) const {
  if (u_.comma(i)) ++i;
  return u_.is(i, Category::conjunction) && !is_but(i) && u_.is_kind(i + 1, UnitKind::name) &&
         role(i + 2) == Role::at && u_.is_kind(i + 3, UnitKind::name);
}

std::string PlaceParser::list_kind() const {
  return group_.many || group_.count ? group_.kind : std::string();
}

void PlaceParser::read_locators() {
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
        name_line(i - 1);
      } else {
        next_ = joined;
      }
    }
    if (r == Role::at) next_ = regions_end(next_);  // "in the A and B provinces"
    bool joined = u_.is(next_, Category::conjunction) || (km >= 0 && u_.comma(next_));
    bool goes_on = (r == Role::near && joined) || (r == Role::at && parallel(next_));
    if (goes_on && group_.scope == Scope::point && !group_.items.empty()) read_list();
  }
}

void PlaceParser::name_line(std::size_t noun) {
  if (group_.scope != Scope::line || !group_.items.empty()) return;
  PlaceItem line;
  line.name = u_.range(noun, next_ - 1);
  line.kind = group_.kind;
  line.scope = Scope::line;
  add(line);
}

std::optional<double> PlaceParser::distance_to_near(std::size_t i) const {
  if (!u_.is_kind(i, UnitKind::quantity) || role(i + 1) != Role::near) return std::nullopt;
  const text::QuantityMention& q = u_.marked().quantities[std::size_t(u_.unit(i).quantity)];
  bool length = q.quantity == model::Quantity::length || q.quantity == model::Quantity::distance;
  return length ? std::optional(q.value) : std::nullopt;
}

}  // namespace tidemark::events
