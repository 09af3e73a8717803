#include "theatre/holders.hpp"

#include <gtest/gtest.h>

namespace tidemark::theatre {
namespace {

TEST(Holders, TellsWhoHeldAPlaceLast) {
  auto day = [](const char* text) { return *base::parse_date(text); };
  Holders holders;
  auto add = [&](const char* place, const char* side, const char* date) {
    model::Baseline row;
    row.place_id = place;
    row.side = side;
    row.date = day(date);
    holders.add(row);
  };
  add("a", "red", "2017-05-01");
  add("a", "blue", "2017-07-01");
  add("", "blue", "2017-05-01");
  EXPECT_EQ(holders.holder("a", day("2017-04-30")), "");
  EXPECT_EQ(holders.holder("a", day("2017-05-01")), "red");
  EXPECT_EQ(holders.holder("a", day("2017-06-30")), "red");
  EXPECT_EQ(holders.holder("a", day("2018-01-01")), "blue");
  EXPECT_EQ(holders.holder("b", day("2018-01-01")), "");
  EXPECT_EQ(holders.holder("", day("2018-01-01")), "");
}

}  // namespace
}  // namespace tidemark::theatre
