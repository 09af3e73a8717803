// How long after a change it is told: the probability that this happens so many days later, and
// with which words.
#pragma once

#include <optional>

#include "events/draft.hpp"

namespace tidemark::events {

// Of news whose words say no day, and of news whose words do ("yesterday"). Public record and the
// first news differ by a day at times: a lag may be -1.
double lag_of_fresh_news(int lag);
double lag_of_dated_news(int lag);
// Of what is told to explain the news.
double lag_of_background(int lag);

// The words say a day, rather than how long it was after another event.
bool says_when(const Timing& timing);
// They name one day: "3 May", "3 May 2017".
bool names_day(const Timing& timing);
// How many days after a change such words are still likelier to tell of it than of anything (kStray
// of clues.hpp); nothing when it is as likely ever after, or when they may not tell their day after
// all.
std::optional<int> reach(const Timing& timing);

}  // namespace tidemark::events
