#include "ledger/place_reader.hpp"

#include <algorithm>
#include <functional>
#include <tuple>
#include <utility>

#include "ledger/log_reader.hpp"
#include "ledger/sql.hpp"
#include "model/json.hpp"

namespace tidemark::ledger {
namespace {

std::size_t hash(const PlaceRow& row) { return std::hash<std::string_view>()(row.place); }

}  // namespace

void PlaceReader::Kept::add(std::string_view place, std::int64_t entry, std::string_view gist) {
  std::size_t begin = text_.size();
  text_ += place;
  text_ += gist;
  rows_.push_back({begin, begin + place.size(), text_.size(), entry});
}

void PlaceReader::Kept::clear() {
  rows_.clear();
  text_.clear();
}

PlaceRow PlaceReader::Kept::row(std::size_t i) const {
  const Row& row = rows_[i];
  std::string_view text = text_;
  return {text.substr(row.place, row.gist - row.place), row.entry,
          text.substr(row.gist, row.end - row.gist), false};
}

void PlaceReader::load(Connection& connection) {
  std::int64_t size = log_end(connection).size;
  if (size == size_) return;
  size_ = -1;
  waiting_.clear();
  auto rows = connection.ask(sql::kAllNewPlaces);
  while (rows->next()) waiting_.add(rows->bytes(0), rows->number(1), rows->bytes(2));
  std::vector<std::pair<std::size_t, std::uint32_t>> hashes;  // they come in the order of the log
  for (std::uint32_t i = 0; i < waiting_.size(); ++i) hashes.emplace_back(hash(waiting_.row(i)), i);
  std::ranges::sort(hashes);
  by_place_.clear();
  for (const auto& [hash, i] : hashes) by_place_.push_back(i);
  first_review_.clear();
  auto reviewed = connection.ask(sql::kAllReviewed);  // in the order of the log for each
  while (reviewed->next()) first_review_.try_emplace(reviewed->number(0), reviewed->number(1));
  size_ = size;
}

std::vector<PlaceRow> PlaceReader::rows(Connection& connection, std::span<const std::string> places,
                                        std::int64_t until) {
  load(connection);
  found_.clear();
  std::string asked = model::canonical(model::Json(places));
  auto sorted = connection.ask(connection.dialect().at_places, std::string_view(asked), until);
  while (sorted->next()) found_.add(sorted->bytes(0), sorted->number(1), sorted->bytes(2));
  std::vector<PlaceRow> rows;
  for (std::size_t i = 0; i < found_.size(); ++i) rows.push_back(found_.row(i));
  for (const std::string& place : places) {
    auto here = std::ranges::equal_range(by_place_, std::hash<std::string_view>()(place), {},
                                         [&](std::uint32_t i) { return hash(waiting_.row(i)); });
    for (std::uint32_t i : here) {
      PlaceRow row = waiting_.row(i);
      if (row.place == place && row.entry <= until) rows.push_back(row);
    }
  }
  for (PlaceRow& row : rows) {
    auto review = first_review_.find(row.entry);
    row.reviewed = review != first_review_.end() && review->second <= until;
  }
  std::ranges::sort(rows, [](const PlaceRow& a, const PlaceRow& b) {
    return std::tie(a.entry, a.place) < std::tie(b.entry, b.place);
  });
  return rows;
}

}  // namespace tidemark::ledger
