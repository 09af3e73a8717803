// Test helper: a temporary folder, the tiny theatre of tests/, and the shared languages.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "base/files.hpp"
#include "pipeline/faults.hpp"

namespace tidemark::pipeline {

class TemporaryFolder : public testing::Test {
 protected:
  ~TemporaryFolder() override { std::filesystem::remove_all(folder); }

  std::string path(const std::string& name) const { return folder + "/" + name; }
  std::string write(const std::string& name, std::string_view bytes) {
    auto done = world->write(path(name), bytes);
    EXPECT_TRUE(done.ok());
    return path(name);
  }
  static std::string lines(const base::Errors& errors) {
    std::string text;
    for (const base::Error& error : errors) text += error.to_text() + "\n";
    return text;
  }

  std::unique_ptr<base::World> world = base::real_world();
  std::string folder = testing::TempDir() + "pipeline_" +
                       testing::UnitTest::GetInstance()->current_test_info()->name() +
                       std::to_string(getpid());
  const std::string share = TIDEMARK_SHARE_DIR;
  const std::string tiny = TIDEMARK_SOURCE_DIR "/tests/theatres/tiny";
  Faults faults;
};

}  // namespace tidemark::pipeline
