// How long after a change it is told: the probability that this happens so many days later.
#pragma once

namespace tidemark::events {

// Of news whose words say no day, and of news whose words do ("yesterday"). Public record and the first news differ
// by a day at times: a lag may be -1.
double lag_of_fresh_news(int lag);
double lag_of_dated_news(int lag);
// Of what is told to explain the news.
double lag_of_background(int lag);

// The last lag at which one of them is greater than `least`.
int farthest(double (*lag_of)(int), double least);

}  // namespace tidemark::events
