#include "events/merge.hpp"

#include <gtest/gtest.h>

namespace tidemark::events {
namespace {

Draft draft(const char* place, const char* day, bool is_explicit, model::Modality modality) {
  Draft d;
  d.actor.actor = 1;
  d.item = PlaceItem{};
  d.place_name = place;
  d.date = base::DateSpan::day(*base::parse_date(day));
  d.date_explicit = is_explicit;
  d.modality = modality;
  return d;
}

constexpr auto kAsserted = model::Modality::asserted;
constexpr auto kClaimed = model::Modality::claimed;

// One side for every actor here.
std::vector<Draft> merge(std::vector<Draft> drafts) {
  return merge_drafts(std::move(drafts), {}, [](const Party&) { return std::string("a"); });
}

TEST(Merge, KeepsTheDayThatTheTextTells) {
  auto merged = merge(
      {draft("Al-X", "2017-07-05", false, kClaimed), draft("al-X", "2017-07-03", true, kAsserted)});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].date->edtf(), "2017-07-03");
  EXPECT_EQ(merged[0].modality, kAsserted);
}

TEST(Merge, TwoDaysAreTwoEvents) {
  EXPECT_EQ(
      merge({draft("X", "2017-05-01", true, kAsserted), draft("X", "2017-07-03", true, kAsserted)})
          .size(),
      2u);
}

TEST(Merge, WhatLongPrecededTheNewsIsSomethingElse) {
  EXPECT_EQ(
      merge({draft("X", "2017-07-03", false, kAsserted), draft("X", "2017-06-01", true, kAsserted)})
          .size(),
      2u);
}

TEST(Merge, APlanIsNotTheDeed) {
  EXPECT_EQ(merge({draft("X", "2017-07-03", true, model::Modality::planned),
                   draft("X", "2017-07-03", true, kAsserted)})
                .size(),
            2u);
}

}  // namespace
}  // namespace tidemark::events
