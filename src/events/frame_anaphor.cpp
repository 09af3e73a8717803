// Whom pronouns and nouns without a name mean: "they", "we", "these forces", "the garrison".
#include "events/frame_run.hpp"
#include "events/unit_reader.hpp"

namespace tidemark::events {

Party FrameReader::Run::pronoun_party(int pronoun) {
  if (pronoun > 0) r_.hear(s_, std::size_t(pronoun) - 1);
  auto allowed = [&](const Party& party) { return !beside(party); };
  Party p;
  const names::Sense* word = group(pronoun).sense;
  if (word && word->feature("person") == "first") p.actor = own_actor();
  else if (pronoun == c_.subject)
    p.actor = c_.link == Link::relative ? subject_around() : speaker_before();
  if (p.actor < 0 && pronoun == c_.subject) p.actor = subject_to_come();
  if (p.actor < 0 || !allowed(p)) p = r_.discourse_.salient(taker_bonus(), allowed);
  if (p.named() && pronoun == c_.subject)
    r_.discourse_.mention(p, r_.salience_[std::size_t(pronoun)]);
  return p;
}

int FrameReader::Run::own_actor() {
  for (const Clause& c : s_.clauses) {
    if (c.frame != Frame::say) continue;
    int speaker = named_subject(c);
    bool speaks_for = c.subject != kNone && group(c.subject).kind == GroupKind::speaker &&
                      c.subject + 2 < c.head && group(c.subject + 2).kind == GroupKind::actor &&
                      group(c.subject + 1).kind == GroupKind::preposition;
    if (speaks_for) speaker = party(c.subject + 2).actor;  // "a spokesman for A said"
    // "said a commander of A"
    for (int i = c.head + 1; c.subject == kNone && i < c.head + 4; ++i) {
      if (std::size_t(i) + 2 >= s_.groups.size() || group(i).kind != GroupKind::speaker) continue;
      bool of =
          group(i + 1).kind == GroupKind::preposition && group(i + 2).kind == GroupKind::actor;
      if (of) speaker = party(i + 2).actor;
    }
    if (speaker >= 0) return speaker;
  }
  UnitReader units(s_.marked, s_.text);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units.quote(i) && !units.possessive_mark(i)) return -1;
  }
  return r_.first_named_;
}

int FrameReader::Run::subject_around() const {
  if (c_.parent == kNone) return -1;
  const Clause& around = s_.clauses[std::size_t(c_.parent)];
  if (around.frame == Frame::say) return -1;
  if (around.verb.passive) {  // "an offensive launched by A, in which it took"
    for (const Argument& a : around.args) {
      const ActorGroup& agent = group(a.group).actor;
      if (a.role == Role::by && !agent.generic && agent.pick.empty() && !agent.lead.empty())
        return agent.lead.front();
    }
  }
  return named_subject(around);
}

int FrameReader::Run::subject_to_come() const {
  bool opens = c_.subordinator != kNone && index_ == 0 &&
               group(c_.subordinator).sense->feature("time") != "same" &&
               !group(c_.subordinator).sense->feature("time").empty();
  if (!opens || s_.clauses.size() < 2) return -1;
  for (std::size_t k = 1; k < s_.clauses.size(); ++k) {
    const Clause& c = s_.clauses[k];
    if (c.link == Link::main && !c.after_subordinator) return named_subject(c);
  }
  return -1;
}

int FrameReader::Run::speaker_before() const {
  if (index_ == 0 || c_.link != Link::main) return -1;
  const Clause& before = s_.clauses[std::size_t(index_) - 1];
  return before.frame == Frame::say ? named_subject(before) : -1;
}

Party FrameReader::Run::picked(int i) {
  const Group& g = group(i);
  if (g.actor.pick == "own") {
    if (int self = own_actor(); self >= 0) return Party{self};
  }
  if (g.actor.pick == "owner" && i == c_.subject) {  // "A said that its troops"
    if (int speaker = speaker_before(); speaker >= 0) return Party{speaker};
  }
  if (i > 0 && (g.actor.pick == "owner" || g.actor.pick == "last" || g.actor.pick == "own")) {
    r_.hear(s_, std::size_t(i) - 1);
  }
  if (g.actor.pick == "rival") return besieged_party();
  if (g.actor.pick != "last" && g.actor.pick != "own")
    return Party{r_.discourse_.actor(g.actor.pick)};
  const names::Unit& last = s_.marked.units[g.last];
  const std::string& noun = s_.marked.tokens[last.last].lower;
  const names::Sense* force = last.sense(names::Category::force_noun);
  auto salient = [&](auto fits) {
    return r_.discourse_.salient(taker_bonus(),
                                 [&](const Party& party) { return !beside(party) && fits(party); });
  };
  Party named = salient([&](const Party& party) {
    return party.actor >= 0 && r_.nouns_.fits(noun, party.actor) && suits(force, party.actor);
  });
  if (!named.named()) {
    named =
        salient([&](const Party& party) { return party.actor < 0 || suits(force, party.actor); });
  }
  return named.named() ? named : salient([](const Party&) { return true; });
}

Party FrameReader::Run::besieged_party() {
  int taker = r_.discourse_.taker();
  for (int k = index_; k >= 0; --k) {
    const Clause& c = s_.clauses[std::size_t(k)];
    if (c.link != Link::main || c.subject == kNone) continue;
    if (int named = named_subject(c); named >= 0) taker = named;
    break;
  }
  auto side = [&](int a) { return r_.theatre_.actors[std::size_t(a)].side_on(std::nullopt); };
  return r_.discourse_.salient(0, [&](const Party& party) {
    return party.actor >= 0 && (taker < 0 || side(party.actor) != side(taker));
  });
}

bool FrameReader::Run::suits(const names::Sense* noun, int actor) const {
  std::string_view of = noun ? noun->feature("of") : std::string_view();
  if (of.empty()) return true;
  const std::string& kind = r_.theatre_.actors[std::size_t(actor)].kind;
  bool regular = kind == "army" || kind == "air_force" || kind == "police";
  return regular == (of == "regular");
}

}  // namespace tidemark::events
