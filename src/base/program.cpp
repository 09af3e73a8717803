#include "base/program.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>

extern char** environ;

namespace tidemark::base {
namespace {

using Clock = std::chrono::steady_clock;

// Both ends of a pipe, closed when nobody needs them any more.
class Pipe {
 public:
  Pipe() { open_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0; }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() { close(0), close(1); }

  bool is_open() const { return open_; }
  int operator[](int end) const { return ends_[std::size_t(end)]; }
  void close(int end) {
    int& descriptor = ends_[std::size_t(end)];
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  bool open_ = false;
};

// A program that has stopped reading must not end ours.
class NoBrokenPipe {
 public:
  NoBrokenPipe() {
    struct sigaction ignored {};
    ignored.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignored, &before_);
  }
  ~NoBrokenPipe() { ::sigaction(SIGPIPE, &before_, nullptr); }

 private:
  struct sigaction before_ {};
};

struct Streams {
  Pipe in, out, complaints;
};

int spawn(const std::vector<std::string>& words, const Streams& streams, pid_t& child) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, streams.in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, streams.out[1], 1);
  posix_spawn_file_actions_adddup2(&actions, streams.complaints[1], 2);
  const int code =
      ::posix_spawnp(&child, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

// Appends what there is to read; closes the pipe at its end.
void drain(Pipe& pipe, std::string& into) {
  std::array<char, 65536> buffer;
  const ssize_t got = ::read(pipe[0], buffer.data(), buffer.size());
  if (got > 0) into.append(buffer.data(), std::size_t(got));
  else if (got == 0 || errno != EINTR) pipe.close(0);
}

void feed(Pipe& pipe, std::string_view& input) {
  const ssize_t done = ::write(pipe[1], input.data(), input.size());
  if (done > 0) input.remove_prefix(std::size_t(done));
  if ((done < 0 && errno != EINTR && errno != EAGAIN) || input.empty()) pipe.close(1);
}

// Until the program has closed both its outputs; false when the time is over before.
bool converse(Streams& streams, std::string_view input, std::string& output,
              std::string& complaints, Clock::time_point end) {
  ::fcntl(streams.in[1], F_SETFL, O_NONBLOCK);
  if (input.empty()) streams.in.close(1);
  while (streams.out[0] >= 0 || streams.complaints[0] >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    pollfd polled[] = {{streams.in[1], POLLOUT, 0},
                       {streams.out[0], POLLIN, 0},
                       {streams.complaints[0], POLLIN, 0}};
    if (left.count() <= 0) return false;
    if (::poll(polled, 3, int(left.count())) <= 0) continue;
    if (polled[0].revents) feed(streams.in, input);
    if (polled[1].revents) drain(streams.out, output);
    if (polled[2].revents) drain(streams.complaints, complaints);
  }
  return true;
}

std::string last_line(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  const std::size_t begin = text.rfind('\n');
  return std::string(begin == std::string_view::npos ? text : text.substr(begin + 1));
}

}  // namespace

Result<std::string> run_program(const std::vector<std::string>& words, std::string_view input,
                                int most_seconds) {
  const auto failed = [&](const std::string& why) {
    return Error{fmt::format("{}: {}", words[0], why)};
  };
  Streams streams;
  if (!streams.in.is_open() || !streams.out.is_open() || !streams.complaints.is_open()) {
    return failed(std::strerror(errno));
  }
  const NoBrokenPipe guard;
  pid_t child = -1;
  if (const int code = spawn(words, streams, child); code != 0) return failed(std::strerror(code));
  streams.in.close(0);
  streams.out.close(1);
  streams.complaints.close(1);

  std::string output, complaints;
  const auto end = Clock::now() + std::chrono::seconds(most_seconds);
  const bool in_time = converse(streams, input, output, complaints, end);
  if (!in_time) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!in_time) return failed(fmt::format("did not end within {} seconds", most_seconds));
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return output;
  const std::string line = last_line(complaints);
  if (!line.empty()) return failed(line);
  return failed(WIFEXITED(status) ? fmt::format("ended with code {}", WEXITSTATUS(status))
                                  : fmt::format("was ended by signal {}", WTERMSIG(status)));
}

bool has_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view folders = path ? path : "";
  while (!folders.empty()) {
    const std::size_t end = folders.find(':');
    const auto file = std::filesystem::path(folders.substr(0, end)) / name;
    if (::access(file.c_str(), X_OK) == 0) return true;
    folders.remove_prefix(end == std::string_view::npos ? folders.size() : end + 1);
  }
  return false;
}

}  // namespace tidemark::base
