#include "proof/head.hpp"

#include <gtest/gtest.h>

namespace tidemark::proof {
namespace {

const SigningKey kKey{std::string(32, '\x07')};
const TreeHead kHead{12, sha256({"root"}), sha256({"chain"}), 1500024600};

TEST(Head, IsSignedAndReadBack) {
  SignedHead made = sign(kHead, 1500030000, kKey);
  EXPECT_TRUE(is_signed(made));
  std::string text = to_text(made);
  EXPECT_TRUE(text.ends_with("}\n"));
  auto read = parse_head(text);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, made);
  EXPECT_EQ(to_text(*read), text);
}

TEST(Head, NoFieldCanBeChanged) {
  SignedHead made = sign(kHead, 1500030000, kKey);
  std::vector<SignedHead> changed(7, made);
  changed[0].head.size += 1;
  changed[1].head.root[31] ^= 1;
  changed[2].head.chain[0] ^= 1;
  changed[3].head.known_at -= 1;
  changed[4].signed_at += 1;
  changed[5].signature[9] = char(changed[5].signature[9] ^ 1);
  changed[6].key = make_key().public_key();
  for (const SignedHead& head : changed) {
    EXPECT_FALSE(is_signed(head));
    EXPECT_EQ(parse_head(to_text(head)).error().reason,
              "the signature of this tree head does not fit");
  }
}

TEST(Head, RefusesWhatIsNone) {
  for (const char* text : {"", "{}", "[]", R"({"size":1})", "no json"}) {
    EXPECT_EQ(parse_head(text).error().reason, "is no signed tree head") << text;
  }
}

TEST(SigningKey, IsKeptAsHexadecimal) {
  SigningKey key = make_key();
  EXPECT_EQ(parse_key(to_hex(key.seed) + "\n")->public_key(), key.public_key());
  EXPECT_NE(make_key().seed, key.seed);
  EXPECT_FALSE(parse_key("07").ok());
  EXPECT_FALSE(parse_key(std::string(64, 'g')).ok());
}

// The first key pair of RFC 8032, 7.1: what others sign with the seed is of the same key.
TEST(SigningKey, IsEd25519) {
  auto key = parse_key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
  EXPECT_EQ(to_hex(key->public_key()),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

}  // namespace
}  // namespace tidemark::proof
