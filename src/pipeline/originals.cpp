#include "pipeline/originals.hpp"

#include <array>
#include <cstring>
#include <unordered_set>

#include "base/files.hpp"
#include "proof/digest.hpp"

namespace tidemark::pipeline {
namespace {

using base::Result;

constexpr std::string_view kMagic = "tidemark copies 2\n";

struct Head {
  std::int64_t size = 0;  // of the log that is read
  proof::Digest chain{};  // of its last entry
  proof::Digest seal{};   // of what follows
};
struct Original {
  std::int64_t entry = 0;
  text::CopyFinder::Keys keys{};
};

// The file's bytes are those of the records, one after the other: it never leaves its machine.
template <typename T>
void put(std::string& bytes, const T& record) {
  bytes.append(reinterpret_cast<const char*>(&record), sizeof record);
}
template <typename T>
T get(std::string_view bytes, std::size_t at) {
  T record;
  std::memcpy(&record, bytes.data() + at, sizeof record);
  return record;
}

class Kept {
 public:
  explicit Kept(const Observatory& observatory)
      : ledger_(*observatory.ledger), file_(observatory.copies) {}

  // As kept, with what was recorded since.
  Result<void> open() {
    auto world = base::real_world();
    if (!file_.empty() && world->exists(file_)) {
      if (auto bytes = world->read(file_, base::kMaxFileBytes)) bytes_ = std::move(*bytes);
    }
    auto status = ledger_.status(kEver);
    if (!status) return status.error();
    Head now{std::int64_t(status->head.size), status->head.chain, {}};
    if (!is_of_this_ledger(now.size)) begin();
    if (head_.size == now.size) return {};
    auto done = ledger_.visit_reports(head_.size, [&](const model::Known<model::Report>& known) {
      if (known.entry > now.size || !known.record.copy_of.empty()) return;
      put(bytes_, Original{known.entry, text::CopyFinder::keys_of(known.record.text)});
    });
    if (!done) return done;
    head_ = now;
    head_.seal = proof::sha256({records()});
    std::memcpy(bytes_.data() + kMagic.size(), &head_, sizeof head_);
    if (!file_.empty()) (void)world->write(file_, bytes_);  // without it the next time takes longer
    return {};
  }

  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t at = kBegin; at < bytes_.size(); at += sizeof(Original)) {
      visit(get<Original>(bytes_, at));
    }
  }

 private:
  static constexpr std::size_t kBegin = kMagic.size() + sizeof(Head);  // of the records

  std::string_view records() const { return std::string_view(bytes_).substr(kBegin); }

  void begin() {
    head_ = {};
    bytes_ = kMagic;
    put(bytes_, head_);
  }

  bool is_of_this_ledger(std::int64_t size) {
    if (!bytes_.starts_with(kMagic) || bytes_.size() < kBegin) return false;
    head_ = get<Head>(bytes_, kMagic.size());
    if (head_.seal != proof::sha256({records()}) || head_.size < 1 || head_.size > size) {
      return false;
    }
    auto last = ledger_.entry(head_.size);
    return last.ok() && last->hash == head_.chain;
  }

  ledger::Ledger& ledger_;
  std::string file_, bytes_;
  Head head_;
};

// Most keys are of none: a bit for each remainder says so at once.
class KeySet {
 public:
  void add(std::uint32_t key) {
    keys_.insert(key);
    maybe_[key % kBits] = true;
  }
  bool has(std::uint32_t key) const { return maybe_[key % kBits] && keys_.contains(key); }

 private:
  static constexpr std::size_t kBits = 1 << 16;
  std::vector<bool> maybe_ = std::vector<bool>(kBits);
  std::unordered_set<std::uint32_t> keys_;
};

}  // namespace

Result<text::CopyFinder> finder_for(const std::vector<std::string_view>& texts,
                                    const Observatory& observatory) {
  text::CopyFinder finder;
  if (texts.empty()) return finder;
  Kept kept(observatory);
  if (auto done = kept.open(); !done) return done.error();
  KeySet wanted;
  for (std::string_view text : texts) {
    for (std::uint32_t key : text::CopyFinder::keys_of(text)) wanted.add(key);
  }
  std::vector<std::int64_t> entries;
  kept.for_each([&](const Original& original) {
    for (std::uint32_t key : original.keys) {
      if (!wanted.has(key)) continue;
      entries.push_back(original.entry);
      break;
    }
  });
  for (std::int64_t entry : entries) {
    auto found = observatory.ledger->report_at(entry);
    if (!found) return found.error();
    finder.add(found->record.id, found->record.text);
  }
  return finder;
}

}  // namespace tidemark::pipeline
