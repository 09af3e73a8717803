#include "events/verb_phrase.hpp"

namespace tidemark::events {

using names::Category;
using names::Effect;
using names::Role;
using names::Sense;
using names::Unit;
using names::UnitKind;

namespace {

class VerbParser {
 public:
  VerbParser(const UnitReader& units, std::size_t at) : u_(units), at_(at), i_(at) {}

  std::optional<Group> parse() {
    read_helpers();
    const Sense* sense = u_.verb(i_);
    // "to take", "to be taken"
    bool passive = sense && be_ && (sense->forms & names::kParticiple);
    if (sense && to_ && !passive && !(sense->forms & names::kBase)) sense = nullptr;
    // "is going to take": the set phrase governs what follows.
    if (sense && helpers_ && u_.is(i_, Category::governor) && i_ + 1 < u_.size() &&
        u_.verb(i_ + 1)) {
      sense = nullptr;
    }
    // "was declared fully secured": what it was declared to be.
    if (sense && be_ && sense->flag("predicates")) {
      std::size_t told = i_ + 1;
      while (u_.is(told, Category::adverb)) ++told;
      const Sense* inner = u_.verb(told);
      if (inner && (inner->forms & names::kParticiple)) sense = inner, i_ = told;
    }
    // A base form or a past after a form of "be" is no verb of it: "was control".
    if (!sense) {
      // Unknown verbs after helpers ("was deployed") still open a clause.
      if (!helpers_ || to_) return std::nullopt;
      i_ = last_helper_;
    }
    verb_.sense = sense;
    verb_.helped = helpers_ || to_;
    verb_.be = be_;
    if (sense) set_form(sense->forms);
    else verb_.finite = true;
    Group group;
    group.kind = GroupKind::verb;
    group.first = at_;
    group.last = i_;
    group.sense = sense;
    group.verb = verb_;
    return group;
  }

 private:
  void read_helpers() {
    for (int guard = 0; guard < 8 && i_ < u_.size(); ++guard) {
      const Unit& unit = u_.unit(i_);
      if (unit.kind != UnitKind::word) return;
      if (const Sense* s = unit.sense(Category::negation); s && !s->flag("gerund")) {
        if (!helpers_ && !verb_follows(i_ + 1)) return;
        verb_.negated = true;
        verb_.ended = s->flag("ended");
      } else if (const Sense* aux = unit.sense(Category::auxiliary); aux && !is_main(i_)) {
        read_auxiliary(*aux);
        helpers_ = true;
        last_helper_ = i_;
      } else if (const Sense* modal = unit.sense(Category::modal)) {
        verb_.modal = modal->effect;
        helpers_ = true;
        last_helper_ = i_;
      } else if (to_infinitive(i_)) {
        to_ = true;
        obliged_ = helpers_;
      } else if (unit.is(Category::still)) {
        if (!verb_follows(i_ + 1)) return;
        verb_.still = true;
      } else if (const Sense* adverb = unit.sense(Category::adverb)) {
        if (!verb_follows(i_ + 1)) return;
        if (adverb->flag("short") && u_.verb(i_ + 1)) verb_.modal = Effect::negated;
      } else {
        return;
      }
      ++i_;
    }
  }

  // "have" and "do" with an object of their own are main verbs; "Did A take P?" opens a question.
  bool is_main(std::size_t i) const {
    bool asks = i == 0 && u_.unit(i).sense(Category::auxiliary)->feature("tense") != "participle";
    if (asks || !u_.verb(i)) return false;
    for (std::size_t j = i + 1; j < i + 4; ++j) {
      if (u_.verb(j) || u_.is(j, Category::auxiliary)) return false;
      if (j < u_.size() && to_infinitive(j)) return false;  // "had to leave"
      if (!u_.is(j, Category::adverb) && !u_.is(j, Category::negation) &&
          !u_.is(j, Category::still))
        break;
    }
    return true;
  }

  bool to_infinitive(std::size_t i) const {
    const Sense* particle = u_.unit(i).sense(Category::preposition);
    if (!particle || !particle->flag("infinitive")) return false;
    std::size_t j = i + 1;
    while (u_.is(j, Category::adverb)) ++j;
    const Sense* verb = j < u_.size() ? u_.unit(j).sense(Category::verb) : nullptr;
    if (u_.is(j, Category::auxiliary)) return true;
    if (!verb || !(verb->forms & names::kBase)) return false;
    // "to enter and control", but not "to control of"
    return !u_.is(j + 1, Category::preposition) || !u_.is(j, Category::support_noun);
  }

  bool verb_follows(std::size_t i) const {
    for (std::size_t j = i; j < i + 3; ++j) {
      if (u_.verb(j) || u_.is(j, Category::auxiliary) || u_.is(j, Category::modal)) return true;
      if (j < u_.size() && to_infinitive(j)) return true;
      if (!u_.is(j, Category::adverb) && !u_.is(j, Category::negation) &&
          !u_.is(j, Category::still)) {
        return false;
      }
    }
    return false;
  }

  void read_auxiliary(const Sense& aux) {
    std::string_view verb = aux.feature("verb"), tense = aux.feature("tense");
    if (verb == "be") {
      be_ = true;
      if (tense == "present") verb_.present = true;
      if (aux.flag("stays")) verb_.still = true;
    }
    if (verb == "have") {
      verb_.perfect = true;
      if (tense == "past") verb_.pluperfect = true;
    }
    base_ = tense == "base" || tense == "participle";
    nonfinite_helper_ = tense == "participle" && verb_.sense == nullptr && i_ == at_;
  }

  void set_form(std::uint8_t forms) {
    verb_.forms = forms;
    if (obliged_) {
      // "had to leave" happened, "is to follow" is still to come.
      verb_.finite = true;
      if (be_) verb_.modal = Effect::planned;
      verb_.passive = be_ && (forms & names::kParticiple);
      return;
    }
    if (to_) {
      verb_.infinitive = true;
      verb_.passive = be_ && (forms & names::kParticiple);
      return;
    }
    if (forms == names::kIng) {
      verb_.gerund = !be_;
      verb_.finite = be_;
      return;
    }
    if (helpers_) {
      verb_.passive = be_ && (forms & names::kParticiple);
      verb_.finite = !nonfinite_helper_;
      verb_.gerund = nonfinite_helper_;
      return;
    }
    verb_.finite = true;
  }

  const UnitReader& u_;
  std::size_t at_, i_, last_helper_ = 0;
  bool helpers_ = false, be_ = false, to_ = false, base_ = false, nonfinite_helper_ = false;
  bool obliged_ = false;  // a helper stands before "to": "had to leave"
  VerbGroup verb_;
};

}  // namespace

std::optional<Group> parse_verb(const UnitReader& units, std::size_t at) {
  const Unit& first = units.unit(at);
  bool may_begin = first.kind == UnitKind::word &&
                   first.senses.has_any({Category::verb, Category::auxiliary, Category::modal,
                                         Category::negation, Category::preposition, Category::still,
                                         Category::adverb});
  if (!may_begin) return std::nullopt;
  return VerbParser(units, at).parse();
}

}  // namespace tidemark::events
