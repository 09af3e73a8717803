// Every verb of taking in every construction that may hold it: what is read must not hang on the
// verb.
// "{b}", "{p}", "{pp}" and "{i}" are its base form, past, participle and "-ing".
#include <string>
#include <vector>

#include "events/extract_fixture.hpp"

namespace tidemark::events {
namespace {

struct Forms {
  std::string base, past, participle, gerund;
  bool plain;  // one word, so that it has a passive
};

std::vector<Forms> verbs_of_taking() {
  std::vector<Forms> verbs;
  for (const model::LexiconEntry* entry : names::testing::english().of_category("verb")) {
    bool taking = entry->feature("class") == "gain" && entry->feature("stative").empty() &&
                  entry->feature("weak").empty() && !entry->phrase.starts_with("declare");
    if (!taking) continue;
    std::string past(entry->feature("past")), participle(entry->feature("pp"));
    verbs.push_back({entry->phrase, past, participle.empty() ? past : participle,
                     std::string(entry->feature("ing")),
                     entry->phrase.find(' ') == std::string::npos});
  }
  return verbs;
}

std::string fill(std::string text, const Forms& verb) {
  const std::pair<std::string_view, std::string_view> slots[] = {
      {"{b}", verb.base}, {"{p}", verb.past}, {"{pp}", verb.participle}, {"{i}", verb.gerund}};
  for (auto [slot, form] : slots) {
    for (std::size_t at; (at = text.find(slot)) != text.npos;) text.replace(at, slot.size(), form);
  }
  return text;
}

void check_all(std::initializer_list<Row> table, bool passive) {
  const std::vector<Forms> verbs = verbs_of_taking();
  ASSERT_GT(verbs.size(), 50u);
  for (const Row& row : table) {
    for (const Forms& verb : verbs) {
      if (passive && !verb.plain) continue;
      std::string text = fill(row.text, verb);
      EXPECT_EQ(events_of(text, Days::hidden), row.events) << text;
    }
  }
}

TEST(Constructions, Active) {
  check_all(
      {
          {"The SDF have reportedly {pp} Resafa.", "gain sdf Resafa claimed"},
          {"The SDF managed, after heavy fighting, to {b} Resafa.", "gain sdf Resafa asserted"},
          {"The SDF have been able to {b} Resafa.", "gain sdf Resafa asserted"},
          {"The SDF, according to residents, {p} Resafa.", "gain sdf Resafa asserted"},
          {"It was the SDF that {p} Resafa.", "gain sdf Resafa asserted"},
          {"The SDF fighters that {p} Resafa are Kurds.", "gain sdf Resafa asserted"},
          {"The towns the SDF {p} on Monday include Resafa and Maskanah.",
           "gain sdf none asserted; gain sdf Resafa asserted; gain sdf Maskanah asserted"},
          {"Resafa is the third town that the SDF have {pp}.", "gain sdf Resafa asserted"},
          {"The SDF {p} the following villages: Resafa, Maskanah.",
           "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
          {"The SDF {p} Resafa on Sunday and Maskanah on Monday.",
           "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
          {"The SDF {p} Resafa, followed by Newtown.",
           "gain sdf Resafa asserted; gain sdf Newtown asserted"},
      },
      false);
}

TEST(Constructions, Passive) {
  check_all(
      {
          {"Resafa was on Monday {pp} by the SDF.", "gain sdf Resafa asserted"},
          {"Resafa and Maskanah were both {pp} by the SDF.",
           "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
          {"Resafa and Maskanah have all been {pp} by the SDF.",
           "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
          {"Also {pp} by the SDF was Resafa.", "gain sdf Resafa asserted"},
          {"Resafa was {pp} by advancing SDF fighters.", "gain sdf Resafa asserted"},
          {"Resafa is said to have been {pp} by the SDF.", "gain sdf Resafa claimed"},
      },
      true);
}

TEST(Constructions, WhatDidNotHappen) {
  check_all(
      {
          {"ISIS stopped the SDF from {i} Resafa.", "gain sdf>isis Resafa negated"},
          {"The commander called on the SDF to {b} Resafa.", "gain sdf Resafa planned"},
          {"The SDF nearly {p} Resafa.", "gain sdf Resafa negated"},
          {"It is unclear whether the SDF {p} Resafa.", "gain sdf Resafa conditional"},
          {"The possibility of the SDF {i} Resafa is small.", "gain sdf Resafa planned"},
          {"The SDF {p} neither Resafa nor Maskanah.",
           "gain sdf Resafa negated; gain sdf Maskanah negated"},
      },
      false);
  EXPECT_EQ(events_of("ISIS dug trenches lest the SDF take Resafa.", Days::hidden),
            "gain sdf>isis Resafa conditional");
  check_all(
      {
          {"Resafa is to be {pp} by the SDF.", "gain sdf Resafa planned"},
          {"Resafa is expected to be {pp} by the SDF.", "gain sdf Resafa planned"},
      },
      true);
}

TEST(Constructions, ThePlaceChangesHands) {
  check_undated({
      {"Resafa came under the control of the SDF on Monday.", "gain sdf Resafa asserted"},
      {"Resafa fell to advancing SDF fighters.", "gain sdf Resafa asserted"},
      {"Resafa's capture by the SDF came on Monday.", "gain sdf Resafa asserted"},
      {"Resafa's fall to the SDF came on Monday.", "gain sdf Resafa asserted"},
      {"Control of Resafa passed to the SDF on Monday.", "gain sdf Resafa asserted"},
      {"Control of Resafa was handed to the SDF.", "gain sdf Resafa asserted"},
      {"Control of Resafa was taken by the SDF.", "gain sdf Resafa asserted"},
      {"Resafa became the latest town to fall to the SDF.", "gain sdf Resafa asserted"},
      {"Resafa and Maskanah were among the villages that fell to the SDF.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"Three villages fell to the SDF: Resafa, Maskanah and Newtown.",
       "gain sdf none(3) asserted; gain sdf Resafa asserted; gain sdf Maskanah asserted; "
       "gain sdf Newtown asserted"},
      {"Newtown fell to the SDF, and so did Oldtown.",
       "gain sdf Newtown asserted; gain sdf Oldtown asserted"},
  });
}

TEST(Constructions, ControlIsDeclared) {
  check_undated({
      {"The SDF declared full control of Resafa.", "gain sdf Resafa claimed"},
      {"The SDF claimed control over Resafa.", "gain sdf Resafa claimed"},
      {"The SDF placed Resafa under their control.", "gain sdf Resafa asserted"},
      {"The SDF brought under control Resafa and Maskanah.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"The SDF took control of Resafa on Sunday and Maskanah on Monday.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"The SDF took control of two villages: Resafa and Maskanah.",
       "gain sdf Resafa asserted; gain sdf Maskanah asserted"},
      {"The SDF defeated ISIS in Newtown and took the town.", "gain sdf>isis Newtown asserted"},
  });
}

TEST(Constructions, TheLoserIsNoLongerThere) {
  check_undated({
      {"ISIS ceased to hold Resafa.", "loss isis Resafa asserted"},
      {"ISIS ceased to control Resafa.", "loss isis Resafa asserted"},
      {"ISIS is no longer in control of Resafa.", "loss isis Resafa asserted"},
      {"Resafa is no longer under the control of ISIS.", "loss isis Resafa asserted"},
      {"ISIS was forced from Resafa by the SDF.", "gain sdf>isis Resafa asserted"},
      // What is left to others is not lost.
      {"The SDF took Resafa, leaving Maskanah as the only town held by ISIS.",
       "gain sdf>isis Resafa asserted; hold isis>sdf Maskanah asserted"},
  });
}

TEST(Constructions, WhatOnlyDescribes) {
  check_undated({
      {"Resafa, a town of 20,000 people, has fallen to the SDF.", "gain sdf Resafa asserted"},
      {"The SDF captured the last village held by ISIS, Resafa.",
       "gain sdf>isis Resafa asserted; hold isis>sdf Resafa asserted"},
      {"Resafa – the last town held by ISIS – fell to the SDF.",
       "hold isis>sdf Resafa asserted; gain sdf>isis Resafa asserted"},
      {"\"We have captured Resafa,\" a spokesman for the SDF said.", "gain sdf Resafa claimed"},
      {"The SDF, after heavy fighting, captured Resafa.", "gain sdf Resafa asserted"},
      {"The aim of the SDF is the capture of Resafa.", "gain sdf Resafa planned"},
      {"ISIS fears losing Resafa.", "loss isis Resafa planned"},
      {"ISIS has started to withdraw from Resafa.", "loss isis Resafa asserted"},
      {"Both sides claimed control of Resafa.", ""},
  });
}

TEST(Constructions, TheDayBehindAName) {
  EXPECT_EQ(events_of("The SDF took Newtown Tuesday night."),
            "gain sdf Newtown asserted 2017-07-04");
  EXPECT_EQ(events_of("RAQQA, July 5 (Agency) – The SDF took Resafa on Monday."),
            "gain sdf Resafa asserted 2017-07-03");
  EXPECT_EQ(events_of("3 July – The SDF took Resafa."), "gain sdf Resafa asserted 2017-07-03");
}

TEST(Constructions, ListsOnLinesOfTheirOwn) {
  check_undated({
      {"The SDF took the following villages:\n- Resafa\n- Newtown\n\nISIS left Maskanah.",
       "gain sdf none asserted; gain sdf Resafa asserted; gain sdf Newtown asserted; "
       "loss isis Maskanah asserted"},
      {"The SDF want to take the following villages:\n- Resafa\n- Newtown\n",
       "gain sdf none planned"},
      {"The SDF took control of two villages – Resafa and Maskanah – on Monday.",
       "gain sdf none(2) asserted; gain sdf Resafa asserted; gain sdf Maskanah asserted"},
  });
}

// A sentence full of names is no headline, whose words would be taken apart.
TEST(Constructions, ManyNamesAreNoHeadline) {
  check_undated({
      {"The SDF took Tall Newbridge, Kafr Oldbridge and Umm Bridges.",
       "gain sdf Tall Newbridge asserted; gain sdf Kafr Oldbridge asserted; "
       "gain sdf Umm Bridges asserted"},
  });
}

}  // namespace
}  // namespace tidemark::events
