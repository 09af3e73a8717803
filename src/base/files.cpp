#include "base/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace tidemark::base {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlock = std::size_t(1) << 16;

class FileReader : public Reader {
 public:
  FileReader(int file, std::string path) : file_(file), path_(std::move(path)) {}
  ~FileReader() override {
    if (file_ != STDIN_FILENO) ::close(file_);
  }
  Result<std::size_t> read(char* buffer, std::size_t size) override {
    ssize_t got;
    do got = ::read(file_, buffer, size);
    while (got < 0 && errno == EINTR);
    if (got < 0) return Error{fmt::format("reading failed: {}", std::strerror(errno)), path_};
    return std::size_t(got);
  }

 private:
  int file_;
  std::string path_;
};

class MemoryReader : public Reader {
 public:
  explicit MemoryReader(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::size_t> read(char* buffer, std::size_t size) override {
    std::size_t got = bytes_.copy(buffer, size, at_);
    at_ += got;
    return got;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

class FileWriter : public Writer {
 public:
  FileWriter(std::string path, std::string temporary)
      : path_(std::move(path)),
        temporary_(std::move(temporary)),
        out_(temporary_, std::ios::binary | std::ios::trunc) {}
  ~FileWriter() override {
    std::error_code ignored;
    if (!done_ && temporary_ != path_) fs::remove(temporary_, ignored);
  }
  Result<void> append(std::string_view bytes) override {
    out_.write(bytes.data(), std::streamsize(bytes.size()));
    return state();
  }
  Result<void> commit() override {
    out_.flush();
    if (auto good = state(); !good) return good;
    std::error_code code;
    if (temporary_ != path_) fs::rename(temporary_, path_, code);
    if (code) return Error{"cannot be written: " + code.message(), path_};
    done_ = true;
    return {};
  }

 private:
  Result<void> state() const {
    if (out_) return {};
    return Error{fmt::format("cannot be written: {}", std::strerror(errno)), path_};
  }

  std::string path_, temporary_;
  std::ofstream out_;
  bool done_ = false;
};

class RealWorld : public World {
 public:
  Result<std::unique_ptr<Reader>> open(const std::string& path) const override {
    int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return Error{fmt::format("cannot be read: {}", std::strerror(errno)), path};
    auto reader = std::make_unique<FileReader>(file, path);
    if (is_folder(path)) return Error{"is a folder, not a file", path};
    return std::unique_ptr<Reader>(std::move(reader));
  }

  std::unique_ptr<Reader> standard_input() const override {
    return std::make_unique<FileReader>(STDIN_FILENO, "stdin");
  }

  Result<std::unique_ptr<Writer>> create(const std::string& path) override {
    std::error_code code;
    fs::path target(path);
    if (target.has_parent_path()) fs::create_directories(target.parent_path(), code);
    if (code) return Error{"its folder cannot be made: " + code.message(), path};
    // A device or a pipe is written to, never replaced by a file.
    bool is_special = fs::exists(target, code) && !fs::is_regular_file(target, code) &&
                      !fs::is_directory(target, code);
    std::string temporary = is_special ? path : fmt::format("{}.{}.part", path, ::getpid());
    return std::unique_ptr<Writer>(std::make_unique<FileWriter>(path, temporary));
  }

  Result<std::vector<std::string>> list(const std::string& folder) const override {
    std::vector<std::string> found;
    std::error_code code;
    fs::recursive_directory_iterator it(folder, code), end;
    if (code) return Error{"cannot be listed: " + code.message(), folder};
    for (; it != end; it.increment(code)) {
      if (code) return Error{"cannot be listed: " + code.message(), folder};
      bool hidden = it->path().filename().string().starts_with(".");
      if (hidden) it.disable_recursion_pending();
      else if (it->is_regular_file(code)) found.push_back(it->path().string());
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  bool is_folder(const std::string& path) const override {
    std::error_code code;
    return fs::is_directory(path, code);
  }

  bool exists(const std::string& path) const override {
    std::error_code code;
    return fs::exists(path, code);
  }

  Instant now() const override {
    auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::seconds>(since).count()};
  }
};

}  // namespace

Result<std::string> World::read(const std::string& path, std::size_t max_bytes) const {
  auto reader = open(path);
  if (!reader) return reader.error();
  return read_all(**reader, max_bytes, path);
}

Result<void> World::write(const std::string& path, std::string_view bytes) {
  auto writer = create(path);
  if (!writer) return writer.error();
  if (auto done = (*writer)->append(bytes); !done) return done;
  return (*writer)->commit();
}

Result<std::string> read_all(Reader& reader, std::size_t max_bytes, const std::string& path) {
  std::string bytes, block(kBlock, '\0');
  while (true) {
    auto got = reader.read(block.data(), block.size());
    if (!got) return got.error();
    if (*got == 0) return bytes;
    bytes.append(block, 0, *got);
    if (bytes.size() > max_bytes) {
      return Error{fmt::format("is larger than {} bytes", max_bytes), path};
    }
  }
}

std::unique_ptr<World> real_world() { return std::make_unique<RealWorld>(); }

std::unique_ptr<Reader> memory_reader(std::string bytes) {
  return std::make_unique<MemoryReader>(std::move(bytes));
}

}  // namespace tidemark::base
