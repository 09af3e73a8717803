#include "model/report.hpp"

#include <gtest/gtest.h>

namespace tidemark::model {
namespace {

TEST(OffsetMap, LeadsBackThroughEntitiesAndGaps) {
  // raw:   "<p>a&amp;b</p>c"   clean: "a&bc"
  OffsetMap map;
  map.add({0, 1}, {3, 4});
  map.add({1, 2}, {4, 9});
  map.add({2, 3}, {9, 10});
  map.add({3, 4}, {14, 15});
  EXPECT_EQ(map.to_raw({0, 1}), (base::ByteRange{3, 4}));
  EXPECT_EQ(map.to_raw({1, 2}), (base::ByteRange{4, 9}));
  EXPECT_EQ(map.to_raw({0, 4}), (base::ByteRange{3, 15}));
  EXPECT_EQ(map.to_raw({2, 2}), (base::ByteRange{}));
}

TEST(OffsetMap, JoinsLiteralPieces) {
  OffsetMap map;
  map.add({0, 4}, {10, 14});
  map.add({4, 8}, {14, 18});
  EXPECT_EQ(map.pieces().size(), 1u);
  EXPECT_EQ(map.to_raw({2, 6}), (base::ByteRange{12, 16}));
}

}  // namespace
}  // namespace tidemark::model
