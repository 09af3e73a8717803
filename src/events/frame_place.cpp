// Which places a frame speaks of, one draft for each.
#include "events/frame_run.hpp"
#include "model/place.hpp"

namespace tidemark::events {

bool FrameReader::Run::may_be_place(int i) const {
  GroupKind kind = group(i).kind;
  return kind == GroupKind::place || kind == GroupKind::pronoun;
}

bool FrameReader::Run::only_subject(int i) const {
  const Group& g = group(i);
  return g.kind == GroupKind::pronoun && g.sense && g.sense->feature("case") == "subject";
}

std::vector<int> FrameReader::Run::places(std::initializer_list<Role> roles) const {
  std::vector<int> found;
  for (Role role : roles) {
    for (const Argument& a : c_.args) {
      if (a.role != role || a.group == kNone || a.leading) continue;
      if (may_be_place(a.group) && !only_subject(a.group)) found.push_back(a.group);
    }
    if (!found.empty()) return found;
  }
  return found;
}

std::vector<int> FrameReader::Run::first_place(std::initializer_list<Role> roles) const {
  for (bool antecedent : {false, true}) {
    for (const Argument& a : c_.args) {
      if (a.group == kNone || a.leading || a.antecedent != antecedent || !may_be_place(a.group))
        continue;
      if (std::find(roles.begin(), roles.end(), a.role) != roles.end()) return places({a.role});
    }
  }
  return {};
}

bool FrameReader::Run::has_role(std::initializer_list<Role> roles) const {
  return std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) {
    return std::find(roles.begin(), roles.end(), a.role) != roles.end();
  });
}

bool FrameReader::Run::owns_next(int i) const {
  return group(i).possessive && std::size_t(i) + 1 < s_.groups.size() &&
         group(i + 1).kind == GroupKind::place;
}

bool FrameReader::Run::object_is_thing() const {
  for (const Argument& a : c_.args) {
    if (a.role != Role::none) continue;
    GroupKind kind = group(a.group).kind;
    if (kind == GroupKind::actor && owns_next(a.group)) continue;  // "the army's outpost at P"
    bool munition = kind == GroupKind::event_noun && group(a.group).sense->flag("munition");
    return munition || kind == GroupKind::thing || kind == GroupKind::actor ||
           kind == GroupKind::quantity;
  }
  return false;
}

void FrameReader::Run::emit(EventType type, Party actor, Party opponent,
                            const std::vector<int>& where, const char* rule) {
  if (type == EventType::hold && c_.verb.ended) type = EventType::loss;  // "no longer controls P"
  if (!moves_territory(type, actor)) return;
  bool topic = c_.subject != kNone && group(c_.subject).kind == GroupKind::pronoun;
  bool told_now = fact_ && !actor.inferred && (c_.link != Link::relative || topic);
  if (type == EventType::gain && actor.actor >= 0 && told_now)
    r_.discourse_.mention_taker(actor.actor);
  for (int i : where) emit_group(type, actor, opponent, i, rule);
}

bool FrameReader::Run::control(EventType type) {
  return type == EventType::gain || type == EventType::loss || type == EventType::hold;
}

bool FrameReader::Run::moves_territory(EventType type, const Party& actor) const {
  return !control(type) || actor.actor < 0 ||
         r_.theatre_.actors[std::size_t(actor.actor)].kind != "people";
}

bool FrameReader::Run::means_location(int where) const {
  if (where == c_.subject) return c_.subject_antecedent;
  return std::any_of(c_.args.begin(), c_.args.end(),
                     [&](const Argument& a) { return a.group == where && a.antecedent; });
}

void FrameReader::Run::emit_group(EventType type, const Party& actor, Party opponent, int where,
                                  const char* rule) {
  const Group& g = group(where);
  if (where > 0) r_.hear(s_, std::size_t(where) - 1);
  if (!opponent.named() && g.place.holder >= 0) opponent.actor = g.place.holder;
  Draft base;
  base.type = type;
  base.actor = actor;
  if (actor.inferred) base.takers = takers_;
  base.opponent = opponent;
  base.rule = rule;
  base.locators = g.place.locators;
  base.range = quote(where);
  if (g.kind == GroupKind::pronoun) {
    bool many = g.sense && g.sense->feature("number") == "many";
    emit_spoken(base, many ? r_.discourse_.places(0) : one_spoken(""));
    return;
  }
  if (g.place.anaphor > 0) {
    emit_spoken(base, r_.discourse_.places(g.place.anaphor));
    return;
  }
  if (!g.place.locators.empty() && means_location(where)) {
    base.locators.clear();
    emit_item(base, g.place.locators.back().item);
    return;
  }
  if (int named = called(where); named != kNone) {
    for (const PlaceItem& item : group(named).place.items) emit_item(base, item);
    return;
  }
  if (const PlaceItem* item = described_before(where)) {
    emit_item(base, *item);
    return;
  }
  // "in A and in B, which …": of B alone
  std::size_t first = means_location(where) ? g.place.resumed : 0;
  for (std::size_t i = first; i < g.place.items.size(); ++i) emit_item(base, g.place.items[i]);
  bool part_of_spoken = c_.support && g.place.items.empty() && g.possessive && !g.place.count &&
                        !g.place.areas_of && g.place.scope == Scope::point;
  if (part_of_spoken) {
    emit_spoken(base, one_spoken(""));  // "raised its flag on its tower"
  } else if (g.place.items.empty() && !control(type) && !g.place.locators.empty()) {
    emit_item(base, g.place.locators.back().item);  // "clashes on axes in P"
  } else if (g.place.items.empty() && control(type) && part_of_named(g.place)) {
    PlaceItem part;
    part.kind = g.place.kind;
    part.common = true;
    emit_around(base, part);
  } else if (g.place.items.empty()) {
    emit_unnamed(base, g.place);
  }
}

bool FrameReader::Run::part_of_named(const PlaceGroup& place) const {
  if (place.areas_of || place.scope != Scope::point || !model::is_known_kind(place.kind))
    return false;
  bool part = place.kind == "neighbourhood" ||
              (!place.count && model::class_of_kind(place.kind) == model::PlaceClass::facility);
  return part && std::any_of(place.locators.begin(), place.locators.end(), [](const Locator& l) {
           return l.role == Role::at && !l.item.common && l.item.scope == Scope::point;
         });
}

int FrameReader::Run::called(int where) const {
  const PlaceGroup& noun = group(where).place;
  if (!noun.items.empty() && !noun.items.front().common) return kNone;
  for (const Clause& c : s_.clauses) {
    bool names = (!c.sense && c.verb.be) || (c.sense && c.sense->flag("copula"));
    // "the last village to fall was P"
    if (names && !c.verb.negated && c.subject == where) {
      for (const Argument& a : c.args) {
        bool named = a.role == Role::none && group(a.group).kind == GroupKind::place &&
                     !group(a.group).place.items.empty() &&
                     !group(a.group).place.items.front().common;
        if (named) return a.group;
      }
    }
    bool told = names && !c.verb.negated && c.subject != kNone &&
                std::any_of(c.args.begin(), c.args.end(), [&](const Argument& a) {
                  return a.group == where && (a.role == Role::none || a.role == Role::other);
                });
    if (!told || group(c.subject).kind != GroupKind::place) continue;
    const PlaceGroup& place = group(c.subject).place;
    if (!place.items.empty() && !place.items.front().common) return c.subject;
  }
  return kNone;
}

const PlaceItem* FrameReader::Run::described_before(int where) const {
  const Group& g = group(where);
  bool describes = !g.place.definite && !g.place.items.empty() && g.place.items.front().common;
  int comma = where - 1;
  while (comma > 0 && group(comma).kind == GroupKind::other) --comma;  // "P, the only city …"
  if (!describes || comma < 1 || group(comma).kind != GroupKind::comma) return nullptr;
  const PlaceGroup& before = group(comma - 1).place;
  if (!before.locators.empty()) return &before.locators.back().item;
  return before.items.empty() ? nullptr : &before.items.back();
}

std::vector<SpokenPlace> FrameReader::Run::one_spoken(std::string_view kind) const {
  const SpokenPlace* place = r_.discourse_.place(kind);
  return place ? std::vector<SpokenPlace>{*place} : std::vector<SpokenPlace>{};
}

void FrameReader::Run::emit_spoken(const Draft& base, const std::vector<SpokenPlace>& places) {
  for (const SpokenPlace& place : places) {
    Draft draft = base;
    draft.item = place.item;
    draft.item->partial = false;
    draft.item->part = {};
    draft.place_name = place.name;
    draft.scope = place.item.scope;
    drafts_.push_back(std::move(draft));
  }
}

void FrameReader::Run::emit_item(const Draft& base, const PlaceItem& item) {
  Draft draft = base;
  draft.name(item, s_.text);
  // "the camp in P" says itself which one is meant.
  bool facility = item.kind == "neighbourhood" || item.kind == "camp" ||
                  !model::is_known_kind(item.kind) ||
                  model::class_of_kind(item.kind) != model::PlaceClass::settlement;
  bool own_place =
      facility && std::any_of(base.locators.begin(), base.locators.end(), [](const Locator& l) {
        return l.role == Role::at && !l.item.common;
      });
  if (item.common && own_place && control(base.type)) {
    emit_around(base, item);
    return;
  }
  if (item.common && !own_place) {
    if (const SpokenPlace* place = r_.discourse_.place(item.within ? "" : item.kind)) {
      r_.discourse_.call_place(place->name, item.kind);
      draft.item = place->item;
      draft.place_name = place->name;
      draft.scope = place->item.scope;
      draft.partial = item.partial || item.within;
      draft.part = item.part;
    }
  }
  drafts_.push_back(std::move(draft));
}

void FrameReader::Run::emit_around(const Draft& base, const PlaceItem& item) {
  Draft draft = base;
  auto around = std::ranges::find_if(
      base.locators, [](const Locator& l) { return l.role == Role::at && !l.item.common; });
  bool inside = around->item.scope == Scope::point;
  draft.name(inside ? around->item : item, s_.text);
  if (inside) {
    draft.partial = true;
    draft.locators.erase(draft.locators.begin() + (around - base.locators.begin()));
  }
  drafts_.push_back(std::move(draft));
}

void FrameReader::Run::emit_unnamed(const Draft& base, const PlaceGroup& place) {
  Draft draft = base;
  draft.count = place.count;
  draft.scope = place.areas_of ? Scope::region : place.scope;
  draft.partial = place.partial;
  drafts_.push_back(std::move(draft));
}

void FrameReader::Run::emit_last_place(EventType type, const Party& actor, const Party& opponent,
                                       const char* rule) {
  std::size_t first = std::min(c_.first, std::size_t(c_.head));
  if (first > 0) r_.hear(s_, first - 1);
  Draft base;
  base.type = type;
  base.actor = actor;
  base.opponent = opponent;
  base.rule = rule;
  base.range = s_.marked.range(s_.groups[first].first, s_.groups[std::size_t(c_.head)].last);
  std::vector<SpokenPlace> place = one_spoken(type == EventType::gain ? "town" : "");
  emit_spoken(base, place.empty() ? one_spoken("") : place);
}

base::ByteRange FrameReader::Run::quote(int where) const {
  std::size_t head = std::size_t(c_.head), place = std::size_t(where);
  std::size_t first = std::min(c_.first, place), last = std::max(head, place);
  bool far = head > first + 12 || (c_.link == Link::gerund && place > head);
  if (far) first = c_.subordinator != kNone ? std::size_t(c_.subordinator) : head;
  // The day belongs to what is quoted when it stands right behind.
  if (c_.time_own && std::size_t(c_.time) > last && std::size_t(c_.time) <= last + 2) {
    last = std::size_t(c_.time);
  }
  return s_.marked.range(s_.groups[first].first, s_.groups[last].last);
}

}  // namespace tidemark::events
