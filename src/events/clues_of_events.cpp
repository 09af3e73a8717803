#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "events/clues.hpp"
#include "events/dating.hpp"
#include "events/lags.hpp"

namespace tidemark::events {
namespace {

using base::Date;
using base::DateSpan;
using model::EventType;
using model::Landmark;
using model::LandmarkKind;
using model::Modality;

constexpr int kTriedLags = 7;       // days after a change that are tried
constexpr int kStormed = 10;        // days for which a place is entered before it is taken
constexpr double kElsewhere = 0.1;  // an entry that led to no taking soon after
constexpr int kSoon = 200;          // days within which what is planned comes about
constexpr double kWritten = 0.02;   // a change told with the day that public record has for it
constexpr double kWeekday = 0.14;   // the same by its weekday; how recent it is, all weekdays tell
constexpr double kUnlikely =
    0.2;  // holding what public record gives to another; an aim long reached

bool takes(EventType type) { return type == EventType::gain; }
bool changes(EventType type) { return type == EventType::gain || type == EventType::loss; }

// Of news told on a day of a change that lasted one day.
double likelihood(const Timing& timing, std::optional<DateSpan> told, Date day, Date written) {
  int lag = written - day;
  if (!told) return timing.background ? lag_of_background(lag) : lag_of_fresh_news(lag);
  double near = told->contains(day)                                  ? 1
                : told->contains(day - 1) || told->contains(day + 1) ? 0.1
                                                                     : 0;
  if (timing.told->absolute()) return lag >= -1 ? near * kWritten : 0;
  if (timing.told->weekday) return near * kWeekday;
  return near * lag_of_dated_news(lag);
}

double likelihood(const Timing& timing, std::optional<DateSpan> told, const Landmark& change,
                  Date written) {
  double sum = 0;
  for (Date day = change.days.from; day < change.days.until; day = day + 1) {
    sum += likelihood(timing, told, day, written);
  }
  return sum / change.days.days();
}

const std::string& side_of_party(const Party& party, Date day, const theatre::Theatre& theatre) {
  if (!party.side.empty() || party.actor < 0) return party.side;
  return theatre.actors[std::size_t(party.actor)].side_on(day);
}

class EventClues {
 public:
  EventClues(const Chronology& chronology, const theatre::Theatre& theatre, model::WarSet war,
             std::string_view text, int day_count)
      : chronology_(chronology), theatre_(theatre), war_(war), text_(text), day_count_(day_count) {}

  void read(const std::vector<Draft>& drafts) {
    for (const Draft& draft : drafts) {
      if (!draft.item || draft.timing.recalled) continue;
      Landmarks at = chronology_.at(draft.place_name, draft.scope, war_);
      if (at.empty()) continue;
      bool fact = model::is_fact(draft.modality);
      if (changes(draft.type) && fact && !draft.partial) add_change(draft, at);
      else if (draft.type == EventType::advance && fact) add_advance(draft, at);
      else if (draft.type == EventType::hold && fact) add_hold(draft, at);
      else if (takes(draft.type) && draft.modality == Modality::planned) add_aim(draft, at);
      add_battles(draft, at);
    }
  }

  std::vector<Clue> clues() {
    std::vector<Clue> all;
    for (auto& [key, told] : changes_) all.push_back(std::move(told.clue));
    std::move(states_.begin(), states_.end(), std::back_inserter(all));
    return all;
  }

  const Landmarks& fought() const { return fought_; }

 private:
  struct ToldChange {
    Clue clue;
    bool with_words = false;
  };

  const std::string& side_of(const Party& party, Date day) const {
    return side_of_party(party, day, theatre_);
  }

  // How well a change of public record is the one told: 0 to 1.
  double likeness(const Draft& draft, const Landmark& change, bool taking) const {
    if (change.kind != LandmarkKind::change) return 0;
    std::string_view taker = side_of(draft.actor, change.days.from);
    std::string_view loser = side_of(draft.opponent, change.days.from);
    if (!taking) std::swap(taker, loser);
    bool turned =
        (!taker.empty() && taker == change.opponent) || (!loser.empty() && loser == change.side);
    if (turned) return 0;
    double alike = 1;
    // Allies are told for each other: of two that fight one opponent either may be named.
    if (taker != change.side) alike *= taker.empty() ? 0.7 : loser == change.opponent ? 0.5 : 0.2;
    if (!loser.empty() && !change.opponent.empty() && loser != change.opponent) alike *= 0.3;
    return alike;
  }

  // Whether it may be the one told, by the day or month that the words name.
  bool may_be_of(const Timing& timing, const Landmark& change) const {
    if (!says_when(timing) || !timing.told->absolute() || timing.told->offset_years) return true;
    auto told = told_span(timing, change.days.last() + kTriedLags, day_count_);
    return told && told->overlaps({change.days.from - 1, change.days.until + 1});
  }

  // One clue for a place and its taker, however often it is told; the telling that says when
  // counts.
  void add_change(const Draft& draft, const Landmarks& at) {
    struct Candidate {
      const Landmark* change;
      double likeness;
    };
    std::vector<Candidate> candidates;
    Clue clue;
    for (const Landmark* change : at) {
      double alike = likeness(draft, *change, takes(draft.type));
      if (alike <= 0 || !may_be_of(draft.timing, *change)) continue;
      candidates.push_back({change, alike});
      bool dated = says_when(draft.timing) && draft.timing.told->absolute();
      if (!dated && (says_when(draft.timing) || !draft.timing.background)) {
        clue.days.push_back({change->days.from - 1, change->days.until + kTriedLags});
      }
    }
    if (candidates.empty()) return;
    bool with_words = says_when(draft.timing);
    clue.stray = with_words ? kStray : kStrayWithoutWords;
    clue.most = kStrayWithoutWords;
    for (const Candidate& c : candidates)
      clue.most = std::max(clue.most, c.likeness * lag_of_fresh_news(0));
    std::set<const Landmark*> key;
    for (const Candidate& c : candidates) key.insert(c.change);
    auto known = changes_.find(key);
    if (known != changes_.end() && (known->second.with_words || !with_words)) return;
    clue.what = fmt::format("{} {}{}", model::to_text(draft.type), draft.place_name,
                            with_words ? fmt::format(" '{}'", draft.timing.words.of(text_)) : "");
    for (const Candidate& c : candidates) clue.what += " | " + c.change->days.edtf();
    Date first = candidates.front().change->days.from;
    for (const Candidate& c : candidates) first = std::min(first, c.change->days.from);
    if (auto days = reach(draft.timing)) {
      clue.within = {first - 1, first};
      for (const Candidate& c : candidates) {
        clue.within->until = std::max(clue.within->until, c.change->days.until + *days);
      }
    }
    bool by_weekday = with_words && !draft.timing.told->absolute() && draft.timing.told->weekday;
    std::optional<DateSpan> fixed;  // whatever the day of writing
    if (names_day(draft.timing) && draft.timing.told->year) {
      fixed = told_span(draft.timing, first, day_count_);
    }
    clue.likelihood = [timing = draft.timing, candidates, n = day_count_, stray = clue.stray, first,
                       by_weekday, fixed](Date d) {
      if (d < first - 1 && !by_weekday) return stray;
      std::optional<DateSpan> told = fixed;
      if (!fixed && says_when(timing)) told = told_span(timing, d, n);
      double best = stray;
      for (const Candidate& c : candidates) {
        best = std::max(best, c.likeness * likelihood(timing, told, *c.change, d));
      }
      return best;
    };
    changes_[key] = {std::move(clue), with_words};
  }

  // "entered P": some days before it was taken, or on that day.
  void add_advance(const Draft& draft, const Landmarks& at) {
    if (draft.timing.background) return;
    Clue clue{fmt::format("advance {}", draft.place_name), {}, {}, kElsewhere};
    Landmarks taken;
    for (const Landmark* change : at) {
      if (likeness(draft, *change, true) < 0.5) continue;
      taken.push_back(change);
      clue.days.push_back({change->days.from - kStormed, change->days.until + kTriedLags});
    }
    if (taken.empty()) return;
    clue.likelihood = [timing = draft.timing, taken, n = day_count_](Date d) {
      DateSpan told = DateSpan::inclusive(d - 1, d);
      if (says_when(timing)) told = told_span(timing, d, n).value_or(told);
      double best = kElsewhere;
      for (const Landmark* change : taken) {
        int before = change->days.from - told.last();
        if (told.overlaps(change->days)) best = 1;
        else if (before >= -1 && before <= kStormed) best = std::max(best, 0.4);
      }
      return best;
    };
    states_.push_back(std::move(clue));
  }

  // "held by A": between A's gain and the next change, or before A's loss.
  void add_hold(const Draft& draft, const Landmarks& at) {
    Landmarks changes;
    for (const Landmark* l : at) {
      if (l->kind == LandmarkKind::change) changes.push_back(l);
    }
    std::sort(changes.begin(), changes.end(),
              [](const Landmark* a, const Landmark* b) { return a->days.from < b->days.from; });
    if (changes.empty() || draft.timing.background) return;
    states_.push_back({fmt::format("hold {}", draft.place_name),
                       [&theatre = theatre_, party = draft.actor, changes](Date d) {
                         const Landmark* last = nullptr;
                         for (const Landmark* c : changes) {
                           if (c->days.from <= d) last = c;
                         }
                         const Landmark& known = last ? *last : *changes.front();
                         const std::string& holder = last ? known.side : known.opponent;
                         bool agrees = holder.empty() ||
                                       holder == side_of_party(party, d, theatre) ||
                                       known.days.contains(d);
                         return agrees ? 1.0 : kUnlikely;
                       },
                       {},
                       kState});
  }

  // "aims at taking P": public record has it come about soon after.
  void add_aim(const Draft& draft, const Landmarks& at) {
    Landmarks reached;
    std::copy_if(at.begin(), at.end(), std::back_inserter(reached),
                 [&](const Landmark* l) { return likeness(draft, *l, true) >= 0.5; });
    if (reached.empty()) return;
    states_.push_back({fmt::format("aim {}", draft.place_name),
                       [reached](Date d) {
                         return std::any_of(reached.begin(), reached.end(),
                                            [&](const Landmark* l) {
                                              return d < l->days.until && l->days.from - d <= kSoon;
                                            })
                                    ? 1.0
                                    : kUnlikely;
                       },
                       {},
                       kState});
  }

  // What happens at a place that was fought for happens while it was.
  void add_battles(const Draft& draft, const Landmarks& at) {
    Landmarks battles;
    std::copy_if(at.begin(), at.end(), std::back_inserter(battles), [&](const Landmark* l) {
      const std::string& side = side_of(draft.actor, l->days.from);
      return l->kind != LandmarkKind::change &&
             (side.empty() || side == l->side || side == l->opponent);
    });
    if (battles.empty() || draft.timing.background || !battles_.insert(battles.front()).second)
      return;
    fought_.insert(fought_.end(), battles.begin(), battles.end());
    states_.push_back({fmt::format("fighting for {}", draft.place_name),
                       [battles](Date d) {
                         return std::any_of(battles.begin(), battles.end(),
                                            [&](const Landmark* l) {
                                              return l->days.from <= d && d < l->days.until + 3;
                                            })
                                    ? 1.0
                                    : kUnlikely;
                       },
                       {},
                       kState});
  }

  const Chronology& chronology_;
  const theatre::Theatre& theatre_;
  model::WarSet war_;
  std::string_view text_;
  int day_count_;
  std::map<std::set<const Landmark*>, ToldChange> changes_;
  std::vector<Clue> states_;
  std::set<const Landmark*> battles_;
  Landmarks fought_;
};

}  // namespace

std::vector<Clue> clues_of_events(const std::vector<Draft>& drafts, std::string_view text,
                                  const Chronology& chronology, const theatre::Theatre& theatre,
                                  model::WarSet war, TimesTold& told) {
  EventClues clues(chronology, theatre, war, text, told.day_count);
  clues.read(drafts);
  told.fought = clues.fought();
  return clues.clues();
}

}  // namespace tidemark::events
