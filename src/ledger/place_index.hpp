// Writing the index of places. New rows wait in a table without an order, at most for 65,536
// entries, and are sorted in together then: one by one each would rewrite a page of its own.
#pragma once

#include <string>
#include <vector>

#include "ledger/subjects.hpp"

namespace tidemark::ledger {

class PlaceIndex {
 public:
  void add(const std::vector<AtPlace>& places, std::int64_t entry);
  // Writes what was added since, all of entries from `before` + 1 to `size`.
  void write(Connection& connection, std::int64_t before, std::int64_t size);

 private:
  std::string rows_;  // JSON, [["place",entry,"gist"],…]
};

// Makes the index anew from the log. REQUIRES: it is empty; a write transaction is open
void index_places(Connection& connection);

}  // namespace tidemark::ledger
