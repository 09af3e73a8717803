#include "model/claim.hpp"

#include <gtest/gtest.h>

namespace tidemark::model {
namespace {

Claim full_claim() {
  Claim claim;
  claim.report = "ff";
  claim.quantity = Quantity::area;
  claim.value = 40;
  claim.as_written = "about 40 km2";
  claim.hedge = "about";
  claim.standing = Standing::taken;
  claim.side = "gov";
  claim.place = PlaceRef{"Karm", "sy:karm", {}, "town"};
  claim.listed = 3;
  return claim;
}

TEST(Claim, RoundTrips) {
  Claim claim = full_claim();
  EXPECT_EQ(canonical(to_json(*parse_claim(to_json(claim)))), canonical(to_json(claim)));
  claim.day = *base::parse_date("2017-06-13");
  claim.quantity = Quantity::count;
  EXPECT_EQ(to_json(claim)["quantity"], "day");
  EXPECT_EQ(canonical(to_json(*parse_claim(to_json(claim)))), canonical(to_json(claim)));
}

TEST(Claim, ReadsPlainFigures) {
  Claim claim = full_claim();
  auto read = parse_claim(to_json(static_cast<const Figure&>(claim)));
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->value, 40);
  EXPECT_EQ(read->standing, Standing::none);
  EXPECT_TRUE(read->side.empty());
}

TEST(Claim, RefusesWhatIsNone) {
  Json json = to_json(full_claim());
  json["standing"] = "borrowed";
  EXPECT_EQ(parse_claim(json).error().reason, "not a valid figure: 'borrowed' is no standing");
  EXPECT_FALSE(parse_claim(Json::object()).ok());
  json = to_json(full_claim());
  json["day"] = "2017-06-31";
  EXPECT_FALSE(parse_claim(json).ok());
}

}  // namespace
}  // namespace tidemark::model
