#include "names/resolver.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

const Resolver& resolver() {
  static base::Errors errors;
  static const PlaceIndex index(testing::small_theatre(), testing::english().folding);
  static const Lexicon lexicon(testing::english(), errors);
  static const Resolver resolver(testing::small_theatre(), index, lexicon);
  return resolver;
}

std::string resolved(std::string_view name, const PlaceHint& hint = {}) {
  return resolver().resolve(name, hint).id;
}

TEST(Resolver, DecidesHomonymsByWhatLiesAround) {
  PlaceHint near_damascus, near_hama, in_hama;
  near_damascus.around = {{{36.37, 33.56}}};
  near_hama.around = {{{36.5, 35.3}}};
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
  model::PlaceRef ref = resolver().resolve("Bir Nowhere", {});
  EXPECT_EQ(ref.name, "Bir Nowhere");
  EXPECT_FALSE(ref.point.has_value());
  EXPECT_EQ(ref.precision, 7);
}

}  // namespace
}  // namespace tidemark::names
