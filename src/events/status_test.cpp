#include "events/status.hpp"

#include "events/stages_fixture.hpp"

namespace tidemark::events {
namespace {

// What is said of the clause whose verb or noun begins with that word.
std::string status_of(std::string_view text, std::string_view head) {
  Stages s = stages_of(std::string(text));
  model::Modality said_before = model::Modality::asserted;
  StatusReader reader(s.clauses, s.groups, s.marked, s.text, names::testing::small_theatre(),
                      said_before);
  std::string found = "no such clause";
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    const Group& g = s.groups[std::size_t(s.clauses[i].head)];
    StatusReading status = reader.read(int(i));
    if (s.marked.range(g.first, g.last).of(s.text).find(head) != std::string_view::npos)
      found = to_text(status);
  }
  return found;
}

TEST(Status, OfTheClause) {
  const char* table[][3] = {
      {"The SDF captured Resafa.", "captured", "asserted"},
      {"The SDF managed to capture Resafa.", "capture", "asserted"},
      {"The SDF was able to capture Resafa.", "capture", "asserted"},
      {"The SDF plans to capture Resafa.", "capture", "planned"},
      {"The SDF will capture Resafa.", "capture", "planned"},
      {"The SDF pushed on to capture Resafa.", "capture", "planned"},
      {"In an attempt to capture Resafa, the SDF advanced.", "capture", "planned"},
      {"In an attempt to capture Resafa, the SDF advanced.", "advanced", "asserted"},
      {"The SDF failed to capture Resafa.", "capture", "negated"},
      {"The SDF did not capture Resafa.", "capture", "negated"},
      {"The SDF left without having captured Resafa.", "captured", "negated"},
      {"If the SDF captures Resafa, ISIS will lose the road.", "captures", "conditional"},
      {"Capturing Resafa would cut the road.", "would cut", "conditional"},
      {"The SDF said it had captured Resafa.", "captured", "claimed, said by The SDF"},
      {"The Monitor said the SDF captured Resafa.", "captured", "asserted, said by The Monitor"},
      {"Voice Agency said the SDF captured Resafa.", "captured", "claimed, said by Voice Agency"},
      {"ISIS denied that the SDF captured Resafa.", "captured", "negated, said by ISIS"},
      {"The SDF captured Resafa, according to The Monitor.", "captured", "asserted"},
      {"The SDF captured Resafa, according to the SDF.", "captured", "claimed"},
      {"The SDF reportedly captured Resafa.", "captured", "claimed"},
      {"Reports that the SDF captured Resafa are false.", "captured", "negated"},
      {"It is not true that the SDF captured Resafa.", "captured", "negated"},
      {"Reports that the SDF captured Resafa and left Maskanah after clashes are said to be false.",
       "captured", "negated"},
      {"Reports that the SDF captured Resafa proved unfounded.", "captured", "negated"},
      {"Claims of the capture of Resafa turned out to be fabricated.", "the capture", "negated"},
      {"Reports that the SDF captured Resafa are not true.", "captured", "negated"},
      {"Reports that the SDF captured Resafa are true.", "captured", "asserted"},
      {"Reports that the SDF captured Resafa are not false.", "captured", "asserted"},
      {"The SDF captured Resafa and ISIS attacks ended in failure.", "captured", "asserted"},
      {"The SDF captured Resafa after an ISIS attack came to nothing.", "captured", "asserted"},
      {"The SDF captured Resafa, whose flag is fake.", "captured", "asserted"},
      {"The SDF captured Resafa and its video of Maskanah is false.", "captured", "asserted"},
      {"The SDF captured Resafa with false papers.", "captured", "asserted"},
      {"An attempt to capture Resafa was in vain.", "to capture", "negated"},
      {"Reports that ISIS left Maskanah are false, but the SDF captured Resafa.", "captured",
       "asserted"},
  };
  for (auto& [text, head, status] : table)
    EXPECT_EQ(status_of(text, head), status) << text << " / " << head;
}

}  // namespace
}  // namespace tidemark::events
