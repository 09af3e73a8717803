#include "proof/timestamp.hpp"

#include <gtest/gtest.h>

namespace tidemark::proof {
namespace {

std::string bytes(std::string_view hex) { return from_hex(hex).value(); }

const Digest kDigest = sha256({"abc"});

// Beside what `openssl ts -query -sha256 -cert` writes for the same bytes.
TEST(Timestamp, RequestIsTheOneThatOpensslMakes) {
  EXPECT_EQ(
      to_hex(timestamp_request(kDigest, 0)),
      "30390201013031300d060960864801650304020105000420ba7816bf8f01cfea414140de5dae2223b00361a3"
      "96177a9cb410ff61f20015ad0101ff");
  EXPECT_EQ(
      to_hex(timestamp_request(kDigest, 0x80ff)),
      "303e0201013031300d060960864801650304020105000420ba7816bf8f01cfea414140de5dae2223b00361a3"
      "96177a9cb410ff61f20015ad02030080ff0101ff");
}

std::string wrap(const char* tag, const std::string& content) {
  std::string size = content.size() < 128 ? std::string(1, char(content.size()))
                                          : std::string("\x81") + char(content.size());
  return bytes(tag) + size + content;
}

// A TSTInfo by `openssl ts -reply` for kDigest, wrapped without certificates and signature.
std::string response(const std::string& status) {
  std::string info = bytes(
      "305502010106042a0304013031300d060960864801650304020105000420ba7816bf8f01cfea414140de5dae2223"
      "b00361a396177a9cb410ff61f20015ad020102180f32303236313132323130333631315a3003020101");
  std::string content =
      wrap("30", bytes("060b2a864886f70d0109100104") + wrap("a0", wrap("04", info)));
  std::string data = wrap("30", bytes("020103") + bytes("3100") + content);
  std::string token = wrap("30", bytes("06092a864886f70d010702") + wrap("a0", data));
  return wrap("30", wrap("30", bytes(status)) + token);
}

TEST(Timestamp, TellsTheTimeOfAResponse) {
  EXPECT_EQ(stamped_time(response("020100"), kDigest).value(), "20261122103611Z");
  EXPECT_EQ(stamped_time(response("020101"), kDigest).value(), "20261122103611Z");
  EXPECT_EQ(stamped_time(response("020100"), sha256({"abd"})).error().reason,
            "the time stamp is of something else");
  EXPECT_EQ(stamped_time(response("020102"), kDigest).error().reason,
            "the authority granted no time stamp");
}

TEST(Timestamp, RefusesWhatIsCutOrNone) {
  std::string whole = response("020100");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(stamped_time(whole.substr(0, size), kDigest).ok()) << size;
  }
  EXPECT_EQ(stamped_time("<html>", kDigest).error().reason, "is no time-stamp response (RFC 3161)");
}

}  // namespace
}  // namespace tidemark::proof
