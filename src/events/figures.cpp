#include "events/figures.hpp"

#include <algorithm>

#include "events/dating.hpp"

namespace tidemark::events {
namespace {

using model::Figure;
using model::Quantity;

constexpr std::size_t kFarthest = 6;  // groups behind a quantity that may still tell what it is of

bool ends_phrase(const Group& group) {
  switch (group.kind) {
    case GroupKind::comma:
    case GroupKind::stop:
    case GroupKind::verb:
    case GroupKind::conjunction:
    case GroupKind::relative:
    case GroupKind::subordinator:
    case GroupKind::time: return true;
    default: return false;
  }
}

class FigureReader {
 public:
  explicit FigureReader(const SentenceReading& s) : s_(s) {}

  FigureDraft read(std::size_t unit, const text::QuantityMention& q) const {
    const names::Marked& marked = s_.marked;
    std::size_t group = group_of(unit);
    int clause = clause_of(group);
    FigureDraft draft;
    Figure& figure = draft.figure;
    figure.quantity = q.quantity;
    figure.value = q.value;
    figure.range = {marked.tokens[q.first].range.begin, marked.tokens[q.last].range.end};
    figure.as_written = figure.range.of(s_.text);
    if (q.quantity != Quantity::count) {
      figure.unit = base::ByteRange{marked.tokens[q.unit_first].range.begin,
                                    marked.tokens[q.unit_last].range.end}
                        .of(s_.text);
    }
    figure.of_what = said_of(unit, group, clause).of(s_.text);
    if (clause != kNone) {
      draft.timing = read_timing(s_.clauses, clause, kNone, s_.groups, marked, s_.headline);
    }
    return draft;
  }

 private:
  std::size_t group_of(std::size_t unit) const {
    auto behind = std::partition_point(s_.groups.begin(), s_.groups.end(),
                                       [=](const Group& g) { return g.last < unit; });
    return std::size_t(behind - s_.groups.begin());
  }

  // The narrowest clause around the group.
  int clause_of(std::size_t group) const {
    int found = kNone;
    for (std::size_t c = 0; c < s_.clauses.size(); ++c) {
      const Clause& clause = s_.clauses[c];
      if (group < clause.first || clause.last < group) continue;
      const Clause* narrowest = found == kNone ? nullptr : &s_.clauses[std::size_t(found)];
      if (!narrowest || clause.last - clause.first <= narrowest->last - narrowest->first) found = int(c);
    }
    return found;
  }

  base::ByteRange said_of(std::size_t unit, std::size_t group, int clause) const {
    std::size_t last = s_.groups[group].last;
    for (std::size_t k = group + 1; k < s_.groups.size() && k < group + kFarthest; ++k) {
      if (ends_phrase(s_.groups[k])) break;
      last = s_.groups[k].last;
    }
    if (last > unit) return s_.marked.range(unit + 1, last);
    // "just 70 km divide it from P": of what the clause goes on with.
    const Clause* c = clause == kNone ? nullptr : &s_.clauses[std::size_t(clause)];
    if (c && c->subject == int(group) && c->head > c->subject && std::size_t(c->head) < c->last) {
      return s_.marked.range(s_.groups[std::size_t(c->head) + 1].first, s_.groups[c->last].last);
    }
    // "what it holds in the south grows to …": what stands before the verb.
    std::size_t first = group, end = group;
    while (first > 0 && (!ends_phrase(s_.groups[first - 1]) || s_.groups[first - 1].kind == GroupKind::verb)) {
      --first;
      if (s_.groups[first].kind == GroupKind::verb) end = first;
    }
    return first == end ? base::ByteRange{} : s_.marked.range(s_.groups[first].first, s_.groups[end - 1].last);
  }

  const SentenceReading& s_;
};

}  // namespace

std::vector<FigureDraft> read_figures(const SentenceReading& reading) {
  std::vector<FigureDraft> figures;
  const names::Marked& marked = reading.marked;
  FigureReader reader(reading);
  for (std::size_t u = 0; u < marked.units.size(); ++u) {
    const names::Unit& unit = marked.units[u];
    if (unit.kind != names::UnitKind::quantity) continue;
    figures.push_back(reader.read(u, marked.quantities[std::size_t(unit.quantity)]));
  }
  return figures;
}

}  // namespace tidemark::events
