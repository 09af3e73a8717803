#include "ledger/run.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include "base/files.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

constexpr int kLevel = 3;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// Making one costs more than packing a report.
ZSTD_CCtx* packing() {
  thread_local std::unique_ptr<ZSTD_CCtx, FreeContext> context = [] {
    std::unique_ptr<ZSTD_CCtx, FreeContext> made(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(made.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(made.get(), ZSTD_c_checksumFlag, 1);
    return made;
  }();
  return context.get();
}

ZSTD_DCtx* unpacking() {
  thread_local std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
  return context.get();
}

}  // namespace

std::string pack(std::string_view bytes) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  std::size_t size =
      ZSTD_compress2(packing(), packed.data(), packed.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size)) throw StoreFailure(ZSTD_getErrorName(size));
  packed.resize(size);
  return packed;
}

std::string unpack(std::string_view packed) {
  unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN ||
      size > base::kMaxFileBytes) {
    throw StoreFailure("holds a record that cannot be unpacked");
  }
  std::string bytes(std::size_t(size), '\0');
  std::size_t got =
      ZSTD_decompressDCtx(unpacking(), bytes.data(), bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) || got != size) {
    throw StoreFailure("holds a record that cannot be unpacked");
  }
  return bytes;
}

std::string pack_bodies(const std::vector<std::string>& bodies) {
  return pack(fmt::format("{}", fmt::join(bodies, "\n")));
}

std::vector<std::string> unpack_bodies(const Run& run) {
  std::string lines = unpack(run.bodies);
  std::vector<std::string> bodies;
  bodies.reserve(run.count());
  for (std::size_t begin = 0;;) {
    std::size_t end = lines.find('\n', begin);
    bodies.push_back(lines.substr(begin, end - begin));
    if (end == std::string::npos) break;
    begin = end + 1;
  }
  if (bodies.size() != run.count()) {
    throw StoreFailure(
        fmt::format("holds {} records for entries {} to {}", bodies.size(), run.first, run.last));
  }
  return bodies;
}

Run read_run(const Rows& row) {
  std::optional<EntryKind> kind = parse_entry_kind(row.text(2));
  if (!kind) {
    throw StoreFailure(
        fmt::format("entry {} has an unknown kind '{}'", row.number(0), row.text(2)));
  }
  Run run{row.number(0), row.number(1), *kind,       {row.number(3)}, row.text(4),
          row.number(5), row.text(6),   row.text(7), row.text(8)};
  if (run.last < run.first || run.hashes.size() != 32 * run.count()) {
    throw StoreFailure(fmt::format("the run of entry {} is out of shape", run.first));
  }
  return run;
}

void write_run(Connection& connection, const Run& run) {
  connection.run(sql::kAppend, run.first, run.last, to_text(run.kind), run.known_at.seconds,
                 std::string_view(run.author), run.of_kind, Blob{run.hashes}, Blob{run.seal},
                 Blob{run.bodies});
}

}  // namespace tidemark::ledger
