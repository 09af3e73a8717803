// Test helper: a sentence taken through the first stages of reading, as the small theatre reads it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "events/clause.hpp"
#include "names/marker.hpp"
#include "names/testing/small_theatre.hpp"

namespace tidemark::events {

struct Stages {
  std::string text;
  names::Marked marked;
  std::vector<Group> groups;
  std::vector<Clause> clauses;
};

inline Stages stages_of(std::string text) {
  using names::testing::english;
  using names::testing::small_theatre;
  static base::Errors errors;
  static const names::Lexicon lexicon(english(), errors);
  static const names::NameIndex actors = names::index_actors(small_theatre(), english());
  static const names::NameIndex outlets = names::index_outlets(small_theatre(), english());
  static const names::PlaceIndex places(small_theatre(), english().folding);
  static const names::Marker marker(lexicon, actors, outlets, places);
  Stages s;
  s.text = std::move(text);
  s.marked =
      marker.mark(s.text, text::Tokenizer(english()).tokenize(s.text, {0, s.text.size()}), {});
  s.groups = build_groups(s.marked, s.text);
  s.clauses = build_clauses(s.groups);
  return s;
}

// A stage's lines on one line: "a; b; c".
inline std::string on_one_line(std::string lines) {
  if (!lines.empty()) lines.pop_back();
  for (std::size_t at = lines.find('\n'); at != lines.npos; at = lines.find('\n', at))
    lines.replace(at, 1, "; ");
  return lines;
}

}  // namespace tidemark::events
