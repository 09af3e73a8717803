#include "base/base64.hpp"

#include <gtest/gtest.h>

namespace tidemark::base {
namespace {

TEST(Base64, EncodesAsTheStandardsExamples) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},
      {"f", "Zg=="},
      {"fo", "Zm8="},
      {"foo", "Zm9v"},
      {"foob", "Zm9vYg=="},
      {"fooba", "Zm9vYmE="},
      {"foobar", "Zm9vYmFy"},
      {std::string_view("\xff\x00\xfe", 3), "/wD+"}};
  for (const auto& [bytes, text] : cases) EXPECT_EQ(base64(bytes), text);
}

}  // namespace
}  // namespace tidemark::base
