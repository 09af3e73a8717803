// Chromium prints pages: the engine in which they are read, and the one with which they are tested.
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/program.hpp"
#include "pipeline/report.hpp"

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr const char* kBrowsers[] = {"chromium", "chromium-browser", "google-chrome"};
constexpr int kMostSeconds = 300;
constexpr std::size_t kMostBytes = std::size_t(256) << 20;

// Of its own, and gone with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_((fs::temp_directory_path() / "tidemark-print-XXXXXX").string()) {
    if (!::mkdtemp(path_.data())) path_.clear();
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  std::string file(const char* name) const { return path_ + "/" + name; }
  bool exists() const { return !path_.empty(); }

 private:
  std::string path_;
};

}  // namespace

base::Result<std::string> print_page(base::World& world, const std::string& page) {
  const auto browser =
      std::ranges::find_if(kBrowsers, [](const char* name) { return base::has_program(name); });
  if (browser == std::end(kBrowsers)) {
    return base::Error{
        "a PDF needs Chromium, which is not there (Debian's package chromium); any browser prints "
        "the page"};
  }
  const TemporaryFolder folder;
  if (!folder.exists())
    return base::Error{"no folder can be made there", fs::temp_directory_path().string()};
  const std::string html = folder.file("page.html"), pdf = folder.file("page.pdf");
  if (auto done = world.write(html, page); !done) return done.error();
  std::vector<std::string> words = {*browser,
                                    "--headless",
                                    "--disable-gpu",
                                    "--disable-extensions",
                                    "--no-first-run",
                                    "--user-data-dir=" + folder.file("profile"),
                                    "--no-pdf-header-footer",
                                    "--generate-pdf-document-outline",
                                    "--print-to-pdf=" + pdf};
  if (::geteuid() == 0) words.push_back("--no-sandbox");  // which Chromium asks of this user
  words.push_back("file://" + html);
  if (auto printed = base::run_program(words, "", kMostSeconds); !printed) return printed.error();
  auto bytes = world.read(pdf, kMostBytes);
  const bool whole =
      bytes && bytes->starts_with("%PDF-") && bytes->rfind("%%EOF") != std::string::npos;
  if (!whole) return base::Error{fmt::format("{} made no PDF of the page", *browser)};
  return bytes;
}

}  // namespace tidemark::pipeline
