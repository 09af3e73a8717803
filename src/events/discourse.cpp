#include "events/discourse.hpp"

#include <algorithm>
#include <cmath>

#include "model/place.hpp"

namespace tidemark::events {
namespace {

bool is_settlement(std::string_view kind) {
  return model::is_known_kind(kind) && kind != "neighbourhood" &&
         model::class_of_kind(kind) == model::PlaceClass::settlement;
}

// How badly a kind that is asked for fits what was said of a place; negative when it cannot be
// meant. A town may be called city, village or town; of many names the text tells no kind.
int misfit(std::string_view asked, std::string_view spoken) {
  if (asked.empty() || asked == spoken) return 0;
  if (is_settlement(asked)) return spoken.empty() || is_settlement(spoken) ? 1 : -1;
  bool seldom_told = asked == "neighbourhood" || asked == "hill";
  return seldom_told && spoken.empty() ? 2 : -1;
}

// Of places, in the manner of the parties' salience; chosen on reports of our own making.
constexpr double kDirection = 0.7, kMention = 3, kTold = 3.5;
constexpr double kFades = 0.4;  // with every sentence
constexpr double kTopic = 0.5, kAgain = 0.25;
constexpr int kOften = 4;
constexpr double kNoKind = 0.8, kOtherKind = 0.5;  // what is not called so

}  // namespace

void Discourse::begin_sentence() {
  for (Spoken& spoken : parties_) spoken.weight /= 2;
  ++sentence_;
}

void Discourse::mention(const Party& party, Salience salience) {
  double weight = double(salience);
  auto known = std::ranges::find_if(parties_, [&](const Spoken& spoken) {
    return spoken.party.actor == party.actor && spoken.party.name == party.name;
  });
  if (known != parties_.end()) {
    weight = std::max(weight, known->weight);
    parties_.erase(known);
  }
  parties_.push_back({party, weight, salience == Salience::helper});
}

void Discourse::mention_places(std::vector<SpokenPlace> places, Stress stress) {
  for (const SpokenPlace& place : places) note_place(place, stress);
  if (!places.empty()) groups_.push_back(std::move(places));
}

void Discourse::note_place(const SpokenPlace& place, Stress stress) {
  Known known{place, 0, sentence_, 0, false};
  auto before = std::ranges::find(places_, place.name, [](const Known& k) { return k.place.name; });
  if (before != places_.end()) {
    known.weight = weight_of(*before);
    known.mentions = before->mentions;
    known.topic = before->topic;
    if (known.place.item.kind.empty()) known.place.item.kind = before->place.item.kind;
    places_.erase(before);
  }
  ++known.mentions;
  places_.push_back(std::move(known));
  stress_place(place.name, stress);
}

void Discourse::stress_place(std::string_view name, Stress stress) {
  auto known = std::ranges::find(places_, name, [](const Known& k) { return k.place.name; });
  if (known == places_.end()) return;
  known->weight = std::max(weight_of(*known), stress == Stress::direction ? kDirection
                                              : stress == Stress::told    ? kTold
                                                                          : kMention);
  known->sentence = sentence_;
  known->topic |= stress == Stress::topic;
}

void Discourse::call_place(std::string_view name, std::string_view kind) {
  auto known = std::ranges::find(places_, name, [](const Known& k) { return k.place.name; });
  if (known != places_.end() && known->place.item.kind.empty()) known->place.item.kind = kind;
}

double Discourse::weight_of(const Known& known) const {
  return known.weight * std::pow(kFades, double(sentence_ - known.sentence));
}

const SpokenPlace* Discourse::settlement(std::string_view kind) const {
  const Known* best = nullptr;
  double most = 0;
  for (const Known& known : places_) {
    int cost = misfit(kind, known.place.item.kind);
    if (cost < 0) continue;
    bool other = cost > 0 && !known.place.item.kind.empty();
    double weight = (weight_of(known) + (known.topic ? kTopic : 0) +
                     kAgain * std::min(known.mentions, kOften)) *
                    (other      ? kOtherKind
                     : cost > 0 ? kNoKind
                                : 1);
    if (weight >= most) best = &known, most = weight;
  }
  return best ? &best->place : nullptr;
}

int Discourse::actor(std::string_view pick) const {
  if (pick == "first" && pair_first_ >= 0) return pair_first_;
  int before = -1, last = -1, owner = -1;
  for (const Spoken& spoken : parties_) {
    if (spoken.party.actor < 0) continue;
    owner = spoken.party.actor;
    if (spoken.helps) continue;
    before = last;
    last = spoken.party.actor;
  }
  if (pick == "owner") return owner;
  if (before < 0) return pick == "second" ? pair_second_ : -1;
  return pick == "first" ? before : last;
}

std::vector<Weighed> Discourse::weights(double taker_bonus) const {
  std::vector<Weighed> all;
  for (const Spoken& s : parties_) {
    if (s.party.actor >= 0) all.push_back({s.party.actor, weight_of(s, taker_bonus)});
  }
  return all;
}

int Discourse::recent_of(const std::vector<int>& actors) const {
  for (auto it = parties_.rbegin(); it != parties_.rend(); ++it) {
    if (std::ranges::find(actors, it->party.actor) != actors.end()) return it->party.actor;
  }
  return actors.empty() ? -1 : actors.front();
}

int Discourse::leader_of(int actor) const {
  auto found = std::ranges::find(led_, actor, &std::pair<int, int>::first);
  return found == led_.end() ? actor : found->second;
}

const SpokenPlace* Discourse::place(std::string_view kind) const {
  if (is_settlement(kind)) return settlement(kind);
  const SpokenPlace* best = nullptr;
  int least = 0, age = 0;
  for (auto group = groups_.rbegin(); group != groups_.rend(); ++group, ++age) {
    for (auto place = group->rbegin(); place != group->rend(); ++place) {
      int cost = misfit(kind, place->item.kind);
      if (cost < 0 || (best && cost + age > least)) continue;
      bool tie = best && cost + age == least;
      if (tie && misfit(kind, best->item.kind) <= cost) continue;
      best = &*place;
      least = cost + age;
    }
    if (best && age >= least) break;
  }
  return best;
}

std::vector<SpokenPlace> Discourse::places(int count) const {
  std::vector<SpokenPlace> found;
  for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
    found.insert(found.begin(), group->begin(), group->end());
    if (count == 0 || int(found.size()) >= count) break;
  }
  if (count > 0 && int(found.size()) > count) found.erase(found.begin(), found.end() - count);
  return found;
}

}  // namespace tidemark::events
