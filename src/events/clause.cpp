#include "events/clause.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::events {
namespace {

using names::Effect;
using names::Frame;
using names::Role;
using names::Sense;

bool is_phrase(GroupKind kind) {
  return kind == GroupKind::actor || kind == GroupKind::place || kind == GroupKind::pronoun ||
         kind == GroupKind::speaker || kind == GroupKind::thing || kind == GroupKind::quantity ||
         kind == GroupKind::aim;
}

// A space-separated feature holds the word.
bool lists(std::string_view feature, std::string_view word) {
  for (std::size_t at = feature.find(word); at != feature.npos; at = feature.find(word, at + 1)) {
    bool starts = at == 0 || feature[at - 1] == ' ';
    bool ends = at + word.size() == feature.size() || feature[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

class ClauseBuilder {
 public:
  explicit ClauseBuilder(const std::vector<Group>& groups) : g_(groups) {}

  std::vector<Clause> build() {
    for (std::size_t i = 0; i < g_.size(); ++i) read(int(i));
    adopt_subject();
    share_antecedents();
    give_missing_subjects();
    fill_noun_subjects();
    spread_times();
    return std::move(clauses_);
  }

 private:
  const Group& group(int i) const { return g_[std::size_t(i)]; }
  const Clause* current() const {
    return current_ == kNone ? nullptr : &clauses_[std::size_t(current_)];
  }
  Clause* current() { return current_ == kNone ? nullptr : &clauses_[std::size_t(current_)]; }

  void read(int i) {
    last_read_ = i;
    switch (group(i).kind) {
      case GroupKind::verb: read_verb(i); break;
      case GroupKind::event_noun: read_event_noun(i); break;
      case GroupKind::support_noun: read_support_noun(i); break;
      case GroupKind::holding: read_holding(i); break;
      case GroupKind::actor:
      case GroupKind::place:
      case GroupKind::pronoun:
      case GroupKind::speaker:
      case GroupKind::thing:
      case GroupKind::quantity:
      case GroupKind::aim: read_phrase(i); break;
      case GroupKind::time: read_time(i); break;
      case GroupKind::preposition: read_preposition(i); break;
      case GroupKind::attribution: role_ = Role::other; break;
      case GroupKind::conjunction:
        joined_ = true;
        close_phrase();
        break;
      case GroupKind::comma:
        comma_ = true;
        close_phrase();
        break;
      case GroupKind::relative: read_relative(i); break;
      case GroupKind::subordinator: read_subordinator(i); break;
      case GroupKind::conditional:
        conditional_ = true;
        open_boundary();
        break;
      case GroupKind::governor: read_governor(i); break;
      case GroupKind::peaceful:
        if (Clause* c = current()) c->peaceful = true;
        break;
      case GroupKind::stop: read_stop(i); break;
      case GroupKind::list_opener:
      case GroupKind::other: break;
    }
  }

  void open_boundary() {
    keep_subject();
    boundary_ = true;
    joined_ = false;
    role_ = Role::none;
  }

  // A phrase that waits for its verb while another clause is put in between.
  void keep_subject() {
    if (subject_ != kNone) main_subject_ = subject_;
    subject_ = kNone;
  }

  // What follows a comma or "and" belongs to the verb again, not to a noun inside its clause.
  void close_phrase() {
    boundary_ = true;
    role_ = Role::none;
    while (current() && current()->link == Link::nominal && current()->parent != kNone) {
      current_ = current()->parent;
    }
  }

  void read_stop(int) {
    open_boundary();
    comma_ = true;
    main_subject_ = antecedent_ = kNone;
    noun_subject_ = kNone;
    governor_ = Effect::none;
  }

  void read_preposition(int i) {
    role_ = group(i).sense->role;
    preposition_ = i;
  }

  void read_relative(int i) {
    antecedent_ = last_phrase_;
    person_ = group(i).sense && group(i).sense->flag("person");
    antecedent_role_ = preposition_ == i - 1 ? role_ : Role::none;
    keep_subject();
    role_ = Role::none;
    boundary_ = true;
    joined_ = false;
  }

  void read_subordinator(int i) {
    bool that = group(i).sense->flag("complement");
    // "the village that they took": a relative; "said that": a complement.
    bool after_phrase = i > 0 && is_phrase(group(i - 1).kind) && current() &&
                        current()->frame != Frame::say;
    if (that && after_phrase) {
      read_relative(i);
      return;
    }
    open_boundary();
    subordinator_ = i;
    antecedent_ = kNone;
  }

  // "were able (…) to take": the helper and its adjective govern what follows. A status that already
  // waits ("without being able") is only made worse.
  void read_governor(int i) {
    const Sense* sense = group(i).sense;
    Effect effect = sense->category == names::Category::negation ? Effect::negated : sense->effect;
    if (Clause* c = current(); c && !boundary_ && !c->sense && c->frame == Frame::other) {
      c->frame = Frame::govern;
      c->sense = group(i).sense;
    } else if (governor_ == Effect::none || governor_ == Effect::asserted) {
      governor_ = effect;
    }
  }

  void read_time(int i) {
    role_ = Role::none;
    bool opens = !current() || (boundary_ && clause_follows(i));
    if (opens) {
      pending_time_ = i;
    } else if (current()->time == kNone) {
      current()->time = i;
      current()->time_own = true;
      current()->last = std::size_t(i);
    }
  }

  // A subject and verb of a new clause stand behind the time.
  bool clause_follows(int i) const {
    for (std::size_t j = std::size_t(i) + 1; j < g_.size() && j < std::size_t(i) + 4; ++j) {
      GroupKind kind = g_[j].kind;
      if (kind == GroupKind::verb || is_phrase(kind)) return true;
      if (kind != GroupKind::comma && kind != GroupKind::other) return false;
    }
    return false;
  }

  void read_phrase(int i) {
    Role role = role_;
    role_ = Role::none;
    Clause* c = current();
    bool free = !c || boundary_;
    if (free && told_beside(i)) {
      role_ = Role::none;
      subject_ = i;
      adopt_subject();
      subordinator_ = kNone;
    } else if (free && lists_members(i)) {
      add_members(i);
    } else if (role != Role::none && free && repeats_role(i, role)) {
      add_object_clause(i, role);
    } else if (role != Role::none) {
      if (!free || (c && !clause_opens_before(i))) {
        c->args.push_back({role, i});
        c->last = std::size_t(i);
      } else {
        leading_.push_back({role, i});
      }
    } else if (!free && !group(i).possessive) {
      c->args.push_back({Role::none, i});
      c->last = std::size_t(i);
      object_ = i;
    } else if (!free) {
      c->args.push_back({Role::none, i});
      owner_ = i;
    } else if (int taker = awaiting_object(i); taker != kNone) {
      current_ = taker;
      current()->args.push_back({Role::none, i});
      current()->last = std::size_t(i);
      boundary_ = comma_ = false;
    } else if (another_object(i)) {
      add_object_clause(i, Role::none);
    } else if (!apposed(i) && (group(i).kind != GroupKind::quantity || verb_behind(i))) {
      adopt_subject();
      subject_ = i;
      if (group(i).possessive) owner_ = i;
    }
    // "the crossing with Jordan, which": what follows tells of the crossing.
    bool companion = role == Role::with && group(i).kind == GroupKind::place;
    if (group(i).kind != GroupKind::quantity && !companion) last_phrase_ = i;
  }

  static bool takes_place(Frame frame) {
    switch (frame) {
      case Frame::gain:
      case Frame::leave:
      case Frame::lose:
      case Frame::hold:
      case Frame::advance:
      case Frame::siege:
      case Frame::strike:
      case Frame::attack: return true;
      default: return false;
    }
  }

  // "was taken on Sunday, 12 days after P", "took A, followed by B": told by the verb before.
  bool told_beside(int i) const {
    bool adds = i > 1 && group(i - 1).kind == GroupKind::preposition && group(i - 2).kind == GroupKind::verb &&
                group(i - 2).sense && group(i - 2).sense->flag("adds");
    bool earlier = subordinator_ != kNone && subordinator_ == i - 1 && group(i - 1).sense->feature("time") == "earlier";
    return (adds || earlier) && subject_ == kNone && another_told(i);
  }

  // "the villages that they took …, the most prominent of which are A and B"
  bool lists_members(int i) const {
    return i > 0 && group(i - 1).kind == GroupKind::list_opener && group(i).kind == GroupKind::place &&
           open_list() != kNone && names_places(group(i).place);
  }
  // The last places told of without names.
  int open_list() const {
    for (int i = int(g_.size()) - 1; i >= 0; --i) {
      const Group& g = group(i);
      bool unnamed = g.kind == GroupKind::place && g.place.items.empty();
      bool measured = g.kind == GroupKind::quantity && i < last_phrase_;
      if ((unnamed || measured) && i < last_read_ && in_clause(i) != kNone) return i;
    }
    return kNone;
  }
  int in_clause(int phrase) const {
    for (std::size_t c = 0; c < clauses_.size(); ++c) {
      const Clause& clause = clauses_[c];
      bool subject = clause.verb.passive && clause.subject == phrase;
      bool object = std::any_of(clause.args.begin(), clause.args.end(), [&](const Argument& a) {
        return a.group == phrase && a.role == Role::none;
      });
      if ((subject || object) && takes_place(clause.frame)) return int(c);
    }
    return kNone;
  }
  void add_members(int i) {
    int phrase = open_list();
    Clause c = clauses_[std::size_t(in_clause(phrase))];
    if (c.subject == phrase) c.subject = i;
    for (Argument& a : c.args) {
      if (a.group == phrase) a.group = i, a.antecedent = false;
    }
    c.last = std::size_t(i);
    clauses_.push_back(std::move(c));
    boundary_ = joined_ = comma_ = false;
  }

  // "took X, the centre of the pocket, on Monday": the phrase between the commas only describes.
  bool apposed(int i) const {
    const Group& g = group(i);
    return i > 1 && g.kind == GroupKind::place && group(i - 1).kind == GroupKind::comma &&
           group(i - 2).kind == GroupKind::place && !verb_behind(i) &&
           (g.place.items.empty() || g.place.items.front().common);
  }

  // A place whose verb never came: "took A on Sunday, then B, and on Monday C" leaves it out.
  void adopt_subject() {
    int orphan = subject_;
    subject_ = kNone;
    if (orphan != kNone && group(orphan).kind == GroupKind::actor) repeat_for(orphan);
    bool new_statement = subordinator_ != kNone && group(subordinator_).sense->feature("time") != "earlier";
    if (orphan == kNone || new_statement || group(orphan).kind != GroupKind::place ||
        !names_places(group(orphan).place)) {
      return;
    }
    int taker = int(clauses_.size()) - 1;
    while (taker >= 0 && !can_repeat(clauses_[std::size_t(taker)], orphan)) {
      if (clauses_[std::size_t(taker)].link == Link::main) return;  // another statement stands between
      --taker;
    }
    if (taker < 0 || !hangs_on(orphan)) return;
    Clause c = clauses_[std::size_t(taker)];
    std::vector<Argument> args;
    for (const Argument& a : c.args) {
      if (a.role == Role::from || a.role == Role::against || a.role == Role::by) args.push_back(a);
    }
    if (c.verb.passive) c.subject = orphan;
    else args.push_back({Role::none, orphan});
    c.args = std::move(args);
    c.last = std::size_t(orphan);
    if (int time = time_beside(orphan); time != kNone) {
      c.time = time;
      c.time_own = true;
    } else if (subordinator_ != kNone) {
      c.undated = true;
    }
    clauses_.push_back(std::move(c));
  }
  // "which A had seized in 2014 and B in 2017": what A did, B did too.
  void repeat_for(int actor) {
    if (clauses_.empty() || !clauses_.back().sense || !takes_place(clauses_.back().frame)) return;
    const Clause& before = clauses_.back();
    bool dated = std::size_t(actor) + 1 < g_.size() && group(actor + 1).kind == GroupKind::time;
    bool joined = actor > 0 && group(actor - 1).kind == GroupKind::conjunction &&
                  before.last + 2 >= std::size_t(actor);
    if (!dated || !joined || before.verb.passive || before.subject == kNone ||
        group(before.subject).kind != GroupKind::actor) {
      return;
    }
    Clause c = before;
    c.subject = actor;
    c.time = actor + 1;
    c.time_own = true;
    c.last = std::size_t(actor) + 1;
    clauses_.push_back(std::move(c));
  }

  bool can_repeat(const Clause& c, int orphan) const {
    bool has_place = c.verb.passive ? c.subject != kNone && group(c.subject).kind == GroupKind::place
                                    : has_object(c);
    return takes_place(c.frame) && c.link != Link::nominal && !c.support && has_place &&
           c.last < std::size_t(orphan) && c.head < orphan;
  }
  // Only commas, joining words, times and adverbs stand between the phrase and what came before it, and
  // no verb of its own behind it.
  bool hangs_on(int i) const {
    if (verb_behind(i)) return false;
    if (subordinator_ == i - 1 && subordinator_ != kNone) return true;
    for (int j = i - 1; j >= 0; --j) {
      GroupKind kind = group(j).kind;
      if (kind == GroupKind::conjunction || kind == GroupKind::comma) return true;
      if (kind == GroupKind::preposition && group(j).sense->role == Role::by) return true;
      bool day = kind == GroupKind::time || kind == GroupKind::quantity || kind == GroupKind::preposition;
      if (kind != GroupKind::other && !day) return false;
    }
    return false;
  }
  int time_beside(int i) const {
    auto is_time = [&](int j) {
      return j >= 0 && std::size_t(j) < g_.size() && group(j).kind == GroupKind::time;
    };
    if (is_time(i + 1)) return i + 1;
    int before = i - 1;
    while (before >= 0 && group(before).kind == GroupKind::other) --before;
    return is_time(before) ? before : kNone;
  }

  bool verb_behind(int i) const {
    std::size_t j = std::size_t(i) + 1;
    while (j < g_.size() && g_[j].kind == GroupKind::other) ++j;
    return j < g_.size() && (g_[j].kind == GroupKind::verb || g_[j].kind == GroupKind::relative);
  }

  bool has_object(const Clause& c) const {
    return std::any_of(c.args.begin(), c.args.end(),
                       [](const Argument& a) { return a.role == Role::none; });
  }

  // "entered today, without any clashes, A and B", "had taken, in the hours that preceded it, A": the
  // object after adjuncts between commas. The clause that still lacks it, or kNone.
  int awaiting_object(int i) const {
    if (!comma_ || joined_ || subject_ != kNone || antecedent_ != kNone || subordinator_ != kNone ||
        group(i).kind != GroupKind::place || verb_behind(i)) {
      return kNone;
    }
    for (int c = current_; c != kNone; c = clauses_[std::size_t(c)].parent) {
      const Clause& clause = clauses_[std::size_t(c)];
      if (takes_place(clause.frame)) {
        bool open = clause.link != Link::nominal && !clause.verb.passive && !clause.support &&
                    !has_object(clause);
        return open ? c : kNone;
      }
      if (clause.link != Link::relative && clause.link != Link::nominal) return kNone;
    }
    return kNone;
  }

  // "took A on Sunday and B on Monday": an object of the same verb with a day of its own.
  bool another_object(int i) {
    const Clause* c = current();
    return c && (joined_ || comma_) && group(i).kind == GroupKind::place && takes_place(c->frame) &&
           subject_ == kNone && antecedent_ == kNone && subordinator_ == kNone &&
           c->link != Link::nominal && !c->verb.passive && has_object(*c) && !verb_behind(i) &&
           (joined_ || names_places(group(i).place));
  }

  static bool names_places(const PlaceGroup& place) {
    return !place.items.empty() && !place.items.front().common && place.items.front().known;
  }

  // "imposed control over A on Sunday and over B on Monday"
  bool repeats_role(int i, Role role) const {
    const Clause* c = current();
    return c && (joined_ || comma_) && group(i).kind == GroupKind::place && takes_place(c->frame) &&
           subject_ == kNone && antecedent_ == kNone && subordinator_ == kNone &&
           (c->support || c->link == Link::nominal) && !verb_behind(i) && !clause_opens_before(i) &&
           std::any_of(c->args.begin(), c->args.end(), [&](const Argument& a) {
             return a.role == role && group(a.group).kind == GroupKind::place;
           });
  }

  void add_object_clause(int i, Role role) {
    Clause c = *current();
    c.args.assign(1, {role, i});
    for (const Argument& a : current()->args) {
      if (a.role == Role::from || a.role == Role::against || a.role == Role::by) c.args.push_back(a);
    }
    c.last = std::size_t(i);
    bool dated_behind = std::size_t(i) + 1 < g_.size() && group(i + 1).kind == GroupKind::time;
    if (pending_time_ != kNone) {
      c.time = pending_time_;
      c.time_own = true;
      pending_time_ = kNone;
    } else if (dated_behind) {
      c.time = kNone;
      c.time_own = false;
    }
    clauses_.push_back(std::move(c));
    current_ = int(clauses_.size()) - 1;
    boundary_ = joined_ = comma_ = false;
  }

  // After a comma, a prepositional phrase belongs to the clause before unless the sentence starts anew
  // behind it ("…, in Homs the army took").
  bool clause_opens_before(int i) const {
    std::size_t j = std::size_t(i) + 1;
    while (j < g_.size() && g_[j].kind == GroupKind::other) ++j;
    if (j >= g_.size()) return false;
    if (g_[j].kind == GroupKind::comma) ++j;
    return j + 1 < g_.size() && is_phrase(g_[j].kind) && g_[j + 1].kind == GroupKind::verb;
  }

  Clause make(int head, Frame frame, const Sense* sense, Link link) {
    Clause c;
    c.head = head;
    c.frame = frame;
    c.sense = sense;
    c.link = link;
    c.parent = link == Link::main ? kNone : current_;
    c.conditional = conditional_ && link != Link::relative;
    c.subordinator = subordinator_;
    c.after_subordinator = subordinator_ != kNone;
    c.governed = governor_;
    c.first = c.last = std::size_t(head);
    // A time before the subject is the main verb's, not a relative clause's in between.
    if (pending_time_ != kNone && link != Link::relative) {
      c.time = pending_time_;
      c.time_own = true;
    }
    for (Argument a : leading_) {
      a.leading = true;
      c.args.push_back(a);
    }
    return c;
  }

  void push(Clause c) {
    if (c.subject == subject_ || c.link == Link::nominal) subject_ = kNone;
    adopt_subject();
    if (c.subject != kNone) c.first = std::min(c.first, std::size_t(c.subject));
    clauses_.push_back(std::move(c));
    current_ = int(clauses_.size()) - 1;
    boundary_ = joined_ = comma_ = false;
    subject_ = antecedent_ = object_ = kNone;
    governor_ = Effect::none;
    role_ = Role::none;
    if (clauses_.back().link != Link::relative) pending_time_ = kNone;
    subordinator_ = kNone;
    leading_.clear();
  }

  void read_verb(int i) {
    const VerbGroup& v = group(i).verb;
    Frame frame = v.sense ? v.sense->frame : Frame::other;
    bool governed = governor_ != Effect::none || (i > 0 && group(i - 1).kind == GroupKind::governor);
    if (v.infinitive || (governed && !v.gerund && (v.forms & names::kBase))) {
      read_infinitive(i, frame);
    } else if (v.gerund) {
      read_gerund(i, frame);
    } else if (v.sense && v.sense->flag("adds") && another_behind(i)) {
      subordinator_ = kNone;  // "took A, followed by B on Tuesday"
    } else if (reduced_passive(i)) {
      read_reduced(i, frame);
    } else {
      read_finite(i, frame);
    }
  }

  bool another_behind(int i) {
    return agent_follows(i) && std::size_t(i) + 2 < g_.size() && another_told(i + 2);
  }
  // A named place without a verb of its own, after a clause that took one.
  bool another_told(int place) const {
    if (group(place).kind != GroupKind::place || !names_places(group(place).place)) return false;
    if (verb_behind(place) || clauses_.empty()) return false;
    return can_repeat(clauses_.back(), place);
  }

  void read_infinitive(int i, Frame frame) {
    resume_governor();
    Clause c = make(i, frame, group(i).sense, Link::infinitive);
    c.verb = group(i).verb;
    if (joined_ && current() && current()->link == Link::infinitive && governor_ == Effect::none) {
      c.parent = current()->parent;  // "to take P and to force O out"
      c.governed = current()->governed;
      c.subject = current()->subject;
      c.conditional = c.conditional || current()->conditional;
    } else if (Clause* p = current()) {
      c.subject = inner_subject(*p);
      c.conditional = c.conditional || p->conditional;
    }
    if (subject_ != kNone && governor_ == Effect::none && !current()) c.subject = subject_;
    push(c);
  }

  // "managed, through violent clashes, to take": the infinitive hangs on the verb that governs it, not on
  // a noun put in between.
  void resume_governor() {
    if (governor_ != Effect::none) return;
    int i = current_;
    while (i != kNone && clauses_[std::size_t(i)].link == Link::nominal &&
           clauses_[std::size_t(i)].frame != Frame::govern) {
      i = clauses_[std::size_t(i)].parent;
    }
    if (i == kNone || i == current_) return;
    Frame frame = clauses_[std::size_t(i)].frame;
    if (frame == Frame::govern || frame == Frame::cause) current_ = i;
  }

  // Whose doing an infinitive is: the object of "force", else the subject.
  int inner_subject(const Clause& p) const {
    if (p.frame == Frame::cause && !p.verb.passive) {
      for (const Argument& a : p.args) {
        if (a.role == Role::none && group(a.group).kind != GroupKind::quantity) return a.group;
      }
    }
    return p.subject;
  }

  void read_gerund(int i, Frame frame) {
    if (comma_) keep_subject();
    Clause c = make(i, frame, group(i).sense, Link::gerund);
    c.verb = group(i).verb;
    if (Clause* p = current()) c.subject = inner_subject(*p);
    // "the SDF's capturing", "with ISIS losing": a phrase right before it is its subject.
    if (i > 0 && (group(i - 1).kind == GroupKind::actor) && with_before(i - 1)) c.subject = i - 1;
    push(c);
  }

  bool with_before(int i) const {
    return i > 0 && group(i - 1).kind == GroupKind::preposition &&
           group(i - 1).sense->role == Role::with;
  }

  // "villages taken by A", "the airbase, captured on Wednesday,": a participle that hangs on the phrase
  // before it.
  bool reduced_passive(int i) const {
    const VerbGroup& v = group(i).verb;
    if (v.passive || v.perfect || v.modal != Effect::none || !v.sense) return false;
    if (!(v.forms & names::kParticiple) || group(i).first != group(i).last) return false;
    if (i == 0 || last_phrase_ == kNone) return false;
    GroupKind before = group(i - 1).kind;
    bool adjacent = is_phrase(before) || (before == GroupKind::other && i > 1 && is_phrase(group(i - 2).kind));
    bool agent = agent_follows(i);
    if (!(v.forms & names::kPast)) return adjacent || before == GroupKind::comma;
    if (adjacent && agent) return true;
    bool apposed = before == GroupKind::comma && group(last_phrase_).kind == GroupKind::place &&
                   last_phrase_ == i - 2;
    bool nothing_taken = std::size_t(i) + 1 >= g_.size() ||
                         (!is_phrase(group(i + 1).kind) && group(i + 1).kind != GroupKind::support_noun);
    return (apposed && nothing_taken) || (adjacent && nothing_taken && current() && !boundary_ &&
                                          group(last_phrase_).kind == GroupKind::place &&
                                          v.sense->frame != Frame::withdraw &&
                                          v.sense->frame != Frame::fall);
  }

  bool agent_follows(int i) const {
    return std::size_t(i) + 1 < g_.size() && group(i + 1).kind == GroupKind::preposition &&
           group(i + 1).sense->role == Role::by;
  }

  void read_reduced(int i, Frame frame) {
    keep_subject();
    Clause c = make(i, frame, group(i).sense, Link::relative);
    c.verb = group(i).verb;
    c.verb.passive = true;
    c.verb.participle = true;
    c.subject = last_phrase_;
    c.subject_antecedent = true;
    push(c);
  }

  void read_finite(int i, Frame frame) {
    bool base_after_and = joined_ && current() && group(i).verb.forms == names::kBase &&
                          group(i).first == group(i).last &&
                          current()->link == Link::infinitive && subject_ == kNone &&
                          group(i).verb.modal == Effect::none;
    Clause c = make(i, frame, group(i).sense, antecedent_ != kNone ? Link::relative : Link::main);
    c.verb = group(i).verb;
    if (base_after_and) {
      // "to advance and control": the second infinitive hangs where the first does.
      const Clause& before = *current();
      c.link = Link::infinitive;
      c.parent = before.parent;
      c.subject = before.subject;
      c.governed = before.governed;
      c.conditional = before.conditional;
      c.verb.infinitive = true;
    } else if (antecedent_ != kNone) {
      if (subject_ == kNone) {
        c.subject = antecedent_;
        c.subject_antecedent = true;
      } else if (!person_ || group(antecedent_).kind != GroupKind::place) {
        c.args.push_back({antecedent_role_, antecedent_});
        c.args.back().antecedent = true;
      }
      if (subject_ != kNone) c.subject = subject_;
    } else if (subject_ != kNone && !(frame == Frame::say && cannot_speak(subject_))) {
      c.subject = subject_;
      // "P, as the city is called, was taken": the one that waits has its verb still to come.
      if (subordinator_ == kNone) main_subject_ = kNone;
    } else if (noun_subject_ != kNone) {
      c.subject = noun_subject_;
    } else if (lone_object(i)) {
      // "said the army had withdrawn": what seemed an object is the next clause's subject.
      c.subject = current()->args.back().group;
      current()->args.pop_back();
    } else {
      c.subject = shared_subject();
      if (current() && joined_ && current()->subject == c.subject) {
        c.after_subordinator = c.after_subordinator || current()->after_subordinator;
      }
      if (current() && joined_ && current()->link == Link::relative && !comma_) c.link = Link::relative;
      if (current()) c.conditional = c.conditional || (joined_ && current()->conditional);
    }
    if (c.subject != kNone && group(c.subject).kind == GroupKind::support_noun && c.sense &&
        lists(c.sense->feature("support"), group(c.subject).sense->feature("group"))) {
      support(c, *group(c.subject).sense);  // "the flag was raised over P"
      bool owned = c.subject > 0 && group(c.subject - 1).kind == GroupKind::actor;
      c.subject = owned ? c.subject - 1 : kNone;
      c.verb.passive = !owned;
    }
    if (frame == Frame::say && comma_ && int(clauses_.size()) > 0) c.reported_after = nothing_behind(i);
    push(c);
    noun_subject_ = kNone;
  }

  // "Ankara said", but not "the villages of A and B said".
  bool cannot_speak(int i) const {
    const PlaceGroup& place = group(i).place;
    return group(i).kind == GroupKind::place &&
           (place.items.size() > 1 || place.many || (!place.items.empty() && !place.items.front().kind.empty()));
  }

  bool lone_object(int i) const {
    if (current_ == kNone || boundary_) return false;
    const Clause& c = clauses_[std::size_t(current_)];
    if (c.args.empty() || c.args.back().role != Role::none) return false;
    int object = c.args.back().group;
    for (int j = object + 1; j < i; ++j) {
      if (group(j).kind != GroupKind::other) return false;
    }
    return c.frame == Frame::say || c.frame == Frame::other || c.frame == Frame::govern;
  }

  // Without a subject of its own a finite verb shares the one before; after a relative clause and a
  // comma, that of the clause around it.
  int shared_subject() {
    if (current_ == kNone) return main_subject_;
    int i = current_;
    const Clause* c = &clauses_[std::size_t(i)];
    if (main_subject_ != kNone && (comma_ || !joined_)) {
      int subject = main_subject_;
      main_subject_ = kNone;
      return subject;
    }
    while (c->parent != kNone && (c->link == Link::infinitive || c->link == Link::nominal ||
                                  c->link == Link::gerund || (c->link == Link::relative && comma_))) {
      i = c->parent;
      c = &clauses_[std::size_t(i)];
    }
    return c->subject;
  }

  // Only a speaker or nothing stands behind a verb of saying.
  bool nothing_behind(int i) const {
    int words = 0;
    for (std::size_t j = std::size_t(i) + 1; j < g_.size(); ++j) {
      GroupKind kind = g_[j].kind;
      if (kind == GroupKind::verb || kind == GroupKind::place || kind == GroupKind::subordinator) {
        return false;
      }
      ++words;
    }
    return words < 12;
  }

  void read_event_noun(int i) {
    Clause c = make(i, group(i).sense->frame, group(i).sense, Link::nominal);
    // "ISIS's withdrawal", "the regime forces' advance"
    if (owner_ != kNone && owner_ == i - 1) c.subject = owner_;
    if (Clause* p = current(); p && !boundary_ && role_ == Role::none) {
      // The noun is an object: "launched an attack", "repelled the attack".
      p->args.push_back({Role::none, i});
      c.is_object = true;
    }
    // A noun that opens a clause may be the subject of the verb that follows it.
    bool opens = !current() || boundary_;
    if (role_ != Role::none) opens = false;
    push(c);
    noun_subject_ = opens ? i : kNone;
  }

  void read_support_noun(int i) {
    Clause* c = current();
    const Sense* noun = group(i).sense;
    if (under_actor(i)) {
      read_under_control(i);
      return;
    }
    if (c && group(i).possessive && noun->feature("group") == "control" && c->frame == Frame::under &&
        !boundary_) {
      c->frame = Frame::gain;  // "came under their control"
      c->verb.passive = true;
      role_ = Role::none;
      return;
    }
    // "imposed, after midnight, their full control over P": the noun after adjuncts between commas
    if (joined_ && i > 1 && group(i - 2).kind == GroupKind::support_noun && c && c->support &&
        group(i - 2).sense->feature("group") == noun->feature("group")) {
      boundary_ = joined_ = false;  // "security and stability"
      return;
    }
    bool awaited = c && comma_ && !joined_ && c->frame == Frame::support && c->link != Link::nominal &&
                   subject_ == kNone && subordinator_ == kNone && !has_object(*c);
    bool near_verb = c && (!boundary_ || awaited) && c->sense && c->frame != Frame::say;
    if (near_verb && role_ == Role::none && lists(c->sense->feature("support"), noun->feature("group"))) {
      support(*c, *noun);
      c->last = std::size_t(i);
      object_ = i;
      if (awaited) boundary_ = comma_ = false;
    } else if (near_verb && role_ == Role::of && lists(c->sense->feature("support"), noun->feature("group"))) {
      support(*c, *noun);  // "put an end to the existence of"
    } else if (noun->feature("group") == "control" && noun->frame == Frame::gain) {
      if (!c || boundary_) noun_subject_ = i;
      Clause nominal = make(i, Frame::gain, noun, Link::nominal);
      nominal.support = true;
      if (owner_ != kNone && owner_ == i - 1) nominal.subject = owner_;
      int subject = noun_subject_;
      push(nominal);
      noun_subject_ = subject;
    } else if (!c || boundary_) {
      subject_ = i;
    } else {
      c->args.push_back({role_, i});
    }
    role_ = Role::none;
  }

  // "came under army control"
  bool under_actor(int i) const {
    if (i < 2 || group(i).sense->feature("group") != "control") return false;
    if (group(i - 1).kind != GroupKind::actor) return false;
    const Group& before = group(i - 2);
    return (before.kind == GroupKind::preposition && before.sense->flag("under")) ||
           (before.kind == GroupKind::verb && before.sense && before.sense->frame == Frame::under);
  }
  void read_under_control(int i) {
    Clause* c = current();
    role_ = Role::none;
    if (!c || c->subject == kNone) return;
    bool changes = c->frame == Frame::under || c->frame == Frame::fall || c->sense;
    c->frame = changes ? Frame::gain : Frame::hold;
    c->verb.passive = true;
    c->args.push_back({Role::by, i - 1});
  }

  // "impose control" becomes a gain, "launch an attack" an attack, "repel an attack" a failed one.
  static void support(Clause& c, const Sense& noun) {
    bool failed = c.sense->effect == Effect::failed;
    if (c.frame == Frame::hold && noun.frame == Frame::gain) {
      c.support = true;  // "maintain control of": still holding
      return;
    }
    if (c.frame == Frame::lose && noun.frame == Frame::gain) {
      c.support = true;  // "lose control of"
      return;
    }
    c.frame = noun.frame;
    c.support = true;
    if (failed) c.governed = Effect::failed;
  }

  void read_holding(int i) {
    Clause* p = current();
    bool carried = p && !boundary_;
    Clause c = make(i, Frame::hold, group(i).sense, carried ? Link::infinitive : Link::relative);
    c.holding_state = true;
    if (carried) {
      c.verb = p->verb;
      c.subject = p->subject;
      c.governed = Effect::asserted;
      bool changes = p->frame == Frame::fall || p->frame == Frame::under || p->frame == Frame::join ||
                     p->frame == Frame::change;
      bool brought = p->sense && p->verb.passive && p->frame != Frame::hold;
      if (changes || brought) c.frame = Frame::gain;
      bool stative = p->sense == nullptr || changes;
      int object = object_of(*p);
      if (!stative && object != kNone) c.subject = object;
    } else {
      c.subject = last_phrase_;
    }
    push(c);
  }

  int object_of(const Clause& c) const {
    for (const Argument& a : c.args) {
      if (a.role == Role::none && group(a.group).kind == GroupKind::place) return a.group;
    }
    return kNone;
  }

  // "which they regained on Monday and lost on Friday": both verbs take what the relative hangs on.
  void share_antecedents() {
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
      Clause& c = clauses_[i];
      const Clause& before = clauses_[i - 1];
      bool bare = takes_place(c.frame) && !c.verb.passive && !c.support && !has_object(c);
      bool beside = c.link == Link::relative && before.link == Link::relative && c.subject == before.subject;
      // "which they managed to take"
      bool inside = c.link == Link::infinitive && c.parent == int(i) - 1;
      if (!bare || !(beside || inside)) continue;
      for (const Argument& a : before.args) {
        if (a.antecedent && a.role == Role::none) c.args.push_back(a);
      }
    }
  }

  // A gerund at the start ("After taking P, the army …") takes the subject of the main clause.
  void give_missing_subjects() {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      Clause& c = clauses_[i];
      if (c.subject != kNone) continue;
      for (std::size_t j = i + 1; j < clauses_.size(); ++j) {
        const Clause& later = clauses_[j];
        if (later.link == Link::main && later.subject != kNone &&
            group(later.subject).kind == GroupKind::actor) {
          if (c.link == Link::gerund || c.link == Link::infinitive) c.subject = later.subject;
          break;
        }
      }
    }
  }

  // "Clashes took place in P": what the verb is told of belongs to its noun.
  void fill_noun_subjects() {
    for (const Clause& verb : clauses_) {
      if (verb.link == Link::nominal || verb.subject == kNone) continue;
      if (group(verb.subject).kind != GroupKind::event_noun) continue;
      for (Clause& noun : clauses_) {
        if (noun.head != verb.subject || noun.link != Link::nominal) continue;
        noun.args.insert(noun.args.end(), verb.args.begin(), verb.args.end());
        noun.verb.negated = noun.verb.negated || verb.verb.negated;
        if (noun.verb.modal == Effect::none) noun.verb.modal = verb.verb.modal;
        if (noun.time == kNone) noun.time = verb.time;
        noun.last = std::max(noun.last, verb.last);
      }
    }
  }

  // A time counts for the clauses under the one that it stands in, and for those coordinated after it.
  void spread_times() {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      Clause& c = clauses_[i];
      if (c.time != kNone || c.parent == kNone || c.link == Link::relative) continue;
      if (c.link == Link::gerund && c.after_subordinator) continue;
      c.time = clauses_[std::size_t(c.parent)].time;
    }
    // "managed … on Friday": a time under the infinitive counts for its governor's other infinitives.
    for (std::size_t i = 1; i < clauses_.size(); ++i) {
      Clause& c = clauses_[i];
      if (c.time == kNone && c.link == Link::infinitive && clauses_[i - 1].parent == c.parent) {
        c.time = clauses_[i - 1].time;
      }
    }
  }

  const std::vector<Group>& g_;
  std::vector<Clause> clauses_;
  std::vector<Argument> leading_;  // prepositional phrases before the clause's verb
  int current_ = kNone;
  int subject_ = kNone;       // phrase that waits for its verb
  int main_subject_ = kNone;  // the one kept while a relative clause is read
  int noun_subject_ = kNone;  // event noun that may be the subject of the next verb
  int antecedent_ = kNone;
  Role antecedent_role_ = Role::none;
  bool person_ = false;       // the relative word means a person: "who"
  int last_phrase_ = kNone;
  int object_ = kNone;
  int owner_ = kNone;         // possessive phrase just read
  int preposition_ = kNone;
  int last_read_ = kNone;
  int pending_time_ = kNone;
  int subordinator_ = kNone;
  Role role_ = Role::none;
  Effect governor_ = Effect::none;
  bool boundary_ = true;
  bool joined_ = false;
  bool comma_ = false;
  bool conditional_ = false;
};

}  // namespace

std::vector<Clause> build_clauses(const std::vector<Group>& groups) {
  return ClauseBuilder(groups).build();
}

std::string to_text(const std::vector<Clause>& clauses, const std::vector<Group>& groups,
                    const names::Marked& marked, std::string_view text) {
  constexpr std::string_view kLinks[] = {"main", "relative", "infinitive", "gerund", "nominal"};
  auto words = [&](int group) {
    return marked.range(groups[std::size_t(group)].first, groups[std::size_t(group)].last).of(text);
  };
  std::string out;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    const Clause& c = clauses[i];
    out += fmt::format("{} {} '{}'", i, kLinks[std::size_t(c.link)], words(c.head));
    if (c.parent != kNone) out += fmt::format(" under {}", c.parent);
    if (c.subject != kNone) out += fmt::format(" subject='{}'", words(c.subject));
    for (const Argument& a : c.args) {
      out += fmt::format(" {}='{}'", std::size_t(a.role), words(a.group));
    }
    if (c.time != kNone) out += fmt::format(" time='{}'", words(c.time));
    if (c.conditional) out += " conditional";
    out += "\n";
  }
  return out;
}

}  // namespace tidemark::events
