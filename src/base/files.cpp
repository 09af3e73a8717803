#include "base/files.hpp"

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

class RealWorld : public World {
 public:
  Result<std::string> read(const std::string& path, std::size_t max_bytes) const override {
    std::error_code code;
    if (fs::is_directory(path, code)) return Error{"is a folder, not a file", path};
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{fmt::format("cannot be read: {}", std::strerror(errno)), path};
    std::string bytes;
    char block[1 << 16];
    while (in.read(block, sizeof block) || in.gcount() > 0) {
      bytes.append(block, std::size_t(in.gcount()));
      if (bytes.size() > max_bytes) {
        return Error{fmt::format("is larger than {} bytes", max_bytes), path};
      }
    }
    if (in.bad()) return Error{"reading failed", path};
    return bytes;
  }

  Result<void> write(const std::string& path, std::string_view bytes) override {
    std::error_code code;
    fs::path target(path);
    if (target.has_parent_path()) fs::create_directories(target.parent_path(), code);
    if (code) return Error{"its folder cannot be made: " + code.message(), path};
    std::string temporary = fmt::format("{}.{}.part", path, ::getpid());
    {
      std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
      out.write(bytes.data(), std::streamsize(bytes.size()));
      out.flush();
      if (!out) {
        int reason = errno;
        fs::remove(temporary, code);
        return Error{fmt::format("cannot be written: {}", std::strerror(reason)), path};
      }
    }
    fs::rename(temporary, path, code);
    if (code) {
      std::error_code ignored;
      fs::remove(temporary, ignored);
      return Error{"cannot be written: " + code.message(), path};
    }
    return {};
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

std::unique_ptr<World> real_world() { return std::make_unique<RealWorld>(); }

}  // namespace tidemark::base
