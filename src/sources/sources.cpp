#include "sources/sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_set>

namespace tidemark::sources {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kEndings = {".txt", ".md", ".html", ".htm"};

bool is_report(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](unsigned char c) { return char(std::tolower(c)); });
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

class Walk {
 public:
  Walk(const base::World& world, const Give& give) : world_(world), give_(give) {}

  void argument(const std::string& argument) {
    if (argument == "-") {
      if (taken_.insert(argument).second) read(*world_.standard_input(), "stdin");
    } else if (argument.find("://") != argument.npos) {
      give_(base::Error{"addresses are not read: save the page and give the file", argument});
    } else if (world_.is_folder(argument)) {
      folder(argument);
    } else {
      file(argument);
    }
  }

 private:
  void folder(const std::string& path) {
    auto files = world_.list(path);
    if (!files) return give_(files.error());
    std::erase_if(*files, [](const std::string& name) { return !is_report(name); });
    if (files->empty()) {
      give_(base::Error{"this folder holds no report (.txt, .md, .html, .htm)", path});
    }
    for (const std::string& name : *files) file(name);
  }

  void file(const std::string& path) {
    if (!taken_.insert(fs::path(path).lexically_normal().string()).second) return;
    auto reader = world_.open(path);
    if (!reader) return give_(reader.error());
    read(**reader, path);
  }

  void read(base::Reader& reader, const std::string& path) {
    auto bytes = base::read_all(reader, model::kLargestDocument, path);
    if (!bytes) return give_(bytes.error());
    model::Document document;
    document.path = path;
    document.bytes = std::move(*bytes);
    give_(std::move(document));
  }

  const base::World& world_;
  const Give& give_;
  std::unordered_set<std::string> taken_;
};

}  // namespace

void for_each_document(const base::World& world, const Sources& sources, const Give& give) {
  Walk walk(world, give);
  for (const std::string& argument : sources.arguments) walk.argument(argument);
}

}  // namespace tidemark::sources
