#include "base/sha256.hpp"

#include <gtest/gtest.h>

namespace tidemark::base {
namespace {

// The example of FIPS 180-4's test vectors.
TEST(Sha256, AgreesWithThePublishedVector) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, OfPartsIsThatOfThemAll) {
  const Sha256 whole = sha256({"abc"});
  EXPECT_EQ(sha256({"a", "", "bc"}), whole);
  EXPECT_EQ(sha256({"abc"}), whole) << "nothing is left of what was hashed before";
  EXPECT_NE(sha256({}), whole);
}

}  // namespace
}  // namespace tidemark::base
