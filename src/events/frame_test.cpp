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
  auto add = [&](const Draft& draft) {
    lines += to_text(draft, names::testing::small_theatre()) + "\n";
  };
  for (std::size_t i = 0; i < s.clauses.size(); ++i) {
    for (const Draft& draft : frames.read(sentence, int(i), true)) add(draft);
  }
  for (const Aside& aside : frames.finish(sentence)) add(aside.draft);
  return on_one_line(lines);
}

TEST(Frame, DraftsOfClauses) {
  const char* table[][2] = {
      {"The SDF captured Resafa from ISIS.",
       "gain of 'Resafa' by sdf, against is, rule gain-active"},
      {"Resafa was captured by the SDF.", "gain of 'Resafa' by sdf, rule gain-passive"},
      {"The capture of Resafa by the SDF", "gain of 'Resafa' by sdf, rule gain-noun"},
      {"The SDF imposed control over parts of Resafa.",
       "gain of 'Resafa' in part by sdf, rule gain-support"},
      {"Resafa fell to the SDF.", "gain of 'Resafa' by sdf, rule fall"},
      {"The SDF drove ISIS out of Resafa.", "gain of 'Resafa' by sdf, against is, rule oust"},
      {"ISIS withdrew from Resafa.", "loss of 'Resafa' by is, rule withdraw"},
      {"ISIS left three villages.", "loss of '' (3) by is, rule leave"},
      {"Resafa is in the hands of the SDF.", "hold of 'Resafa' by sdf, rule holding"},
      {"The ISIS-held town of Resafa was quiet.", "hold of 'Resafa' by is, rule hold-compound"},
      // What is said by the way yields to what is told.
      {"Resafa, the last ISIS stronghold in the area, fell to the SDF.",
       "gain of 'Resafa' by sdf, rule fall"},
      {"The SDF captured Resafa, an ISIS stronghold.", "gain of 'Resafa' by sdf, rule gain-active"},
      {"The SDF stormed ISIS-held Resafa and captured it.",
       "attack of 'Resafa' by sdf, against is, rule attack; gain of 'Resafa' by sdf, rule "
       "gain-active"},
      {"Resafa, an ISIS stronghold, was quiet.", "hold of 'Resafa' by is, rule hold-compound"},
      {"Resafa, a former ISIS stronghold, was quiet.", ""},
      {"Resafa, once an ISIS stronghold, was quiet.", ""},
      {"The former ISIS stronghold of Resafa was quiet.", ""},
      {"The formerly ISIS-held town of Resafa was quiet.", ""},
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
