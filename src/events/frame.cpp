#include "events/frame.hpp"

#include <fmt/format.h>

#include "events/frame_run.hpp"

namespace tidemark::events {
namespace {

// "the town", "five villages"
bool describes_place(const Group& g) {
  return g.kind == GroupKind::place && (g.place.items.empty() || g.place.items.front().common);
}

}  // namespace

std::string to_text(const Draft& draft, const theatre::Theatre& theatre) {
  auto name = [&](const Party& party) {
    if (party.actor < 0) return party.name.empty() ? party.side : party.name;
    return theatre.actors[std::size_t(party.actor)].id + (party.inferred ? " (inferred)" : "");
  };
  std::string text = fmt::format("{} of '{}'", model::to_text(draft.type), draft.place_name);
  if (draft.count) text += fmt::format(" ({})", *draft.count);
  if (draft.partial) text += " in part";
  if (draft.actor.named()) text += " by " + name(draft.actor);
  if (draft.opponent.named()) text += ", against " + name(draft.opponent);
  return text + ", rule " + draft.rule;
}

std::vector<Draft> FrameReader::Run::read() {
  if (!read_motion()) read_by_class();
  for (Draft& draft : drafts_) {
    if (control(draft.type)) {
      r_.told_.push_back(draft.place_name);
      r_.discourse_.stress_place(draft.place_name, Stress::told);
    }
    if (!draft.item && draft.scope == Scope::point) {
      r_.unnamed_.assign(1, draft);
      r_.unnamed_now_ = true;
      r_.unnamed_fact_ = fact_;
    }
    if (!draft.opponent.named()) draft.opponent = r_.other_party(s_, draft.actor);
    bool told =
        fact_ && draft.item && (draft.type == EventType::gain || draft.type == EventType::loss);
    if (told) r_.told_last_ = {draft, 0};
  }
  r_.hear(s_, c_.last);
  // A name that no gazetteer knows is a place when something is told of it as of one.
  std::vector<SpokenPlace> told;
  for (const Draft& draft : drafts_) {
    bool fresh = draft.item && !draft.item->common && !draft.item->known;
    if (fresh && draft.scope == Scope::point) told.push_back({draft.place_name, *draft.item});
  }
  r_.discourse_.mention_places(std::move(told));
  if (c_.subject != kNone && c_.link == Link::main && c_.frame != Frame::say &&
      !c_.after_subordinator) {
    Party subject = party(c_.subject);
    if (subject.actor >= 0) r_.discourse_.mention_subject(subject.actor);
  }
  return std::move(drafts_);
}

void FrameReader::Run::read_by_class() {
  switch (c_.frame) {
    case Frame::gain: read_gain(); break;
    case Frame::oust: read_oust(); break;
    case Frame::lose: read_lose(); break;
    case Frame::leave: read_leave(); break;
    case Frame::withdraw: read_withdraw(); break;
    case Frame::fall: read_fall(); break;
    case Frame::cede: read_cede(); break;
    case Frame::change:
    case Frame::join: read_join(); break;
    case Frame::support:
      if (flagged("brings") && c_.verb.passive) read_join();  // "was restored to A"
      break;
    case Frame::hold: read_hold(); break;
    case Frame::advance:
      read_simple(EventType::advance, {Role::to, Role::at, Role::on, Role::near, Role::for_});
      break;
    case Frame::movement:
      read_simple(EventType::movement, {Role::to, Role::at, Role::on, Role::near});
      break;
    case Frame::clash: read_clash(); break;
    case Frame::strike: read_fire(EventType::strike); break;
    case Frame::attack: read_fire(EventType::attack); break;
    case Frame::siege: read_siege(); break;
    default:
      if (aims()) read_aim();
      else if (lists_members()) read_members();
      else if (calls_a_seat()) read_seat();
      else if (echoes()) read_echo();
      else if (stays()) read_stay();
      break;
  }
}

std::vector<Draft> FrameReader::read(const SentenceReading& sentence, int clause, bool fact) {
  return Run(*this, sentence, clause, fact).read();
}

void FrameReader::start(const SentenceReading& sentence) {
  discourse_.begin_sentence();
  opening_ = !opened_ && !sentence.headline && !sentence.clauses.empty();
  opened_ |= opening_;
  if (!unnamed_now_) unnamed_.clear();  // only the sentence before counts
  unnamed_now_ = false;
  ++told_last_.age;
  heard_ = last_described_ = 0;
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    if (describes_place(sentence.groups[i])) last_described_ = i;
  }
  salience_.assign(sentence.groups.size(), Salience::object);
  told_.clear();
  auto raise = [&](int group, Salience to) {
    if (group != kNone) salience_[std::size_t(group)] = std::max(salience_[std::size_t(group)], to);
  };
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    if (sentence.groups[i].possessive) raise(int(i), Salience::owner);
  }
  for (const Clause& clause : sentence.clauses) {
    // "an ISIS attack": it only tells whose
    if (clause.link == Link::nominal && clause.subject == clause.head - 1) continue;
    raise(clause.subject, clause.frame == Frame::say      ? Salience::speaker
                          : clause.link == Link::relative ? Salience::inner
                                                          : Salience::subject);
    for (const Argument& a : clause.args) {
      bool agent = a.role == Role::by || (clause.link == Link::nominal && a.role == Role::of);
      if (agent) raise(a.group, Salience::subject);
    }
  }
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    if (only_supports(sentence, i)) salience_[i] = Salience::helper;
  }
}

std::vector<Aside> FrameReader::finish(const SentenceReading& sentence) {
  hear(sentence, sentence.groups.size());
  std::vector<Aside> asides = read_list_line(sentence);
  for (Aside& echo : read_echo_line(sentence)) asides.push_back(std::move(echo));
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    const PlaceGroup& place = sentence.groups[i].place;
    int holder = place.holder;
    if (i > 0 && place.seat && sentence.groups[i - 1].possessive &&
        !sentence.groups[i - 1].actor.lead.empty()) {
      holder = sentence.groups[i - 1].actor.lead.front();  // "the rebels' stronghold of P"
    }
    if (holder < 0) continue;
    // "P, an ISIS stronghold"
    bool apposed = place.seat && place.items.empty() && i > 1 &&
                   sentence.groups[i - 1].kind == GroupKind::comma;
    const Group& named = sentence.groups[apposed ? i - 2 : i];
    Draft hold;
    hold.type = EventType::hold;
    hold.actor.actor = holder;
    hold.opponent = other_party(sentence, hold.actor);
    hold.locators = place.locators;
    hold.range = sentence.marked.range(named.first, sentence.groups[i].last);
    hold.rule = "hold-compound";
    for (const PlaceItem& item : named.place.items) {
      hold.name(item, sentence.text);
      if (item.common || std::ranges::find(told_, hold.place_name) != told_.end()) continue;
      asides.push_back({hold, clause_around(sentence.clauses, i)});
    }
  }
  return asides;
}

Party FrameReader::other_party(const SentenceReading& sentence, const Party& actor) const {
  Party other;
  if (actor.actor < 0) return other;
  auto side = [&](int a) { return theatre_.actors[std::size_t(a)].side_on(std::nullopt); };
  std::string own = side(actor.actor), found;
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    const Group& g = sentence.groups[i];
    if (g.kind != GroupKind::actor || g.actor.lead.empty() || only_supports(sentence, i)) continue;
    int lead = g.actor.generic ? discourse_.recent_of(g.actor.lead) : g.actor.lead.front();
    if (side(lead) == own || (!found.empty() && side(lead) == found)) continue;
    if (!found.empty()) return {};
    found = side(lead);
    other.actor = lead;
  }
  return other;
}

// "with the support of A", "A's warplanes": they help, and are not who the report goes on to speak
// of.
bool FrameReader::only_supports(const SentenceReading& sentence, std::size_t group) const {
  const Group& g = sentence.groups[group];
  if (!g.actor.lead.empty() &&
      theatre_.actors[std::size_t(g.actor.lead.front())].kind == "air_force") {
    return true;
  }
  return group > 0 && sentence.groups[group - 1].kind == GroupKind::preposition &&
         sentence.groups[group - 1].sense->role == Role::with;
}

// "in P", "P, a town", "P is the third town", "P: …": a name that no gazetteer knows is the place
// that "the town" behind it in the same sentence speaks of.
bool FrameReader::shown_as_place(const SentenceReading& sentence, std::size_t group) const {
  const std::vector<Group>& groups = sentence.groups;
  auto role_before = [&] {
    return group > 0 && groups[group - 1].kind == GroupKind::preposition
               ? groups[group - 1].sense->role
               : Role::none;
  };
  if (group >= last_described_) return false;
  switch (role_before()) {
    case Role::at:
    case Role::near:
    case Role::of:
    case Role::to: return true;
    default: break;
  }
  if (group + 1 >= groups.size()) return false;
  const Group& next = groups[group + 1];
  bool is = next.kind == GroupKind::verb && !next.sense && next.verb.be;
  if (next.kind == GroupKind::comma || is)
    return group + 2 < groups.size() && describes_place(groups[group + 2]);
  return group == 0 && next.kind == GroupKind::stop;
}

Stress FrameReader::stress_of(const SentenceReading& sentence, std::size_t group) const {
  if (sentence.headline || opening_) return Stress::topic;
  if (group == 0 || sentence.groups[group - 1].kind != GroupKind::preposition)
    return Stress::mention;
  switch (sentence.groups[group - 1].sense->role) {
    case Role::from:
    case Role::along:
    case Role::between: return Stress::direction;
    default: return Stress::mention;
  }
}

void FrameReader::hear(const SentenceReading& sentence, std::size_t last) {
  for (; heard_ <= last && heard_ < sentence.groups.size(); ++heard_) {
    const Group& g = sentence.groups[heard_];
    if (g.kind == GroupKind::actor) {
      for (int ally : g.actor.others) discourse_.mention(Party{ally}, Salience::helper);
      Party lead;
      if (g.actor.generic) lead.actor = discourse_.recent_of(g.actor.lead);
      else if (!g.actor.lead.empty()) lead.actor = discourse_.leader_of(g.actor.lead.front());
      else if (!g.actor.names.empty()) lead.name = g.actor.names.front().of(sentence.text);
      if (first_named_ < 0 && !g.actor.generic) first_named_ = lead.actor;
      if (g.actor.led >= 0 && g.actor.led != lead.actor)
        discourse_.mention_leader(g.actor.led, lead.actor);
      if (lead.named()) discourse_.mention(lead, salience_[heard_]);
    }
    std::vector<SpokenPlace> places;
    for (const PlaceItem& item : g.place.items) {
      bool place = item.known || shown_as_place(sentence, heard_);
      if (!item.common && place && item.scope == Scope::point) {
        places.push_back({std::string(item.name.of(sentence.text)), item});
      }
    }
    for (const Locator& locator : g.place.locators) {
      const PlaceItem& item = locator.item;
      if (item.common || !item.known || item.scope != Scope::point) continue;
      discourse_.note_place({std::string(item.name.of(sentence.text)), item}, Stress::direction);
    }
    // "crossed the river at P"
    if (g.place.items.empty() && !g.place.locators.empty()) {
      const PlaceItem& item = g.place.locators.back().item;
      if (item.known && !item.common && item.scope == Scope::point) {
        places.push_back({std::string(item.name.of(sentence.text)), item});
      }
    }
    // A heading ("Homs") says where what follows lies; no "city" or "town" points back to it.
    if (!sentence.clauses.empty())
      discourse_.mention_places(std::move(places), stress_of(sentence, heard_));
  }
}

}  // namespace tidemark::events
