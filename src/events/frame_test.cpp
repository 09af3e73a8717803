#include "events/frame.hpp"

#include "events/stages_fixture.hpp"

namespace tidemark::events {
namespace {

std::string drafts_of(std::string_view text) {
  static const ActorNouns nouns(names::testing::small_theatre(), names::testing::english());
  static const model::Source outlet;
  static const std::string state = "gov";
  Stages s = stages_of(std::string(text));
  SentenceReading sentence{s.marked, s.groups, s.clauses, s.text};
  Discourse discourse;
  FrameReader frames(names::testing::small_theatre(), nouns, outlet, state, discourse);
  frames.start(sentence);
  std::string lines;
  auto add = [&](const std::vector<Draft>& drafts) {
    for (const Draft& draft : drafts) lines += to_text(draft, names::testing::small_theatre()) + "\n";
  };
  for (std::size_t i = 0; i < s.clauses.size(); ++i) add(frames.read(sentence, int(i), true));
  add(frames.finish(sentence));
  return on_one_line(lines);
}

TEST(Frame, DraftsOfClauses) {
  const char* table[][2] = {
      {"The SDF captured Resafa from ISIS.", "gain of 'Resafa' by sdf, against is, rule gain-active"},
      {"Resafa was captured by the SDF.", "gain of 'Resafa' by sdf, rule gain-passive"},
      {"The capture of Resafa by the SDF", "gain of 'Resafa' by sdf, rule gain-noun"},
      {"The SDF imposed control over parts of Resafa.", "gain of 'Resafa' in part by sdf, rule gain-support"},
      {"Resafa fell to the SDF.", "gain of 'Resafa' by sdf, rule fall"},
      {"The SDF drove ISIS out of Resafa.", "gain of 'Resafa' by sdf, against is, rule oust"},
      {"ISIS withdrew from Resafa.", "loss of 'Resafa' by is, rule withdraw"},
      {"ISIS left three villages.", "loss of '' (3) by is, rule leave"},
      {"Resafa is in the hands of the SDF.", "hold of 'Resafa' by sdf, rule holding"},
      {"The ISIS-held town of Resafa was quiet.", "hold of 'Resafa' by is, rule hold-compound"},
      {"The SDF reached Resafa.", "advance of 'Resafa' by sdf, rule move"},
      {"The SDF captured Resafa and entered Maskanah.",
       "gain of 'Resafa' by sdf, rule gain-active; advance of 'Maskanah' by sdf, rule move"},
      {"The SDF captured weapons in Resafa.", ""},
      {"The SDF captured an ISIS commander.", ""},
  };
  for (auto& [text, drafts] : table) EXPECT_EQ(drafts_of(text), drafts) << text;
}

}  // namespace
}  // namespace tidemark::events
