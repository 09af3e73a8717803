#include "base/files.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace tidemark::base {
namespace {

TEST(Files, WritesWholeAndReadsBack) {
  auto world = real_world();
  std::string folder = testing::TempDir() + "tidemark_files_test";
  std::filesystem::remove_all(folder);
  std::string path = folder + "/a/b.bin", bytes("one\0two", 7);
  ASSERT_TRUE(world->write(path, bytes).ok());
  ASSERT_TRUE(world->write(folder + "/.hidden/c", "x").ok());
  EXPECT_EQ(*world->read(path, 100), bytes);
  EXPECT_EQ(*world->list(folder), std::vector<std::string>{path});
  EXPECT_NE(world->read(path, 3).error().reason.find("larger than 3 bytes"), std::string::npos);
  EXPECT_EQ(world->read(folder, 100).error().reason, "is a folder, not a file");
  EXPECT_FALSE(world->read(folder + "/none", 100).ok());
  EXPECT_FALSE(world->write(path + "/under-a-file", "x").ok());
}

}  // namespace
}  // namespace tidemark::base
