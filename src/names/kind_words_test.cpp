#include "names/kind_words.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

TEST(KindWords, AreTakenOffTheName) {
  base::Errors errors;
  const Lexicon lexicon(testing::english(), errors);
  const char* table[][2] = {
      {"Jirah airbase", "Jirah"},
      {"Jirah military air base", "Jirah"},
      {"Hamamiyat Hill", "tal Hamamiyat|Hamamiyat"},
      {"Mount Bishri", "jabal Bishri|Bishri"},
      {"17th Division base", "17th Division|17th"},
      {"Brigade 93", ""},
      {"Resafa", ""},
      {"airbase", ""},
      {"", ""},
  };
  for (auto& [name, expected] : table) {
    EXPECT_EQ(fmt::format("{}", fmt::join(without_kind(name, lexicon), "|")), expected) << name;
  }
}

}  // namespace
}  // namespace tidemark::names
