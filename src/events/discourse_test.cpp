#include "events/discourse.hpp"

#include <gtest/gtest.h>

namespace tidemark::events {
namespace {

SpokenPlace spoken(std::string name, std::string kind) {
  SpokenPlace place{std::move(name), {}};
  place.item.kind = std::move(kind);
  return place;
}

TEST(Discourse, FormerAndLatterAreTheLastTwo) {
  Discourse d;
  EXPECT_EQ(d.actor("first"), -1);
  for (int actor : {1, 2, 3, 2}) d.mention_actor(actor, Salience::subject);
  EXPECT_EQ(d.actor("first"), 3);
  EXPECT_EQ(d.actor("second"), 2);
  d.mention_pair(7, 8);
  EXPECT_EQ(d.actor("first"), 7);
}

TEST(Discourse, AGenericNameMeansTheOneSpokenOfLast) {
  Discourse d;
  EXPECT_EQ(d.recent_of({5, 6}), 5);
  d.mention_actor(6, Salience::object);
  d.mention_actor(9, Salience::object);
  EXPECT_EQ(d.recent_of({5, 6}), 6);
}

int they(const Discourse& d) {
  return d.salient(0, [](int) { return true; });
}

TEST(Discourse, ASubjectIsMoreSalientThanALaterObject) {
  Discourse d;
  d.mention_actor(1, Salience::subject);
  d.mention_actor(2, Salience::object);
  EXPECT_EQ(they(d), 1);
  EXPECT_EQ(d.salient(0, [](int actor) { return actor != 1; }), 2);
}

TEST(Discourse, EverySentenceHalvesWhatWasSaidBefore) {
  Discourse d;
  d.mention_actor(1, Salience::subject);
  d.begin_sentence();
  d.begin_sentence();
  d.mention_actor(2, Salience::object);
  EXPECT_EQ(they(d), 2);
}

TEST(Discourse, WhoTookPlacesIsLikelierToHaveTakenAnother) {
  Discourse d;
  d.mention_actor(1, Salience::object);
  d.mention_actor(2, Salience::owner);
  d.mention_taker(1);
  EXPECT_EQ(they(d), 2);
  EXPECT_EQ(d.salient(4, [](int) { return true; }), 1);
}

TEST(Discourse, KindsDecideWhatTheTownIs) {
  Discourse d;
  EXPECT_EQ(d.place("town"), nullptr);
  d.mention_places({spoken("Alpha", "city")});
  d.mention_places({spoken("Beta", "airbase")});
  EXPECT_EQ(d.place("town")->name, "Alpha");
  EXPECT_EQ(d.place("airbase")->name, "Beta");
  EXPECT_EQ(d.place("")->name, "Beta");
  EXPECT_EQ(d.places(2).size(), 2u);
  EXPECT_EQ(d.places(0).front().name, "Beta");
}

}  // namespace
}  // namespace tidemark::events
