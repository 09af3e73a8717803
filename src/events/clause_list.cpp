// Phrases that belong to a phrase before: members of a list, appositions, what only counts or
// describes.
#include "events/clause_builder.hpp"

namespace tidemark::events {

bool ClauseBuilder::lists_members(int i) const {
  // "three villages fell to A: P, Q and R"
  bool opened = i > 0 && (group(i - 1).kind == GroupKind::list_opener ||
                          (group(i - 1).kind == GroupKind::stop && !states(i)));
  // "took control of three villages, P, Q and R"
  bool counted = i > 1 && group(i - 1).kind == GroupKind::comma && !verb_behind(i) &&
                 group(i - 2).kind == GroupKind::place && group(i - 2).place.items.empty() &&
                 group(i - 2).place.count;
  if (!(opened || counted) || group(i).kind != GroupKind::place) return false;
  const PlaceGroup& place = group(i).place;
  return !place.items.empty() && !place.items.front().common && open_list() != kNone;
}

int ClauseBuilder::open_list() const {
  for (int i = int(g_.size()) - 1; i >= 0; --i) {
    const Group& g = group(i);
    bool unnamed = g.kind == GroupKind::place && g.place.items.empty();
    bool measured = g.kind == GroupKind::quantity && i < last_phrase_;
    if ((unnamed || measured) && i < last_read_ && in_clause(i) != kNone) return i;
  }
  return kNone;
}

int ClauseBuilder::in_clause(int phrase) const {
  for (std::size_t c = 0; c < clauses_.size(); ++c) {
    const Clause& clause = clauses_[c];
    bool subject = tells_of_subject(clause) && clause.subject == phrase;
    bool object = std::any_of(clause.args.begin(), clause.args.end(), [&](const Argument& a) {
      return a.group == phrase && (a.role == Role::none || a.role == object_role(clause));
    });
    bool told =
        takes_place(clause.frame) || clause.frame == Frame::fall || clause.frame == Frame::change;
    if ((subject || object) && told) return int(c);
  }
  return kNone;
}

void ClauseBuilder::add_members(int i) {
  int phrase = open_list();
  Clause c = clauses_[std::size_t(in_clause(phrase))];
  if (c.subject == phrase) c.subject = i;
  for (Argument& a : c.args) {
    if (a.group == phrase) a.group = i, a.antecedent = false;
  }
  c.last = std::size_t(i);
  c.time_own = false;  // a day behind the list is theirs
  clauses_.push_back(std::move(c));
  current_ = int(clauses_.size()) - 1;
  boundary_ = joined_ = comma_ = false;
}

bool ClauseBuilder::names_described(int i) {
  Clause* c = current();
  if (!comma_ || joined_ || !c || c->link != Link::relative || c->parent == kNone ||
      c->subject == kNone || group(i).kind != GroupKind::place || verb_behind(i))
    return false;
  const PlaceGroup &noun = group(c->subject).place, &name = group(i).place;
  bool unnamed = group(c->subject).kind == GroupKind::place && !noun.many && !noun.count &&
                 (noun.items.empty() || noun.items.front().common);
  if (!unnamed || name.items.size() != 1 || name.items.front().common) return false;
  Clause& around = clauses_[std::size_t(c->parent)];
  for (Argument& a : around.args) {
    if (a.group != c->subject) continue;
    a.group = c->subject = i;
    return true;
  }
  return false;
}

bool ClauseBuilder::counted_with(int i) const {
  return i > 1 && group(i).kind == GroupKind::thing && group(i - 1).kind == GroupKind::quantity &&
         group(i - 2).kind == GroupKind::preposition;
}

bool ClauseBuilder::spoken_for(int i) const {
  return i > 1 && subject_ == i - 2 && group(i - 2).kind == GroupKind::speaker &&
         group(i - 1).kind == GroupKind::preposition && group(i).kind == GroupKind::actor;
}

bool ClauseBuilder::contact_relative(int i) const {
  if (i == 0 || std::size_t(i) + 1 >= g_.size() || group(i).kind != GroupKind::actor) return false;
  const Group &place = group(i - 1), &verb = group(i + 1);
  bool unnamed = place.kind == GroupKind::place && place.place.items.empty() && place.place.many;
  bool takes = verb.kind == GroupKind::verb && verb.verb.finite && !verb.verb.passive &&
               verb.sense && takes_place(verb.sense->frame);
  bool object = std::size_t(i) + 2 < g_.size() && is_phrase(group(i + 2).kind);
  return unnamed && takes && !object;
}

bool ClauseBuilder::apposed(int i) const {
  const Group& g = group(i);
  return i > 1 && g.kind == GroupKind::place && group(i - 1).kind == GroupKind::comma &&
         group(i - 2).kind == GroupKind::place && !verb_behind(i) &&
         (g.place.items.empty() || g.place.items.front().common);
}

bool ClauseBuilder::adds_count(int i) const {
  const PlaceGroup& named = group(subject_).place;
  return group(subject_).kind == GroupKind::place && group(i).kind == GroupKind::place &&
         names_places(named) && group(i).place.items.empty() && group(i).place.count;
}

bool ClauseBuilder::told_beside(int i) const {
  bool adds = i > 1 && group(i - 1).kind == GroupKind::preposition &&
              group(i - 2).kind == GroupKind::verb && group(i - 2).sense &&
              group(i - 2).sense->flag("adds");
  bool lends = subordinator_ != kNone && subordinator_ == i - 1 && lends_verb(*group(i - 1).sense);
  bool known = group(i).kind == GroupKind::place && names_places(group(i).place);
  lends = lends && (known || group(i - 1).sense->flag("echo"));
  return (adds || lends) && subject_ == kNone && another_told(i);
}

}  // namespace tidemark::events
