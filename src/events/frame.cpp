#include "events/frame.hpp"

#include <algorithm>

#include "model/folding.hpp"

namespace tidemark::events {

using model::EventType;
using model::Scope;
using names::Frame;
using names::Order;
using names::Role;

// Reads one clause.
class FrameReader::Run {
 public:
  Run(FrameReader& reader, const SentenceReading& s, int clause)
      : r_(reader), s_(s), index_(clause), c_(s.clauses[std::size_t(clause)]) {}

  std::vector<Draft> read() {
    switch (c_.frame) {
      case Frame::gain: read_gain(); break;
      case Frame::oust: read_oust(); break;
      case Frame::lose: read_lose(); break;
      case Frame::leave: read_leave(); break;
      case Frame::withdraw: read_withdraw(); break;
      case Frame::fall: read_fall(); break;
      case Frame::cede: read_cede(); break;
      case Frame::join: read_join(); break;
      case Frame::hold: read_hold(); break;
      case Frame::advance: read_simple(EventType::advance, {Role::to, Role::at, Role::on, Role::near}); break;
      case Frame::movement: read_simple(EventType::movement, {Role::to, Role::at, Role::on, Role::near}); break;
      case Frame::clash: read_clash(); break;
      case Frame::strike: read_fire(EventType::strike); break;
      case Frame::attack: read_fire(EventType::attack); break;
      case Frame::siege: read_siege(); break;
      default:
        if (aims()) read_aim();
        else if (c_.sense && c_.sense->flag("lists")) read_members();
        break;
    }
    for (Draft& draft : drafts_) {
      if (!draft.item && draft.count) {
        r_.unnamed_.assign(1, draft);
        r_.unnamed_now_ = true;
      }
      if (!draft.opponent.named()) draft.opponent = other_party(draft.actor);
    }
    r_.hear(s_, c_.last);
    if (c_.subject != kNone && c_.link == Link::main && c_.frame != Frame::say &&
        !c_.after_subordinator) {
      Party subject = party(c_.subject);
      if (subject.actor >= 0) r_.discourse_.mention_subject(subject.actor);
    }
    return std::move(drafts_);
  }

 private:
  const Group& group(int i) const { return s_.groups[std::size_t(i)]; }

  Party party(int i) {
    Party p;
    if (i == kNone) return p;
    const Group& g = group(i);
    if (speaks_of_itself(g)) {
      p = own_party();
    } else if (g.kind == GroupKind::pronoun) {
      p.actor = pronoun_actor(i);
    } else if (g.kind == GroupKind::event_noun) {
      p = doer_of(i);
    } else if (g.kind == GroupKind::actor) {
      if (!g.actor.pick.empty()) p.actor = picked(i);
      else if (g.actor.generic) p.actor = r_.discourse_.recent_of(g.actor.lead);
      else if (!g.actor.lead.empty()) p.actor = g.actor.lead.front();
      p.side = term_of(g);
    }
    return p;
  }

  // "the offensive captured P", "an ISIS counter-attack threw them out": whose offensive it is.
  Party doer_of(int noun) {
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

  // "our fighters", "we", in the report of an outlet that favours a side.
  bool speaks_of_itself(const Group& g) const {
    bool first_person = g.actor.pick == "own" || (g.kind == GroupKind::pronoun && g.sense &&
                                                  g.sense->feature("person") == "first");
    return first_person && !r_.outlet_.favours.empty();
  }
  Party own_party() const { return side_party(r_.outlet_.favours); }
  // A side as such, with the first of its actors.
  Party side_party(const std::string& side) const {
    Party p;
    p.side = side;
    for (std::size_t i = 0; i < r_.theatre_.actors.size() && p.actor < 0; ++i) {
      if (r_.theatre_.actors[i].side_on(std::nullopt) == p.side) p.actor = int(i);
    }
    return p;
  }

  // "they": the most salient actor of what was said before the word, but nobody who stands beside it in
  // its own clause ("they drove the rebels out").
  // Inside a relative clause it is first the subject of the clause around it ("the road that the army cut
  // near P, which they took").
  int pronoun_actor(int pronoun) {
    if (pronoun > 0) r_.hear(s_, std::size_t(pronoun) - 1);
    auto allowed = [&](int actor) { return !beside(actor); };
    int actor = -1;
    if (pronoun == c_.subject) actor = c_.link == Link::relative ? subject_around() : speaker_before();
    if (actor < 0 || !allowed(actor)) actor = r_.discourse_.salient(taker_bonus(), allowed);
    if (actor >= 0 && pronoun == c_.subject) r_.discourse_.mention_actor(actor, r_.salience_[std::size_t(pronoun)]);
    return actor;
  }

  int subject_around() const {
    if (c_.parent == kNone) return -1;
    const Clause& around = s_.clauses[std::size_t(c_.parent)];
    return around.frame == Frame::say ? -1 : named_subject(around);
  }
  // "the factions said that they retreated"
  int speaker_before() const {
    if (index_ == 0 || c_.link != Link::main) return -1;
    const Clause& before = s_.clauses[std::size_t(index_) - 1];
    return before.frame == Frame::say ? named_subject(before) : -1;
  }
  int named_subject(const Clause& c) const {
    if (c.subject == kNone) return -1;
    const ActorGroup& actor = group(c.subject).actor;
    if (!actor.pick.empty() || actor.lead.empty()) return -1;
    return actor.generic ? r_.discourse_.recent_of(actor.lead) : actor.lead.front();
  }

  // "these forces": as a pronoun, but of one that is called so.
  int picked(int i) {
    const Group& g = group(i);
    if (g.actor.pick != "last" && g.actor.pick != "own") return r_.discourse_.actor(g.actor.pick);
    if (i > 0) r_.hear(s_, std::size_t(i) - 1);
    const std::string& noun = s_.marked.tokens[s_.marked.units[g.last].last].lower;
    auto allowed = [&](int actor) { return !beside(actor); };
    int named = r_.discourse_.salient(
        taker_bonus(), [&](int actor) { return allowed(actor) && called(r_.theatre_.actors[std::size_t(actor)], noun); });
    return named >= 0 ? named : r_.discourse_.salient(taker_bonus(), allowed);
  }

  // Who took places before is likelier to have taken this one; likeliest when nobody is named at all.
  static constexpr double kTakes = 2, kTakesUnnamed = 6;
  double taker_bonus() const {
    bool taking = c_.frame == Frame::gain || (c_.frame == Frame::oust && !c_.verb.passive);
    return taking ? kTakes : 0;
  }

  bool beside(int actor) const {
    auto leads = [&](int g) {
      return g != kNone && group(g).kind == GroupKind::actor && group(g).actor.pick.empty() &&
             !group(g).actor.lead.empty() && !group(g).actor.generic &&
             group(g).actor.lead.front() == actor;
    };
    return leads(c_.subject) ||
           std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) { return leads(a.group); });
  }

  // The noun is a word of several of the actor's names; one may be an oddity.
  static bool called(const model::Actor& actor, std::string_view noun) {
    return std::count_if(actor.aliases.begin(), actor.aliases.end(), [&](const std::string& alias) {
             std::string name = model::fold_case(alias);
             return name.ends_with(noun) || name.find(std::string(noun) + " ") != name.npos;
           }) > 1;
  }

  // What the outlet means by a generic name.
  std::string term_of(const Group& g) const {
    bool specific = !g.actor.generic && !g.actor.lead.empty();
    if (r_.outlet_.terms.empty()) return {};
    std::string words = model::fold_case(s_.marked.range(g.first, g.last).of(s_.text));
    for (const auto& [term, side] : r_.outlet_.terms) {
      if (specific && words != term) continue;
      if (words == term || words.ends_with(" " + term) || term.ends_with(" " + words)) return side;
    }
    return {};
  }

  Party party_of(std::initializer_list<Role> roles) {
    for (Role role : roles) {
      for (const Argument& a : c_.args) {
        if (a.role == role && group(a.group).kind == GroupKind::actor) return party(a.group);
      }
    }
    return {};
  }
  // Who did it in a passive clause, pronouns included.
  Party agent() {
    for (const Argument& a : c_.args) {
      GroupKind kind = group(a.group).kind;
      if (a.role == Role::by && (kind == GroupKind::actor || kind == GroupKind::pronoun)) {
        return party(a.group);
      }
    }
    return {};
  }
  // Without an agent, whoever took the place spoken of last, or whoever the report is about.
  Party agent_or_main() {
    Party p = agent();
    if (!p.named()) p = likely_taker();
    return p;
  }
  Party likely_taker() {
    if (c_.head > 0) r_.hear(s_, std::size_t(c_.head) - 1);
    Party p;
    // "it still controls P and Q, both of which were retaken in May"
    if (c_.link == Link::relative && c_.parent != kNone) {
      const Clause& around = s_.clauses[std::size_t(c_.parent)];
      if (around.frame == Frame::gain || around.frame == Frame::hold) p = party(around.subject);
      if (p.named()) return p;
    }
    p.actor = r_.discourse_.salient(kTakesUnnamed, [](int) { return true; });
    return p;
  }
  Party rival() { return party_of({Role::from, Role::against}); }

  // The other side of the sentence, when it names just one besides the actor's own and its helpers'.
  Party other_party(const Party& actor) const {
    Party other;
    if (actor.actor < 0) return other;
    auto side = [&](int a) { return r_.theatre_.actors[std::size_t(a)].side_on(std::nullopt); };
    std::string own = side(actor.actor), found;
    for (std::size_t i = 0; i < s_.groups.size(); ++i) {
      const Group& g = s_.groups[i];
      if (g.kind != GroupKind::actor || g.actor.lead.empty() || r_.only_supports(s_, i)) continue;
      int lead = g.actor.generic ? r_.discourse_.recent_of(g.actor.lead) : g.actor.lead.front();
      if (side(lead) == own || (!found.empty() && side(lead) == found)) continue;
      if (!found.empty()) return {};
      found = side(lead);
      other.actor = lead;
    }
    return other;
  }

  Party object_actor() {
    for (const Argument& a : c_.args) {
      if (a.role == Role::none && group(a.group).kind == GroupKind::actor) return party(a.group);
    }
    return {};
  }

  // Groups that can name places: place groups and pronouns.
  bool may_be_place(int i) const {
    GroupKind kind = group(i).kind;
    return kind == GroupKind::place || kind == GroupKind::pronoun;
  }

  bool only_subject(int i) const {
    const Group& g = group(i);
    return g.kind == GroupKind::pronoun && g.sense && g.sense->feature("case") == "subject";
  }

  std::vector<int> places(std::initializer_list<Role> roles) const {
    std::vector<int> found;
    for (Role role : roles) {
      for (const Argument& a : c_.args) {
        if (a.role != role || a.group == kNone || a.leading) continue;
        if (may_be_place(a.group) && !only_subject(a.group)) found.push_back(a.group);
      }
      if (!found.empty()) return found;
    }
    return found;
  }

  // The places of the first argument, in the order of the text, that stands in one of the roles; with
  // those joined to it in the same role.
  std::vector<int> first_place(std::initializer_list<Role> roles) const {
    for (bool antecedent : {false, true}) {
      for (const Argument& a : c_.args) {
        if (a.group == kNone || a.leading || a.antecedent != antecedent || !may_be_place(a.group)) continue;
        if (std::find(roles.begin(), roles.end(), a.role) != roles.end()) return places({a.role});
      }
    }
    return {};
  }

  bool has_role(std::initializer_list<Role> roles) const {
    return std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) {
      return std::find(roles.begin(), roles.end(), a.role) != roles.end();
    });
  }

  bool object_is_thing() const {
    for (const Argument& a : c_.args) {
      if (a.role != Role::none) continue;
      GroupKind kind = group(a.group).kind;
      return kind == GroupKind::thing || kind == GroupKind::actor || kind == GroupKind::quantity;
    }
    return false;
  }

  // One draft per place of each group.
  void emit(EventType type, Party actor, Party opponent, const std::vector<int>& where,
            const char* rule) {
    if (!moves_territory(type, actor)) return;
    if (type == EventType::gain && actor.actor >= 0 && c_.link != Link::relative) r_.discourse_.mention_taker(actor.actor);
    for (int i : where) emit_group(type, actor, opponent, i, rule);
  }

  // Civilians who leave a town give up no territory.
  bool moves_territory(EventType type, const Party& actor) const {
    bool control = type == EventType::gain || type == EventType::loss || type == EventType::hold;
    return !control || actor.actor < 0 ||
           r_.theatre_.actors[std::size_t(actor.actor)].kind != "civilians";
  }

  // A relative clause hangs on the place right before it: of a group with a location, that location.
  bool means_location(int where) const {
    if (where == c_.subject) return c_.subject_antecedent;
    return std::any_of(c_.args.begin(), c_.args.end(),
                       [&](const Argument& a) { return a.group == where && a.antecedent; });
  }

  void emit_group(EventType type, const Party& actor, Party opponent, int where, const char* rule) {
    const Group& g = group(where);
    if (where > 0) r_.hear(s_, std::size_t(where) - 1);
    if (!opponent.named() && g.place.holder >= 0) opponent.actor = g.place.holder;
    Draft base;
    base.type = type;
    base.actor = actor;
    base.opponent = opponent;
    base.rule = rule;
    base.locators = g.place.locators;
    base.range = quote(where);
    if (g.kind == GroupKind::pronoun) {
      bool many = g.sense && g.sense->feature("number") == "many";
      emit_spoken(base, many ? r_.discourse_.places(0) : one_spoken(""));
      return;
    }
    if (g.place.anaphor > 0) {
      emit_spoken(base, r_.discourse_.places(g.place.anaphor));
      return;
    }
    if (!g.place.locators.empty() && means_location(where)) {
      base.locators.clear();
      emit_item(base, g.place.locators.back().item);
      return;
    }
    if (const PlaceItem* item = described_before(where)) {
      emit_item(base, *item);
      return;
    }
    for (const PlaceItem& item : g.place.items) emit_item(base, item);
    bool part_of_spoken = c_.support && g.place.items.empty() && g.possessive && !g.place.count && !g.place.areas_of &&
                          g.place.scope == Scope::point;
    if (part_of_spoken) emit_spoken(base, one_spoken(""));  // "raised the flag over its spring"
    else if (g.place.items.empty()) emit_unnamed(base, g.place);
  }

  // "Humaymah, a village which they had lost": the words after the comma describe the place before it.
  const PlaceItem* described_before(int where) const {
    const Group& g = group(where);
    bool describes = !g.place.definite && !g.place.items.empty() && g.place.items.front().common;
    if (!describes || where < 2 || group(where - 1).kind != GroupKind::comma) return nullptr;
    const PlaceGroup& before = group(where - 2).place;
    if (!before.locators.empty()) return &before.locators.back().item;
    return before.items.empty() ? nullptr : &before.items.back();
  }

  std::vector<SpokenPlace> one_spoken(std::string_view kind) const {
    const SpokenPlace* place = r_.discourse_.place(kind);
    return place ? std::vector<SpokenPlace>{*place} : std::vector<SpokenPlace>{};
  }

  void emit_spoken(const Draft& base, const std::vector<SpokenPlace>& places) {
    for (const SpokenPlace& place : places) {
      Draft draft = base;
      draft.item = place.item;
      draft.item->partial = false;
      draft.place_name = place.name;
      draft.scope = place.item.scope;
      drafts_.push_back(std::move(draft));
    }
  }

  void emit_item(const Draft& base, const PlaceItem& item) {
    Draft draft = base;
    draft.item = item;
    draft.scope = item.scope;
    draft.partial = item.partial;
    draft.place_name = std::string(item.name.of(s_.text));
    if (item.common) {
      if (const SpokenPlace* place = r_.discourse_.place(item.within ? "" : item.kind)) {
        draft.item = place->item;
        draft.place_name = place->name;
        draft.scope = place->item.scope;
        draft.partial = item.partial || item.within;
      }
    }
    drafts_.push_back(std::move(draft));
  }

  void emit_unnamed(const Draft& base, const PlaceGroup& place) {
    Draft draft = base;
    draft.count = place.count;
    draft.scope = place.areas_of ? Scope::region : place.scope;
    draft.partial = place.partial;
    drafts_.push_back(std::move(draft));
  }

  // From the subject (or head) to the place, as far as they stand within reach of each other.
  base::ByteRange quote(int where) const {
    std::size_t head = std::size_t(c_.head), place = std::size_t(where);
    std::size_t first = std::min(c_.first, place), last = std::max(head, place);
    bool far = head > first + 12 || (c_.link == Link::gerund && place > head);
    if (far) first = c_.subordinator != kNone ? std::size_t(c_.subordinator) : head;
    // The day belongs to what is quoted when it stands right behind.
    if (c_.time_own && std::size_t(c_.time) > last && std::size_t(c_.time) <= last + 2) {
      last = std::size_t(c_.time);
    }
    return s_.marked.range(s_.groups[first].first, s_.groups[last].last);
  }

  bool subject_is_place() const { return c_.subject != kNone && may_be_place(c_.subject) ; }

  void read_gain() {
    if (c_.holding_state) {
      read_holding(EventType::gain);
      return;
    }
    if (c_.link == Link::nominal) {
      if (c_.support) {  // "the control of A over P"
        Party holder = party_of({Role::of, Role::by});
        emit(EventType::gain, holder.named() ? holder : nominal_actor(), rival(),
             places({Role::over, Role::on}), "control-noun");
        return;
      }
      emit(EventType::gain, nominal_actor(), rival(), places({Role::of}), "gain-noun");
      return;
    }
    if (c_.verb.passive && !c_.support) {
      if (!subject_is_place()) return;
      bool held = stative() && (c_.verb.participle || c_.verb.present);
      Party actor = held ? agent() : agent_or_main();
      if (!actor.named()) return;
      emit(held ? EventType::hold : EventType::gain, actor, rival(), {c_.subject},
           held ? "hold-participle" : "gain-passive");
      return;
    }
    if (c_.verb.passive && c_.support) {
      Party actor = agent_or_main();
      if (!actor.named()) return;
      emit(EventType::gain, actor, rival(), places({Role::over, Role::of, Role::on, Role::at, Role::to}),
           "gain-support-passive");
      return;
    }
    Party actor = party(c_.subject);
    // "Osama, who seized the occasion": a name that is no actor's.
    bool a_person = c_.link == Link::relative && c_.subject_antecedent && may_be_place(c_.subject);
    if (!actor.named() && a_person) return;
    if (!actor.named()) actor = likely_taker();
    if (!actor.named()) return;
    if (c_.support) {
      Party opponent = rival();
      if (!opponent.named()) opponent = party_of({Role::of});
      emit(EventType::gain, actor, opponent,
           first_place({Role::over, Role::of, Role::on, Role::at, Role::to, Role::none, Role::near}),
           "gain-support");
      return;
    }
    if (object_is_thing()) return;
    std::vector<int> where = places({Role::none});
    if (where.empty() && stative()) where = places({Role::over, Role::of, Role::on});
    if (stative() && present_state()) {
      emit(EventType::hold, actor, rival(), where, "hold-active");
      return;
    }
    emit(EventType::gain, actor, rival(), where, "gain-active");
  }

  bool stative() const { return c_.sense && c_.sense->flag("stative"); }

  // "still controls", "controls" in running text: a state, where "controlled" is a taking.
  bool present_state() const {
    if (c_.verb.still) return true;
    bool present = c_.verb.forms == names::kThird || c_.verb.forms == names::kBase;
    bool continued = governed_by_still();
    if (continued) return true;
    return present && c_.verb.finite && !s_.headline && c_.verb.modal == names::Effect::none;
  }

  // "continues to hold/control"
  bool governed_by_still() const {
    if (c_.parent == kNone) return false;
    const Clause& p = s_.clauses[std::size_t(c_.parent)];
    return p.sense && p.frame == Frame::govern && p.sense->flag("still");
  }

  Party nominal_actor() {
    Party actor = agent();
    if (!actor.named()) actor = party(c_.subject);
    if (!actor.named() && c_.parent != kNone && c_.link == Link::nominal) {
      const Clause& p = s_.clauses[std::size_t(c_.parent)];
      if (p.subject != kNone && group(p.subject).kind == GroupKind::actor) actor = party(p.subject);
    }
    if (!actor.named()) actor = main_actor();
    return actor;
  }

  void read_oust() {
    std::vector<int> where = places({Role::from, Role::of});
    if (c_.verb.passive) {
      Party loser = party(c_.subject);
      if (!loser.named()) return;
      Party taker = agent();
      if (taker.named()) emit(EventType::gain, taker, loser, where, "oust-passive");
      else emit(EventType::loss, loser, {}, where, "oust-passive");
      return;
    }
    Party loser = object_actor();
    if (!loser.named()) loser = pronoun_object();
    if (!loser.named()) return;
    Party taker = party(c_.subject);
    if (!where.empty()) emit(EventType::gain, taker, loser, where, "oust");
    else if (pushed_out()) emit_last_place(EventType::gain, taker, loser, "oust-elliptic");
  }

  // "drove them out", not "pushed them back": the place spoken of last is lost to them.
  bool pushed_out() const { return c_.sense && c_.sense->flag("out"); }

  Party pronoun_object() {
    for (const Argument& a : c_.args) {
      if (a.role == Role::none && group(a.group).kind == GroupKind::pronoun) {
        Party p;
        p.actor = pronoun_actor(a.group);
        return p;
      }
    }
    return {};
  }

  void read_lose() {
    if (c_.link == Link::nominal) {
      Party loser = party(c_.subject);
      if (!loser.named()) loser = nominal_actor();
      emit(EventType::loss, loser, {}, places({Role::of}), "lose-noun");
      return;
    }
    Party taker = party_of({Role::to, Role::for_});
    if (c_.verb.passive) {
      if (!subject_is_place()) return;
      Party loser = agent();
      if (!loser.named()) loser = main_actor();
      if (taker.named()) emit(EventType::gain, taker, loser, {c_.subject}, "lose-passive");
      else emit(EventType::loss, loser, {}, {c_.subject}, "lose-passive");
      return;
    }
    Party loser = party(c_.subject);
    std::vector<int> where = places({Role::none});
    if (c_.support) where = first_place({Role::over, Role::of, Role::at, Role::on});
    if (where.empty() || object_is_thing()) return;
    if (taker.named()) emit(EventType::gain, taker, loser, where, "lose-to");
    else emit(EventType::loss, loser, rival(), where, "lose");
  }

  Party main_actor() {
    Party p;
    p.actor = r_.discourse_.subject();
    return p;
  }

  void read_leave() {
    Party loser = c_.link == Link::nominal ? nominal_actor() : party(c_.subject);
    if (c_.verb.passive) {
      Party by = agent();
      if (by.named() && subject_is_place()) emit(EventType::loss, by, {}, {c_.subject}, "leave-passive");
      else if (loser.named()) emit(EventType::loss, loser, {}, places({Role::from}), "leave-passive");
      return;
    }
    if (!loser.named()) return;
    std::vector<int> where = c_.link == Link::nominal ? places({Role::of, Role::from}) : places({Role::none});
    if (object_is_thing()) return;
    if (where.empty() && c_.link != Link::nominal && has_role({Role::to, Role::for_})) {
      if (subject_adjoins()) emit_last_place(EventType::loss, loser, {}, "leave-elliptic");
      return;
    }
    emit(EventType::loss, loser, {}, where, "leave");
  }

  void read_withdraw() {
    Party loser = c_.link == Link::nominal ? party_of({Role::of, Role::by}) : party(c_.subject);
    if (!loser.named() && c_.link == Link::nominal && group(c_.head).possessive) {
      loser.actor = r_.discourse_.actor("second");  // "its retreat": of whoever was named last
    }
    if (!loser.named() && c_.link == Link::nominal) loser = nominal_actor();
    if (!loser.named()) return;
    std::vector<int> where = places({Role::from});
    if (!where.empty()) emit(EventType::loss, loser, {}, where, "withdraw");
    else if (tells_of_leaving()) emit_last_place(EventType::loss, loser, {}, "withdraw-elliptic");
  }

  // Nothing that the verb could belong to stands between the subject and it.
  bool subject_adjoins() const {
    for (int i = c_.subject + 1; c_.subject != kNone && i < c_.head; ++i) {
      GroupKind kind = group(i).kind;
      if (kind == GroupKind::place || kind == GroupKind::thing || kind == GroupKind::actor) return false;
    }
    return true;
  }

  // Without "from", a withdrawal to somewhere, or one that is over when something else happens, leaves the
  // place spoken of last; flight alone tells of people, not of a place.
  bool tells_of_leaving() const {
    if (c_.sense && c_.sense->flag("flight")) return false;
    if (c_.link == Link::nominal) {
      return std::any_of(c_.args.begin(), c_.args.end(), [&](const Argument& a) {
        return a.role == Role::of && group(a.group).kind == GroupKind::actor;
      });
    }
    return has_role({Role::to, Role::for_, Role::near}) || c_.verb.perfect || c_.after_subordinator;
  }

  // "pulled out the night before", "left towards Q": of the place spoken of last.
  void emit_last_place(EventType type, const Party& actor, const Party& opponent, const char* rule) {
    std::size_t first = std::min(c_.first, std::size_t(c_.head));
    if (first > 0) r_.hear(s_, first - 1);
    Draft base;
    base.type = type;
    base.actor = actor;
    base.opponent = opponent;
    base.rule = rule;
    base.range = s_.marked.range(s_.groups[first].first, s_.groups[std::size_t(c_.head)].last);
    std::vector<SpokenPlace> place = one_spoken(type == EventType::gain ? "town" : "");
    emit_spoken(base, place.empty() ? one_spoken("") : place);
  }

  void read_fall() {
    std::vector<int> where;
    if (c_.link == Link::nominal) where = places({Role::of});
    else if (subject_is_place()) where = {c_.subject};
    if (where.empty() || followed_by_holding()) return;
    Party taker = party_of({Role::to});
    Party loser = rival();
    if (!taker.named()) {
      if (c_.link == Link::nominal && c_.sense && c_.sense->flag("weak")) return;
      taker = agent_or_main();  // "P fell": to whoever is taking places
    }
    if (taker.named()) emit(EventType::gain, taker, loser, where, "fall");
  }

  // "fell into the hands of A": the holding phrase makes the event.
  bool followed_by_holding() const {
    for (std::size_t k = std::size_t(index_) + 1; k < s_.clauses.size(); ++k) {
      if (s_.clauses[k].holding_state && s_.clauses[k].parent == index_) return true;
    }
    return false;
  }

  void read_cede() {
    Party taker = party_of({Role::to});
    if (c_.link == Link::nominal) {
      if (taker.named()) emit(EventType::gain, taker, agent(), places({Role::of}), "cede-noun");
      return;
    }
    if (c_.verb.passive) {
      if (!subject_is_place()) return;
      Party loser = agent();
      if (!taker.named()) taker = main_actor();
      if (taker.named()) emit(EventType::gain, taker, loser, {c_.subject}, "cede-passive");
      return;
    }
    Party loser = party(c_.subject);
    if (taker.named() && !object_is_thing()) {
      emit(EventType::gain, taker, loser, places({Role::none}), "cede");
    }
  }

  // "P joined the areas of A": told of the place. Who reconciles does so with the state.
  void read_join() {
    if (!subject_is_place()) return;
    Party taker = party_of({Role::of, Role::to});
    if (!taker.named() && c_.support) taker = side_party(r_.theatre_.state);
    if (taker.named()) emit(EventType::gain, taker, {}, {c_.subject}, c_.support ? "reconcile" : "join");
  }

  void read_hold() {
    if (c_.holding_state) {
      read_holding(EventType::hold);
      return;
    }
    bool placed_by_preposition = c_.sense && c_.sense->feature("place") == "prep";
    if (placed_by_preposition) {
      emit(EventType::hold, party(c_.subject), {}, places({Role::at, Role::on, Role::near}), "hold-stationed");
      return;
    }
    if (c_.verb.passive) {
      Party holder = agent();
      if (holder.named() && subject_is_place()) {
        emit(EventType::hold, holder, {}, {c_.subject}, "hold-passive");
      }
      return;
    }
    if (object_is_thing()) return;
    std::vector<int> where = places({Role::none});
    if (c_.support) where = places({Role::over, Role::of, Role::on, Role::at, Role::none});
    emit(EventType::hold, party(c_.subject), {}, where, "hold-active");
  }

  // "P is under the control of A", "A is in control of P"
  void read_holding(EventType type) {
    Party holder = object_actor();
    std::vector<int> where;
    switch (c_.sense->order) {
      case Order::place_actor:
        if (subject_is_place()) where = {c_.subject};
        break;
      case Order::actor_place:
        holder = party(c_.subject);
        where = places({Role::none});
        break;
      case Order::place_pronoun:
        if (subject_is_place()) where = {c_.subject};
        holder = main_actor();
        break;
      default: return;
    }
    if (holder.named()) emit(type, holder, {}, where, "holding");
  }

  void read_simple(EventType type, std::initializer_list<Role> roles) {
    Party actor = party(c_.subject);
    if (c_.link == Link::nominal) {
      actor = party_of({Role::of, Role::by});
      if (!actor.named()) actor = nominal_actor();
      emit(type, actor, rival(), places(roles), "move-noun");
      for (Draft& draft : drafts_) draft.enters = c_.sense && c_.sense->flag("entry");
      return;
    }
    if (c_.verb.passive) {
      Party by = agent();
      if (by.named() && subject_is_place()) emit(type, by, {}, {c_.subject}, "move-passive");
      for (Draft& draft : drafts_) draft.enters = c_.sense && c_.sense->flag("entry");
      return;
    }
    if (!actor.named()) return;
    bool by_preposition = c_.sense && c_.sense->feature("place") == "prep";
    std::vector<int> where = by_preposition ? places(roles) : places({Role::none});
    if (where.empty() && !by_preposition) where = places(roles);
    bool taken = type == EventType::advance && c_.peaceful && !by_preposition;
    emit(taken ? EventType::gain : type, actor, rival(), where, taken ? "entry-unopposed" : "move");
    bool enters = c_.sense && c_.sense->flag("entry");
    for (Draft& draft : drafts_) draft.enters = enters;
  }

  void read_clash() {
    Party first = c_.link == Link::nominal ? party_of({Role::between, Role::by, Role::with})
                                           : party(c_.subject);
    Party second = party_of({Role::with, Role::against});
    if (c_.link == Link::nominal && !first.named()) first = nominal_actor();
    if (first.actor >= 0 && second.actor >= 0) r_.discourse_.mention_pair(first.actor, second.actor);
    emit(EventType::clash, first, second, places({Role::at, Role::near, Role::on, Role::over}), "clash");
  }

  void read_fire(EventType type) {
    Party actor;
    std::vector<int> where;
    if (c_.link == Link::nominal) {
      actor = party_of({Role::by, Role::of});
      if (!actor.named()) actor = nominal_actor();
      where = places({Role::on, Role::against, Role::at, Role::near, Role::to});
    } else if (c_.verb.passive) {
      actor = agent();
      if (subject_is_place()) where = {c_.subject};
    } else {
      actor = party(c_.subject);
      where = places({Role::none, Role::on, Role::against, Role::at, Role::near});
    }
    if (!actor.named()) return;
    Party opponent = object_actor();
    if (!opponent.named()) opponent = party_of({Role::against, Role::of});
    emit(type, actor, opponent, where, type == EventType::strike ? "strike" : "attack");
  }

  void read_siege() {
    Party actor;
    std::vector<int> where;
    if (c_.link == Link::nominal) {
      actor = party_of({Role::by});
      if (!actor.named()) actor = party(c_.subject);
      where = places({Role::of, Role::on, Role::at});
    } else if (c_.verb.passive && !c_.support) {
      actor = agent();
      if (subject_is_place()) where = {c_.subject};
    } else {
      actor = c_.verb.passive ? agent() : party(c_.subject);
      where = c_.support ? places({Role::over, Role::of, Role::on, Role::at})
                         : places({Role::none, Role::at});
    }
    if (!actor.named()) return;
    emit(EventType::siege, actor, object_actor(), where, "siege");
  }

  // "They include A, B and C": the places told of without names just before.
  void read_members() {
    bool refers = c_.subject != kNone && (group(c_.subject).kind == GroupKind::pronoun ||
                                          (group(c_.subject).kind == GroupKind::place &&
                                           group(c_.subject).place.items.empty()));
    if (!refers || r_.unnamed_.empty()) return;
    Draft base = r_.unnamed_.back();
    base.rule = "members";
    for (int where : places({Role::none})) {
      base.range = quote(where);
      base.partial = false;
      base.count.reset();
      for (const PlaceItem& item : group(where).place.items) emit_item(base, item);
    }
  }

  // "The next targets are P and Q."
  bool aims() const { return c_.subject != kNone && group(c_.subject).kind == GroupKind::aim; }
  void read_aim() {
    emit(EventType::attack, main_actor(), {}, places({Role::none}), "aim");
    for (Draft& draft : drafts_) draft.modality = model::Modality::planned;
  }

  FrameReader& r_;
  const SentenceReading& s_;
  int index_;
  const Clause& c_;
  std::vector<Draft> drafts_;
};

std::vector<Draft> FrameReader::read(const SentenceReading& sentence, int clause) {
  return Run(*this, sentence, clause).read();
}

void FrameReader::start(const SentenceReading& sentence) {
  discourse_.begin_sentence();
  if (!unnamed_now_) unnamed_.clear();  // only the sentence before counts
  unnamed_now_ = false;
  heard_ = 0;
  salience_.assign(sentence.groups.size(), Salience::object);
  auto raise = [&](int group, Salience to) {
    if (group != kNone) salience_[std::size_t(group)] = std::max(salience_[std::size_t(group)], to);
  };
  for (std::size_t i = 0; i < sentence.groups.size(); ++i) {
    if (sentence.groups[i].possessive) raise(int(i), Salience::owner);
  }
  for (const Clause& clause : sentence.clauses) {
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

void FrameReader::finish(const SentenceReading& sentence) {
  hear(sentence, sentence.groups.size());
}

// "with the support of A", "A's warplanes": they help, and are not who the report goes on to speak of.
bool FrameReader::only_supports(const SentenceReading& sentence, std::size_t group) const {
  const Group& g = sentence.groups[group];
  if (!g.actor.lead.empty() &&
      theatre_.actors[std::size_t(g.actor.lead.front())].kind == "air_force") {
    return true;
  }
  return group > 0 && sentence.groups[group - 1].kind == GroupKind::preposition &&
         sentence.groups[group - 1].sense->role == Role::with;
}

void FrameReader::hear(const SentenceReading& sentence, std::size_t last) {
  for (; heard_ <= last && heard_ < sentence.groups.size(); ++heard_) {
    const Group& g = sentence.groups[heard_];
    if (g.kind == GroupKind::actor) {
      for (int ally : g.actor.others) discourse_.mention_actor(ally, Salience::helper);
      if (!g.actor.lead.empty()) {
        discourse_.mention_actor(g.actor.generic ? discourse_.recent_of(g.actor.lead)
                                                 : g.actor.lead.front(),
                                 salience_[heard_]);
      }
    }
    std::vector<SpokenPlace> places;
    for (const PlaceItem& item : g.place.items) {
      if (!item.common && item.known && item.scope == Scope::point) {
        places.push_back({std::string(item.name.of(sentence.text)), item});
      }
    }
    // A heading ("Homs") says where what follows lies; no "city" or "town" points back to it.
    if (!sentence.clauses.empty()) discourse_.mention_places(std::move(places));
  }
}

}  // namespace tidemark::events
