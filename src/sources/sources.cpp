#include "sources/sources.hpp"

#include <filesystem>
#include <unordered_set>

#include "sources/container.hpp"
#include "sources/fetch.hpp"
#include "sources/kind.hpp"

namespace tidemark::sources {
namespace {

namespace fs = std::filesystem;

class Walk {
 public:
  Walk(const base::World& world, bool allow_private, const Give& give)
      : world_(world), allow_private_(allow_private), give_(give) {}

  void argument(const std::string& argument) {
    if (argument == "-") {
      if (taken_.insert(argument).second) read(*world_.standard_input(), "stdin", {});
    } else if (argument.find("://") != argument.npos) {
      if (taken_.insert(argument).second) address(argument);
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
    std::erase_if(*files, [](const std::string& name) { return !has_known_ending(name); });
    if (files->empty()) {
      give_(
          base::Error{"this folder holds no report (.txt, .html, .xml, .json and the like)", path});
    }
    for (const std::string& name : *files) file(name);
  }

  void file(const std::string& path) {
    if (!taken_.insert(fs::path(path).lexically_normal().string()).second) return;
    auto reader = world_.open(path);
    if (!reader) return give_(reader.error());
    read(**reader, path, {});
  }

  void address(const std::string& url) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) {
      return give_(base::Error{"only http and https addresses are read", url});
    }
    auto fetched = fetch(url, {.allow_private = allow_private_});
    if (!fetched) return give_(fetched.error());
    model::Hints hints;
    hints.url = std::move(fetched->url);
    hints.charset = std::move(fetched->charset);
    read(*base::memory_reader(std::move(fetched->bytes)), url, hints);
  }

  void read(base::Reader& reader, const std::string& path, const model::Hints& hints) {
    read_container(reader, path, hints, give_);
  }

  const base::World& world_;
  bool allow_private_;
  const Give& give_;
  std::unordered_set<std::string> taken_;
};

}  // namespace

void for_each_document(const base::World& world, const Sources& sources, const Give& give) {
  Walk walk(world, sources.allow_private, give);
  for (const std::string& argument : sources.arguments) walk.argument(argument);
}

}  // namespace tidemark::sources
