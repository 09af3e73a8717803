// What every phrase parser asks of the units: categories, verb readings, and where phrases may
// start.
#pragma once

#include <initializer_list>
#include <string_view>

#include "names/lexicon.hpp"
#include "names/unit.hpp"

namespace tidemark::events {

class UnitReader {
 public:
  UnitReader(const names::Marked& marked, std::string_view text) : marked_(marked), text_(text) {}

  std::size_t size() const { return marked_.units.size(); }
  const names::Unit& unit(std::size_t i) const { return marked_.units[i]; }
  const names::Marked& marked() const { return marked_; }
  bool is(std::size_t i, names::Category c) const { return i < size() && unit(i).is(c); }
  bool is_kind(std::size_t i, names::UnitKind k) const { return i < size() && unit(i).kind == k; }
  const std::string& lower(std::size_t i) const { return marked_.tokens[unit(i).first].lower; }
  bool punctuation(std::size_t i, std::string_view mark) const { return punctuation(i, {mark}); }
  bool punctuation(std::size_t i, std::initializer_list<std::string_view> marks) const {
    return is_kind(i, names::UnitKind::punctuation) && is_among(lower(i), marks);
  }
  bool comma(std::size_t i) const { return punctuation(i, {",", "،"}); }
  bool quote(std::size_t i) const;
  bool dash(std::size_t i) const;
  // Space stands before and behind it.
  bool spaced(std::size_t i) const {
    return i + 1 < size() && marked_.tokens[unit(i).first].space_before &&
           marked_.tokens[unit(i + 1).first].space_before;
  }
  bool possessive_mark(std::size_t i) const;  // the token "'s" or "'"
  base::ByteRange range(std::size_t first, std::size_t last) const {
    return marked_.range(first, last);
  }
  std::string_view words(std::size_t first, std::size_t last) const {
    return range(first, last).of(text_);
  }

  // A determiner of the phrase behind it; "that" before a phrase that is complete by itself opens a
  // clause instead ("said that the army").
  bool determiner(std::size_t i) const;
  // The sense by which unit `i` is read as a verb in its place, or null. A word that is also a noun
  // ("control", "attack") is read by what stands before it.
  const names::Sense* verb(std::size_t i) const;
  // A finite verb or auxiliary starts here, adverbs passed over.
  bool finite_verb_starts(std::size_t i) const;

 private:
  static bool is_among(std::string_view mark, std::initializer_list<std::string_view> marks);
  bool noun_position(std::size_t i) const;
  bool common_noun(std::size_t i, const names::Sense& sense) const;
  bool one_thing(std::size_t i) const;
  bool object_follows(std::size_t i) const;
  bool takes_object(std::size_t i) const;

  const names::Marked& marked_;
  std::string_view text_;
};

}  // namespace tidemark::events
