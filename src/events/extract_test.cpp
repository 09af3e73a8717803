#include "events/extract_fixture.hpp"

#include "base/testing/growth.hpp"

namespace tidemark::events {
namespace {

using names::testing::english;
using names::testing::small_theatre;

// By a theatre that knows of another war.
std::string read_of_two_wars(std::string_view text) {
  static base::Errors errors;
  static const Extractor extractor(names::testing::theatre_of_two_wars(), english(), errors);
  return events_by(extractor, text, Days::shown);
}

void check_dated(std::initializer_list<Row> table) {
  for (const Row& row : table) EXPECT_EQ(events_of(row.text), row.events) << row.text;
}

TEST(Extract, WaysOfTaking) {
  check_dated({
      {"The SAA captured Resafa from ISIS on 3 July 2017.",
       "gain gov>isis Resafa asserted 2017-07-03"},
      {"Yesterday the army succeeded in taking control of Resafa town.",
       "gain gov Resafa asserted 2017-07-04"},
      {"Resafa was captured by the SDF on Monday.", "gain sdf Resafa asserted 2017-07-03"},
      {"The SDF imposed full control on the towns of Resafa and Maskanah yesterday.",
       "gain sdf Resafa asserted 2017-07-04; gain sdf Maskanah asserted 2017-07-04"},
      {"On Tuesday Resafa fell to the SDF.", "gain sdf Resafa asserted 2017-07-04"},
      {"The SDF expelled ISIS from Maskanah on Monday.",
       "gain sdf>isis Maskanah asserted 2017-07-03"},
      {"ISIS lost Maskanah to the SAA on Monday.", "gain gov>isis Maskanah asserted 2017-07-03"},
      {"Opposition factions handed Douma over to the SAA on Monday.",
       "gain gov>rebels Douma asserted 2017-07-03"},
  });
}

TEST(Extract, EachPlaceOfAListMayHaveItsOwnDay) {
  check_dated({
      {"ISIS lost Resafa to the SAA in May 2016, Maskanah to the SDF on 3 June and Raqqa to the "
       "SDF a day later.",
       "gain gov>isis Resafa asserted 2016-05; gain sdf>isis Maskanah asserted 2016-06-03; "
       "gain sdf>isis Raqqa asserted 2016-06-04"},
      {"The SDF took Resafa in December 2015 and Maskanah in January.",
       "gain sdf Resafa asserted 2015-12; gain sdf Maskanah asserted 2016-01"},
      // A new paragraph is back in the present.
      {"The SDF took Resafa in December 2015.\n\nIt took Maskanah on 2 June.",
       "gain sdf Resafa asserted 2015-12; gain sdf Maskanah asserted 2017-06-02"},
      // Days between two events are counted from the other one.
      {"The SAA took Resafa on Sunday, three days after it fell to ISIS.",
       "gain gov>isis Resafa asserted 2017-07-02; gain isis>gov Resafa asserted 2017-06-29"},
      {"Twelve days after the fall of Maskanah to ISIS, the SAA captured Resafa on Sunday.",
       "gain isis>gov Maskanah asserted 2017-06-20; gain gov>isis Resafa asserted 2017-07-02"},
      // One day for all.
      {"On Monday the SDF took Resafa, Maskanah from ISIS.",
       "gain sdf>isis Resafa asserted 2017-07-03; gain sdf>isis Maskanah asserted 2017-07-03"},
  });
}

TEST(Extract, AStoryHasItsOwnDays) {
  check_dated({
      // News without a day happened on the day of which its paragraph tells.
      {"On 9 June the SDF reached Maskanah. It captured Resafa.",
       "advance sdf Maskanah asserted 2017-06-09; gain sdf Resafa asserted 2017-06-09"},
      {"On 9 June the SDF reached Maskanah.\n\nIt captured Resafa.",
       "advance sdf Maskanah asserted 2017-06-09; gain sdf Resafa asserted 2017-07-04/2017-07-05"},
      // Also when that was no event.
      {"The offensive began on 3 June. The SDF captured Resafa a day later.",
       "gain sdf Resafa asserted 2017-06-04"},
      {"The offensive began on 3 June. On the second day the SDF captured Resafa.",
       "gain sdf Resafa asserted 2017-06-04"},
      // An aside does not move it.
      {"The SDF took Resafa on 3 June. A week earlier it had taken Maskanah. Raqqa was taken by "
       "the SDF a day later.",
       "gain sdf Resafa asserted 2017-06-03; gain sdf Maskanah asserted 2017-05-26/2017-05-28; "
       "gain sdf Raqqa asserted 2017-06-04"},
      {"The road was closed on 20 June, when the SDF captured Resafa.",
       "gain sdf Resafa asserted 2017-06-20"},
  });
}

TEST(Extract, ListsCountsAndParts) {
  check_dated({
      {"On Monday the SDF seized the villages of Bir Alpha, Bir Beta and Bir Gamma.",
       "gain sdf Bir Alpha asserted 2017-07-03; gain sdf Bir Beta asserted 2017-07-03; "
       "gain sdf Bir Gamma asserted 2017-07-03"},
      {"Yesterday the SDF controlled 3 more villages, namely Bir Alpha, Bir Beta and Bir Gamma.",
       "gain sdf Bir Alpha asserted 2017-07-04; gain sdf Bir Beta asserted 2017-07-04; "
       "gain sdf Bir Gamma asserted 2017-07-04"},
      {"Yesterday the SDF captured large parts of Raqqa.", "gain sdf Raqqa* asserted 2017-07-04"},
      {"Yesterday the SDF captured 4 villages.", "gain sdf none(4) asserted 2017-07-04"},
  });
}

TEST(Extract, WhatIsNoTaking) {
  check_dated({
      {"The SAA besieged Resafa yesterday.", "siege gov Resafa asserted 2017-07-04"},
      {"The SAA reached Resafa on Monday.", "advance gov Resafa asserted 2017-07-03"},
      {"Yesterday the SAA captured 4 militants and a tank.", ""},
      {"The SDF still hold Maskanah.", "hold sdf Maskanah asserted 2017-07-05"},
      {"ISIS withdrew from Maskanah on Monday.", "loss isis Maskanah asserted 2017-07-03"},
      {"Yesterday SDF warplanes bombed Raqqa.", "strike sdf Raqqa asserted 2017-07-04"},
  });
}

TEST(Extract, Status) {
  check_dated({
      {"The SAA failed to capture Resafa yesterday.", "gain gov Resafa negated 2017-07-04"},
      {"The SAA plans to capture Resafa.", "gain gov Resafa planned"},
      {"The SAA launched an operation to retake Resafa.", "gain gov Resafa planned"},
      {"If the SAA captures Resafa, the road is open.", "gain gov Resafa conditional"},
      {"ISIS claimed that it captured Resafa on Monday.", "gain isis Resafa claimed 2017-07-03"},
      {"The Monitor said that the SAA captured Resafa on Monday.",
       "gain gov Resafa asserted 2017-07-03"},
      {"The SAA did not enter Resafa yesterday.", "advance gov Resafa negated 2017-07-04"},
      {"The SDF has not only taken Resafa but is close to Raqqa.",
       "gain sdf Resafa asserted 2017-07-04/2017-07-05"},
      {"On Monday the SAA was forced to leave Resafa.", "loss gov Resafa asserted 2017-07-03"},
  });
}

TEST(Extract, ClausesAndTheirSubjects) {
  check_dated({
      {"After taking Resafa on Monday, the SAA reached Maskanah on Tuesday.",
       "gain gov Resafa asserted 2017-07-03; advance gov Maskanah asserted 2017-07-04"},
      {"On Monday the SAA, which seized Resafa, entered Maskanah.",
       "gain gov Resafa asserted 2017-07-04/2017-07-05; advance gov Maskanah asserted 2017-07-03"},
      {"The SAA advanced yesterday and captured Resafa.", "gain gov Resafa asserted 2017-07-04"},
      {"The SAA took Resafa on Sunday and Maskanah on Monday.",
       "gain gov Resafa asserted 2017-07-02; gain gov Maskanah asserted 2017-07-03"},
      {"The SAA forced ISIS to withdraw from Maskanah on Monday.",
       "loss isis>gov Maskanah asserted 2017-07-03"},
  });
}

TEST(Extract, WhatIsSaidByTheWay) {
  check_dated({
      // It has the status and the time of what it is said in.
      {"On Monday the SDF shelled ISIS-held Resafa.",
       "strike sdf>isis Resafa asserted 2017-07-03; hold isis>sdf Resafa asserted 2017-07-03"},
      {"If ISIS-held Resafa falls, the road is open.", ""},
      {"Would ISIS-held Resafa fall?", ""},
  });
}

TEST(Extract, GroupsThatNoTableKnows) {
  auto read = [](const char* text) {
    static base::Errors errors;
    static const Extractor extractor(small_theatre(), english(), errors);
    model::Report report;
    report.text = text;
    std::string out;
    for (const model::Event& e : extractor.extract(report).events) {
      if (!out.empty()) out += "; ";
      out += std::string(to_text(e.type)) + " " + e.actor;
      if (!e.opponent.empty()) out += ">" + e.opponent;
      out += " " + (e.place ? e.place->name : std::string("none"));
    }
    return out;
  };
  const Row table[] = {
      {"The Northern Lions Brigade captured Resafa. The Eastern Wolves Brigade captured Resafa.",
       "gain Northern Lions Brigade Resafa; gain Eastern Wolves Brigade Resafa"},
      {"The Northern Lions Brigade seized Resafa. It then took Maskanah.",
       "gain Northern Lions Brigade Resafa; gain Northern Lions Brigade Maskanah"},
      // One that is known leads.
      {"Jaysh al-Nahda and the SDF captured Resafa.", "gain sdf Resafa"},
      {"Clashes broke out between the Northern Lions Brigade and the SDF in Resafa.",
       "clash sdf>Northern Lions Brigade Resafa"},
      {"Clashes broke out between the SDF and the Northern Lions Brigade in Resafa.",
       "clash sdf>Northern Lions Brigade Resafa"},
      {"The SDF clashed with the Northern Lions Brigade in Resafa.",
       "clash sdf>Northern Lions Brigade Resafa"},
      {"The SDF captured Resafa from the Northern Lions Brigade.",
       "gain sdf>Northern Lions Brigade Resafa"},
      {"Resafa fell to the Northern Lions Brigade.", "gain Northern Lions Brigade Resafa"},
      {"The Northern Liberation Front, after heavy fighting, captured Resafa.",
       "gain Northern Liberation Front Resafa"},
      {"Fighters of the Sons of Harun captured Resafa.", "gain Sons of Harun Resafa"},
      {"Resafa was captured by fighters of the Sons of Harun.", "gain Sons of Harun Resafa"},
      // A place of the gazetteer
      {"The Desert Regiment was captured by the SDF.", "gain sdf Desert Regiment"},
  };
  for (const Row& row : table) EXPECT_EQ(read(row.text), row.events) << row.text;
}

TEST(Extract, WhoFights) {
  check_dated({
      {"Clashes went on near Resafa, where the SDF holds off attacks.",
       "clash sdf Resafa asserted 2017-07-04/2017-07-05"},
      {"Clashes went on in Resafa and ISIS sent aid.",
       "clash - Resafa asserted 2017-07-04/2017-07-05"},
      {"Clashes continued near Resafa, a source close to ISIS said; the SDF denied it.",
       "clash - Resafa claimed 2017-07-04/2017-07-05"},
  });
}

TEST(Extract, WhoTakesByNameTakesWhatNobodyIsNamedFor) {
  check_dated({
      {"The SAA captured Resafa, Maskanah and Bir Alpha on Monday. The SDF criticised this. Bir "
       "Beta was "
       "captured on Tuesday. ISIS had 30 fighters there. Bir Gamma fell on Tuesday too.",
       "gain gov Resafa asserted 2017-07-03; gain gov Maskanah asserted 2017-07-03; "
       "gain gov Bir Alpha asserted 2017-07-03; gain gov Bir Beta asserted 2017-07-04; "
       "gain gov Bir Gamma asserted 2017-07-04"},
  });
}

TEST(Extract, WhatHangsOnAPlace) {
  check_dated({
      {"On Monday the SDF took Resafa, Maskanah and Raqqa, all three deserted by ISIS.",
       "gain sdf>isis Resafa asserted 2017-07-03; gain sdf>isis Maskanah asserted 2017-07-03; "
       "gain sdf>isis Raqqa asserted 2017-07-03; loss isis>sdf Resafa asserted "
       "2017-07-04/2017-07-05; "
       "loss isis>sdf Maskanah asserted 2017-07-04/2017-07-05; "
       "loss isis>sdf Raqqa asserted 2017-07-04/2017-07-05"},
      {"The SAA holds Maskanah, from where ISIS had been driven in May.",
       "hold gov>isis Maskanah asserted 2017-07-05; loss isis>gov Maskanah asserted 2017-05"},
      {"The SDF seized Resafa (3 June) and Maskanah (5 June).",
       "gain sdf Resafa asserted 2017-06-03; gain sdf Maskanah asserted 2017-06-05"},
      {"After having taken Resafa on 2 June the SDF halted.",
       "gain sdf Resafa asserted 2017-06-02"},
      {"The SAA took Resafa on the 2nd after ISIS had left it.",
       "gain gov>isis Resafa asserted 2017-07-02; loss isis>gov Resafa asserted "
       "2017-07-04/2017-07-05"},
      {"Pictures showed SDF fighters raising their flag over Maskanah on Monday.",
       "gain sdf Maskanah asserted 2017-07-03"},
      {"ISIS denied that the SDF had reached Resafa, which the SAA captured on Monday.",
       "advance sdf Resafa negated 2017-07-04/2017-07-05; gain gov Resafa asserted 2017-07-03"},
  });
}

TEST(Extract, WhatWordsStandFor) {
  check_dated({
      {"The SAA reached Resafa on Sunday. These forces captured the town on Monday.",
       "advance gov Resafa asserted 2017-07-02; gain gov Resafa asserted 2017-07-03"},
      {"Resafa is empty. ISIS abandoned it on Monday.", "loss isis Resafa asserted 2017-07-03"},
      // No gazetteer knows it, but something has been told of it.
      {"ISIS left Bir Alpha on Sunday. The SAA captured the village on Monday.",
       "loss isis Bir Alpha asserted 2017-07-02; gain gov Bir Alpha asserted 2017-07-03"},
  });
}

TEST(Extract, TheSameEventToldTwiceIsOne) {
  EXPECT_EQ(events_of("SAA captures Resafa\n\nThe SAA captured Resafa on Monday."),
            "gain gov Resafa asserted 2017-07-03");
}

TEST(Extract, ASideMayChangeWithTheDay) {
  EXPECT_EQ(events_of("The Turncoat Brigade captured Resafa on 3 January 2017."),
            "gain rebels Resafa asserted 2017-01-03");
  EXPECT_EQ(events_of("The Turncoat Brigade captured Resafa on Monday."),
            "gain gov Resafa asserted 2017-07-03");
}

TEST(Extract, CommonNamesMeanThePartiesOfTheReportsWar) {
  const Row table[] = {
      {"The army captured Resafa from the rebels on Monday.",
       "gain gov>rebels Resafa asserted 2017-07-03"},
      {"The army captured Coalport from the rebels on Monday, Northland said.",
       "gain northland>front Coalport asserted 2017-07-03"},
      {"Northern marines left Lakeside on Monday. The rebels captured Coalport on Tuesday.",
       "loss northland Lakeside asserted 2017-07-03; gain front Coalport asserted 2017-07-04"},
      {"In Northland, the town of Lakeside joined a reconciliation on Monday.",
       "gain northland Lakeside asserted 2017-07-03"},
      // Another war is only mentioned.
      {"The SAA and the army captured Resafa from ISIS on Monday, as happened in Northland.",
       "gain gov>isis Resafa asserted 2017-07-03"},
  };
  for (const Row& row : table) EXPECT_EQ(read_of_two_wars(row.text), row.events) << row.text;
}

TEST(Extract, QuotesStandInTheText) {
  static base::Errors errors;
  static const Extractor extractor(small_theatre(), english(), errors);
  model::Report report;
  report.text = "Nothing new. The SAA captured Resafa on Monday, sources said.";
  auto events = extractor.extract(report).events;
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].range.of(report.text), events[0].quote);
  EXPECT_NE(events[0].quote.find("captured Resafa"), std::string::npos);
  EXPECT_FALSE(events[0].date.has_value());  // a weekday without a publication day
}

TEST(Extract, DaysThatCannotBeAreFlagged) {
  const char* table[][3] = {
      {"The SAA captured Resafa on 3 July 2017.", "2017-07-03", "none"},
      {"The SAA captured Resafa on 31 June 2017.", "no day", "impossible on 31 June 2017"},
      {"The SAA captured Resafa yesterday, the 4th of June 2017.", "2017-07-04",
       "repaired yesterday, the 4th of June 2017"},
      {"The SAA captured Resafa on Friday, 30 May 2017.", "2017-06-30",
       "repaired on Friday, 30 May 2017"},
      {"The SAA captured Resafa on Sunday, 3 July 2017.", "2017-07-03",
       "weekday on Sunday, 3 July 2017"},
      {"The SAA captured Resafa on 9 July 2017.", "2017-07-04/2017-07-05",
       "to-come on 9 July 2017"},
  };
  base::Errors errors;
  const Extractor extractor(small_theatre(), english(), errors);
  for (auto& [text, day, flag] : table) {
    model::Report report;
    report.text = text;
    report.published = *base::parse_date("2017-07-05");
    report.published_confidence = 1;
    auto events = extractor.extract(report).events;
    ASSERT_EQ(events.size(), 1u) << text;
    EXPECT_EQ(events[0].date ? events[0].date->edtf() : "no day", day) << text;
    std::string told(to_text(events[0].date_flag));
    if (!events[0].date_words.empty()) told += " " + events[0].date_words;
    EXPECT_EQ(told, flag) << text;
  }
}

TEST(Extract, ALongSentenceTakesLinearTime) {
  for (const char* clause :
       {" and the SDF took Bir Alpha on Monday", " and SDF claims of Bir Alpha are false"}) {
    auto read = [&](int clauses) {
      std::string text = "The SAA captured Resafa";
      for (int i = 0; i < clauses; ++i) text += clause;
      EXPECT_FALSE(events_of(text).empty());
    };
    EXPECT_LT(base::testing::growth(read, 1'000), 1.6) << clause;
  }
}

}  // namespace
}  // namespace tidemark::events
