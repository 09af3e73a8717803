#include "theatre/language.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>

#include <optional>

#include "base/csv.hpp"

namespace tidemark::theatre {
namespace {

using base::Error;
using base::Errors;
using model::Language;
using model::LexiconEntry;

constexpr std::size_t kMaxFile = std::size_t(16) << 20;

// Folded, with single blanks: how the engine will meet it.
std::string phrase_key(std::string_view phrase) {
  std::string key;
  for (char c : model::fold_case(phrase)) {
    bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) key += c;
    else if (!key.empty() && key.back() != ' ') key += ' ';
  }
  while (key.ends_with(' ')) key.pop_back();
  return key;
}

std::optional<std::string> scalar(const toml::node& node) {
  if (auto text = node.value_exact<std::string>()) return *text;
  if (auto number = node.value_exact<std::int64_t>()) return fmt::format("{}", *number);
  if (auto number = node.value_exact<double>()) return fmt::format("{}", *number);
  if (auto flag = node.value_exact<bool>()) return *flag ? "true" : "false";
  return std::nullopt;
}

class FileReader {
 public:
  FileReader(std::string file, Language& language, Errors& errors)
      : file_(std::move(file)), language_(language), errors_(errors) {}

  void lexicon(const toml::table& document) {
    for (const auto& [key, node] : document) {
      std::string category(key.str());
      if (const toml::table* table = node.as_table()) {
        for (const auto& [phrase, value] : *table) entry(category, phrase.str(), value);
      } else if (const toml::array* phrases = node.as_array()) {
        for (const toml::node& phrase : *phrases) listed(category, phrase);
      } else if (key.str() == "id" || key.str() == "name") {
        (key.str() == "id" ? language_.id : language_.name) = scalar(node).value_or("");
      } else {
        fault(node, fmt::format("'{}' is neither a table nor a list of phrases", key.str()));
      }
    }
  }

  void folding(const toml::table& document) {
    model::Folding& folding = language_.folding;
    for (const auto& [key, node] : document) {
      if (key.str() == "articles") {
        for (std::string& word : words(node)) folding.articles.insert(std::move(word));
      } else if (key.str() == "prefixes") {
        folding.prefixes = words(node);
      } else if (key.str() == "sounds") {
        folding.sounds = pairs(node);
      } else if (key.str() == "endings") {
        folding.endings = pairs(node);
      } else if (const toml::table* heads = key.str() == "heads" ? node.as_table() : nullptr) {
        for (const auto& [form, variants] : *heads) {
          for (std::string& variant : words(variants)) folding.heads[variant] = form.str();
        }
      } else {
        fault(node, fmt::format("'{}' is not a rule of folding", key.str()));
      }
    }
  }

 private:
  void fault(const toml::node& node, std::string reason) {
    auto at = node.source().begin;
    errors_.push_back(Error{std::move(reason), file_, int(at.line), int(at.column)});
  }

  void entry(const std::string& category, std::string_view phrase, const toml::node& value) {
    LexiconEntry entry{phrase_key(phrase), category, {}};
    if (auto bare = scalar(value)) {
      entry.features.set("value", *bare);
    } else if (const toml::table* features = value.as_table()) {
      for (const auto& [name, feature] : *features) {
        auto text = scalar(feature);
        if (text) entry.features.set(std::string(name.str()), *text);
        else
          fault(feature,
                fmt::format("feature '{}' of '{}' is not a plain value", name.str(), phrase));
      }
    } else {
      return fault(value, fmt::format("'{}' has neither a value nor features", phrase));
    }
    if (entry.phrase.empty()) return fault(value, "a phrase is empty");
    std::vector<std::string> forms = base::split_list(entry.feature("forms"));
    entry.features.remove("forms");
    language_.entries.push_back(entry);
    for (const std::string& form : forms) {
      entry.phrase = phrase_key(form);
      language_.entries.push_back(entry);
    }
  }

  void listed(const std::string& category, const toml::node& node) {
    auto phrase = node.value_exact<std::string>();
    if (!phrase || phrase_key(*phrase).empty()) return fault(node, "a list may hold phrases only");
    language_.entries.push_back({phrase_key(*phrase), category, {}});
  }

  std::vector<std::string> words(const toml::node& node) {
    std::vector<std::string> found;
    const toml::array* list = node.as_array();
    if (!list) fault(node, "should be a list of words");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      if (auto word = (*list)[i].value_exact<std::string>()) found.push_back(phrase_key(*word));
      else fault((*list)[i], "should be a word");
    }
    return found;
  }

  // Kept as written: rules tell a marked consonant from a letter by its case.
  std::vector<std::pair<std::string, std::string>> pairs(const toml::node& node) {
    std::vector<std::pair<std::string, std::string>> found;
    const toml::array* list = node.as_array();
    if (!list) fault(node, "should be a list of pairs");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      const toml::array* pair = (*list)[i].as_array();
      auto from = pair && pair->size() == 2 ? (*pair)[0].value_exact<std::string>() : std::nullopt;
      auto to = from ? (*pair)[1].value_exact<std::string>() : std::nullopt;
      if (to) found.emplace_back(*from, *to);
      else fault((*list)[i], "should be a pair of texts");
    }
    return found;
  }

  std::string file_;
  Language& language_;
  Errors& errors_;
};

std::string file_name(std::string_view path) {
  return std::string(path.substr(path.find_last_of('/') + 1));
}

}  // namespace

base::Result<Language> load_language(const base::World& world, const std::string& folder,
                                     Errors& errors) {
  if (!world.is_folder(folder)) return Error{"there is no such language folder", folder};
  auto files = world.list(folder);
  if (!files) return files.error();
  Language language;
  for (const std::string& file : *files) {
    if (!file.ends_with(".toml")) continue;
    auto text = world.read(file, kMaxFile);
    if (!text) {
      errors.push_back(text.error());
      continue;
    }
    try {
      toml::table document = toml::parse(std::string_view(*text), std::string_view(file));
      FileReader reader(file, language, errors);
      if (file_name(file) == "folding.toml") reader.folding(document);
      else reader.lexicon(document);
    } catch (const toml::parse_error& fault) {
      auto at = fault.source().begin;
      errors.push_back(Error{std::string(fault.description()), file, int(at.line), int(at.column)});
    }
  }
  if (language.id.empty()) language.id = file_name(folder);
  return language;
}

}  // namespace tidemark::theatre
