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
  for (int actor : {1, 2, 3, 2}) d.mention(Party{actor}, Salience::subject);
  EXPECT_EQ(d.actor("first"), 3);
  EXPECT_EQ(d.actor("second"), 2);
  d.mention_pair(7, 8);
  EXPECT_EQ(d.actor("first"), 7);
}

TEST(Discourse, AGenericNameMeansTheOneSpokenOfLast) {
  Discourse d;
  EXPECT_EQ(d.recent_of({5, 6}), 5);
  d.mention(Party{6}, Salience::object);
  d.mention(Party{9}, Salience::object);
  EXPECT_EQ(d.recent_of({5, 6}), 6);
}

int they(const Discourse& d) {
  return d.salient(0, [](const Party&) { return true; }).actor;
}

TEST(Discourse, ASubjectIsMoreSalientThanALaterObject) {
  Discourse d;
  d.mention(Party{1}, Salience::subject);
  d.mention(Party{2}, Salience::object);
  EXPECT_EQ(they(d), 1);
  EXPECT_EQ(d.salient(0, [](const Party& party) { return party.actor != 1; }).actor, 2);
}

TEST(Discourse, EverySentenceHalvesWhatWasSaidBefore) {
  Discourse d;
  d.mention(Party{1}, Salience::subject);
  d.begin_sentence();
  d.begin_sentence();
  d.mention(Party{2}, Salience::object);
  EXPECT_EQ(they(d), 2);
}

TEST(Discourse, WhoTookPlacesIsLikelierToHaveTakenAnother) {
  Discourse d;
  d.mention(Party{1}, Salience::object);
  d.mention(Party{2}, Salience::owner);
  d.mention_taker(1);
  EXPECT_EQ(they(d), 2);
  EXPECT_EQ(d.salient(4, [](const Party&) { return true; }).actor, 1);
}

TEST(Discourse, AGroupThatNoTableKnowsIsAPartyToo) {
  Discourse d;
  d.mention(Party{1}, Salience::object);
  d.mention(Party{-1, {}, false, "the Lions"}, Salience::subject);
  EXPECT_EQ(d.salient(0, [](const Party&) { return true; }).name, "the Lions");
  EXPECT_EQ(d.salient(0, [](const Party& party) { return party.actor >= 0; }).actor, 1);
  EXPECT_EQ(d.actor("owner"), 1);
  EXPECT_EQ(d.weights(0).size(), 1u);
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
