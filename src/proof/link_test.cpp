#include "proof/link.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "proof/merkle.hpp"

namespace tidemark::proof {
namespace {

// The example of docs/ledger-format.md, computed by another program: ledgers must stay sound.
TEST(Link, FormatStaysAsDocumented) {
  Digest first = link_hash(kNothingBefore, {"desk", "event", 1500024600, R"({"side":"gov"})"});
  EXPECT_EQ(to_hex(first), "aa78628f380eb1a4b3818e8712e497602d9e2d22feeccad1680094599f4a3e9b");
  EXPECT_EQ(to_hex(link_hash(first, {"Zoë \"Z\"", "source_grade", 1500024600, "{}"})),
            "e26b09fa3ca18e2ba0a8b07b228044be6bfbe5dea379ae384e107693bdb4bffd");
}

TEST(Link, HashesTheCanonicalObject) {
  const Digest before = sha256({"before"});
  for (std::string author : {"desk", "a\"b\\c", "مراسل", "line\nbreak", ""}) {
    std::string body = R"({"a":[1,2.5],"b":null})";
    nlohmann::json object = {{"author", author},
                             {"kind", "figure"},
                             {"known_at", -5},
                             {"record", nlohmann::json::parse(body)}};
    EXPECT_EQ(link_hash(before, {author, "figure", -5, body}),
              sha256({to_hex(before), object.dump()}));
  }
}

TEST(Link, BindsEveryField) {
  const Digest whole = link_hash(kNothingBefore, {"desk", "event", 10, "{}"});
  for (const Link& other : {Link{"Desk", "event", 10, "{}"}, Link{"desk", "figure", 10, "{}"},
                            Link{"desk", "event", 11, "{}"}, Link{"desk", "event", 10, "[]"}}) {
    EXPECT_NE(link_hash(kNothingBefore, other), whole);
  }
  EXPECT_NE(link_hash(whole, {"desk", "event", 10, "{}"}), whole);
  EXPECT_EQ(leaf_of(whole), leaf_hash(bytes_of(whole)));
}

}  // namespace
}  // namespace tidemark::proof
