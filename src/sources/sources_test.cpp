#include "sources/sources.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace tidemark::sources {
namespace {

class SourcesTest : public testing::Test {
 protected:
  ~SourcesTest() override { std::filesystem::remove_all(folder); }

  std::string path(const std::string& name) const { return folder + "/" + name; }
  void write(const std::string& name, std::string_view bytes) {
    ASSERT_TRUE(world->write(path(name), bytes).ok());
  }
  // One line for each document or error.
  std::string read(std::vector<std::string> arguments) const {
    std::string told;
    for_each_document(*world, {std::move(arguments)}, [&](base::Result<model::Document> got) {
      std::string line = got ? got->path + " = " + std::string(got->text()) : got.error().to_text();
      for (std::size_t at; (at = line.find(folder + "/")) != line.npos;)
        line.erase(at, folder.size() + 1);
      told += line + "\n";
    });
    return told;
  }

  std::unique_ptr<base::World> world = base::real_world();
  std::string folder = testing::TempDir() + "sources_" +
                       testing::UnitTest::GetInstance()->current_test_info()->name() +
                       std::to_string(getpid());
};

TEST_F(SourcesTest, AFolderGivesItsReportsInOrder) {
  write("r/b.txt", "two");
  write("r/deep/a.HTML", "three");
  write("r/a.md", "one");
  write("r/picture.png", "x");
  EXPECT_EQ(read({path("r")}), "r/a.md = one\nr/b.txt = two\nr/deep/a.HTML = three\n");
}

TEST_F(SourcesTest, AFileIsTakenOnceWhateverItsEnding) {
  write("report", "x");
  EXPECT_EQ(read({path("report"), folder + "/./report"}), "report = x\n");
}

TEST_F(SourcesTest, WhatGivesNothingIsAnErrorInItsPlace) {
  write("empty/picture.png", "x");
  write("one.txt", "x");
  EXPECT_EQ(read({path("empty"), "ftp://example.org/a", path("one.txt"), path("none")}),
            "empty: this folder holds no report (.txt, .html, .xml, .json and the like)\n"
            "ftp://example.org/a: only http and https addresses are read\n"
            "one.txt = x\n"
            "none: cannot be read: No such file or directory\n");
}

}  // namespace
}  // namespace tidemark::sources
