// Who a frame speaks of: agents, rivals, and whoever it is when nobody is named.
#include "events/frame_run.hpp"
#include "events/unit_reader.hpp"

namespace tidemark::events {

Party FrameReader::Run::party(int i) {
  Party p;
  if (i == kNone) return p;
  const Group& g = group(i);
  if (speaks_of_itself(g)) {
    p = own_party();
  } else if (g.kind == GroupKind::pronoun) {
    p = pronoun_party(i);
  } else if (g.kind == GroupKind::event_noun) {
    p = doer_of(i);
  } else if (g.kind == GroupKind::actor) {
    if (!g.actor.pick.empty()) p = picked(i);
    else if (g.actor.generic) p.actor = r_.discourse_.recent_of(g.actor.lead);
    else if (!g.actor.lead.empty()) p.actor = r_.discourse_.leader_of(g.actor.lead.front());
    else if (!g.actor.names.empty()) p.name = g.actor.names.front().of(s_.text);
    p.side = term_of(g);
  }
  return p;
}

Party FrameReader::Run::doer_of(int noun) {
  for (std::size_t k = 0; k < s_.clauses.size(); ++k) {
    const Clause& c = s_.clauses[k];
    if (c.head != noun || c.link != Link::nominal || int(k) == index_) continue;
    for (const Argument& a : c.args) {
      bool doer = a.role == Role::by || a.role == Role::of;
      if (doer && group(a.group).kind == GroupKind::actor) return party(a.group);
    }
    if (c.subject != kNone && c.subject != noun) return party(c.subject);
  }
  if (noun > 0 && group(noun - 1).kind == GroupKind::actor) return party(noun - 1);
  return likely_taker();
}

Party FrameReader::Run::side_party(const std::string& side) const {
  Party p;
  p.side = side;
  for (std::size_t i = 0; i < r_.theatre_.actors.size() && p.actor < 0; ++i) {
    if (r_.theatre_.actors[i].side_on(std::nullopt) == p.side) p.actor = int(i);
  }
  return p;
}

int FrameReader::Run::named_subject(const Clause& c) const {
  if (c.subject == kNone) return -1;
  const ActorGroup& actor = group(c.subject).actor;
  if (!actor.pick.empty() || actor.lead.empty()) return -1;
  return actor.generic ? r_.discourse_.recent_of(actor.lead) : actor.lead.front();
}

double FrameReader::Run::taker_bonus() const {
  bool taking = c_.frame == Frame::gain || (c_.frame == Frame::oust && !c_.verb.passive);
  return taking ? kTakes : 0;
}

bool FrameReader::Run::beside(const Party& party) const {
  auto leads = [&](int g) {
    if (g == kNone || group(g).kind != GroupKind::actor || !group(g).actor.pick.empty())
      return false;
    const ActorGroup& actor = group(g).actor;
    if (actor.lead.empty())
      return !actor.names.empty() && actor.names.front().of(s_.text) == party.name;
    return !actor.generic && actor.lead.front() == party.actor;
  };
  return leads(c_.subject) || std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) {
           // "an attack by A, in which it took"
           bool around = a.antecedent && a.role != Role::none;
           return !around && leads(a.group);
         });
}

std::string FrameReader::Run::term_of(const Group& g) const {
  bool specific = !g.actor.generic && !g.actor.lead.empty();
  if (r_.outlet_.terms.empty()) return {};
  std::string words = model::fold_case(s_.marked.range(g.first, g.last).of(s_.text));
  for (const auto& [term, side] : r_.outlet_.terms) {
    if (specific && words != term) continue;
    if (words == term || words.ends_with(" " + term) || term.ends_with(" " + words)) return side;
  }
  return {};
}

Party FrameReader::Run::party_of(std::initializer_list<Role> roles) {
  for (Role role : roles) {
    for (const Argument& a : c_.args) {
      if (a.role == role && group(a.group).kind == GroupKind::actor) return party(a.group);
    }
  }
  return {};
}

Party FrameReader::Run::agent() {
  for (const Argument& a : c_.args) {
    GroupKind kind = group(a.group).kind;
    if (a.role == Role::by && (kind == GroupKind::actor || kind == GroupKind::pronoun)) {
      return party(a.group);
    }
  }
  return {};
}

Party FrameReader::Run::agent_or_main() {
  Party p = agent();
  bool somebody_else = std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) {
    return a.role == Role::by && group(a.group).kind == GroupKind::thing;
  });
  if (!p.named() && !somebody_else) p = likely_taker();
  return p;
}

Party FrameReader::Run::likely_taker() {
  if (c_.head > 0) r_.hear(s_, std::size_t(c_.head) - 1);
  Party p;
  // "it keeps P and Q, each of which was retaken in May"
  if (c_.link == Link::relative && c_.parent != kNone) {
    const Clause& around = s_.clauses[std::size_t(c_.parent)];
    bool holds = around.frame == Frame::gain || around.frame == Frame::hold;
    if (holds && around.subject != kNone && group(around.subject).kind == GroupKind::actor) {
      p = party(around.subject);
    }
    if (p.named()) return p;
  }
  if (Party label = label_party(); label.named()) return label;
  p = r_.discourse_.salient(kTakesUnnamed, [](const Party& party) { return party.actor >= 0; });
  p.inferred = true;
  takers_ = r_.discourse_.weights(kTakesUnnamed);
  return p;
}

Party FrameReader::Run::label_party() {
  if (s_.groups.front().kind != GroupKind::actor) return {};
  for (int i = 1; i < c_.head; ++i) {
    const Group& g = group(i);
    if (g.kind == GroupKind::verb || g.kind == GroupKind::event_noun) return {};
    if (g.kind != GroupKind::stop) continue;
    bool colon = s_.marked.range(g.first, g.last).of(s_.text) == ":";
    return colon ? party(0) : Party{};
  }
  return {};
}

Party FrameReader::Run::likely_loser() {
  Party p = main_actor();
  p.inferred = true;
  takers_ = r_.discourse_.weights(0);
  return p;
}

Party FrameReader::Run::object_actor() {
  for (const Argument& a : c_.args) {
    if (a.role == Role::none && group(a.group).kind == GroupKind::actor) return party(a.group);
  }
  return {};
}

Party FrameReader::Run::nominal_actor() {
  Party actor = agent();
  if (!actor.named()) actor = party(c_.subject);
  if (!actor.named() && c_.parent != kNone && c_.link == Link::nominal) {
    const Clause& p = s_.clauses[std::size_t(c_.parent)];
    if (p.subject != kNone && group(p.subject).kind == GroupKind::actor) actor = party(p.subject);
  }
  if (!actor.named()) actor = next_subject();
  if (!actor.named()) actor = main_actor();
  return actor;
}

Party FrameReader::Run::next_subject() {
  if (c_.link != Link::nominal || c_.parent != kNone || c_.after_subordinator) return {};
  for (std::size_t k = std::size_t(index_) + 1; k < s_.clauses.size(); ++k) {
    const Clause& later = s_.clauses[k];
    if (later.link != Link::main || later.subject == kNone) continue;
    return group(later.subject).kind == GroupKind::actor ? party(later.subject) : Party{};
  }
  return {};
}

Party FrameReader::Run::pronoun_object() {
  for (const Argument& a : c_.args) {
    if (a.role == Role::none && group(a.group).kind == GroupKind::pronoun)
      return pronoun_party(a.group);
  }
  return {};
}

Party FrameReader::Run::main_actor() {
  Party p;
  p.actor = r_.discourse_.subject();
  return p;
}

bool FrameReader::Run::speaks_of_itself(const Group& g) const {
  bool first_person = g.actor.pick == "own" || (g.kind == GroupKind::pronoun && g.sense &&
                                                g.sense->feature("person") == "first");
  return first_person && !r_.outlet_.favours.empty();
}

}  // namespace tidemark::events
