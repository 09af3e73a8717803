#include "theatre/name_table.hpp"

#include <algorithm>
#include <limits>

namespace tidemark::theatre {
namespace {

// A cell of thousands of aliases must not make adding quadratic.
constexpr std::size_t kMostCompared = 32;

// In the order of their numbers, each once: a merged place may have got the name later than others.
std::vector<std::size_t> in_order(std::vector<std::size_t> places) {
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

NameTable::Name NameTable::operator[](std::size_t i) const {
  const Entry& entry = entries_[i];
  std::string_view bytes = std::string_view(bytes_).substr(entry.begin);
  return {entry.place, bytes.substr(0, entry.plain_size),
          bytes.substr(entry.plain_size, entry.loose_size)};
}

void NameTable::add(std::size_t place, std::string_view plain, std::string_view loose) {
  // Nobody's name is longer than this: such a cell names no place that a text could tell of.
  constexpr std::size_t kLongest = std::numeric_limits<std::uint16_t>::max();
  if (plain.empty() || plain.size() > kLongest || loose.size() > kLongest) return;
  std::size_t end = bytes_.size() + plain.size() + loose.size();
  if (end > std::numeric_limits<std::uint32_t>::max()) return;
  for (std::size_t i = size(), least = i - std::min(i, kMostCompared); i > least; --i) {
    Name known = (*this)[i - 1];
    if (known.place != place) break;
    if (known.plain == plain && known.loose == loose) return;
  }
  auto entry = std::uint32_t(size());
  entries_.push_back({std::uint32_t(place), std::uint32_t(bytes_.size()),
                      std::uint16_t(plain.size()), std::uint16_t(loose.size())});
  bytes_.append(plain).append(loose);
  by_plain_.add(base::hash_of(plain), entry);
  by_loose_.add(base::hash_of(loose), entry);
}

void NameTable::cover(const std::vector<model::Place>& places, const model::Folding& folding) {
  for (; covered_ < places.size(); ++covered_) {
    for (const std::string* name : names_of(places[covered_])) {
      model::NameKeys keys = folding.keys(*name);
      add(covered_, keys.plain, keys.loose);
    }
  }
}

std::vector<std::size_t> NameTable::of_plain(std::string_view key) const {
  std::vector<std::size_t> places;
  by_plain_.each(base::hash_of(key), [&](std::uint32_t i) {
    if ((*this)[i].plain == key) places.push_back(entries_[i].place);
    return true;
  });
  return in_order(std::move(places));
}

std::vector<std::size_t> NameTable::of_loose(std::string_view key) const {
  std::vector<std::size_t> places;
  by_loose_.each(base::hash_of(key), [&](std::uint32_t i) {
    if ((*this)[i].loose == key) places.push_back(entries_[i].place);
    return true;
  });
  return in_order(std::move(places));
}

std::vector<const std::string*> names_of(const model::Place& place) {
  std::vector<const std::string*> names = {&place.name};
  if (!place.name_ar.empty()) names.push_back(&place.name_ar);
  for (const std::string& alias : place.aliases) names.push_back(&alias);
  return names;
}

}  // namespace tidemark::theatre
