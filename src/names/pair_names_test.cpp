#include "names/pair_names.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

TEST(PairNames, TakeTheHeadOfTheNameBefore) {
  base::Errors errors;
  const Lexicon lexicon(testing::english(), errors);
  const char* table[][3] = {
      {"Hatla al-Fawqani", "al-Tahtani", "Hatla al-Tahtani"},
      {"Zughar Kabir", "Saghir", "Zughar Saghir"},
      {"Rajm Abeil al-Gharbi", "al Sharqi", "Rajm Abeil Sharqi"},
      {"Zughar Kabir", "Zughar Saghir", ""},  // named whole
      {"Zughar", "Saghir", ""},               // not one of a pair
      {"Kabir", "Saghir", ""},
      {"Hatla al-Fawqani", "Khasham", ""},
      {"", "", ""},
  };
  for (auto& [before, name, expected] : table) {
    EXPECT_EQ(completed_pair(before, name, lexicon), expected) << before << " and " << name;
  }
}

}  // namespace
}  // namespace tidemark::names
