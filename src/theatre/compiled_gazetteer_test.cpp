#include "theatre/compiled_gazetteer.hpp"

#include <algorithm>
#include <random>

#include "base/sha256.hpp"
#include "theatre/theatre_fixture.hpp"

namespace tidemark::theatre {
namespace {

constexpr const char* kRows =
    "id,name,name_ar,aliases,kind,lat,lon,admin1,pcode\n"
    "x:1,Al-Delta,دلتا,Delta City|Delt,town,35.5,39.1,East,SY01\n"
    "x:2,Epsilon,,,hill,35.6,39.2,,\n";

class CompiledGazetteerTest : public TheatreFolder {
 protected:
  // more.csv compiled, as `tidemark gazetteer compile` does it.
  std::string compiled(const std::string& rows) {
    write("more.csv", rows);
    Theatre alone;
    EXPECT_TRUE(add_gazetteer(*world, path("more.csv"), folding, alone, errors, notes).ok());
    return compile_gazetteer(alone.places, alone.names, {{"more.csv", base::sha256_hex(rows)}},
                             folding);
  }
  Theatre with(const std::string& file) {
    Theatre theatre = load();
    auto added = add_gazetteer(*world, path(file), folding, theatre, errors, notes);
    if (!added) errors.push_back(added.error());
    return theatre;
  }
  static std::string shown(const Theatre& theatre) {
    std::string text;
    for (const model::Place& p : theatre.places) {
      text +=
          p.id + " " + p.name + " " + p.kind + " " + p.point.to_text() + " " + p.admin1 + p.pcode;
      for (const std::string* name : names_of(p)) text += "|" + *name;
      text += "\n";
    }
    return text;
  }
  base::Errors notes;
};

TEST_F(CompiledGazetteerTest, IsTheTableThatItWasMadeOf) {
  std::string bytes = compiled(kRows);
  Theatre by_table = with("more.csv");
  write("more.gaz", bytes);
  Theatre by_compiled = with("more.gaz");
  EXPECT_EQ(shown(by_compiled), shown(by_table));
  EXPECT_EQ(by_compiled.places.size(), 6u);
  EXPECT_EQ(faults(), "");
  EXPECT_TRUE(notes.empty());
}

TEST_F(CompiledGazetteerTest, AnswersAsTheTableDoes) {
  std::mt19937 random(7);
  auto word = [&] {
    static constexpr const char* kParts[] = {"al-", "Tell ", "ba", "ra", "khan",
                                             "ah",  "du",    "ma", "é"};
    std::string text;
    for (int n = 1 + int(random() % 4); n > 0; --n) text += kParts[random() % std::size(kParts)];
    return text;
  };
  std::string rows = "id,name,aliases,lat,lon\n";
  for (int i = 0; i < 500; ++i) {
    rows += "x:" + std::to_string(i) + "," + word() + "," + word() + "|" + word() + "," +
            std::to_string(34 + double(random() % 200) / 100) + "," +
            std::to_string(37 + double(random() % 300) / 100) + "\n";
  }
  std::string bytes = compiled(rows);
  Theatre by_table = with("more.csv");
  write("more.gaz", bytes);
  Theatre by_compiled = with("more.gaz");
  ASSERT_EQ(shown(by_compiled), shown(by_table));
  std::size_t hits = 0;
  for (int i = 0; i < 2000; ++i) {
    model::NameKeys keys = folding.keys(word());
    ASSERT_EQ(by_compiled.names.of_plain(keys.plain), by_table.names.of_plain(keys.plain));
    ASSERT_EQ(by_compiled.names.of_loose(keys.loose), by_table.names.of_loose(keys.loose));
    hits += by_table.names.of_loose(keys.loose).size();
  }
  EXPECT_GT(hits, 500u);
}

TEST_F(CompiledGazetteerTest, JoinsPlacesThatTheTheatreHas) {
  write("more.gaz", compiled("id,name,lat,lon\nx:1,ALPHA,35.01,38.01\nx:2,Zeta,35,39\n"));
  Theatre theatre = with("more.gaz");
  EXPECT_EQ(theatre.places.size(), 5u);
  EXPECT_EQ(theatre.place("t:alpha")->aliases, (std::vector<std::string>{"Alfa", "ALPHA"}));
}

TEST_F(CompiledGazetteerTest, IsUsedBesideItsTableUntilThatChanges) {
  write("more.csv.gaz", compiled(kRows));
  std::string told = with("more.csv").places.back().name;
  EXPECT_EQ(told, "Epsilon");
  EXPECT_TRUE(notes.empty());
  write("more.csv", std::string(kRows) + "x:3,Zeta,,,town,35.1,39.4,,\n");
  EXPECT_EQ(with("more.csv").places.back().name, "Zeta");
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(notes[0].to_text(),
            path("more.csv.gaz") + ": is out of date and not used: more.csv has changed");
}

TEST_F(CompiledGazetteerTest, FoldsAnewUnderOtherRules) {
  write("more.gaz", compiled(kRows));
  folding.heads = {{"epsilon", "eps"}};
  Theatre theatre = with("more.gaz");
  EXPECT_EQ(theatre.names.of_loose("eps"), std::vector<std::size_t>{5});
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_NE(notes[0].reason.find("other folding rules"), std::string::npos);
}

TEST_F(CompiledGazetteerTest, RefusesWhatIsNotWhole) {
  std::string good = compiled(kRows);
  auto reason = [](const std::string& bytes) {
    auto read = read_compiled(bytes, "f");
    return read ? std::string("read") : read.error().reason;
  };
  EXPECT_EQ(reason(good), "read");
  EXPECT_EQ(reason("id,name\n"), "is no compiled gazetteer");
  EXPECT_EQ(reason(good.substr(0, kCompiledMagic.size() + 3)), "breaks off in its header");
  std::string newer = good;
  newer[kCompiledMagic.size()] = 9;
  EXPECT_EQ(reason(newer), "was compiled in version 9 of the format, not 1: compile it again");
  for (std::size_t i = kCompiledMagic.size() + 12; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] ^= 1;
    ASSERT_EQ(reason(bad), "is damaged: its checksum does not fit") << i;
    ASSERT_EQ(reason(good.substr(0, i)), "is damaged: its checksum does not fit") << i;
  }
}

TEST(Fingerprint, ChangesWithEveryRule) {
  model::Folding a, b;
  EXPECT_EQ(fingerprint_of(a), fingerprint_of(b));
  b.sounds = {{"q", "k"}};
  EXPECT_NE(fingerprint_of(a), fingerprint_of(b));
  a.sounds = {{"qk", ""}};
  EXPECT_NE(fingerprint_of(a), fingerprint_of(b));
}

}  // namespace
}  // namespace tidemark::theatre
