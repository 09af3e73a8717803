#include "bench/run_program.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "bench/stopwatch.hpp"

namespace tidemark::bench {

Run run_program(std::vector<std::string> words) {
  Run measured;
  int status = 0;
  rusage used{};
  measured.seconds = seconds([&] {
    pid_t child = fork();
    if (child == 0) {
      int nowhere = open("/dev/null", O_WRONLY);
      dup2(nowhere, STDOUT_FILENO);
      std::vector<char*> arguments;
      for (std::string& word : words) arguments.push_back(word.data());
      arguments.push_back(nullptr);
      execvp(arguments[0], arguments.data());
      _exit(127);
    }
    wait4(child, &status, 0, &used);
  });
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "%s failed\n", words[0].c_str());
    std::exit(1);
  }
  const auto in_seconds = [](const timeval& t) {
    return double(t.tv_sec) + double(t.tv_usec) / 1e6;
  };
  measured.processor = in_seconds(used.ru_utime) + in_seconds(used.ru_stime);
  measured.memory = double(used.ru_maxrss) * 1024;
  return measured;
}

}  // namespace tidemark::bench
