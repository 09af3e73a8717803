#include "pipeline/collect.hpp"

#include <sstream>

#include "pipeline/fixture.hpp"

namespace tidemark::pipeline {
namespace {

class CollectTest : public TemporaryFolder {
 protected:
  std::vector<std::string> collect(const std::vector<std::string>& arguments,
                                   const std::string& standard_input = "") {
    std::istringstream in(standard_input);
    inputs = collect_reports(*world, arguments, in, faults.refused);
    std::vector<std::string> paths;
    for (const Input& input : inputs) paths.push_back(input.path);
    return paths;
  }
  std::vector<Input> inputs;
};

TEST_F(CollectTest, AFolderGivesItsReportsInOrder) {
  write("r/b.txt", "x");
  write("r/deep/a.HTML", "x");
  write("r/a.md", "x");
  write("r/picture.png", "x");
  EXPECT_EQ(collect({path("r")}),
            (std::vector{path("r/a.md"), path("r/b.txt"), path("r/deep/a.HTML")}));
  EXPECT_TRUE(faults.refused.empty());
}

TEST_F(CollectTest, AFileIsTakenOnceWhateverItsEnding) {
  write("report", "x");
  EXPECT_EQ(collect({path("report"), folder + "/./report"}), std::vector{path("report")});
}

TEST_F(CollectTest, ADashIsStandardInput) {
  EXPECT_EQ(collect({"-"}, "some text"), std::vector<std::string>{"stdin"});
  EXPECT_EQ(inputs.front().bytes, "some text");
}

TEST_F(CollectTest, WhatGivesNothingIsRefusedAndTheRestTaken) {
  write("empty/picture.png", "x");
  write("one.txt", "x");
  EXPECT_EQ(collect({path("empty"), "https://example.org/a", path("one.txt")}),
            std::vector{path("one.txt")});
  EXPECT_EQ(lines(faults.refused),
            path("empty") +
                ": this folder holds no report (.txt, .md, .html, .htm)\n"
                "https://example.org/a: addresses are not read: save the page and give the file\n");
}

}  // namespace
}  // namespace tidemark::pipeline
