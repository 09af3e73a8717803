#include "pipeline/video.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

extern char** environ;

namespace tidemark::pipeline {
namespace {

using base::Error;
using base::Result;
using Arguments = std::vector<std::string>;

// An open file of the process.
class Handle {
 public:
  explicit Handle(int number = -1) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Handle() { close(); }
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

// A file in memory, that a child process opens by its path.
class MemoryFile {
 public:
  MemoryFile() : handle_(memfd_create("tidemark", 0)) {}
  std::string path() const { return fmt::format("/proc/self/fd/{}", handle_.number()); }
  int number() const { return handle_.number(); }
  std::string bytes() const {
    std::string all;
    char buffer[1 << 16];
    ssize_t count = 0;
    for (off_t at = 0; (count = pread(handle_.number(), buffer, sizeof buffer, at)) > 0;
         at += count) {
      all.append(buffer, std::size_t(count));
    }
    return all;
  }

 private:
  Handle handle_;
};

// One run of ffmpeg: its input comes over a socket, what it complains of goes to memory.
class Run {
 public:
  static Result<Run> start(Arguments arguments) {
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return fault(errno);
    Run run;
    run.input_ = Handle(ends[0]);
    Handle theirs(ends[1]);
    arguments.insert(arguments.begin(),
                     {"ffmpeg", "-hide_banner", "-loglevel", "error", "-nostats", "-y"});
    std::vector<char*> words;
    for (std::string& word : arguments) words.push_back(word.data());
    words.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, theirs.number(), STDIN_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, run.complaints_.number(), STDERR_FILENO);
    const int status =
        posix_spawnp(&run.child_, "ffmpeg", &actions, nullptr, words.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (status == ENOENT)
      return Error{"ffmpeg is not installed: films need it (Debian's package ffmpeg)"};
    if (status != 0) return fault(status);
    return run;
  }
  Run(Run&& other) noexcept
      : child_(std::exchange(other.child_, -1)),
        input_(std::move(other.input_)),
        complaints_(std::move(other.complaints_)) {}
  ~Run() { (void)finish(); }

  // False when ffmpeg does not take it.
  bool feed(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
      const ssize_t count = send(input_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return false;
      bytes = bytes.subspan(std::size_t(count));
    }
    return true;
  }

  Result<void> finish() {
    input_.close();
    int status = 0;
    while (child_ > 0 && waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    child_ = -1;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    const std::string told = complaints_.bytes();
    return Error{fmt::format("ffmpeg made no film: {}", told.substr(0, told.find('\n')))};
  }

 private:
  Run() = default;
  static Error fault(int code) {
    return {fmt::format("ffmpeg cannot be started: {}", std::strerror(code))};
  }

  pid_t child_ = -1;
  Handle input_;
  MemoryFile complaints_;
};

Result<void> run(Arguments arguments) {
  auto started = Run::start(std::move(arguments));
  if (!started) return started.error();
  return started->finish();
}

Arguments encoder(VideoFormat format) {
  if (format == VideoFormat::mp4) {
    return {"-c:v",    "libx264",   "-preset",    "veryfast", "-crf",      "20",       "-pix_fmt",
            "yuv420p", "-movflags", "+faststart", "-fflags",  "+bitexact", "-flags:v", "+bitexact"};
  }
  // What a GIF's colours are chosen from, and then made of.
  return {"-c:v", "libx264rgb", "-preset", "ultrafast", "-qp", "0"};
}

// Two readings of the film, so that a long one needs no more memory than a short one.
Result<std::string> as_gif(const MemoryFile& film) {
  const MemoryFile palette, gif;
  auto chosen = run({"-i", film.path(), "-vf", "palettegen", "-update", "1", "-c:v", "png", "-f",
                     "image2", palette.path()});
  if (!chosen) return chosen.error();
  auto made = run({"-i", film.path(), "-f", "png_pipe", "-i", palette.path(), "-lavfi",
                   "paletteuse=dither=none:diff_mode=rectangle", "-f", "gif", gif.path()});
  if (!made) return made.error();
  return gif.bytes();
}

}  // namespace

struct Video::State {
  VideoFormat format;
  MemoryFile film;
  Run encoding;
};

Video::Video(std::unique_ptr<State> state) : state_(std::move(state)) {}
Video::Video(Video&&) noexcept = default;
Video::~Video() = default;

Result<Video> Video::open(const VideoOptions& options) {
  MemoryFile film;
  Arguments arguments = {"-f",       "rawvideo",
                         "-pix_fmt", "bgr0",
                         "-s:v",     fmt::format("{}x{}", options.width, options.height),
                         "-r",       fmt::format("{}", options.pictures_per_second),
                         "-i",       "pipe:0"};
  for (const std::string& word : encoder(options.format)) arguments.push_back(word);
  for (const std::string& word : {std::string("-f"), std::string("mp4"), film.path()})
    arguments.push_back(word);
  auto encoding = Run::start(std::move(arguments));
  if (!encoding) return encoding.error();
  return Video(std::make_unique<State>(options.format, std::move(film), std::move(*encoding)));
}

Result<void> Video::add(std::span<const std::uint8_t> picture) {
  if (state_->encoding.feed(picture)) return {};
  auto told = state_->encoding.finish();
  return told ? Error{"ffmpeg stopped before the film's end"} : told.error();
}

Result<std::string> Video::finish() {
  if (auto done = state_->encoding.finish(); !done) return done.error();
  if (state_->format == VideoFormat::gif) return as_gif(state_->film);
  return state_->film.bytes();
}

}  // namespace tidemark::pipeline
