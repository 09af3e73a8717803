#include "names/marker.hpp"

#include <gtest/gtest.h>

#include "names/testing/small_theatre.hpp"

namespace tidemark::names {
namespace {

// The units that are names, actors, sources, times or quantities, as "kind 'words'; …".
std::string marked(std::string_view text, const LowerWords& lower = {}, model::WarSet war = 1) {
  static base::Errors errors;
  static const theatre::Theatre& theatre = testing::theatre_of_two_wars();
  static const Lexicon lexicon(testing::english(), errors);
  static const NameIndex actors = index_actors(theatre, testing::english());
  static const NameIndex outlets = index_outlets(theatre, testing::english());
  static const PlaceIndex places(theatre, testing::english().folding);
  static const Marker marker(lexicon, actors, outlets, places);
  Marked m = marker.mark(text, text::Tokenizer(testing::english()).tokenize(text, {0, text.size()}),
                         lower, war);
  std::string out;
  constexpr std::string_view kNames[] = {"", "", "name", "actor", "source", "time", "quantity"};
  for (std::size_t i = 0; i < m.units.size(); ++i) {
    if (m.units[i].kind <= UnitKind::punctuation) continue;
    if (!out.empty()) out += "; ";
    out += std::string(kNames[std::size_t(m.units[i].kind)]) + " '" +
           std::string(m.range(i, i).of(text)) + "'";
  }
  return out;
}

TEST(Marker, FindsNamesActorsAndTimes) {
  const char* table[][2] = {
      {"Yesterday the SDF took Resafa and Bir Mulayhan",
       "time 'Yesterday'; actor 'the SDF'; name 'Resafa'; name 'Bir Mulayhan'"},
      {"In the al Mazraah area", "name 'al Mazraah'"},
      {"they took the 12th Division base", "name '12th'"},
      {"fighters hold Hill 112", "name 'Hill 112'"},
      {"The Monitor said so", "source 'The Monitor'"},
      {"what President Jane Doe called a turn", ""},
      {"Syrian Army Takes Resafa, Islamic State Flees",
       "actor 'Syrian Army'; name 'Resafa'; "
       "actor 'Islamic State'"},
  };
  for (auto& [text, expected] : table) EXPECT_EQ(marked(text), expected) << text;
}

TEST(Marker, ANumberedUnitThatActsIsAPartyWhereTheArmyHasMany) {
  const char* table[][2] = {
      {"and the 12th Division left", "actor '12th Division'"},
      {"the 12th brigade, which had left", "actor '12th brigade'"},
      {"units of the 3rd Mechanized Brigade there", "actor '3rd Mechanized Brigade'"},
      {"they took the 12th Division base", "name '12th'"},
      {"they took the 12th Division", "name '12th'"},
  };
  for (auto& [text, expected] : table) EXPECT_EQ(marked(text, {}, 2), expected) << text;
  // Elsewhere too when it does something itself; else it may be a base that is called so.
  EXPECT_EQ(marked("and the 12th Division left"), "actor '12th Division'");
  EXPECT_EQ(marked("and the 12th Division was left"), "name '12th'");
  EXPECT_EQ(marked("and the 12th Division fell"), "name '12th'");
}

TEST(Marker, TheFirstWordOfASentenceIsANameOnlyWhenNothingSpeaksAgainstIt) {
  EXPECT_EQ(marked("Clearing goes on"), "");
  EXPECT_EQ(marked("Meanwhile nothing changed", {"meanwhile"}), "");
  EXPECT_EQ(marked("Yalda and Babbila were handed over"), "name 'Yalda'; name 'Babbila'");
}

}  // namespace
}  // namespace tidemark::names
