#include "theatre/language.hpp"

#include <gtest/gtest.h>

#include <map>

namespace tidemark::theatre {
namespace {

// Files in memory, so that broken ones can be told apart line by line.
class Shelf : public base::World {
 public:
  std::map<std::string, std::string> files;
  base::Result<std::unique_ptr<base::Reader>> open(const std::string& path) const override {
    return base::memory_reader(files.at(path));
  }
  std::unique_ptr<base::Reader> standard_input() const override { return base::memory_reader(""); }
  base::Result<std::unique_ptr<base::Writer>> create(const std::string&) override {
    return base::Error{"read only"};
  }
  base::Result<std::vector<std::string>> list(const std::string&) const override {
    std::vector<std::string> names;
    for (const auto& [name, text] : files) names.push_back(name);
    return names;
  }
  bool is_folder(const std::string& path) const override { return path == "xx"; }
  bool exists(const std::string& path) const override { return files.contains(path); }
  base::Instant now() const override { return {}; }
};

TEST(Language, ReadsPhrasesFeaturesAndForms) {
  Shelf shelf;
  shelf.files["xx/language.toml"] = "id = 'xx'\nname = 'Example'\n";
  shelf.files["xx/words.toml"] =
      "stop = ['Mr.']\n[month]\nJune = 6\n[verb]\n"
      "'take  control of' = { class = 'gain', weak = true, forms = 'takes control of|took control "
      "of' }\n";
  base::Errors errors;
  auto language = load_language(shelf, "xx", errors);
  ASSERT_TRUE(language.ok());
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(language->name, "Example");
  ASSERT_EQ(language->of_category("month").size(), 1u);
  EXPECT_EQ(language->of_category("month")[0]->phrase, "june");
  EXPECT_EQ(language->of_category("month")[0]->feature("value"), "6");
  auto verbs = language->of_category("verb");
  ASSERT_EQ(verbs.size(), 3u);
  EXPECT_EQ(verbs[0]->phrase, "take control of");
  EXPECT_EQ(verbs[2]->phrase, "took control of");
  EXPECT_EQ(verbs[2]->feature("class"), "gain");
  EXPECT_EQ(verbs[2]->feature("weak"), "true");
  EXPECT_EQ(verbs[2]->feature("forms"), "");
  EXPECT_EQ(language->of_category("stop")[0]->phrase, "mr.");
}

TEST(Language, ABrokenFileCostsOnlyItself) {
  Shelf shelf;
  shelf.files["xx/a.toml"] = "[month]\njune = \n";
  shelf.files["xx/b.toml"] = "[month]\njuly = 7\nodd = [1]\n";
  base::Errors errors;
  auto language = load_language(shelf, "xx", errors);
  ASSERT_TRUE(language.ok());
  EXPECT_EQ(language->of_category("month").size(), 1u);
  ASSERT_EQ(errors.size(), 2u);
  EXPECT_EQ(errors[0].file, "xx/a.toml");
  EXPECT_EQ(errors[0].line, 2);
  EXPECT_EQ(errors[1].to_text(), "xx/b.toml:3:7: 'odd' has neither a value nor features");
}

TEST(Language, AMissingFolderFails) {
  Shelf shelf;
  base::Errors errors;
  auto language = load_language(shelf, "yy", errors);
  ASSERT_FALSE(language.ok());
  EXPECT_EQ(language.error().to_text(), "yy: there is no such language folder");
}

// Spellings that reports use for one name, and names that must stay apart.
class EnglishFolding : public testing::Test {
 protected:
  void SetUp() override {
    base::Errors errors;
    auto world = base::real_world();
    auto loaded = load_language(*world, TIDEMARK_SOURCE_DIR "/languages/en", errors);
    ASSERT_TRUE(loaded.ok());
    for (const base::Error& error : errors) ADD_FAILURE() << error.to_text();
    folding = loaded->folding;
  }
  model::Folding folding;
};

TEST_F(EnglishFolding, BringsSpellingsTogether) {
  const std::vector<std::vector<const char*>> rows = {
      {"Raqqa", "al-Raqqa", "Al-Raqqah", "Raqqah", "ar-Raqqah", "Raqa", "Rakka"},
      {"Deir Ezzor", "Deir ez-Zor", "Deir-ez-Zor", "Deir al-Zor", "Deir al-Zour", "Deir el-Zour",
       "Deir ez-Zour", "Deir Ezzur", "Dier Ezzor", "Dier ez-Zor", "Deir -ez-Zor"},
      {"Al-Sukhnah", "al-Sukhna", "Al Sukhna", "Al-Sokhna", "Sokhna"},
      {"Tadmor", "Tadmur"},
      {"Resafa", "al-Resafa", "al-Rasafa", "al-Rasafeh", "al-Rassafe"},
      {"Ithriyah", "Athriya"},
      {"Khanasir", "Khanasser", "Khanaser"},
      {"Al-Salamiyah", "Salamiyah", "Salamiyeh"},
      {"Tabqa", "al-Tabqa", "Al Tabqah"},
      {"al-Qaryatain", "Al-Qaryatayn", "Qaryatain"},
      {"Manbij", "Manbaj", "Mambij"},
      {"al-Bab", "Al Bab"},
      {"Tedef", "Tadef", "Tadif"},
      {"Kobani", "Kobane", "Kobanê"},
      {"Ayn al-Arab", "Ain al-Arab"},
      {"Ras al-Ain", "Ras Al-Ayn"},
      {"Tal Abyad", "Tel Abyad", "Tell Abyad"},
      {"Ain Issa", "Ayn Issa", "Eyn Îsa"},
      {"Jinderes", "Jandaris", "Jandairis"},
      {"Raju", "Rajou", "Rajo"},
      {"Maabatli", "Mabatli"},
      {"Sheikh Hadid", "Shaykh al-Hadid", "Shekh al-Hadid"},
      {"Baghuz Fawqani", "Al-Baghuz Foqani", "al-Baguz Fawqani"},
      {"Baghuz", "Baghouz", "al-Baghuz"},
      {"al-Sousah", "Sousa", "al Sousa", "Al-Sosa", "Susah"},
      {"al-Shafa", "al-Sha'afa", "Sha'fah", "l-Sha'afa", "al-Shaafah"},
      {"Hajin", "Hajeen"},
      {"Khan Sheikhoun", "Khan Shaykhun", "Khan Shaykhon"},
      {"Latamneh", "Al-Latamnah"},
      {"Kafr Zita", "Kafr Zeita", "Kfar Zeita", "Kufr Zita"},
      {"Morek", "Mourek"},
      {"Kabani", "Kabbani"},
      {"Ayn Tarma", "Ain Tarma"},
      {"Abu al-Duhur", "Abu Adduhur", "Abu al-Duhour"},
      {"Mesraba", "Misraba"},
      {"Bayt Sawa", "Beit Sawa"},
      {"Albukamal", "Albu Kamal", "al-Bukamal"},
      {"al-Suwaidaa", "Suwayda", "Sweida"},
      {"Idlib", "Idleb"},
      {"Latakia", "Lattakia"},
      {"al-Hasaka", "Al-Hasakah", "al-Hassakeh", "Hasaka"},
      {"Sheikh Maqsoud", "Sheikh Maqsood", "Shekh Maqsod"},
      {"Al-Morour", "al-Morur"},
      {"Romaniah", "Al-Romania", "Al-Romaniya"},
      {"Al-Sena'a", "Al-Sinaa"},
      {"Mashlab", "Al-Mashlab"},
      {"Umm Batna", "Um Batna", "Om Batna"},
      {"Bir Qassab", "Ber Qasab", "Bi'r Qassab"},
      {"Rasm Askar", "Rsm Askar"},
      {"Hawsh Nasri", "Hosh Nasri"},
      {"Jubb al-Khafi", "Jub al-Khafi", "Jeb al-Khafi"},
      {"الرقة", "رقة", "الرقه"},
      {"تدمر", "تَدمُر"},
  };
  for (const auto& row : rows) {
    for (const char* name : row) EXPECT_EQ(folding.loose(name), folding.loose(row[0])) << name;
  }
}

TEST_F(EnglishFolding, KeepsDifferentPlacesApart) {
  const std::vector<std::pair<const char*, const char*>> pairs = {
      {"Hama", "Homs"},
      {"Douma", "Dumayr"},
      {"Mayadin", "Midan"},
      {"Salamiyah", "Salma"},
      {"Kobani", "Kabani"},
      {"Ras al-Ain", "Ain al-Arab"},
      {"Daraa", "Deir Ezzor"},
      {"Tal Abyad", "Tal Afar"},
      {"Afrin", "Ariha"},
      {"Hajin", "Hass"},
      {"Kafr Zita", "Kafr Nabl"},
      {"Rasm Askar", "Ras al-Ain"},
      {"Bir Qassab", "Tal Qassab"},
      {"Hatla", "Hader"},
      {"Sukhnah", "Susah"},
      {"Maskanah", "Mashlab"},
      {"Khanasir", "Hanasir"},
      {"Zabadani", "Zaba"},
  };
  for (auto [a, b] : pairs) EXPECT_NE(folding.loose(a), folding.loose(b)) << a << " / " << b;
}

TEST_F(EnglishFolding, EveryNameKeepsAKey) {
  for (const char* name : {"T2", "4th Division", "Al", "137", "Ash-Sharqiyah"}) {
    EXPECT_FALSE(folding.loose(name).empty()) << name;
  }
}

}  // namespace
}  // namespace tidemark::theatre
