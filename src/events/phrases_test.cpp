// How places and parties are named around the usual verbs, one row each; days are left out.
#include "events/extract_fixture.hpp"

namespace tidemark::events {
namespace {

TEST(Phrases, AVerbBehindAPlaceOpensAClause) {
  check_undated({
      {"The SDF advanced near Resafa and captured Maskanah.",
       "advance sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"The SDF entered Resafa and liberated its airport.",
       "advance sdf Resafa asserted; gain sdf airport asserted"},
      {"The SDF won it back. The SDF captured Resafa.", "gain sdf Resafa asserted"},
  });
}

TEST(Phrases, OneKindTellsOfAnother) {
  check_undated({
      {"ISIS withdrew from the port city of Resafa.", "loss isis Resafa asserted"},
      {"The SDF captured the hill 402 near Resafa.", "gain sdf hill 402 asserted"},
      {"The SDF captured Resafa and Maskanah townships.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"The SDF captured Resafa, the only town held by ISIS.",
       "gain sdf>isis Resafa asserted; hold isis>sdf Resafa asserted"},
  });
}

TEST(Phrases, ACommonNounThatSaysWhereItLies) {
  check_undated({
      {"The SDF took Resafa. The army captured the old district in Maskanah.",
       "gain sdf Resafa asserted; gain gov Maskanah* asserted"},
      {"The SDF took Resafa. The army captured the old district.",
       "gain sdf Resafa asserted; gain gov Resafa asserted"},
  });
}

TEST(Phrases, ListsGoOnBehindWhereAPlaceLies) {
  check_undated({
      {"The SDF captured Resafa in the south and Maskanah in the west.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"The SDF captured Resafa, 30 km to the south, Maskanah and Raqqa.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted; gain sdf Raqqa asserted"},
      {"The SDF took 9 villages in Homs and Hama provinces, including Resafa.",
       "gain sdf none(9) asserted; gain sdf Resafa asserted"},
      {"The SDF took three of the four provincial capitals, including Raqqa and Newtown.",
       "gain sdf Raqqa asserted; gain sdf Newtown asserted"},
      {"The SDF seized Syria's second and third largest cities.", ""},
  });
}

TEST(Phrases, WhoSpeaksIsNoPlace) {
  check_undated({
      {"The SDF captured Resafa, the Interior Ministry in Damascus said on Monday.",
       "gain sdf Resafa asserted"},
      {"The SDF captured Resafa, Jan Novak, a spokesman for the alliance, said.",
       "gain sdf Resafa claimed"},
      {"After two days of fighting in its streets, Resafa was captured by the SDF.",
       "clash - streets asserted; gain sdf Resafa asserted"},
  });
}

TEST(Phrases, WhoseForcesTheyAre) {
  check_undated({
      {"Forces loyal to the SDF captured Resafa.", "gain sdf Resafa asserted"},
      {"Fighters allied with the northern commander's SDF said they had taken Resafa.",
       "gain sdf Resafa claimed"},
  });
}

TEST(Phrases, WhatIsSaidOfThoseNamedBefore) {
  check_undated({
      {"ISIS said that its forces had captured Resafa from the army.",
       "gain isis>gov Resafa claimed"},
      {"The SDF captured Resafa but was driven out on Monday.",
       "gain sdf Resafa asserted; loss sdf Resafa asserted"},
      {"The SDF returned Maskanah to the SAA.", "gain gov>sdf Maskanah asserted"},
      {"The SDF captured Resafa, only to lose it on Monday.",
       "gain sdf Resafa asserted; loss sdf Resafa asserted"},
      {"The army denied reports that it had lost Resafa.", "loss gov Resafa negated"},
      {"The SDF took Resafa on 3 June, Newtown on 5 June and Oldtown a day later.",
       "gain sdf Resafa asserted; gain sdf Newtown asserted; gain sdf Oldtown asserted"},
  });
}

TEST(Phrases, ADeedThatIsTheSubject) {
  check_undated({
      {"The SDF reached Maskanah. Taking Resafa would open the road to Raqqa.",
       "advance sdf Maskanah asserted; gain sdf Resafa conditional"},
      {"The SDF reached Maskanah. Capturing Resafa is the next goal.",
       "advance sdf Maskanah asserted; gain sdf Resafa planned"},
  });
}

TEST(Phrases, PartiesThatNobodyNames) {
  check_undated({
      {"The SDF captured Resafa. The SAA captured Maskanah. The SDF reached Raqqa. Resafa was "
       "captured on Monday.",
       "gain sdf Resafa asserted; gain gov Maskanah asserted; advance sdf Raqqa asserted"},
      {"The SDF captured Resafa and Maskanah from ISIS. Raqqa was lost in May.",
       "gain sdf>isis Resafa asserted; gain sdf>isis Maskanah asserted; loss isis Raqqa asserted"},
  });
}

}  // namespace
}  // namespace tidemark::events
