// How clauses are built: one pass over the groups of a sentence, left to right, then what later
// clauses lend to earlier ones. Inner to clause*.cpp.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "events/clause.hpp"

namespace tidemark::events {

using names::Effect;
using names::Frame;
using names::Role;
using names::Sense;

// A noun phrase, whatever it names.
bool is_phrase(GroupKind kind);
// A space-separated feature holds the word.
bool lists(std::string_view feature, std::string_view word);

class ClauseBuilder {
 public:
  explicit ClauseBuilder(const std::vector<Group>& groups) : g_(groups) {}

  std::vector<Clause> build();

 private:
  const Group& group(int i) const { return g_[std::size_t(i)]; }
  const Clause* current() const;
  Clause* current() { return current_ == kNone ? nullptr : &clauses_[std::size_t(current_)]; }

  void read(int i);

  void open_boundary();

  // A phrase that waits for its verb while another clause is put in between.
  void keep_subject();

  // What follows a comma or "and" belongs to the verb again, not to a noun inside its clause.
  void close_phrase();

  // "took neither P nor Q"
  bool negates_object(int i) const;

  // Nothing but quotation marks stands behind: what waits for a verb waits on.
  bool ends_sentence(int stop) const;
  void read_stop();

  void read_preposition(int i);
  // "advanced to within 4 km of P", "are two kilometres from P"
  bool measures(int preposition) const;

  void read_relative(int i);

  void read_subordinator(int i);
  // "was encircled on the 29th of June, when A took P"
  void lend_time(int when);

  // "was able (…) to take": the helper and its adjective govern what follows. A status that already
  // waits ("without having managed") is only made worse.
  void read_governor(int i);

  void read_time(int i);

  // "GOMA, 10 October – A took P on Monday": the day of writing, which another day overrules.
  bool in_dateline(int time) const;

  // A subject and verb of a new clause stand behind the time.
  bool clause_follows(int i) const;

  void read_phrase(int i);

  // "a town of 20,000 people": only how many
  bool counted_with(int i) const;
  // "a spokesman for A said": only whose
  bool spoken_for(int i) const;
  // "took the last town held by O, P": the name of what was only described. Puts it in its place.
  bool names_described(int i);
  // "the towns A took in May"
  bool contact_relative(int i) const;

  // "After having taken P the army moved": the main clause opens without a comma.
  bool opens_main(int i) const;

  // "an attack on army positions in P": the place takes its holder's role.
  Role role_of_holder(const Clause& c, int i) const;
  bool adds_count(int i) const;

  static bool takes_place(Frame frame);

  // "was taken in May, a month after P", "took A, followed by B": told by the verb before.
  bool told_beside(int i) const;

  // "the towns taken …, the most prominent of which are A and B"
  bool lists_members(int i) const;
  // The last places told of without names.
  int open_list() const;
  int in_clause(int phrase) const;
  void add_members(int i);

  // "took X, the heart of the valley, on Monday": the phrase between the commas only describes.
  bool apposed(int i) const;

  // A place whose verb never came: "took A on Sunday, then B, and on Monday C" leaves it out.
  // told: the words before say that it is one ("followed by C"), so that its name need not be
  // known.
  void adopt_subject(bool told = false);
  // "which A had taken in May and B in June": what A did, B did too.
  void repeat_for(int actor);

  bool can_repeat(const Clause& c, int orphan) const;
  // "after P", "as did P"
  static bool lends_verb(const Sense& subordinator);
  // "P was taken", "P fell"
  static bool tells_of_subject(const Clause& c);
  // The same of another place: parties stay, places and times go.
  Clause told_of(const Clause& before, int place) const;
  // Only commas, joining words, times and adverbs stand between the phrase and what came before it,
  // and no verb of its own behind it.
  bool hangs_on(int i) const;
  int time_beside(int i) const;

  bool verb_behind(int i) const;
  // A finite verb stands between the phrase and the next stop: it opens a statement of its own.
  bool states(int i) const;

  bool has_object(const Clause& c) const;
  // Where the clause has what it is told of: its object, or with a support noun behind a
  // preposition
  // ("took control of P").
  Role object_role(const Clause& c) const;

  // "entered this week, unopposed, A and B", "had taken, the evening before, A": the
  // object after adjuncts between commas. The clause that still lacks it, or kNone.
  int awaiting_object(int i) const;

  // "took A on Sunday and B on Monday": an object of the same verb with a day of its own.
  bool another_object(int i);

  // "took A on Sunday, B on Monday": a name with a day of its own, whether or not it is known.
  bool dated(int i) const;

  // "took A in May, then B and C"
  bool listed_on(int i) const;

  // "lost A to B in May, C to D in June"
  bool goes_to(int i) const;

  static bool names_places(const PlaceGroup& place);

  // "imposed control over A on Sunday and over B on Monday", "…, which they left, and over C": the
  // clause that has such a phrase already, or kNone.
  int clause_with_role(int i, Role role) const;

  void add_object_clause(int i, Role role);

  // After a comma, a prepositional phrase belongs to the clause before unless the sentence starts
  // anew behind it ("…, in P the army took").
  bool clause_opens_before(int i) const;

  Clause make(int head, Frame frame, const Sense* sense, Link link);

  void push(Clause c);

  void read_verb(int i);

  // "Would P fall?", "Had A taken P, …": a helper that opens the sentence.
  bool inverted(int i) const;
  bool another_behind(int i);
  // "took A in May, and B followed in June": the subject shares the verb before.
  bool echoes(int i) const;
  // Tells the last clause once more, of that place; a day of its own may follow.
  void repeat_last(int place, int actor = kNone);
  // "A took P and B Q": what stands between them is left out.
  bool gapped(int place) const;
  // A named place without a verb of its own, after a clause that took one.
  bool another_told(int place) const;

  void read_infinitive(int i, Frame frame);

  // "managed, after days of shelling, to take": the infinitive hangs on the verb that governs it,
  // not on a noun put in between.
  void resume_governor();

  // Whose doing an infinitive is: the object of "force", else the subject.
  int inner_subject(const Clause& p) const;

  void read_gerund(int i, Frame frame);

  // "A reached the area held by B after taking P": A took it.
  void leave_passive_relatives();
  bool with_before(int i) const;
  bool is_seen(int i) const;

  // "villages taken by A", "the mill, captured in May,": a participle that hangs on the phrase
  // before it.
  bool reduced_passive(int i) const;

  bool agent_follows(int i) const;

  void read_reduced(int i, Frame frame);

  void read_finite(int i, Frame frame);

  // "was on Monday captured", "were all captured": the helper that waits for this participle.
  bool completes_helper(int i) const;

  // The place of "control of P" when that noun is the subject, or kNone.
  int controlled(int noun) const;

  // "P was the first town A took"
  bool bare_relative(int i, names::Frame frame) const;

  // "was stormed and captured by A": the helper is that of both.
  bool shares_helper(int i) const;
  // "P secured, Q still held by O": without its helper, as notes have it.
  bool bare_participle(int i) const;
  // "could march on P and seize it": what "could" says is said of both.
  Effect shared_modal(int i) const;

  // "Ankara said", but not "the villages of A and B said".
  bool cannot_speak(int i) const;

  bool lone_object(int i) const;

  // Without a subject of its own a finite verb shares the one before; after a relative clause and a
  // comma, that of the clause around it.
  int shared_subject();

  // Only a speaker or nothing stands behind a verb of saying.
  bool nothing_behind(int i) const;

  void read_event_noun(int i);

  void read_support_noun(int i);

  // "control of A"
  bool of_actor(int i) const;
  // "came under A control"
  bool under_actor(int i) const;
  void read_under_control(int i);
  // "is", "remains"
  static bool is_state(const Clause& c);

  // "impose control" becomes a gain, "launch an attack" an attack, "repel an attack" a failed one.
  static void support(Clause& c, const Sense& noun);

  void read_holding(int i);

  int object_of(const Clause& c) const;

  // "which they regained on Monday and left on Friday": both verbs take what the relative hangs on.
  void share_antecedents();

  // "was stormed and captured by A": A stormed it too.
  void share_agents();

  // A gerund at the start ("After taking P, the army …") takes the subject of the main clause.
  void give_missing_subjects();

  // "Also captured by A was P"
  void turn_round();

  // "Taken by A in 2014, P was retaken": told of the main clause's subject.
  void front_participles();

  // "Taking P would open the road", "Taking P is the next goal": what is said of the deed.
  void judge_gerunds();

  // "Clashes took place in P": what the verb is told of belongs to its noun.
  void fill_noun_subjects();

  // A time counts for the clauses under the one that it stands in, and for those coordinated after
  // it.
  void spread_times();

  const std::vector<Group>& g_;
  std::vector<Clause> clauses_;
  std::vector<Argument> leading_;  // prepositional phrases before the clause's verb
  int current_ = kNone;
  int subject_ = kNone;       // phrase that waits for its verb
  int main_subject_ = kNone;  // the one kept while a relative clause is read
  int noun_subject_ = kNone;  // event noun that may be the subject of the next verb
  int antecedent_ = kNone;
  Role antecedent_role_ = Role::none;
  bool person_ = false;  // the relative word means a person: "who"
  int last_phrase_ = kNone;
  int object_ = kNone;
  int owner_ = kNone;  // possessive phrase just read
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

}  // namespace tidemark::events
