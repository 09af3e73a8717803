// Events and baselines → evidence on cells for one day: who is said to have held which cell, how
// much that counts, and why.
//
// A gain by A of P from O on day d is evidence for A from d on and for O before d. A loss is
// evidence for the loser before, and against (an open holder) after. A hold or baseline is evidence
// on its day and, while nothing else is said, around it. Only facts (asserted, claimed) act, with a
// side and a date: at a place with a cell; or gains and losses of a region or road whose cells are
// known (control/cover.hpp). Planned, conditional and negated statements never do. The day of a
// statement is the last of its span: by then it had happened. An event's grade weighs it: below 1
// it lowers belief, above 1 it makes the attachment firmer. docs/control.md derives the weights.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "cells/complex.hpp"
#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/known.hpp"

namespace tidemark::control {

using KnownEvent = model::Known<model::Event>;
using KnownBaseline = model::Known<model::Baseline>;

enum class Origin { event, baseline };
enum class Bearing {
  since,   // it happened on or before the day: the holder since then
  before,  // it happens after the day: the holder until then
  on,      // a hold or baseline, before or after the day
};

struct Evidence {
  int cell = -1;
  std::string side;   // whom it speaks for; empty: for nobody (a withdrawal with no taker)
  double weight = 0;  // conductance of the attachment, > 0
  Origin origin = Origin::event;
  std::size_t index = 0;  // into the events or baselines that were given
  Bearing bearing = Bearing::on;
  base::Date day;  // of the statement
};

struct EvidenceOptions {
  double base_weight = 100;  // of a statement of the day itself; a cell's borders sum to about 3.5
  double half_life_days = 365;  // evidence halves in weight as the map's day moves away
  double claimed_weight = 0.4;  // a claim beside an assertion
  double partial_weight = 0.5;  // part of a place beside the whole
  bool hindsight = true;        // use what happened after the day ("before" evidence)
  double region_weight = 0.9;   // belief that what is said of a whole region holds for a cell of it
  double road_weight = 0.5;     // the same of a road and a cell through which it runs
};

// A later statement for another side outdates what was said before; a claim or a part displaces
// only its share of it. Statements of an unbroken run for one side corroborate each other, each
// further report counting half as much. Of what comes after `valid` only the earliest day acts.
// Deterministic order: by cell, then origin, index and side.
std::vector<Evidence> gather_evidence(const std::vector<KnownEvent>& events,
                                      const std::vector<KnownBaseline>& baselines,
                                      const cells::Complex& complex, base::Date valid,
                                      const EvidenceOptions& options);

}  // namespace tidemark::control
