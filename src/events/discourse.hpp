// What a report has spoken of so far: to understand "it", "these forces", "the former", "the town".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/draft.hpp"
#include "events/group.hpp"

namespace tidemark::events {

struct SpokenPlace {
  std::string name;
  PlaceItem item;
};

class Discourse {
 public:
  void mention_actor(int actor);
  void mention_subject(int actor) { subject_ = actor; }
  void mention_taker(int actor) { taker_ = actor; }
  // The places of one group, in order.
  void mention_places(std::vector<SpokenPlace> places);

  void mention_pair(int first, int second) { pair_first_ = first, pair_second_ = second; }

  // "these forces": whoever took a place last, else the last subject or actor; "first" and "second" of
  // the parties of the last clash, else of the last two; "owner" the one named last.
  int actor(std::string_view pick) const;
  // The actor of that list spoken of last; the list's first when none was.
  int recent_of(const std::vector<int>& actors) const;
  int subject() const { return subject_; }
  // Who was said to have taken a place last.
  int taker() const { return taker_; }

  // The place that "it" or "the town" stands for; null when none fits. An empty kind fits every place.
  const SpokenPlace* place(std::string_view kind) const;
  // The places that "them" or "the two villages" stand for; `count` 0 takes the last group whole.
  std::vector<SpokenPlace> places(int count) const;

 private:
  std::vector<int> actors_;  // by last mention, the latest last, no repeats
  int subject_ = -1;
  int taker_ = -1;
  int pair_first_ = -1, pair_second_ = -1;
  std::vector<std::vector<SpokenPlace>> groups_;
};

}  // namespace tidemark::events
