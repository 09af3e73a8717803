#include "base/files.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

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

TEST(Files, APipeIsWrittenToAndStaysOne) {
  std::string path = testing::TempDir() + "tidemark_files_pipe";
  std::filesystem::remove(path);
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  int pipe = ::open(path.c_str(), O_RDWR);  // so that nobody waits for a reader
  ASSERT_GE(pipe, 0);
  EXPECT_TRUE(real_world()->write(path, "one").ok());
  EXPECT_TRUE(std::filesystem::is_fifo(path));
  char bytes[4] = {};
  EXPECT_EQ(::read(pipe, bytes, 3), 3);
  EXPECT_STREQ(bytes, "one");
  ::close(pipe);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace tidemark::base
