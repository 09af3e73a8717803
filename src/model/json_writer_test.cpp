#include "model/json_writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <random>

namespace tidemark::model {
namespace {

template <typename T>
std::string written(const T& value) {
  std::string out;
  JsonWriter(out).value(value);
  return out;
}

std::string dumped(const nlohmann::json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

TEST(JsonWriter, WritesTextAsTheLibraryDoes) {
  for (std::string text :
       {"", "plain", "a \"quoted\" word", "back\\slash", "line\nbreak\ttab\r\b\f", "al-Ḥasakah ’s",
        "الرقة", "\x01\x1f\x7f", "broken \xC3", "\xE2\x80", "\xED\xA0\x80",
        "a\xFF"
        "b",
        "😀"}) {
    EXPECT_EQ(written(text), dumped(text));
  }
  EXPECT_EQ(written(std::string(1, '\0')), dumped(std::string(1, '\0')));
}

TEST(JsonWriter, WritesNumbersAsTheLibraryDoes) {
  std::mt19937_64 random(5);
  std::uniform_real_distribution<double> some(-200, 200);
  for (double number : {0.0, -0.0, 1.0, 0.9, 36.094, 1e-7, 1e20, 123456789.0,
                        std::numeric_limits<double>::infinity()}) {
    EXPECT_EQ(written(number), dumped(number));
  }
  for (int i = 0; i < 1000; ++i) {
    double number = some(random);
    EXPECT_EQ(written(number), dumped(number));
  }
  EXPECT_EQ(written(-17), "-17");
  EXPECT_EQ(written(std::size_t(1) << 40), "1099511627776");
  EXPECT_EQ(written(true), "true");
  EXPECT_EQ(written(std::optional<int>()), "null");
}

TEST(JsonWriter, SeparatesWhatStandsBesideEachOther) {
  std::string out;
  JsonWriter json(out);
  json.open('{');
  json.field("a", 1);
  json.key("b");
  json.open('[');
  json.value("x");
  json.value(2);
  json.open('{');
  json.close('}');
  json.close(']');
  json.field_or_null("c", "");
  json.close('}');
  json.finish();
  EXPECT_EQ(out, R"({"a":1,"b":["x",2,{}],"c":null})");
}

}  // namespace
}  // namespace tidemark::model
