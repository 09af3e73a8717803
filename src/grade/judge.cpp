#include "grade/judge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
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
    (same ? same_ : contrary_).insert(other.told->outlet);
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

// Knows what each witness of several reports said, and in which of them first.
class Witnesses {
 public:
  explicit Witnesses(std::span<const model::Testimony> said) {
    for (const model::Testimony& t : said) {
      if (!t.original.empty()) of_several_.insert(t.original);
    }
  }
  // In the order of `said`.
  bool repeats(const model::Testimony& t) {
    if (!of_several_.contains(t.witness())) return false;
    auto [first, is_new] = first_.try_emplace({t.witness(), t.type, t.side, t.place}, t.report);
    return first->second != t.report;
  }

 private:
  using Said = std::tuple<std::string_view, model::EventType, std::string_view, std::string_view>;
  std::set<std::string_view> of_several_;
  std::map<Said, std::string_view> first_;
};

}  // namespace

std::vector<Judgement> judge(std::span<const model::Testimony> said,
                             const std::vector<model::Source>& outlets) {
  std::vector<Judgement> judgements(said.size());
  std::vector<Numbered> statements;
  Witnesses witnesses(said);
  for (std::size_t i = 0; i < said.size(); ++i) {
    judgements[i].repeats = witnesses.repeats(said[i]);
    if (judgements[i].repeats || said[i].outlet.empty()) continue;
    Statement statement = statement_of(said[i], outlets);
    judgements[i] = {.repeats = false,
                     .speaks = true,
                     .outlet = said[i].outlet,
                     .favoured = statement.favoured(),
                     .against_own = statement.against_own()};
    statements.push_back({statement, i});
  }
  std::ranges::sort(statements, [](const Numbered& a, const Numbered& b) {
    return std::tie(a.said.told->place, a.said.day, a.index) <
           std::tie(b.said.told->place, b.said.day, b.index);
  });
  std::size_t begin = 0;  // of what is near enough in time
  for (const Numbered& one : statements) {
    auto is_near = [&](const Numbered& other) {
      return other.said.told->place == one.said.told->place &&
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
  return expected >= 0.95  ? 'A'
         : expected >= 0.8 ? 'B'
         : expected >= 0.6 ? 'C'
         : expected >= 0.4 ? 'D'
                           : 'E';
}

int digit_of(const Judgement& j) {
  if (j.confirmed == 0) return j.contradicted == 0 ? 6 : 5;
  if (j.contradicted == 0) return j.confirmed > 1 || j.by_opponent ? 1 : 2;
  return j.confirmed >= j.contradicted ? 3 : 4;
}

}  // namespace tidemark::grade
