// What the shares of a cell come to.
#pragma once

#include <span>

#include "control/solve.hpp"

namespace tidemark::control {

// Fills in the cell's shares as they are, by side, but for rounding, and decides.
void set_shares(ControlMap& map, int cell, std::span<const double> shares,
                const SolveOptions& options);

// Fills in the cell's holder, and whether another side comes near; then sharpens its shares.
void decide(ControlMap& map, int cell, const SolveOptions& options);

// How far each of a cell's shares, which were these before the map took them, may move at the most
// until the map would say anything else of who holds the cell, whether somebody comes near, or
// which probabilities reach one of the thresholds. Never too much, mostly too little.
double patience_of(const ControlMap& map, int cell, std::span<const double> shares,
                   std::span<const double> thresholds, const SolveOptions& options);

// What each statement decides, strongest first, those under `at_least` left out; here[i] is what
// evidence[i] decides. A statement about a region, or a baseline's row for two sides, is evidence
// in several places.
std::vector<Reason> reasons_of(const std::vector<Evidence>& evidence,
                               const std::vector<double>& here, double at_least);

}  // namespace tidemark::control
