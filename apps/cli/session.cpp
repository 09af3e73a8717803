#include "session.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "pipeline/resources.hpp"

namespace tidemark::cli {

std::string Session::share() const {
  const char* given = std::getenv("TIDEMARK_SHARE");
  std::string program = std::filesystem::read_symlink("/proc/self/exe").string();
  auto found = pipeline::find_share(*world_, given ? given : "", program);
  if (!found) throw std::runtime_error(found.error().to_text());
  return *found;
}

void Session::tell(std::string_view line) const {
  if (!quiet_) fmt::print(stderr, "{}\n", line);
}

void Session::refuse(const base::Error& error) {
  fmt::print(stderr, "{}\n", error.to_text());
  exit_code_ = 1;
}

void Session::report(pipeline::Faults& faults) {
  for (const base::Error& error : faults.warnings) {
    fmt::print(stderr, "warning: {}\n", error.to_text());
  }
  for (const base::Error& error : faults.refused) refuse(error);
  faults = {};
}

pipeline::Progress Session::progress(std::string what) const {
  if (quiet_ || !isatty(STDERR_FILENO)) return {};
  return [what = std::move(what)](std::size_t done, std::size_t total) {
    constexpr std::size_t kWidth = 40;
    std::size_t filled = kWidth * done / std::max<std::size_t>(total, 1);
    fmt::print(stderr, "\r{} [{:=<{}}{: <{}}] {}/{}", what, "", filled, "", kWidth - filled, done,
               total);
    if (done == total) fmt::print(stderr, "\r\033[K");  // the bar leaves no trace
    std::fflush(stderr);
  };
}

void Session::write(const std::string& file, std::string_view bytes) {
  if (!file.empty() && file != "-") {
    auto done = world_->write(file, bytes);
    if (!done) refuse(done.error());
    return;
  }
  bool whole = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
  if (!whole || std::fflush(stdout) != 0) refuse({"cannot be written", "stdout"});
}

}  // namespace tidemark::cli
