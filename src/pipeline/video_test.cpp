// A program that takes no pictures, or does not end, holds nobody up for ever.
#include "pipeline/video.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;

// Another program under ffmpeg's name.
class StuckFfmpeg : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(folder_);
    path_ = std::getenv("PATH");
    ::setenv("PATH", (folder_.string() + ":" + path_).c_str(), 1);
  }
  void TearDown() override {
    ::setenv("PATH", path_.c_str(), 1);
    fs::remove_all(folder_);
  }
  void be(const std::string& what) {
    const fs::path program = folder_ / "ffmpeg";
    std::ofstream(program) << "#!/bin/sh\n" << what << "\n";
    fs::permissions(program, fs::perms::owner_all);
  }

  const fs::path folder_ =
      fs::temp_directory_path() / ("tidemark-video-" + std::to_string(::getpid()));
  std::string path_;
};

constexpr VideoOptions kHasty{
    .format = VideoFormat::mp4, .width = 640, .height = 480, .patience_seconds = 1};

TEST_F(StuckFfmpeg, ThatTakesNothingIsEnded) {
  be("exec sleep 20");
  auto video = Video::open(kHasty);
  ASSERT_TRUE(video.ok());
  const auto begun = std::chrono::steady_clock::now();
  const std::vector<std::uint8_t> picture(640 * 480 * 4);
  auto fed = video->add(picture);
  for (int i = 0; fed && i < 9; ++i) fed = video->add(picture);
  ASSERT_FALSE(fed);
  EXPECT_EQ(fed.error().reason, "ffmpeg was ended: it made nothing of the film for 1 seconds");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

TEST_F(StuckFfmpeg, ThatDoesNotEndIsEnded) {
  be("cat > /dev/null; exec sleep 20");
  auto video = Video::open(kHasty);
  ASSERT_TRUE(video.ok());
  const auto begun = std::chrono::steady_clock::now();
  ASSERT_TRUE(video->add(std::vector<std::uint8_t>(640 * 480 * 4)));
  auto made = video->finish();
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.error().reason, "ffmpeg was ended: it made nothing of the film for 2 seconds");
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

}  // namespace
}  // namespace tidemark::pipeline
