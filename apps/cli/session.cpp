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
  if (isatty(STDERR_FILENO)) fmt::print(stderr, "\r\033[K");  // a bar may stand there
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
    if (total == 0) {
      fmt::print(stderr, "\r{} {} ", what, done);
      std::fflush(stderr);
      return;
    }
    constexpr std::size_t kWidth = 40;
    std::size_t filled = kWidth * done / std::max<std::size_t>(total, 1);
    fmt::print(stderr, "\r{} [{:=<{}}{: <{}}] {}/{}", what, "", filled, "", kWidth - filled, done,
               total);
    if (done == total) fmt::print(stderr, "\r\033[K");  // the bar leaves no trace
    std::fflush(stderr);
  };
}

void Session::write(const std::string& file, std::string_view bytes) {
  Output output(*this, file);
  output.append(bytes);
  output.finish();
}

Output::Output(Session& session, const std::string& file) : session_(session) {
  if (file.empty() || file == "-") return;
  auto writer = session.world().create(file);
  if (writer) writer_ = std::move(*writer);
  else fail(writer.error());
}

void Output::append(std::string_view bytes) {
  if (failed_) return;
  if (writer_) {
    if (auto done = writer_->append(bytes); !done) fail(done.error());
  } else if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) {
    fail({"cannot be written", "stdout"});
  }
}

void Output::finish() {
  if (failed_) return;
  if (writer_) {
    if (auto done = writer_->commit(); !done) fail(done.error());
  } else if (std::fflush(stdout) != 0) {
    fail({"cannot be written", "stdout"});
  }
}

void Output::fail(const base::Error& error) {
  failed_ = true;
  session_.refuse(error);
}

}  // namespace tidemark::cli
