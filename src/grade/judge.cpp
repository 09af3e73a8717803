#include "grade/judge.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace tidemark::grade {
namespace {

constexpr int kFewest = 5;  // judged statements that make a record

struct Numbered {
  Statement said;
  std::size_t index;
};

// Which outlets say the same and which the contrary of a statement.
class Voices {
 public:
  void add(const Statement& said, const Statement& other) {
    if (!independent(said, other)) return;
    Echo echo = echo_of(said, other);
    if (echo == Echo::nothing) return;
    bool same = echo == Echo::same, later = other.published >= said.published;
    (same ? same_ : contrary_).insert(*other.outlet);
    (same ? later_same_ : later_contrary_) |= later;
    by_opponent_ |= same && !said.harmed().empty() && said.harmed() == *other.leaning;
  }
  void tell(Judgement& judgement) const {
    judgement.confirmed = int(same_.size());
    judgement.contradicted = int(contrary_.size());
    judgement.by_opponent = by_opponent_;
    judgement.later_confirmed = later_same_;
    judgement.later_contradicted = later_contrary_;
  }

 private:
  std::set<std::string_view> same_, contrary_;
  bool by_opponent_ = false, later_same_ = false, later_contrary_ = false;
};

}  // namespace

std::vector<Judgement> judge(std::span<const model::Known<model::Event>> events,
                             const Reports& reports, const std::vector<model::Source>& outlets) {
  std::vector<Judgement> judgements(events.size());
  std::vector<Numbered> statements;
  for (std::size_t i = 0; i < events.size(); ++i) {
    auto said = statement_of(events[i].record, reports, outlets);
    if (!said || said->outlet->empty()) continue;
    judgements[i] = {.speaks = true,
                     .outlet = *said->outlet,
                     .favoured = said->favoured(),
                     .against_own = said->against_own()};
    statements.push_back({*said, i});
  }
  std::ranges::sort(statements, [](const Numbered& a, const Numbered& b) {
    return std::tie(*a.said.place, a.said.day, a.index) <
           std::tie(*b.said.place, b.said.day, b.index);
  });
  std::size_t begin = 0;  // of what is near enough in time
  for (const Numbered& one : statements) {
    auto is_near = [&](const Numbered& other) {
      return *other.said.place == *one.said.place &&
             std::abs(other.said.day - one.said.day) <= kReachDays;
    };
    while (!is_near(statements[begin])) ++begin;
    Voices voices;
    for (std::size_t i = begin; i < statements.size() && is_near(statements[i]); ++i) {
      voices.add(one.said, statements[i].said);
    }
    voices.tell(judgements[one.index]);
  }
  return judgements;
}

Records records_of(const std::vector<Judgement>& judgements) {
  Records records;
  for (const Judgement& j : judgements) {
    if (!j.speaks || j.later_confirmed == j.later_contradicted) continue;
    Record& record = records[{j.outlet, j.favoured}];
    ++(j.later_confirmed ? record.confirmed : record.contradicted);
  }
  return records;
}

char letter_of(const Record& record) {
  int judged = record.confirmed + record.contradicted;
  if (judged < kFewest) return 'F';
  double expected = double(record.confirmed + 1) / (judged + 2);
  return expected >= 0.95 ? 'A' : expected >= 0.8 ? 'B' : expected >= 0.6 ? 'C' : expected >= 0.4 ? 'D' : 'E';
}

int digit_of(const Judgement& j) {
  if (j.confirmed == 0) return j.contradicted == 0 ? 6 : 5;
  if (j.contradicted == 0) return j.confirmed > 1 || j.by_opponent ? 1 : 2;
  return j.confirmed >= j.contradicted ? 3 : 4;
}

}  // namespace tidemark::grade
