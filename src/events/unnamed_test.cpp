// Takers, losers and places that stand elsewhere than where the change is told.
#include "events/extract_fixture.hpp"

namespace tidemark::events {
namespace {

TEST(Unnamed, WhoTookItIsNamedLater) {
  check_undated({
      {"A day after Resafa fell, the army pushed on to Maskanah.",
       "gain gov Resafa asserted; advance gov Maskanah asserted"},
      {"Once it had secured Resafa, the army moved against Maskanah.",
       "gain gov Resafa asserted; attack gov Maskanah asserted"},
      {"With Resafa retaken in May, the army is preparing to assault Maskanah.",
       "gain gov Resafa asserted; attack gov Maskanah planned"},
      {"Taken by ISIS in 2014, Resafa was recaptured by the army.",
       "gain isis>gov Resafa asserted; gain gov>isis Resafa asserted"},
      {"The offensive was launched by the SDF, in which it captured Resafa.",
       "gain sdf Resafa asserted"},
      {"SDF: Resafa and Maskanah cleared of ISIS.",
       "gain sdf>isis Resafa asserted; gain sdf>isis Maskanah asserted"},
      {"The SDF entered Newtown. The army in the east: Resafa secured.",
       "advance sdf Newtown asserted; gain gov Resafa asserted"},
      {"Rebels fighting ISIS in Newtown took Resafa.",
       "clash rebels>isis Newtown asserted; gain rebels>isis Resafa asserted"},
  });
}

TEST(Unnamed, WhoLostIt) {
  check_undated({
      {"The loss of Resafa is a blow to ISIS.", "loss isis Resafa asserted"},
      {"The loss of Resafa to the SDF ended the siege.", "gain sdf Resafa asserted"},
      {"Resafa, the last ISIS stronghold in the east, fell on Monday.",
       "loss isis Resafa asserted"},
      {"The SDF took Resafa after the garrison of ISIS fled.", "gain sdf>isis Resafa asserted"},
      {"The army took Resafa after ISIS fled.",
       "gain gov>isis Resafa asserted; loss isis>gov Resafa asserted"},
      {"The army took Resafa. The remnants of ISIS fled towards Maskanah.",
       "gain gov Resafa asserted; loss isis Resafa asserted"},
      {"ISIS left Resafa and the army moved in.",
       "loss isis>gov Resafa asserted; gain gov>isis Resafa asserted"},
      {"ISIS entered Resafa. Its men have occupied Maskanah since May.",
       "advance isis Resafa asserted; hold isis Maskanah asserted"},
  });
}

TEST(Unnamed, HandsChange) {
  check_undated({
      {"The army took Newtown. Resafa surrendered, and Maskanah followed a day later.",
       "gain gov Newtown asserted; gain gov Resafa asserted; gain gov Maskanah asserted"},
      {"The army took Newtown. Four towns had changed hands, including Resafa.",
       "gain gov Newtown asserted; gain gov none(4) asserted; gain gov Resafa asserted"},
      {"The army took Newtown. Resafa has changed hands several times.",
       "gain gov Newtown asserted"},
      {"The army took Resafa. So was Maskanah.",
       "gain gov Resafa asserted; gain gov Maskanah asserted"},
      {"The army took Resafa. The last village to fall was Maskanah.",
       "gain gov Resafa asserted; gain gov Maskanah asserted"},
      {"The attack gave Resafa back to the army.", "gain gov Resafa asserted"},
      {"The SDF stormed Resafa and now control it.",
       "attack sdf Resafa asserted; gain sdf Resafa asserted"},
      {"By Monday morning the SDF were in control of Resafa.", "gain sdf Resafa asserted"},
      {"The SDF advanced 20 km -- Resafa was captured on Friday -- and took Maskanah.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
  });
}

TEST(Unnamed, PartsStandForTheirTown) {
  check_undated({
      {"The SDF seized the checkpoint at Resafa.", "gain sdf Resafa* asserted"},
      {"The SDF captured a string of neighbourhoods in Resafa.", "gain sdf Resafa* asserted"},
      {"ISIS overran the army's outpost at Resafa.", "gain isis>gov Resafa* asserted"},
      {"The army abandoned its posts at Resafa.", "loss gov Resafa* asserted"},
      {"The SDF captured five villages in Hama.", "gain sdf none(5) asserted"},
  });
}

TEST(Unnamed, WhatTheTownIsHangsOnWhatTheReportIsAbout) {
  check_undated({
      {"Battle of Resafa\n\nISIS attacked Resafa. The SDF cut the road from Newtown and drove ISIS "
       "out of the town.",
       "clash - Resafa asserted; attack isis Resafa asserted; siege sdf>isis none line "
       "asserted; gain sdf>isis Resafa asserted"},
  });
}

TEST(Unnamed, WhatIsDeniedOrDoubted) {
  check_undated({
      {"The ministry denied reports that the army has abandoned Resafa.",
       "loss gov Resafa negated"},
      {"It is unlikely that ISIS is able to seize Resafa.", "gain isis Resafa negated"},
      {"The SDF took Resafa in what President Jane Doe called a turning point. ISIS left the town.",
       "gain sdf Resafa asserted; loss isis Resafa asserted"},
  });
}

TEST(Unnamed, WhoIsLedActsAsItsLeader) {
  check_undated({
      {"Rebel forces led by the SDF took Resafa. The rebel forces also took Maskanah.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
  });
}

}  // namespace
}  // namespace tidemark::events
