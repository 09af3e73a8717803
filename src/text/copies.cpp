#include "text/copies.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "model/folding.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kRunWords = 5;
constexpr std::size_t kBands = 32, kRows = 2;  // of a signature
// Of the texts that share a band with this one the newest are compared: pages of one layout share
// bands by the thousand without being copies.
constexpr std::size_t kMostInBand = 256;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {  // FNV-1a
  return (hash ^ value) * 0x100000001b3u;
}

// Every bit of the value changes every bit of the result (SplitMix64's last step).
constexpr std::uint64_t scattered(std::uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
  return value ^ (value >> 31);
}

struct Orders {
  std::array<std::uint32_t, kBands * kRows> factors, shifts;
};

constexpr Orders kOrders = [] {
  Orders orders{};
  for (std::uint32_t i = 0; i < orders.factors.size(); ++i) {
    orders.factors[i] = std::uint32_t(scattered(2 * i + 1)) | 1;
    orders.shifts[i] = std::uint32_t(scattered(2 * i + 2));
  }
  return orders;
}();

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (unsigned char byte : word) hash = mixed(hash, byte);
  return hash;
}

std::vector<std::uint64_t> words_of(std::string_view text) {
  std::string folded = model::fold_case(text);
  std::vector<std::uint64_t> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size();) {
    CodePoint c = code_point_at(folded, at);
    if (!is_word(c.value)) {
      if (at > begin) words.push_back(hash_of(std::string_view(folded).substr(begin, at - begin)));
      begin = at + c.size;
    }
    at += std::max<std::size_t>(c.size, 1);
  }
  return words;
}

// Sorted, each once. A text of fewer words than a run is one run.
std::vector<std::uint32_t> runs_in(std::string_view text) {
  std::vector<std::uint64_t> words = words_of(text);
  std::vector<std::uint32_t> runs;
  std::size_t length = std::min(kRunWords, words.size());
  for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
    std::uint64_t run = hash_of({});
    for (std::size_t j = i; j < i + length; ++j) run = mixed(run, words[j]);
    runs.push_back(std::uint32_t(scattered(run) >> 32));
  }
  std::ranges::sort(runs);
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

// The smallest of the runs in each of many orders of all runs (h → a·h + b, a odd), put together
// row by row into the keys of bands.
std::array<std::uint64_t, kBands> band_keys(std::span<const std::uint32_t> runs) {
  std::array<std::uint32_t, kBands * kRows> least;
  least.fill(UINT32_MAX);
  for (std::uint32_t run : runs) {
    for (std::size_t i = 0; i < least.size(); ++i) {
      least[i] = std::min(least[i], run * kOrders.factors[i] + kOrders.shifts[i]);
    }
  }
  std::array<std::uint64_t, kBands> keys;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t key = band;
    for (std::size_t row = 0; row < kRows; ++row) {
      key = scattered(key ^ (std::uint64_t(least[band * kRows + row]) << 8));
    }
    keys[band] = key;
  }
  return keys;
}

std::uint64_t key_of_all(std::span<const std::uint32_t> runs) {
  std::uint64_t key = runs.size();
  for (std::uint32_t run : runs) key = scattered(key ^ run);
  return key;
}

std::size_t shared_of(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t shared = 0, i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    shared += a[i] == b[j];
    bool step = a[i] <= b[j], other = b[j] <= a[i];
    i += step, j += other;
  }
  return shared;
}

// Of a text with `own` runs, `shared` of which stand in an original of `theirs`.
bool is_copy(std::size_t shared, std::size_t own, std::size_t theirs) {
  if (shared == own && own == theirs) return true;
  bool taken = double(shared) >= CopyFinder::kCopied * double(own);
  bool carried = double(shared) >= CopyFinder::kCopied * double(theirs) && 2 * shared >= own;
  return shared >= CopyFinder::kLeastRuns && (taken || carried);
}

}  // namespace

CopyFinder::Keys CopyFinder::keys_of(std::string_view text) {
  static_assert(std::tuple_size_v<Keys> == kBands + 1);
  std::vector<std::uint32_t> runs = runs_in(text);
  Keys keys;
  keys.fill(std::uint32_t(key_of_all(runs)));
  if (runs.size() < kLeastRuns) return keys;
  auto bands = band_keys(runs);
  for (std::size_t i = 0; i < kBands; ++i) keys[i + 1] = std::uint32_t(bands[i]);
  return keys;
}

template <typename Visit>
void CopyFinder::Bands::visit(std::uint64_t key, const Visit& visit) const {
  if (heads_.empty()) return;
  std::size_t seen = 0;
  for (std::uint32_t at = heads_[key & (heads_.size() - 1)]; at && seen < kMostInBand;
       at = entries_[at - 1].next) {
    if (entries_[at - 1].key != key) continue;
    visit(entries_[at - 1].text);
    ++seen;
  }
}

void CopyFinder::Bands::grow() {
  heads_.assign(std::max<std::size_t>(1024, 2 * heads_.size()), 0);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::uint32_t& head = heads_[entries_[i].key & (heads_.size() - 1)];
    entries_[i].next = std::exchange(head, i + 1);
  }
}

void CopyFinder::Bands::add(std::uint64_t key, std::uint32_t text) {
  if (entries_.size() >= heads_.size()) grow();
  std::uint32_t& head = heads_[key & (heads_.size() - 1)];
  entries_.push_back({key, text, head});
  head = std::uint32_t(entries_.size());
}

std::optional<std::uint32_t> CopyFinder::nearest(Runs runs,
                                                 std::span<const std::uint64_t> keys) const {
  std::vector<std::uint32_t> near;
  for (std::uint64_t key : keys) {
    bands_.visit(key, [&](std::uint32_t text) { near.push_back(text); });
  }
  std::ranges::sort(near);
  near.erase(std::unique(near.begin(), near.end()), near.end());
  std::optional<std::uint32_t> best;
  std::size_t most = 0;
  for (std::uint32_t text : near) {
    Runs theirs = runs_of(originals_[text]);
    std::size_t shared = shared_of(runs, theirs);
    if (shared <= most || !is_copy(shared, runs.size(), theirs.size())) continue;
    most = shared;
    best = text;
  }
  return best;
}

std::optional<std::string> CopyFinder::add(const std::string& id, std::string_view text) {
  std::vector<std::uint32_t> runs = runs_in(text);
  if (runs.empty()) return std::nullopt;
  auto [equal, is_new] = whole_.try_emplace(key_of_all(runs), std::uint32_t(originals_.size()));
  if (!is_new) return originals_[equal->second].id;
  if (runs.size() >= kLeastRuns) {
    auto keys = band_keys(runs);
    if (auto best = nearest(runs, keys)) {
      equal->second = *best;
      return originals_[*best].id;
    }
    for (std::uint64_t key : keys) bands_.add(key, std::uint32_t(originals_.size()));
  }
  std::size_t begin = runs_.size();
  runs_.insert(runs_.end(), runs.begin(), runs.end());
  originals_.push_back({id, begin, runs_.size()});
  return std::nullopt;
}

}  // namespace tidemark::text
