#include "base/program.hpp"

#include <gtest/gtest.h>

namespace tidemark::base {
namespace {

TEST(Program, GivesBackWhatItIsGiven) {
  std::string much(3 << 20, 'x');  // more than a pipe holds
  much += "\0end";
  auto came = run_program({"cat"}, much, 60);
  ASSERT_TRUE(came.ok());
  EXPECT_EQ(*came, much);
}

TEST(Program, WordsReachItAsTheyAre) {
  EXPECT_EQ(run_program({"printf", "%s|", "a b", "$HOME", "'"}, "", 60).value(), "a b|$HOME|'|");
}

TEST(Program, FailsWithItsComplaint) {
  const struct {
    std::vector<std::string> words;
    const char* reason;
  } cases[] = {
      {{"tidemark-no-such-program"}, "tidemark-no-such-program: No such file or directory"},
      {{"sh", "-c", "echo first >&2; echo second >&2; exit 3"}, "sh: second"},
      {{"sh", "-c", "exit 3"}, "sh: ended with code 3"},
      {{"sh", "-c", "kill -9 $$"}, "sh: was ended by signal 9"},
  };
  for (const auto& c : cases) {
    auto came = run_program(c.words, "unread input", 60);
    ASSERT_FALSE(came.ok()) << c.reason;
    EXPECT_EQ(came.error().reason, c.reason);
  }
}

TEST(Program, IsEndedWhenItsTimeIsOver) {
  auto came = run_program({"sleep", "60"}, "", 1);
  ASSERT_FALSE(came.ok());
  EXPECT_EQ(came.error().reason, "sleep: did not end within 1 seconds");
}

TEST(Program, IsLookedForInThePath) {
  EXPECT_TRUE(has_program("cat"));
  EXPECT_FALSE(has_program("tidemark-no-such-program"));
}

}  // namespace
}  // namespace tidemark::base
