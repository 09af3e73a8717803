#include "events/stages_fixture.hpp"

namespace tidemark::events {
namespace {

std::string clauses_of(std::string_view text) {
  Stages s = stages_of(std::string(text));
  return on_one_line(to_text(s.clauses, s.groups, s.marked, s.text));
}

TEST(Clause, OneForEachVerbAndEventNoun) {
  const char* table[][2] = {
      {"The SDF managed to capture Resafa on Monday and entered Maskanah.",
       "0 main 'managed' subject='The SDF'; "
       "1 infinitive 'to capture' under 0 subject='The SDF' object='Resafa' time='on Monday'; "
       "2 main 'entered' subject='The SDF' object='Maskanah'"},
      {"Resafa, which the SDF captured on Monday, was held by ISIS.",
       "0 relative 'captured' subject='the SDF' object='Resafa' time='on Monday'; "
       "1 main 'was held' subject='Resafa' by='ISIS' passive"},
      {"After capturing Resafa, the SDF moved on Maskanah.",
       "0 gerund 'capturing' subject='the SDF' object='Resafa'; "
       "1 main 'moved on' subject='the SDF' object='Maskanah'"},
      {"The capture of Resafa by the SDF came on Monday.",
       "0 nominal 'The capture' of='Resafa' by='the SDF' time='on Monday'; "
       "1 main 'came' subject='The capture' time='on Monday'"},
      {"If the SDF takes Resafa, ISIS will leave Maskanah.",
       "0 main 'takes' subject='the SDF' object='Resafa' conditional; "
       "1 main 'will leave' subject='ISIS' object='Maskanah' conditional"},
      {"Did the SDF take Resafa?", "0 main 'take' subject='the SDF' object='Resafa' conditional"},
      {"Resafa was stormed and captured by the SDF.",
       "0 main 'was stormed' subject='Resafa' by='the SDF' passive; "
       "1 main 'captured' subject='Resafa' by='the SDF' passive"},
      {"The SDF took Resafa and ISIS Maskanah.",
       "0 main 'took' subject='The SDF' object='Resafa'; 1 main 'took' subject='ISIS' "
       "object='Maskanah'"},
      {"Resafa fell to the SDF, as did Maskanah.",
       "0 main 'fell' subject='Resafa' to='the SDF'; 1 main 'fell' subject='Maskanah' to='the "
       "SDF'"},
      {"The SDF advanced to within 4 km of Resafa.",
       "0 main 'advanced' subject='The SDF' at='4 km' near='Resafa'"},
  };
  for (auto& [text, clauses] : table) EXPECT_EQ(clauses_of(text), clauses) << text;
}

}  // namespace
}  // namespace tidemark::events
