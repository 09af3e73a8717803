// The rows of the index of places, those that wait to be sorted in among them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/store/connection.hpp"

namespace tidemark::ledger {

struct PlaceRow {
  std::string_view place;
  std::int64_t entry = 0;
  std::string_view gist;
  bool reviewed = false;  // its entry, by then
};

class PlaceReader {
 public:
  // The rows of these places up to the entry `until`, those of each place in order; what they view
  // is the reader's until it is asked again. Throws StoreFailure. REQUIRES: a transaction is open
  std::vector<PlaceRow> rows(Connection& connection, std::span<const std::string> places,
                             std::int64_t until);

 private:
  // Rows with their text in one piece.
  class Kept {
   public:
    void add(std::string_view place, std::int64_t entry, std::string_view gist);
    void clear();
    std::size_t size() const { return rows_.size(); }
    PlaceRow row(std::size_t i) const;

   private:
    struct Row {
      std::size_t place, gist, end;  // where they begin in text_
      std::int64_t entry;
    };
    std::vector<Row> rows_;
    std::string text_;
  };

  void load(Connection& connection);

  // What waits, and what was reviewed, follows from the size of the log.
  std::int64_t size_ = -1;
  Kept waiting_, found_;
  std::vector<std::uint32_t> by_place_;  // rows of waiting_, by place and entry
  std::unordered_map<std::int64_t, std::int64_t> first_review_;  // by entry
};

}  // namespace tidemark::ledger
