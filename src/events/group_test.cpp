#include "events/stages_fixture.hpp"

namespace tidemark::events {
namespace {

std::string groups_of(std::string_view text) {
  Stages s = stages_of(std::string(text));
  return on_one_line(to_text(s.groups, s.marked, s.text));
}

TEST(Group, ChunksOfASentence) {
  const char* table[][2] = {
      {"The SDF has taken the villages of Resafa and Maskanah from ISIS.",
       "actor 'The SDF'; verb 'has taken' take finite; "
       "place 'the villages of Resafa and Maskanah' [Resafa point] [Maskanah point]; preposition "
       "'from'; "
       "actor 'ISIS'; stop '.'"},
      {"Parts of the town of Resafa are in the hands of ISIS.",
       "place 'Parts of the town of Resafa' [Resafa point partial]; verb 'are' be finite; "
       "holding 'in the hands of'; actor 'ISIS'; stop '.'"},
      {"SDF fighters backed by warplanes took 3 villages north of Resafa.",
       "actor 'SDF fighters backed by warplanes'; verb 'took' take finite; "
       "place '3 villages north of Resafa' count=3 @Resafa; stop '.'"},
      {"ISIS-held Resafa did not fall on Monday.",
       "place 'ISIS-held Resafa' [Resafa point]; verb 'did not fall' fall finite negated; time 'on "
       "Monday'; stop '.'"},
      {"They aim to recapture it.",
       "pronoun 'They'; verb 'aim' aim finite; verb 'to recapture' recapture infinitive; pronoun "
       "'it'; stop '.'"},
      {"Clashes broke out near Resafa, according to activists.",
       "event noun 'Clashes'; verb 'broke out' break out finite; preposition 'near'; place "
       "'Resafa' [Resafa point]; "
       "comma ','; attribution 'according to'; speaker 'activists'; stop '.'"},
      {"A stronghold of ISIS", "place 'A stronghold of ISIS'"},
      {"The Northern Lions Brigade left.",
       "actor 'The Northern Lions Brigade'; verb 'left' leave finite; stop '.'"},
  };
  for (auto& [text, groups] : table) EXPECT_EQ(groups_of(text), groups) << text;
}

}  // namespace
}  // namespace tidemark::events
