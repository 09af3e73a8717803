#include "events/status.hpp"

namespace tidemark::events {

using model::Modality;
using names::Category;
using names::Effect;
using names::Frame;
using names::Role;
using names::Sense;
using names::Status;

namespace {

// A state: that it is no longer so is a loss, and has happened.
bool is_state(const Clause& c) {
  return c.frame == Frame::hold || c.holding_state ||
         (c.frame == Frame::gain && c.sense && c.sense->flag("stative"));
}

}  // namespace

std::string to_text(const StatusReading& status) {
  std::string text(model::to_text(status.modality));
  for (const std::string& who : status.said_by) text += ", said by " + who;
  return text;
}

StatusReader::StatusReader(const std::vector<Clause>& clauses, const std::vector<Group>& groups,
                           const names::Marked& marked, std::string_view text,
                           const theatre::Theatre& theatre, Modality& said_before)
    : clauses_(clauses),
      groups_(groups),
      marked_(marked),
      text_(text),
      theatre_(theatre),
      said_before_(said_before),
      denied_(groups.size(), false) {
  int contrasts = 0;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& c = clauses[i];
    if (c.frame == Frame::say) says_.push_back(int(i));
    contrasts += c.subordinator != kNone && group(c.subordinator).sense->flag("contrast");
    contrasts_.push_back(contrasts);
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const Group& g = groups[i];
    if (g.kind == GroupKind::actor && hearsay(g)) doubted_ = true;  // "A's claim that"
    if (g.kind == GroupKind::denial) deny_before(i);
    if (g.kind != GroupKind::attribution) continue;
    if (g.sense->status == Status::claimed) doubted_ = true;
    if (g.sense->status == Status::source && party_after(g)) doubted_ = true;
    if (g.sense->status == Status::denied) deny_behind(i);
  }
}

StatusReading StatusReader::read(int i) {
  planned_ = negated_ = conditional_ = failed_ = false;
  walk(i);
  StatusReading reading;
  read_attribution(i, reading);
  const Clause& c = clauses_[std::size_t(i)];
  if (still_to_come(i)) planned_ = true;
  // An attempt to storm that was foiled is an attack all the same.
  if (failed_ && (c.frame == Frame::attack || c.frame == Frame::strike))
    planned_ = negated_ = false;
  bool conditional = conditional_ || (c.conditional && c.link != Link::relative);
  if (conditional) reading.modality = Modality::conditional;
  else if (negated_) reading.modality = Modality::negated;
  else if (planned_) reading.modality = Modality::planned;
  return reading;
}

void StatusReader::apply(Effect effect) {
  if (effect == Effect::planned) planned_ = true;
  if (effect == Effect::conditional) conditional_ = true;
  if (effect == Effect::negated || effect == Effect::failed) negated_ = true;
}

void StatusReader::walk(int i) {
  const Clause& first = clauses_[std::size_t(i)];
  const bool ended = first.verb.ended && is_state(first);
  for (int guard = 0; i != kNone && guard < 16; ++guard) {
    const Clause& c = clauses_[std::size_t(i)];
    apply(c.governed);
    apply(c.verb.modal);
    if (c.verb.negated && !(ended && c.verb.ended)) negated_ = true;
    if (c.conditional && c.link != Link::relative) conditional_ = true;
    if (c.link == Link::main || c.link == Link::relative || c.parent == kNone) return;
    const Clause& p = clauses_[std::size_t(c.parent)];
    if (!climbs(c, p)) return;
    i = c.parent;
  }
}

bool StatusReader::climbs(const Clause& c, const Clause& p) {
  bool governs = p.frame == Frame::govern || p.frame == Frame::cause;
  switch (c.link) {
    case Link::infinitive:
      if (c.holding_state) return true;
      if (governs) {
        bool ends = c.verb.ended && is_state(c) && p.sense->flag("ends");
        if (p.sense->effect != Effect::none && !ends) apply(p.sense->effect);
        if (p.link == Link::nominal) apply(outcome(p));
        return true;
      }
      if (p.frame == Frame::say) return true;
      if (c.governed != Effect::none) return c.governed == Effect::asserted;
      if ((!p.sense || p.sense->flag("copula")) && ranked_between(p, c)) return true;
      if (p.sense && p.sense->flag("starts")) return true;
      if (c.verb.perfect) return true;  // "is known to have been left"
      // "withdrew, to be replaced by A", but "needs to be taken"
      if (c.verb.passive && (p.frame != Frame::other || p.head + 1 < c.head)) return true;
      planned_ = true;  // a purpose: "pushed on to take"
      return false;
    case Link::gerund:
      if (c.after_subordinator) return false;
      if (governs && (c.head - p.head <= 3 || meant_for(c, p))) {
        apply(p.sense->effect);
        return true;
      }
      return c.governed == Effect::none;
    case Link::nominal:
      if (p.subject != kNone && group(p.subject).kind == GroupKind::aim) planned_ = true;
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

bool StatusReader::meant_for(const Clause& c, const Clause& p) const {
  return p.link == Link::nominal && c.head > 0 &&
         group(c.head - 1).kind == GroupKind::preposition &&
         group(c.head - 1).sense->role == Role::for_;
}

bool StatusReader::still_to_come(int i) const {
  const Clause& c = clauses_[std::size_t(i)];
  if (i == 0 || c.subordinator == kNone || group(c.subordinator).sense->feature("time").empty())
    return false;
  bool past = c.verb.pluperfect || !(c.verb.perfect || c.verb.present ||
                                     c.verb.forms == names::kThird || c.verb.forms == names::kBase);
  return c.verb.finite && !past && clauses_[std::size_t(i) - 1].verb.modal == Effect::planned;
}

bool StatusReader::ranked_between(const Clause& p, const Clause& c) const {
  if (p.head >= c.head) return false;
  for (std::size_t u = group(p.head).last + 1; u < group(c.head).first; ++u) {
    const Sense* adjective = marked_.units[u].sense(Category::place_adjective);
    if (adjective && adjective->flag("rank")) return true;
  }
  return false;
}

Effect StatusReader::outcome(const Clause& attempt) const {
  for (const Clause& verb : clauses_) {
    bool told = verb.subject == attempt.head && verb.link != Link::nominal && verb.sense;
    if (told && verb.sense->effect == Effect::negated) return Effect::negated;
  }
  return Effect::none;
}

void StatusReader::read_attribution(int i, StatusReading& reading) {
  const Clause& c = clauses_[std::size_t(i)];
  for (auto s = says_.rbegin(); s != says_.rend(); ++s) {
    const Clause& say = clauses_[std::size_t(*s)];
    bool before = *s < i && !say.reported_after && reaches(*s, i);
    bool behind = say.reported_after && *s > i;
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
    bool dated = say.time != kNone && say.time_own && c.link != Link::nominal;
    if (dated && (before || c.time == kNone)) reading.recalled_by = *s;
    break;
  }
  if (doubted_ || hearsay(group(c.head))) reading.modality = Modality::claimed;
  if (c.link != Link::relative && denied_[std::size_t(c.head)]) negated_ = true;
}

bool StatusReader::reaches(int say, int i) const {
  return contrasts_[std::size_t(say)] == contrasts_[std::size_t(i)];
}

Modality StatusReader::modality_of_speaker(const Clause& say) const {
  int who = say.verb.passive ? agent(say) : say.subject;
  if (who == kNone) return say.verb.passive ? Modality::claimed : Modality::asserted;
  return speaks_for_party(group(who)) ? Modality::claimed : Modality::asserted;
}

int StatusReader::agent(const Clause& say) const {
  for (const Argument& a : say.args) {
    if (a.role == Role::by) return a.group;
  }
  return kNone;
}

bool StatusReader::speaks_for_party(const Group& g) const {
  if (g.kind == GroupKind::actor) return true;
  const names::Unit* unit = nullptr;
  for (std::size_t u = g.first; u <= g.last; ++u) {
    const names::Unit& candidate = marked_.units[u];
    if (candidate.kind == names::UnitKind::source || candidate.is(Category::speaker))
      unit = &candidate;
  }
  if (!unit) return false;
  if (unit->kind == names::UnitKind::source) {
    const model::Source& outlet = theatre_.outlets[std::size_t(unit->owners.front())];
    return outlet.kind == "party" || outlet.kind == "state";
  }
  std::string_view party = unit->sense(Category::speaker)->feature("party");
  return party == "yes" || (party == "same" && said_before_ == Modality::claimed);
}

bool StatusReader::party_after(const Group& attribution) const {
  for (const Group& g : groups_) {
    if (g.first <= attribution.last) continue;
    if (g.kind == GroupKind::actor || g.kind == GroupKind::speaker) return speaks_for_party(g);
    if (g.kind == GroupKind::verb || g.kind == GroupKind::comma) return false;
  }
  return false;
}

std::string StatusReader::speaker_name(const Clause& say) const {
  int who = say.verb.passive ? agent(say) : say.subject;
  if (who == kNone) return {};
  const Group& g = group(who);
  return std::string(marked_.range(g.first, g.last).of(text_));
}

bool StatusReader::hearsay(const Group& verb) const {
  for (std::size_t u = verb.first; u <= verb.last; ++u) {
    const Sense* sense = marked_.units[u].sense(Category::attribution);
    if (sense && sense->status == Status::claimed) return true;
  }
  return false;
}

void StatusReader::deny_behind(std::size_t denial) {
  for (std::size_t i = denial + 1; i < groups_.size() && !contrasts(groups_[i]); ++i)
    denied_[i] = true;
}

void StatusReader::deny_before(std::size_t denial) {
  const Sense& predicate = *groups_[denial].sense;
  std::size_t verb = predicate.flag("whole") ? denial : copula_before(denial);
  if (verb == denial && !predicate.flag("whole")) return;  // "false reports"
  bool negated = verb < denial && groups_[verb].verb.negated;
  if (negated != predicate.flag("negated")) return;  // "is not false", "is true"
  std::size_t first = verb;                          // of what is denied
  bool other = false;                                // a clause lies between
  for (std::size_t i = verb; i-- > 0 && !contrasts(groups_[i]);) {
    if (!other) first = i;
    if (opens_report(i)) {
      first = i;
      break;
    }
    switch (groups_[i].kind) {
      case GroupKind::verb:
      case GroupKind::event_noun:
      case GroupKind::comma:
      case GroupKind::conjunction:
      case GroupKind::subordinator:
      case GroupKind::relative: other = true; break;
      default: break;
    }
  }
  for (std::size_t i = first; i < verb; ++i) denied_[i] = true;
}

bool StatusReader::contrasts(const Group& g) const {
  bool contrast = g.kind == GroupKind::subordinator && g.sense->flag("contrast");
  bool but = g.kind == GroupKind::conjunction && g.sense->feature("join") == "but";
  return contrast || but || g.kind == GroupKind::stop;
}

std::size_t StatusReader::copula_before(std::size_t predicate) const {
  std::size_t i = predicate;
  while (i > 0 && groups_[i - 1].kind == GroupKind::other) --i;
  if (i == 0 || groups_[i - 1].kind != GroupKind::verb) return predicate;
  const VerbGroup& verb = groups_[--i].verb;
  if (verb.sense && !verb.sense->flag("copula")) return predicate;
  // "is said to be", "proved to be"
  bool to = i > 1 && groups_[i - 1].kind == GroupKind::preposition &&
            groups_[i - 1].sense->flag("infinitive");
  return to && groups_[i - 2].kind == GroupKind::verb ? i - 2 : i;
}

bool StatusReader::opens_report(std::size_t i) const {
  const Sense* noun = marked_.units[groups_[i].last].sense(Category::verb);
  if (!noun || noun->frame != Frame::say || i + 1 == groups_.size()) return false;
  const Group& next = groups_[i + 1];
  bool that = next.kind == GroupKind::subordinator && next.sense->flag("complement");
  bool of = next.kind == GroupKind::preposition && next.sense->role == Role::of;
  bool told = groups_[i].kind == GroupKind::verb && i > 0 &&
              groups_[i - 1].kind != GroupKind::other;  // "A reports that"
  return (that || of) && !told;
}

}  // namespace tidemark::events
