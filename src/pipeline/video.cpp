#include "pipeline/video.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>
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
  // Ends it when it takes nothing for `seconds`.
  static Result<Run> start(Arguments arguments, int seconds) {
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return fault(errno);
    Run run;
    run.input_ = Handle(ends[0]);
    run.seconds_ = seconds;
    const timeval most{seconds, 0};
    if (setsockopt(ends[0], SOL_SOCKET, SO_SNDTIMEO, &most, sizeof most) != 0) return fault(errno);
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
        seconds_(other.seconds_),
        input_(std::move(other.input_)),
        complaints_(std::move(other.complaints_)) {}
  ~Run() { (void)finish(0); }

  // False when ffmpeg does not take it, or not in time.
  bool feed(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
      const ssize_t count = send(input_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) {
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) is_stuck_ = true;
        return false;
      }
      bytes = bytes.subspan(std::size_t(count));
    }
    return true;
  }

  // Waits until it has ended, for `more_seconds` than it may take nothing.
  Result<void> finish(int more_seconds) {
    input_.close();
    if (child_ <= 0) return {};
    const int seconds = seconds_ + more_seconds;
    const auto end = Clock::now() + std::chrono::seconds(is_stuck_ ? 0 : seconds);
    int status = 0;
    pid_t ended = 0;
    while ((ended = waitpid(child_, &status, WNOHANG)) == 0 && Clock::now() < end) {
      std::this_thread::sleep_for(kLook);
    }
    const bool in_time = ended != 0;
    if (!in_time) {
      kill(child_, SIGKILL);
      while (waitpid(child_, &status, 0) < 0 && errno == EINTR) {
      }
    }
    child_ = -1;
    if (!in_time) {
      return Error{fmt::format("ffmpeg was ended: it made nothing of the film for {} seconds",
                               is_stuck_ ? seconds_ : seconds)};
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    const std::string told = complaints_.bytes();
    return Error{fmt::format("ffmpeg made no film: {}", told.substr(0, told.find('\n')))};
  }

 private:
  Run() = default;
  static Error fault(int code) {
    return {fmt::format("ffmpeg cannot be started: {}", std::strerror(code))};
  }

  using Clock = std::chrono::steady_clock;
  static constexpr auto kLook = std::chrono::milliseconds(2);

  pid_t child_ = -1;
  int seconds_ = 0;
  bool is_stuck_ = false;
  Handle input_;
  MemoryFile complaints_;
};

Result<void> run(Arguments arguments, int seconds) {
  auto started = Run::start(std::move(arguments), seconds);
  if (!started) return started.error();
  return started->finish(0);
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
Result<std::string> as_gif(const MemoryFile& film, int seconds) {
  const MemoryFile palette, gif;
  auto chosen = run({"-i", film.path(), "-vf", "palettegen", "-update", "1", "-c:v", "png", "-f",
                     "image2", palette.path()},
                    seconds);
  if (!chosen) return chosen.error();
  auto made = run({"-i", film.path(), "-f", "png_pipe", "-i", palette.path(), "-lavfi",
                   "paletteuse=dither=none:diff_mode=rectangle", "-f", "gif", gif.path()},
                  seconds);
  if (!made) return made.error();
  return gif.bytes();
}

}  // namespace

struct Video::State {
  VideoOptions options;
  int pictures;
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
  auto encoding = Run::start(std::move(arguments), options.patience_seconds);
  if (!encoding) return encoding.error();
  return Video(std::make_unique<State>(options, 0, std::move(film), std::move(*encoding)));
}

Result<void> Video::add(std::span<const std::uint8_t> picture) {
  ++state_->pictures;
  if (state_->encoding.feed(picture)) return {};
  auto told = state_->encoding.finish(0);
  return told ? Error{"ffmpeg stopped before the film's end"} : told.error();
}

Result<std::string> Video::finish() {
  if (auto done = state_->encoding.finish(state_->pictures); !done) return done.error();
  if (state_->options.format == VideoFormat::gif) {
    return as_gif(state_->film, state_->options.patience_seconds + state_->pictures);
  }
  return state_->film.bytes();
}

}  // namespace tidemark::pipeline
