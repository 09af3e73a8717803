#include "pipeline/collect.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <istream>
#include <iterator>
#include <unordered_set>

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kEndings = {".txt", ".md", ".html", ".htm"};

bool is_report(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  std::ranges::transform(ending, ending.begin(),
                         [](unsigned char c) { return char(std::tolower(c)); });
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::string all_of(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

std::vector<Input> collect_reports(const base::World& world,
                                   const std::vector<std::string>& arguments,
                                   std::istream& standard_input, base::Errors& errors) {
  std::vector<Input> inputs;
  std::unordered_set<std::string> taken;
  auto take = [&](const std::string& path) {
    if (taken.insert(fs::path(path).lexically_normal().string()).second)
      inputs.push_back({path, {}});
  };
  for (const std::string& argument : arguments) {
    if (argument == "-") {
      if (taken.insert(argument).second) inputs.push_back({"stdin", all_of(standard_input)});
    } else if (argument.find("://") != argument.npos) {
      errors.push_back({"addresses are not read: save the page and give the file", argument});
    } else if (world.is_folder(argument)) {
      auto files = world.list(argument);
      if (!files) {
        errors.push_back(files.error());
        continue;
      }
      std::erase_if(*files, [](const std::string& file) { return !is_report(file); });
      if (files->empty()) {
        errors.push_back({"this folder holds no report (.txt, .md, .html, .htm)", argument});
      }
      for (const std::string& file : *files) take(file);
    } else {
      take(argument);
    }
  }
  return inputs;
}

}  // namespace tidemark::pipeline
