// The words that the tables of a language know, each once, so that reading compares numbers instead
// of spellings. Whoever builds a table adds its words; tokens are then looked up once.
//
// Building is for one thread, before anything is read; looking up is for any number of them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::model {

struct Word {
  std::string text;      // as fold_case gives it
  std::uint32_t id = 0;  // counts from 0
  // Bits of the tables in which a phrase begins with it, is it alone, or goes on with it.
  std::uint64_t begins = 0, alone = 0, inside = 0;
  bool article = false;  // names are found without it
};

// Bits of a word's spelling, the same in every run.
std::uint64_t spelling_hash(std::string_view text);

class Vocabulary {
 public:
  Word& add(std::string_view text);
  // The bit for the table of that name. There are 64: beyond, tables share them, so that a bit that
  // is not set says for certain that no phrase of the table begins with the word.
  std::uint64_t bit_of_table(std::string_view name);

  // Null when no table knows the word. Valid as long as the vocabulary.
  const Word* find(std::string_view text) const { return find(text, spelling_hash(text)); }
  const Word* find(std::string_view text, std::uint64_t hash) const {
    return slots_.empty() ? nullptr : slots_[place_of(text, hash)].word;
  }
  std::size_t size() const { return words_.size(); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Word* word = nullptr;
  };
  std::size_t place_of(std::string_view text, std::uint64_t hash) const {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].word && (slots_[at].hash != hash || slots_[at].word->text != text)) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }
  void grow();

  std::deque<Word> words_;   // which does not move them
  std::vector<Slot> slots_;  // a power of two of them, at most half full
  std::vector<std::string> tables_;
};

}  // namespace tidemark::model
