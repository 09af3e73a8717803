#include "events/status.hpp"

#include <algorithm>

namespace tidemark::events {
namespace {

using model::Modality;
using names::Category;
using names::Effect;
using names::Frame;
using names::Role;
using names::Sense;
using names::Status;

class StatusReader {
 public:
  StatusReader(const std::vector<Clause>& clauses, const std::vector<Group>& groups,
               const names::Marked& marked, std::string_view text, const theatre::Theatre& theatre,
               Modality& said_before)
      : clauses_(clauses), groups_(groups), marked_(marked), text_(text), theatre_(theatre),
        said_before_(said_before) {}

  StatusReading read(int i) {
    walk(i);
    StatusReading reading;
    read_attribution(i, reading);
    const Clause& c = clauses_[std::size_t(i)];
    // An attempt to storm that was foiled is an attack all the same.
    if (failed_ && (c.frame == Frame::attack || c.frame == Frame::strike)) planned_ = negated_ = false;
    bool conditional = conditional_ || (c.conditional && c.link != Link::relative);
    if (conditional) reading.modality = Modality::conditional;
    else if (negated_) reading.modality = Modality::negated;
    else if (planned_) reading.modality = Modality::planned;
    return reading;
  }

 private:
  const Group& group(int i) const { return groups_[std::size_t(i)]; }

  void apply(Effect effect) {
    if (effect == Effect::planned) planned_ = true;
    if (effect == Effect::conditional) conditional_ = true;
    if (effect == Effect::negated || effect == Effect::failed) negated_ = true;
  }

  // From the clause up through what governs it.
  void walk(int i) {
    for (int guard = 0; i != kNone && guard < 16; ++guard) {
      const Clause& c = clauses_[std::size_t(i)];
      apply(c.governed);
      apply(c.verb.modal);
      if (c.verb.negated && !(c.verb.ended && holds(c))) negated_ = true;
      if (c.conditional && c.link != Link::relative) conditional_ = true;
      if (c.link == Link::main || c.link == Link::relative || c.parent == kNone) return;
      const Clause& p = clauses_[std::size_t(c.parent)];
      if (!climbs(c, p)) return;
      i = c.parent;
    }
  }

  // A state: that it is no longer so is a loss, and has happened.
  static bool holds(const Clause& c) {
    return c.frame == Frame::hold || c.holding_state ||
           (c.frame == Frame::gain && c.sense && c.sense->flag("stative"));
  }

  // Whether the parent's status reaches this clause; takes the parent's own effect along.
  bool climbs(const Clause& c, const Clause& p) {
    bool governs = p.frame == Frame::govern || p.frame == Frame::cause;
    switch (c.link) {
      case Link::infinitive:
        if (c.holding_state) return true;
        if (governs) {
          if (p.sense->effect != Effect::none) apply(p.sense->effect);
          if (p.link == Link::nominal) apply(outcome(p));
          return true;
        }
        if (p.frame == Frame::say) return true;
        if (c.governed != Effect::none) return c.governed == Effect::asserted;
        planned_ = true;  // a purpose: "pushed on to take"
        return false;
      case Link::gerund:
        if (c.after_subordinator) return false;
        if (governs && c.head - p.head <= 3) {
          apply(p.sense->effect);
          return true;
        }
        return c.governed == Effect::none;
      case Link::nominal:
        if (governs) {
          apply(p.sense->effect);
          return true;
        }
        if (p.sense && p.sense->effect == Effect::failed && !governs) {
          negated_ = failed_ = true;
          return true;
        }
        return c.is_object || p.frame == Frame::say || p.link == Link::infinitive;
      default: return false;
    }
  }

  // "An attempt by A to take P failed"
  Effect outcome(const Clause& attempt) const {
    for (const Clause& verb : clauses_) {
      bool told = verb.subject == attempt.head && verb.link != Link::nominal && verb.sense;
      if (told && verb.sense->effect == Effect::negated) return Effect::negated;
    }
    return Effect::none;
  }

  // The nearest verb of saying before the clause, one at the sentence's end, or "according to".
  void read_attribution(int i, StatusReading& reading) {
    const Clause& c = clauses_[std::size_t(i)];
    for (int s = int(clauses_.size()) - 1; s >= 0; --s) {
      const Clause& say = clauses_[std::size_t(s)];
      if (say.frame != Frame::say || s == i) continue;
      bool before = s < i && !say.reported_after && reaches(s, i);
      bool behind = say.reported_after && s > i;
      if (!before && !behind) continue;
      Status status = say.sense->status;
      Modality said = status == Status::claimed ? Modality::claimed : modality_of_speaker(say);
      std::string who = speaker_name(say);
      if (!who.empty()) reading.said_by.push_back(who);
      // What a relative clause adds is not what is denied.
      bool denied = status == Status::denied || say.verb.negated;
      if (denied && c.link == Link::relative) break;
      // "A took P, which O denied": told, and contested
      if (denied && behind) {
        reading.modality = Modality::claimed;
        continue;
      }
      if (denied) negated_ = true;
      else if (said == Modality::claimed) reading.modality = Modality::claimed;
      said_before_ = said;
      if (before && say.time != kNone && say.time_own && c.link != Link::nominal) reading.recalled_by = s;
      break;
    }
    if (hearsay(group(c.head))) reading.modality = Modality::claimed;
    for (const Group& g : groups_) {
      if (g.kind == GroupKind::actor && hearsay(g)) reading.modality = Modality::claimed;  // "A's claim that"
      if (g.kind != GroupKind::attribution) continue;
      if (g.sense->status == Status::claimed) reading.modality = Modality::claimed;
      if (g.sense->status == Status::source && party_after(g)) reading.modality = Modality::claimed;
      if (g.sense->status == Status::denied && denies(g, c)) negated_ = true;
    }
  }

  // "was reportedly taken"
  bool hearsay(const Group& verb) const {
    for (std::size_t u = verb.first; u <= verb.last; ++u) {
      const Sense* sense = marked_.units[u].sense(Category::attribution);
      if (sense && sense->status == Status::claimed) return true;
    }
    return false;
  }

  // "Reports that A took P are false", "it is not true that A took P": without a stop or a contrast between.
  bool denies(const Group& denial, const Clause& c) const {
    if (c.link == Link::relative) return false;
    bool ahead = denial.sense->flag("ahead");
    std::size_t told = groups_[std::size_t(c.head)].first;
    if (ahead != (denial.first < told)) return false;
    for (const Group& g : groups_) {
      bool between = ahead ? denial.last < g.first && g.first < told : told < g.first && g.first < denial.first;
      if (!between) continue;
      bool contrast = g.kind == GroupKind::subordinator && g.sense->flag("contrast");
      bool but = g.kind == GroupKind::conjunction && g.sense->feature("join") == "but";
      if (contrast || but || g.kind == GroupKind::stop) return false;
    }
    return true;
  }

  // No contrast ("while", "but") stands between the saying and the clause.
  bool reaches(int say, int i) const {
    for (int k = say + 1; k <= i; ++k) {
      const Clause& c = clauses_[std::size_t(k)];
      if (c.subordinator != kNone && group(c.subordinator).sense->flag("contrast")) return false;
    }
    return true;
  }

  Modality modality_of_speaker(const Clause& say) const {
    int who = say.verb.passive ? agent(say) : say.subject;
    if (who == kNone) return say.verb.passive ? Modality::claimed : Modality::asserted;
    return speaks_for_party(group(who)) ? Modality::claimed : Modality::asserted;
  }

  int agent(const Clause& say) const {
    for (const Argument& a : say.args) {
      if (a.role == Role::by) return a.group;
    }
    return kNone;
  }

  bool speaks_for_party(const Group& g) const {
    if (g.kind == GroupKind::actor) return true;
    const names::Unit* unit = nullptr;
    for (std::size_t u = g.first; u <= g.last; ++u) {
      const names::Unit& candidate = marked_.units[u];
      if (candidate.kind == names::UnitKind::source || candidate.is(Category::speaker)) unit = &candidate;
    }
    if (!unit) return false;
    if (unit->kind == names::UnitKind::source) {
      const model::Source& outlet = theatre_.outlets[std::size_t(unit->owners.front())];
      return outlet.kind == "party" || outlet.kind == "state";
    }
    std::string_view party = unit->sense(Category::speaker)->feature("party");
    return party == "yes" || (party == "same" && said_before_ == Modality::claimed);
  }

  bool party_after(const Group& attribution) const {
    for (const Group& g : groups_) {
      if (g.first <= attribution.last) continue;
      if (g.kind == GroupKind::actor || g.kind == GroupKind::speaker) return speaks_for_party(g);
      if (g.kind == GroupKind::verb || g.kind == GroupKind::comma) return false;
    }
    return false;
  }

  std::string speaker_name(const Clause& say) const {
    int who = say.verb.passive ? agent(say) : say.subject;
    if (who == kNone) return {};
    const Group& g = group(who);
    return std::string(marked_.range(g.first, g.last).of(text_));
  }

  const std::vector<Clause>& clauses_;
  const std::vector<Group>& groups_;
  const names::Marked& marked_;
  std::string_view text_;
  const theatre::Theatre& theatre_;
  Modality& said_before_;
  bool planned_ = false, negated_ = false, conditional_ = false;
  bool failed_ = false;  // "repelled", "foiled"
};

}  // namespace

std::string to_text(const StatusReading& status) {
  std::string text(model::to_text(status.modality));
  for (const std::string& who : status.said_by) text += ", said by " + who;
  return text;
}

StatusReading read_status(const std::vector<Clause>& clauses, int clause,
                          const std::vector<Group>& groups, const names::Marked& marked,
                          std::string_view text, const theatre::Theatre& theatre,
                          Modality& said_before) {
  return StatusReader(clauses, groups, marked, text, theatre, said_before).read(clause);
}

}  // namespace tidemark::events
