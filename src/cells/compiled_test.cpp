#include "cells/compiled.hpp"

#include <gtest/gtest.h>

#include <random>

#include "geo/testing/shapes.hpp"

namespace tidemark::cells {
namespace {

using geo::testing::square;

Country country_of(int places) {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> lon(36, 38), lat(34, 35);
  Country country{{}, square(36, 34, 38, 35)};
  for (int i = 0; i < places; ++i) {
    country.sites.push_back({"p" + std::to_string(i), {lon(random), lat(random)}, "area"});
  }
  country.sites.push_back({"twin", country.sites[0].point});
  country.neighbours = {{"North", square(36, 35, 38, 36)}};
  country.roads = {{"way", {{{36.1, 34.1}, {37.9, 34.2}}}}};
  return country;
}

TEST(Compiled, ComesBackAsItWas) {
  Country country = country_of(60);
  base::Errors notes;
  Complex before = *build_complex(country, {20}, notes);
  std::string key = key_of(country, {20});
  std::string bytes = pack(before, key);
  auto after = unpack(bytes, key);
  ASSERT_TRUE(after.ok()) << after.error().to_text();
  EXPECT_EQ(pack(*after, key), bytes);
  EXPECT_TRUE(validate(*after).empty());
  EXPECT_EQ(after->cell_of("twin"), before.cell_of("p0"));
  EXPECT_EQ(after->layers()[0].areas[0].name, "area");
  EXPECT_EQ(*after->cells_along("way"), *before.cells_along("way"));
  for (double lon = 36.05; lon < 38; lon += 0.1) {
    EXPECT_EQ(after->cell_at({lon, 34.4}), before.cell_at({lon, 34.4}));
  }
}

TEST(Compiled, RefusesWhatIsStaleDamagedOrNoComplex) {
  Country country = country_of(10);
  base::Errors notes;
  std::string key = key_of(country, {});
  std::string bytes = pack(*build_complex(country, {}, notes), key);
  country.sites[3].point.lat += 1e-6;
  EXPECT_FALSE(unpack(bytes, key_of(country, {})).ok()) << "a place moved";
  EXPECT_NE(key_of(country, {}), key_of(country, {20}));
  std::string unchanged = key_of(country, {});
  country.roads[0].lines[0][1].lat += 1e-6;
  EXPECT_NE(key_of(country, {}), unchanged) << "a road moved";
  EXPECT_FALSE(unpack("", key).ok());
  EXPECT_FALSE(unpack("TMCELLS3", key).ok());
  for (std::size_t at : {std::size_t(9), std::size_t(80), bytes.size() / 2, bytes.size() - 1}) {
    std::string damaged = bytes;
    damaged[at] = char(damaged[at] ^ 1);
    EXPECT_FALSE(unpack(damaged, key).ok()) << at;
  }
  EXPECT_FALSE(unpack(std::string_view(bytes).substr(0, bytes.size() - 9), key).ok());
}

}  // namespace
}  // namespace tidemark::cells
