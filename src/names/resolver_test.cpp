#include "names/resolver.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

std::string resolved(std::string_view name, const PlaceHint& hint = {}) {
  static const PlaceIndex index(testing::small_theatre(), testing::english().folding);
  return Resolver(testing::small_theatre(), index).resolve(name, hint).id;
}

TEST(Resolver, DecidesHomonymsByWhatLiesAround) {
  PlaceHint near_damascus, near_hama, in_hama;
  near_damascus.nearby = {{36.37, 33.56}};
  near_hama.nearby = {{36.5, 35.3}};
  in_hama.admin1 = {"Hama"};
  EXPECT_EQ(resolved("Douma", near_damascus), "p:douma-ghouta");
  EXPECT_EQ(resolved("Douma", near_hama), "p:douma-hama");
  EXPECT_EQ(resolved("Douma", in_hama), "p:douma-hama");
}

TEST(Resolver, DecidesByScopeAndKind) {
  PlaceHint region;
  region.scope = model::Scope::region;
  EXPECT_EQ(resolved("Raqqa"), "p:raqqa-city");
  EXPECT_EQ(resolved("Raqqa", region), "p:raqqa");
  PlaceHint village;
  village.kind = "village";
  EXPECT_EQ(resolved("Douma", village), "p:douma-hama");
}

TEST(Resolver, RefusesWhatItCannotKnow) {
  EXPECT_EQ(resolved("Berlin"), "");
  static const PlaceIndex index(testing::small_theatre(), testing::english().folding);
  model::PlaceRef ref = Resolver(testing::small_theatre(), index).resolve("Bir Nowhere", {});
  EXPECT_EQ(ref.name, "Bir Nowhere");
  EXPECT_FALSE(ref.point.has_value());
  EXPECT_EQ(ref.precision, 7);
}

}  // namespace
}  // namespace tidemark::names
