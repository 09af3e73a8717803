// How one clause becomes drafts. Inner to frame*.cpp.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "events/frame.hpp"
#include "model/folding.hpp"

namespace tidemark::events {

using model::EventType;
using model::Scope;
using names::Frame;
using names::Order;
using names::Role;

class FrameReader::Run {
 public:
  Run(FrameReader& reader, const SentenceReading& s, int clause, bool fact)
      : r_(reader), s_(s), index_(clause), c_(s.clauses[std::size_t(clause)]), fact_(fact) {}

  std::vector<Draft> read();

 private:
  void read_by_class();

  const Group& group(int i) const { return s_.groups[std::size_t(i)]; }

  Party party(int i);

  // "the offensive captured P", "an attack by A drove them away": whose offensive it is.
  Party doer_of(int noun);

  // "our fighters", "we", in the report of an outlet that favours a side.
  bool speaks_of_itself(const Group& g) const;
  Party own_party() const { return side_party(r_.outlet_.favours); }
  // A side as such, with the first of its actors.
  Party side_party(const std::string& side) const;

  // "they": the most salient actor of what was said before the word, but nobody who stands beside
  // it in its own clause ("they drove the rebels away"). Inside a relative clause it is first the
  // subject of the clause around it ("the road that the army cut near P, which they took").
  Party pronoun_party(int pronoun);

  // "we": who speaks in this sentence, else, outside quotations, whom the report named first, as a
  // party's release names itself.
  int own_actor();
  int subject_around() const;
  // "Once it had taken P, the army …": who the main clause says.
  int subject_to_come() const;
  // "the factions said that they retreated"
  int speaker_before() const;
  int named_subject(const Clause& c) const;

  // "these forces": as a pronoun, but of one that is called so, and of whose kind such people are.
  Party picked(int i);
  bool suits(const names::Sense* noun, int actor) const;
  // "the garrison": who is spoken of beside those that act here or took a place last.
  Party besieged_party();

  // Who took places before is likelier to have taken this one; likeliest when nobody is named at
  // all.
  static constexpr double kTakes = 2, kTakesUnnamed = 6;
  double taker_bonus() const;

  bool beside(const Party& party) const;

  // What the outlet means by a generic name.
  std::string term_of(const Group& g) const;

  Party party_of(std::initializer_list<Role> roles);
  // Who did it in a passive clause, pronouns included.
  Party agent();
  // Without an agent, whoever took the place spoken of last, or whoever the report is about.
  Party agent_or_main();
  Party likely_taker();
  // "A in the east: P taken"
  Party label_party();
  // "P was lost"
  Party likely_loser();
  Party rival() { return party_of({Role::from, Role::against}); }
  Party rival_of() { return party_of({Role::of, Role::from}); }  // "cleared of O"

  Party object_actor();

  // Groups that can name places: place groups and pronouns.
  bool may_be_place(int i) const;

  bool only_subject(int i) const;

  std::vector<int> places(std::initializer_list<Role> roles) const;

  // The places of the first argument, in the order of the text, that stands in one of the roles;
  // with those joined to it in the same role.
  std::vector<int> first_place(std::initializer_list<Role> roles) const;

  bool has_role(std::initializer_list<Role> roles) const;

  bool object_is_thing() const;
  bool owns_next(int i) const;

  // One draft per place of each group.
  void emit(EventType type, Party actor, Party opponent, const std::vector<int>& where,
            const char* rule);

  static bool control(EventType type);  // it tells who holds a place
  // Civilians who leave a town give up no territory.
  bool moves_territory(EventType type, const Party& actor) const;

  // A relative clause hangs on the place right before it: of a group with a location, that
  // location.
  bool means_location(int where) const;

  void emit_group(EventType type, const Party& actor, Party opponent, int where, const char* rule);

  // "P and Q were among the villages that fell": the group that names what the noun is said of, or
  // kNone.
  int called(int where) const;

  // "Humaymah, a village which they had lost": the words after the comma describe the place before
  // it.
  const PlaceItem* described_before(int where) const;

  std::vector<SpokenPlace> one_spoken(std::string_view kind) const;

  void emit_spoken(const Draft& base, const std::vector<SpokenPlace>& places);

  void emit_item(const Draft& base, const PlaceItem& item);

  // "the checkpoint at P": part of P, which is what a reader can find.
  void emit_around(const Draft& base, const PlaceItem& item);

  // "neighbourhoods in P", "an outpost at P"
  bool part_of_named(const PlaceGroup& place) const;

  void emit_unnamed(const Draft& base, const PlaceGroup& place);

  // From the subject (or head) to the place, as far as they stand within reach of each other.
  base::ByteRange quote(int where) const;

  bool subject_is_place() const { return c_.subject != kNone && may_be_place(c_.subject); }

  void read_gain();

  // "declared control of P"
  bool announced() const;

  bool stative() const { return c_.sense && c_.sense->flag("stative"); }

  // "stormed P and now control it"
  bool just_attacked(const std::vector<int>& where) const;

  // "A ended its presence in P", where nobody else is spoken of whose presence it may be.
  bool ends_own_presence(const Party& actor) const;

  // "still controls", "controls" in running text: a state, where "controlled" is a taking.
  bool present_state() const;

  // "continues to hold/control"
  bool governed_by_still() const;

  Party nominal_actor();
  // "With the capture of P, the army …": who goes on to act did it.
  Party next_subject();

  void read_oust();

  // "drove them away", not "pushed them back": the place spoken of last is lost to them.
  bool pushed_out() const { return c_.sense && c_.sense->flag("out"); }

  Party pronoun_object();

  void read_lose();
  // "The loss of P is a blow to A"
  bool suffered() const;

  Party main_actor();

  void read_leave();

  void read_withdraw();

  // "took P, leaving Q as the only town …": whoever takes one place does not quit another by it.
  bool left_behind() const;

  // Nothing that the verb could belong to stands between the subject and it.
  bool subject_adjoins() const;

  // Without "from", a withdrawal to somewhere, or one that is over when something else happens,
  // leaves the place spoken of last; flight alone tells of people, not of a place.
  bool tells_of_leaving() const;
  // "the remnants of O fled towards Q", "after O's division fled"
  bool forces_flee() const;

  // "pulled out on Monday", "left towards Q": of the place spoken of last.
  void emit_last_place(EventType type, const Party& actor, const Party& opponent, const char* rule);

  void read_fall();
  bool agent_absent() const;
  // "P, the last stronghold of A, fell"
  Party holder_told() const;

  // "fell into the hands of A": the holding phrase makes the event.
  bool followed_by_holding() const;

  void read_cede();

  // "P joined the areas of A": told of the place. Who reconciles does so with the state.
  void read_join();
  // "P changed hands several times": nobody took it by that.
  bool often() const;

  void read_hold();

  // "P is under the control of A", "A is in control of P"
  void read_holding(EventType type);
  // "under our control"
  bool first_person(int i) const;
  // "By Monday A was in control of P": a state that is told as where it all led.
  bool reached_by_then() const;
  const text::TimeMention* time_told() const;

  // A verb that only says by its adjuncts who went or was sent where; false when it says none of
  // this.
  bool read_motion();
  bool flagged(const char* name) const;
  bool goes_itself() const;
  // The preposition before the place has that flag.
  bool preposition_says(int where, const char* flag) const;
  // People who fight: "its fighters", "reinforcements".
  bool is_force(int i) const;
  bool object_is_force() const;
  // The subject's words hold a force noun of that flag: "a convoy of the army" moves.
  bool subject_has(const char* flag) const;

  void read_simple(EventType type, std::initializer_list<Role> roles);

  // "O left P and the army moved in"
  bool moves_in() const;
  void read_clash();
  // "fighting went on near P, where A holds off attacks": who acts in a clause that hangs on this
  // one.
  Party fighter_below();
  bool hangs_on_this(const Clause& c) const;
  // "P witnessed clashes", "P came under attack", "put P under siege": the place that the noun is
  // told of.
  std::vector<int> undergone() const;
  // "the shelling of P"
  std::vector<int> of_noun() const;
  // The clause that tells that the attack failed: "repelled an attack", "the attack was stopped".
  const Clause* repelling() const;
  // Who fights that party.
  Party against(const Party& defender);
  // "shells fell on P", "dropped bombs on P": a munition by itself is no strike.
  bool is_fired() const;
  // "exchanged fire with O": they fight.
  bool exchanged() const;
  // "between A and B": the other one.
  Party second_of(int i);

  void read_fire(EventType type);

  void read_siege();

  // "They include A, B and C", "the places taken by O are A and B": those told of without names
  // just before.
  bool lists_members() const;
  void read_members();

  // "P followed", "P was the last to return": what was told before is told of P too.
  bool echoes() const;
  void read_echo();

  // "P is one of the last strongholds of A"
  const PlaceGroup* seat() const;
  bool calls_a_seat() const {
    return !c_.sense && seat() && c_.subject != kNone && !c_.verb.negated;
  }
  void read_seat();

  // "A's troops are inside P", "remain in P"
  bool stays() const { return c_.link != Link::nominal && (!c_.sense || c_.sense->flag("stays")); }
  void read_stay();

  // "Its next goals are P and Q."
  bool aims() const { return c_.subject != kNone && group(c_.subject).kind == GroupKind::aim; }
  void read_aim();

  FrameReader& r_;
  const SentenceReading& s_;
  int index_;
  const Clause& c_;
  bool fact_;
  std::vector<Weighed> takers_;  // who likely_taker() or likely_loser() chose among
  std::vector<Draft> drafts_;
};

}  // namespace tidemark::events
