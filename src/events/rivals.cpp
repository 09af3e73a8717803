#include "events/rivals.hpp"

#include <string>
#include <unordered_map>

namespace tidemark::events {
namespace {

using model::Event;
using model::EventType;
using model::Modality;

constexpr int kSlack = 1;  // days by which two tellings of one day may differ

bool holds(const Event& e) { return e.type == EventType::gain || e.type == EventType::hold; }

bool same_days(const Event& a, const Event& b) {
  if (!a.date || !b.date) return true;
  return a.date->from <= b.date->last() + kSlack && b.date->from <= a.date->last() + kSlack;
}

bool both_sides(const Event& a, const Event& b) {
  bool claimed = a.modality == Modality::claimed || b.modality == Modality::claimed;
  return claimed && a.is_fact() && b.is_fact() && holds(a) && holds(b) && !a.side.empty() &&
         !b.side.empty() && a.side != b.side && !a.partial && !b.partial;
}

bool denied(const Event& fact, const Event& denial) {
  return fact.is_fact() && denial.modality == Modality::negated && fact.type == denial.type &&
         fact.side == denial.side && (holds(fact) || fact.type == EventType::loss);
}

// Places with an id are the same by it, others by their names.
std::string key_of(const Event& e, const model::Folding& folding) {
  return e.place->resolved() ? e.place->id : folding.plain(e.place->name);
}

}  // namespace

void link_rivals(std::vector<Event>& events, const model::Folding& folding) {
  std::unordered_map<std::string, std::vector<std::size_t>> told;  // by place
  for (std::size_t i = 0; i < events.size(); ++i) {
    Event& e = events[i];
    if (!e.place) continue;
    std::vector<std::size_t>& before = told[key_of(e, folding)];
    for (std::size_t k : before) {
      Event& other = events[k];
      bool rival = both_sides(e, other) || denied(e, other) || denied(other, e);
      if (!rival || !same_days(e, other)) continue;
      e.rivals.push_back(other.range);
      other.rivals.push_back(e.range);
    }
    before.push_back(i);
  }
}

}  // namespace tidemark::events
