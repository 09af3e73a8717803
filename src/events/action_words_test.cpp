// The usual wordings of fighting and moving, one row each; days are left out.
#include "events/extract_fixture.hpp"

namespace tidemark::events {
namespace {

void check(std::initializer_list<Row> table) {
  for (const Row& row : table) EXPECT_EQ(events_of(row.text, Days::hidden), row.events) << row.text;
}

TEST(ActionWords, WaysOfBesieging) {
  check({
      {"The SDF encircled Resafa on Monday.", "siege sdf Resafa asserted"},
      {"The SDF has surrounded Resafa.", "siege sdf Resafa asserted"},
      {"The SDF surrounded Resafa from three sides.", "siege sdf Resafa asserted"},
      {"Resafa is surrounded by the SDF.", "siege sdf Resafa asserted"},
      {"Resafa is completely surrounded by the SDF.", "siege sdf Resafa asserted"},
      {"Resafa is being besieged by the SDF.", "siege sdf Resafa asserted"},
      {"Resafa, besieged by the SDF since May, is calm.", "siege sdf Resafa asserted"},
      {"ISIS is surrounded in Resafa by the SDF.", "siege sdf>isis Resafa asserted"},
      {"The SDF laid siege to Resafa on Monday.", "siege sdf Resafa asserted"},
      {"The SDF has put Resafa under siege.", "siege sdf Resafa asserted"},
      {"Resafa is under siege by the SDF.", "siege sdf Resafa asserted"},
      {"Resafa has been under an SDF siege since May.", "siege sdf Resafa asserted"},
      {"The SDF imposed a siege on Resafa.", "siege sdf Resafa asserted"},
      {"The SDF tightened the siege on Resafa.", "siege sdf Resafa asserted"},
      {"The SDF tightened its siege of Resafa.", "siege sdf Resafa asserted"},
      {"The SDF tightened the noose around Resafa.", "siege sdf Resafa asserted"},
      {"The SDF is tightening the noose on ISIS in Resafa.", "siege sdf>isis Resafa asserted"},
      {"The SDF closed the ring around Resafa.", "siege sdf Resafa asserted"},
      {"The SDF blockaded Resafa on Monday.", "siege sdf Resafa asserted"},
      {"The SDF imposed a blockade on Resafa.", "siege sdf Resafa asserted"},
      {"The SDF cut Resafa off on Monday.", "siege sdf Resafa asserted"},
      {"The SDF cut off Resafa from Maskanah.", "siege sdf Resafa asserted"},
      {"The SDF cut the Resafa – Maskanah road on Monday.",
       "siege sdf Resafa – Maskanah road line asserted"},
      {"The SDF blocked the Resafa – Maskanah road on Monday.",
       "siege sdf Resafa – Maskanah road line asserted"},
      {"The Resafa – Maskanah road was cut by the SDF.",
       "siege sdf Resafa – Maskanah road line asserted"},
      {"The SDF isolated Resafa on Monday.", "siege sdf Resafa asserted"},
      {"The SDF enveloped Resafa on Monday.", "siege sdf Resafa asserted"},
      {"The SDF trapped ISIS in Resafa.", "siege sdf>isis Resafa asserted"},
      {"ISIS fighters are trapped in Resafa by the SDF.", "siege sdf>isis Resafa asserted"},
      {"The SDF has fire control over Resafa.", "siege sdf Resafa asserted"},
      {"The SDF established fire control over Resafa.", "siege sdf Resafa asserted"},
      {"The SDF siege of Resafa continues.", "siege sdf Resafa asserted"},
      {"The SDF's siege of Resafa continues.", "siege sdf Resafa asserted"},
      {"The siege of Resafa by the SDF goes on.", "siege sdf Resafa asserted"},
      {"The encirclement of Resafa by the SDF is complete.", "siege sdf Resafa asserted"},
      {"The SDF completed the encirclement of Resafa.", "siege sdf Resafa asserted"},
      {"The SDF sealed off Resafa on Monday.", "siege sdf Resafa asserted"},
      {"The SDF choked off Resafa.", "siege sdf Resafa asserted"},
      {"The SDF bottled up ISIS in Resafa.", "siege sdf>isis Resafa asserted"},
  });
}

TEST(ActionWords, WaysOfAdvancing) {
  check({
      {"The SDF advanced on Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF advanced towards Resafa.", "advance sdf Resafa asserted"},
      {"The SDF made advances in Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF made gains in Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF made progress in Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF achieved progress near Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF is inching towards Resafa.", "advance sdf Resafa asserted"},
      {"The SDF edged closer to Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF pressed on to Resafa.", "advance sdf Resafa asserted"},
      {"The SDF pushed deeper into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF pushed into Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF thrust into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF drove into Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF moved towards Resafa.", "advance sdf Resafa asserted"},
      {"The SDF moved up to Resafa.", "advance sdf Resafa asserted"},
      {"The SDF marched on Resafa.", "advance sdf Resafa asserted"},
      {"The SDF closed in on Resafa.", "advance sdf Resafa asserted"},
      {"The SDF broke into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF penetrated Resafa.", "advance sdf Resafa asserted"},
      {"The SDF penetrated into Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF reached the outskirts of Resafa.", "advance sdf Resafa* asserted"},
      {"The SDF arrived at Resafa.", "advance sdf Resafa asserted"},
      {"SDF fighters are inside Resafa.", "advance sdf Resafa asserted"},
      {"The SDF fought its way into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF made its way into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF made it into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF crossed into Resafa on Monday.", "advance sdf Resafa asserted"},
      {"The SDF is approaching Resafa.", "advance sdf Resafa asserted"},
      {"The SDF continued its advance on Resafa.", "advance sdf Resafa asserted"},
      {"The SDF's advance towards Resafa continued.", "advance sdf Resafa asserted"},
      {"The advance of the SDF into Resafa continued.", "advance sdf Resafa asserted"},
      {"The SDF crept towards Resafa.", "advance sdf Resafa asserted"},
      {"The SDF stepped into Resafa.", "advance sdf Resafa asserted"},
      {"The SDF probed Resafa.", "advance sdf Resafa asserted"},
  });
}

TEST(ActionWords, PartsOfToldSize) {
  check({
      {"The SDF captured 70% of Resafa on Monday.", "gain sdf Resafa*70% asserted"},
      {"The SDF captured 1,200 km² of Raqqa province.", "gain sdf Raqqa*1200 km² region asserted"},
      {"The SDF captured most of Resafa.", "gain sdf Resafa* asserted"},
      {"The SDF captured 100% of Resafa.", "gain sdf Resafa asserted"},
  });
}

TEST(ActionWords, WaysOfFighting) {
  check({
      {"The SDF clashed with ISIS in Resafa on Monday.", "clash sdf>isis Resafa asserted"},
      {"Clashes between the SDF and ISIS erupted in Resafa.", "clash sdf>isis Resafa asserted"},
      {"Clashes broke out between the SDF and ISIS near Resafa.", "clash sdf>isis Resafa asserted"},
      {"Fierce clashes took place in Resafa between the SDF and ISIS.",
       "clash sdf>isis Resafa asserted"},
      {"Heavy fighting between the SDF and ISIS continues in Resafa.",
       "clash sdf>isis Resafa asserted"},
      {"Fighting is ongoing in Resafa between ISIS and the SDF.", "clash isis>sdf Resafa asserted"},
      {"Fighting raged in Resafa between ISIS and the SDF.", "clash isis>sdf Resafa asserted"},
      {"The SDF and ISIS fought in Resafa.", "clash sdf>isis Resafa asserted"},
      {"The SDF and ISIS are fighting for Resafa.", "clash sdf>isis Resafa asserted"},
      {"The SDF fought ISIS in Resafa on Monday.", "clash sdf>isis Resafa asserted"},
      {"The SDF battled ISIS in Resafa on Monday.", "clash sdf>isis Resafa asserted"},
      {"The SDF engaged ISIS in Resafa on Monday.", "clash sdf>isis Resafa asserted"},
      {"The SDF is locked in battle with ISIS in Resafa.", "clash sdf>isis Resafa asserted"},
      {"The SDF is battling ISIS around Resafa.", "clash sdf>isis Resafa asserted"},
      {"A gun battle between the SDF and ISIS erupted in Resafa.",
       "clash sdf>isis Resafa asserted"},
      {"A firefight broke out in Resafa between the SDF and ISIS.",
       "clash sdf>isis Resafa asserted"},
      {"Gunfights erupted between the SDF and ISIS in Resafa.", "clash sdf>isis Resafa asserted"},
      {"Street battles between the SDF and ISIS continued in Resafa.",
       "clash sdf>isis Resafa asserted"},
      {"Street fighting in Resafa between the SDF and ISIS goes on.",
       "clash sdf>isis Resafa asserted"},
      {"The battle for Resafa between the SDF and ISIS goes on.", "clash sdf>isis Resafa asserted"},
      {"Resafa is contested between the SDF and ISIS.", "clash sdf>isis Resafa asserted"},
      {"The SDF exchanged fire with ISIS in Resafa.", "clash sdf>isis Resafa asserted"},
      {"Resafa witnessed clashes between the SDF and ISIS.", "clash sdf>isis Resafa asserted"},
      {"Resafa saw heavy fighting between the SDF and ISIS.", "clash sdf>isis Resafa asserted"},
      {"The SDF skirmished with ISIS near Resafa.", "clash sdf>isis Resafa asserted"},
      {"ISIS is still resisting in Resafa against the SDF.", "clash isis>sdf Resafa asserted"},
      {"The SDF met resistance from ISIS in Resafa.", "clash sdf>isis Resafa asserted"},
      {"Hostilities between the SDF and ISIS flared in Resafa.", "clash sdf>isis Resafa asserted"},
      {"The SDF are in clashes with ISIS in Resafa.", "clash sdf>isis Resafa asserted"},
  });
}

TEST(ActionWords, WaysOfAttacking) {
  check({
      {"The SDF attacked Resafa on Monday.", "attack sdf Resafa asserted"},
      {"The SDF attacked ISIS in Resafa on Monday.", "attack sdf>isis Resafa asserted"},
      {"The SDF assaulted Resafa.", "attack sdf Resafa asserted"},
      {"The SDF stormed Resafa on Monday.", "attack sdf Resafa asserted"},
      {"The SDF launched an attack on Resafa.", "attack sdf Resafa asserted"},
      {"The SDF launched an assault against ISIS in Resafa.", "attack sdf>isis Resafa asserted"},
      {"The SDF carried out an attack against ISIS positions near Resafa.",
       "attack sdf>isis Resafa asserted"},
      {"The SDF opened an offensive on Resafa.", "attack sdf Resafa asserted"},
      {"The SDF launched a counter-offensive on Resafa.", "attack sdf Resafa asserted"},
      {"The SDF mounted a raid on Resafa.", "attack sdf Resafa asserted"},
      {"ISIS ambushed the SDF near Resafa.", "attack isis>sdf Resafa asserted"},
      {"ISIS set up an ambush for the SDF near Resafa.", "attack isis>sdf Resafa asserted"},
      {"An SDF attack on Resafa began on Monday.", "attack sdf Resafa asserted"},
      {"The SDF's attack on Resafa began on Monday.", "attack sdf Resafa asserted"},
      {"The SDF attack on Resafa began on Monday.", "attack sdf Resafa asserted"},
      {"An attack by the SDF on Resafa failed.", "attack sdf Resafa asserted"},
      {"The SDF repelled an attack by ISIS on Resafa.", "attack isis>sdf Resafa asserted"},
      {"The SDF repelled an ISIS attack on Resafa.", "attack isis>sdf Resafa asserted"},
      {"The SDF foiled an ISIS attempt to infiltrate Resafa.", "attack isis>sdf Resafa asserted"},
      {"The SDF repulsed ISIS assaults near Resafa.", "attack isis>sdf Resafa asserted"},
      {"The SDF beat off an ISIS attack near Resafa.", "attack isis>sdf Resafa asserted"},
      {"The SDF turned back an ISIS attack near Resafa.", "attack isis>sdf Resafa asserted"},
      {"ISIS attempted to storm Resafa on Monday.", "attack isis Resafa planned"},
      {"ISIS detonated a car bomb in Resafa.", "attack isis Resafa asserted"},
      {"An ISIS car bomb exploded in Resafa.", "attack isis Resafa asserted"},
      {"The SDF conducted a raid against ISIS in Resafa.", "attack sdf>isis Resafa asserted"},
      {"Resafa came under attack by ISIS.", "attack isis Resafa asserted"},
      {"Resafa came under attack from ISIS.", "attack isis Resafa asserted"},
      {"Resafa is under attack by ISIS.", "attack isis Resafa asserted"},
      {"Resafa was attacked by ISIS on Monday.", "attack isis Resafa asserted"},
      {"ISIS staged an attack in Resafa.", "attack isis Resafa asserted"},
      {"The SDF began the assault on Resafa on Monday.", "attack sdf Resafa asserted"},
      {"SDF fighters raided Resafa on Monday.", "attack sdf Resafa asserted"},
      {"Resafa was raided by the SDF on Monday.", "attack sdf Resafa asserted"},
  });
}

TEST(ActionWords, WaysOfFiring) {
  check({
      {"SAA warplanes attacked Resafa on Monday.", "strike gov Resafa asserted"},
      {"The army shelled Resafa on Monday.", "strike gov Resafa asserted"},
      {"The army bombed Resafa.", "strike gov Resafa asserted"},
      {"The army pounded Resafa with artillery.", "strike gov Resafa asserted"},
      {"The army hit Resafa with rockets.", "strike gov Resafa asserted"},
      {"The army struck Resafa.", "strike gov Resafa asserted"},
      {"The army targeted Resafa with barrel bombs.", "strike gov Resafa asserted"},
      {"The army targeted ISIS in Resafa.", "strike gov>isis Resafa asserted"},
      {"The army dropped barrel bombs on Resafa.", "strike gov Resafa asserted"},
      {"The army fired rockets at Resafa.", "strike gov Resafa asserted"},
      {"The army fired shells on Resafa.", "strike gov Resafa asserted"},
      {"The army rained shells on Resafa.", "strike gov Resafa asserted"},
      {"The army launched missiles at Resafa.", "strike gov Resafa asserted"},
      {"The army launched air strikes on Resafa.", "strike gov Resafa asserted"},
      {"The army carried out airstrikes on Resafa.", "strike gov Resafa asserted"},
      {"The army conducted raids on Resafa.", "strike gov Resafa asserted"},
      {"Army air strikes hit Resafa.", "strike gov Resafa asserted"},
      {"Army shells fell on Resafa.", "strike gov Resafa asserted"},
      {"Army shells landed in Resafa.", "strike gov Resafa asserted"},
      {"Army artillery shelled Resafa.", "strike gov Resafa asserted"},
      {"Army warplanes raided Resafa.", "strike gov Resafa asserted"},
      {"Army helicopters dropped bombs on Resafa.", "strike gov Resafa asserted"},
      {"Air strikes by the army hit Resafa.", "strike gov Resafa asserted"},
      {"An air strike by the army on Resafa killed five people.", "strike gov Resafa asserted"},
      {"Army shelling of Resafa killed five people.", "strike gov Resafa asserted"},
      {"The army's shelling of Resafa killed five people.", "strike gov Resafa asserted"},
      {"The shelling of Resafa by the army killed five people.", "strike gov Resafa asserted"},
      {"Resafa was shelled by the army.", "strike gov Resafa asserted"},
      {"Resafa came under artillery fire from the army.", "strike gov Resafa asserted"},
      {"Resafa came under shelling by the army.", "strike gov Resafa asserted"},
      {"Resafa was subjected to shelling by the army.", "strike gov Resafa asserted"},
      {"Resafa was hit by army rockets.", "strike gov Resafa asserted"},
      {"Resafa was struck by an army drone.", "strike gov Resafa asserted"},
      {"The army shot up Resafa with drones.", "strike gov Resafa asserted"},
      {"Army rockets slammed into Resafa.", "strike gov Resafa asserted"},
      {"The army blasted Resafa.", "strike gov Resafa asserted"},
      {"The army opened fire on Resafa.", "strike gov Resafa asserted"},
  });
}

TEST(ActionWords, WaysOfMoving) {
  check({
      {"The army sent reinforcements to Resafa on Monday.", "movement gov Resafa asserted"},
      {"The army deployed to Resafa.", "movement gov Resafa asserted"},
      {"The army redeployed to Resafa.", "movement gov Resafa asserted"},
      {"The army deployed troops in Resafa.", "movement gov Resafa asserted"},
      {"Army reinforcements arrived in Resafa.", "movement gov Resafa asserted"},
      {"An army convoy arrived in Resafa.", "movement gov Resafa asserted"},
      {"An army convoy entered Resafa.", "movement gov Resafa asserted"},
      {"Army reinforcements reached Resafa.", "movement gov Resafa asserted"},
      {"The army dispatched troops to Resafa.", "movement gov Resafa asserted"},
      {"The army brought reinforcements to Resafa.", "movement gov Resafa asserted"},
      {"The army massed troops near Resafa.", "movement gov Resafa asserted"},
      {"The army rushed reinforcements to Resafa.", "movement gov Resafa asserted"},
      {"The army moved troops to Resafa.", "movement gov Resafa asserted"},
      {"The army withdrew from Maskanah to Resafa.", "loss gov Maskanah asserted"},
  });
}

TEST(ActionWords, HowNear) {
  check({
      {"The SDF advanced to within 4 km of Resafa.", "advance sdf Resafa asserted"},
      {"SDF fighters are two kilometers from Resafa.", "advance sdf Resafa asserted"},
      {"SDF fighters are near Resafa.", "advance sdf Resafa asserted"},
      {"SDF fighters are 2,000 in Resafa.", ""},
      {"Bombs dropped by the SDF killed nine people in Resafa.", "strike sdf Resafa asserted"},
  });
}

}  // namespace
}  // namespace tidemark::events
