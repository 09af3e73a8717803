// What a report has spoken of so far: to understand "it", "these forces", "the former", "the town".
//
// Who is meant is decided by salience, in the manner of Lappin and Leass (1994): a mention weighs
// by its place in the clause (a subject more than an object, a helper least), and every sentence
// halves what earlier ones gave.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "events/draft.hpp"
#include "events/group.hpp"

namespace tidemark::events {

struct SpokenPlace {
  std::string name;
  PlaceItem item;
};

// How much a mention says that a place is what the report goes on to speak of.
enum class Stress : std::uint8_t {
  direction,  // "the road from P"
  mention,
  told,   // somebody took, lost or holds it
  topic,  // the headline or the first sentence is about it
};

// How much a mention says that an actor is who the report goes on to speak of.
enum class Salience : std::uint8_t {
  helper = 1,
  object = 4,
  speaker = 5,
  owner = 6,
  inner = 7,  // subject of a relative clause
  subject = 8,
};

class Discourse {
 public:
  // Halves what was said before.
  void begin_sentence();
  void mention(const Party& party, Salience salience);
  void mention_subject(int actor) { subject_ = actor; }
  void mention_taker(int actor) { taker_ = actor; }
  void mention_pair(int first, int second) { pair_first_ = first, pair_second_ = second; }
  // The places of one group, in order.
  void mention_places(std::vector<SpokenPlace> places, Stress stress = Stress::mention);
  // "a post in P": P is spoken of too, but nothing points back to it by being last.
  void note_place(const SpokenPlace& place, Stress stress);
  void stress_place(std::string_view name, Stress stress);
  // "attacked P but did not enter the village": what P is called.
  void call_place(std::string_view name, std::string_view kind);

  // "first" and "second" ("the former", "the latter"): of the parties of the last clash, else of
  // the last two named; "owner" ("its members"): the one named last.
  int actor(std::string_view pick) const;
  // The most salient party among those allowed; one not named when none was spoken of.
  // `taker_bonus` is added to the weight of who took a place last. Of equals, the one spoken of
  // last.
  template <typename Allowed>
  Party salient(double taker_bonus, Allowed allowed) const {
    const Spoken* best = nullptr;
    double most = 0;
    for (const Spoken& spoken : parties_) {
      double weight = weight_of(spoken, taker_bonus);
      if (weight >= most && allowed(spoken.party)) best = &spoken, most = weight;
    }
    return best ? best->party : Party{};
  }
  // How salient each actor is, the last taker's bonus included.
  std::vector<Weighed> weights(double taker_bonus) const;
  // The actor of that list spoken of last; the list's first when none was.
  int recent_of(const std::vector<int>& actors) const;
  int subject() const { return subject_; }
  // "opposition forces led by A": who speaks of them later means A.
  void mention_leader(int led, int leader) { led_.emplace_back(led, leader); }
  int leader_of(int actor) const;
  // Who was said to have taken a place last.
  int taker() const { return taker_; }

  // The place that "it" or "the town" stands for; null when none fits. An empty kind fits every
  // place.
  const SpokenPlace* place(std::string_view kind) const;
  // The places that "them" or "the two villages" stand for; `count` 0 takes the last group whole.
  std::vector<SpokenPlace> places(int count) const;

 private:
  struct Spoken {
    Party party;
    double weight;
    bool helps;  // at its last mention
  };
  double weight_of(const Spoken& spoken, double taker_bonus) const {
    bool took = spoken.party.actor >= 0 && spoken.party.actor == taker_;
    return spoken.weight + (took ? taker_bonus : 0);
  }

  std::vector<Spoken> parties_;  // by last mention, the latest last, no repeats
  int subject_ = -1;
  int taker_ = -1;
  int pair_first_ = -1, pair_second_ = -1;
  std::vector<std::pair<int, int>> led_;  // who, by whom
  struct Known {
    SpokenPlace place;
    double weight = 0;     // in the sentence of its last mention
    std::size_t sentence;  // of that mention
    int mentions = 0;
    bool topic = false;
  };
  const SpokenPlace* settlement(std::string_view kind) const;
  double weight_of(const Known& known) const;

  std::vector<std::vector<SpokenPlace>> groups_;
  std::vector<Known> places_;  // by last mention, the latest last, no repeats
  std::size_t sentence_ = 0;
};

}  // namespace tidemark::events
