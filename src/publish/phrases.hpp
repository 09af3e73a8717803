// The sentences and headings of reports in one language: languages/<id>/report.json, compiled in.
// How it writes days it has in common with the map's lettering (detail/wording.hpp).
//
// The file is a tree of texts; a text's key is its path, "summary.lost". "{name}" in a text is
// filled by the value of that name. A text that counts is an object of the plural forms that the
// language has (zero, one, two, few, many, other: Unicode's), "{n}" being the number. What a
// language lacks is said in English. docs/languages.md tells how to add one.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"

namespace tidemark::publish {

namespace detail {
struct Words;
}

// What a placeholder stands for.
using Filling = std::pair<std::string_view, std::string_view>;
using Fillings = std::initializer_list<Filling>;

// Replaces every "{name}"; one without a value stays as it is.
std::string filled(std::string_view text, Fillings values);

class Phrases {
 public:
  const std::string& language() const;  // ISO 639-1
  bool right_to_left() const;

  // The text; a key that no language has gives itself in brackets, for a test to find.
  std::string at(std::string_view key) const;
  std::string at(std::string_view key, Fillings values) const { return filled(at(key), values); }
  // That name of something which is in this language, else the one in Latin script.
  const std::string& name_of(const std::string& latin, const std::string& arabic) const;
  // For words that data names: `word` itself where no language has "<table>.<word>".
  std::string named(std::string_view table, std::string_view word) const;
  // In the plural form of the number, which also fills "{n}".
  std::string counted(std::string_view key, std::size_t number, Fillings values = {}) const;
  // "a, b and c"
  std::string list(const std::vector<std::string>& items) const;

  std::string day(base::Date day) const;        // "25 June 2017"
  std::string span(base::DateSpan span) const;  // "June 2017", "1–14 June 2017"
  std::string instant(base::Instant at) const;  // its day, in UTC

  // By key, of this language's own file.
  using Texts = std::map<std::string, std::string, std::less<>>;
  const Texts& own() const { return own_; }

 private:
  friend const std::vector<Phrases>& all_phrases();

  const std::string* find(std::string_view key) const;

  const detail::Words* words_ = nullptr;
  Texts own_;
  const Phrases* english_ = nullptr;  // null in English itself
};

// Every language, English first.
const std::vector<Phrases>& all_phrases();
// Null when there are none in that language.
const Phrases* phrases_in(std::string_view language);

}  // namespace tidemark::publish
