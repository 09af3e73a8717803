#include "names/near_names.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace tidemark::names {
namespace {

constexpr std::size_t kMostEdits = 2;
constexpr std::size_t kLongestKey = 64;  // longer ones are no names

struct Segment {
  std::size_t begin, size;
};

// Segment `i` of `count` of a key of so many letters; the last ones are longer by one.
Segment segment(std::size_t letters, std::size_t count, std::size_t i) {
  std::size_t size = letters / count, longer = letters % count, first_longer = count - longer;
  return {i * size + (i > first_longer ? i - first_longer : 0), size + (i >= first_longer)};
}

std::uint64_t hash(std::u32string_view letters, std::uint64_t seed) {
  return base::hash_of(
      {reinterpret_cast<const char*>(letters.data()), letters.size() * sizeof(char32_t)}, seed);
}

std::uint64_t segment_hash(std::u32string_view letters, std::size_t length, std::size_t i) {
  return hash(letters, length * 8 + i + 1);
}

// Whether b is a with two neighbours swapped.
bool swapped(std::u32string_view a, std::u32string_view b) {
  if (a.size() != b.size()) return false;
  auto [x, y] = std::ranges::mismatch(a, b);
  if (a.end() - x < 2 || x[0] != y[1] || x[1] != y[0]) return false;
  return std::equal(x + 2, a.end(), y + 2);
}

}  // namespace

std::size_t edits_borne(std::size_t letters) {
  return letters < 5 ? 0 : letters < 8 ? 1 : kMostEdits;
}

std::u32string letters_of(std::string_view utf8) {
  std::u32string letters;
  auto size = std::int32_t(utf8.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(utf8.data(), at, size, c);
    letters += char32_t(c);
  }
  return letters;
}

std::size_t bounded_distance(std::u32string_view a, std::u32string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most || b.size() > kLongestKey) return most + 1;
  // Rows of the usual table; only a band of 2 * most + 1 cells around the diagonal can stay in
  // bounds.
  std::array<std::size_t, kLongestKey + 1> row;
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t low = i > most ? i - most : 1, high = std::min(b.size(), i + most);
    std::size_t diagonal = row[low - 1];
    row[low - 1] = low == 1 ? i : most + 1;
    std::size_t least = row[low - 1];
    for (std::size_t j = low; j <= high; ++j) {
      std::size_t above = j < i + most ? row[j] : most + 1;
      std::size_t cell = std::min({diagonal + (a[i - 1] != b[j - 1]), above + 1, row[j - 1] + 1});
      diagonal = row[j];
      row[j] = cell;
      least = std::min(least, cell);
    }
    if (least > most) return most + 1;
  }
  return std::min(row[b.size()], most + 1);
}

bool are_near(std::u32string_view a, std::u32string_view b, std::size_t& edits) {
  std::size_t most = edits_borne(std::min(a.size(), b.size()));
  if (most == 0 || std::max(a.size(), b.size()) > kLongestKey) return false;
  edits = swapped(a, b) ? 1 : bounded_distance(a, b, most);
  return edits > 0 && edits <= most;
}

void NearNames::add(std::string_view key, Id id) {
  std::u32string letters = letters_of(key);
  std::size_t parts = edits_borne(letters.size()) + 1;
  if (parts == 1 || letters.size() > kLongestKey) return;
  auto number = std::uint32_t(keys_.size());
  for (std::size_t i = 0; i < parts; ++i) {
    Segment s = segment(letters.size(), parts, i);
    segments_.add(
        segment_hash(std::u32string_view(letters).substr(s.begin, s.size), letters.size(), i),
        number);
  }
  whole_.add(hash(letters, 0), number);
  keys_.push_back({std::move(letters), id});
}

std::vector<NearNames::Near> NearNames::find(std::string_view key) const {
  const std::u32string letters = letters_of(key);
  const std::size_t size = letters.size();
  if (edits_borne(size) == 0 || size > kLongestKey) return {};
  std::vector<std::uint32_t> alike;  // may hold a key several times
  auto take = [&](std::uint32_t number) {
    alike.push_back(number);
    return true;
  };
  for (std::size_t length = size - kMostEdits; length <= size + kMostEdits; ++length) {
    std::size_t parts = edits_borne(length) + 1;
    if (parts == 1) continue;
    for (std::size_t i = 0; i < parts; ++i) {
      Segment s = segment(length, parts, i);
      // Edits before the segment move it, and so do those after it, seen from the end.
      auto begin = std::ptrdiff_t(s.begin), longer = std::ptrdiff_t(size) - std::ptrdiff_t(length);
      auto before = std::ptrdiff_t(i), after = std::ptrdiff_t(parts - 1 - i);
      std::ptrdiff_t low = std::max({std::ptrdiff_t(0), begin - before, begin + longer - after});
      std::ptrdiff_t high = std::min(
          {std::ptrdiff_t(size) - std::ptrdiff_t(s.size), begin + before, begin + longer + after});
      for (std::ptrdiff_t at = low; at <= high; ++at) {
        std::u32string_view piece = std::u32string_view(letters).substr(std::size_t(at), s.size);
        segments_.each(segment_hash(piece, length, i), take);
      }
    }
  }
  std::u32string swapped = letters;
  for (std::size_t i = 0; i + 1 < size; ++i) {
    std::swap(swapped[i], swapped[i + 1]);
    whole_.each(hash(swapped, 0), take);
    std::swap(swapped[i], swapped[i + 1]);
  }
  std::ranges::sort(alike);
  alike.erase(std::unique(alike.begin(), alike.end()), alike.end());
  std::vector<Near> found;
  for (std::uint32_t number : alike) {
    std::size_t edits = 0;
    if (are_near(letters, keys_[number].letters, edits)) found.push_back({keys_[number].id, edits});
  }
  std::ranges::stable_sort(found, {}, &Near::edits);
  return found;
}

}  // namespace tidemark::names
