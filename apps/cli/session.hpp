// One run of the program: the outside world, what is told on stderr, and the exit code.
//
// Results go to stdout, everything else to stderr. Refused input is one line each,
// "file:line:column: reason"; the exit code is then 1.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/files.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/ordered_pool.hpp"

namespace tidemark::cli {

class Session {
 public:
  Session() : world_(base::real_world()) {}

  base::World& world() { return *world_; }
  // Where the theatres and languages lie. Throws std::runtime_error when they are nowhere.
  std::string share() const;

  void be_quiet() { quiet_ = true; }
  // A line for people about how it went; nothing when quiet.
  void tell(std::string_view line) const;
  void refuse(const base::Error& error);
  // Tells all of them and leaves none.
  void report(pipeline::Faults& faults);
  // A bar that grows with the work; nothing unless stderr is a terminal.
  pipeline::Progress progress(std::string what) const;

  // To the file, or to stdout when it is "" or "-".
  void write(const std::string& file, std::string_view bytes);

  int exit_code() const { return exit_code_; }

 private:
  std::unique_ptr<base::World> world_;
  bool quiet_ = false;
  int exit_code_ = 0;
};

// A result that is written piece by piece, to a file or, when that is "" or "-", to stdout. The
// file appears when it is finished. The first failure is refused, what follows it left out.
class Output {
 public:
  Output(Session& session, const std::string& file);
  void append(std::string_view bytes);
  void finish();

 private:
  void fail(const base::Error& error);

  Session& session_;
  std::unique_ptr<base::Writer> writer_;
  bool failed_ = false;
};

}  // namespace tidemark::cli
