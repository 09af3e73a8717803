#include "ledger/testing/forgetful_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <string>

namespace tidemark::ledger::testing {
namespace {

constexpr std::size_t kPiece =
    65'536;  // SQLite's own file system takes no more than 128 KB at once

// A file as its writers see it; the disk has what it had at the last sync.
struct Image {
  std::mutex mutex;
  std::string bytes;
  bool is_dirty = false;
};

struct File {
  sqlite3_file base;
  std::shared_ptr<Image> image;
  sqlite3_file* real;  // stands behind this struct
};

sqlite3_vfs* real_vfs() {
  static sqlite3_vfs* found = sqlite3_vfs_find("unix");
  return found;
}

// One image for each path, whoever opens it.
std::shared_ptr<Image> image_of(const std::string& path, bool drop = false) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<Image>> images;
  std::lock_guard lock(mutex);
  if (drop) images.erase(path);
  else if (!images.contains(path)) images[path] = std::make_shared<Image>();
  return drop ? nullptr : images[path];
}

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

sqlite3_file* real(sqlite3_file* file) { return of(file).real; }

int close_file(sqlite3_file* file) {
  int code = real(file)->pMethods->xClose(real(file));
  of(file).~File();
  return code;
}

int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  Image& image = *of(file).image;
  std::lock_guard lock(image.mutex);
  std::memset(to, 0, std::size_t(size));
  if (std::size_t(at) >= image.bytes.size()) return SQLITE_IOERR_SHORT_READ;
  std::size_t got = image.bytes.copy(static_cast<char*>(to), std::size_t(size), std::size_t(at));
  return got == std::size_t(size) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  Image& image = *of(file).image;
  std::lock_guard lock(image.mutex);
  std::size_t end = std::size_t(at) + std::size_t(size);
  if (image.bytes.size() < end) image.bytes.resize(end);
  std::memcpy(image.bytes.data() + at, from, std::size_t(size));
  image.is_dirty = true;
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  Image& image = *of(file).image;
  std::lock_guard lock(image.mutex);
  image.bytes.resize(std::size_t(size));
  image.is_dirty = true;
  return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int flags) {
  Image& image = *of(file).image;
  std::lock_guard lock(image.mutex);
  if (!image.is_dirty) return SQLITE_OK;
  const sqlite3_io_methods* disk = real(file)->pMethods;
  int code = SQLITE_OK;
  for (std::size_t at = 0; at < image.bytes.size() && code == SQLITE_OK; at += kPiece) {
    int size = int(std::min(kPiece, image.bytes.size() - at));
    code = disk->xWrite(real(file), image.bytes.data() + at, size, sqlite3_int64(at));
  }
  if (code == SQLITE_OK) code = disk->xTruncate(real(file), sqlite3_int64(image.bytes.size()));
  if (code == SQLITE_OK) code = disk->xSync(real(file), flags);
  image.is_dirty = code != SQLITE_OK;
  return code;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  std::lock_guard lock(of(file).image->mutex);
  *size = sqlite3_int64(of(file).image->bytes.size());
  return SQLITE_OK;
}

// What concerns no contents is the real file's.
const sqlite3_io_methods kMethods = {
    2,
    close_file,
    read_file,
    write_file,
    truncate_file,
    sync_file,
    file_size,
    [](sqlite3_file* f, int lock) { return real(f)->pMethods->xLock(real(f), lock); },
    [](sqlite3_file* f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); },
    [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file*) { return 0; },  // no promise about what survives
    [](sqlite3_file* f, int region, int size, int extend, void volatile** out) {
      return real(f)->pMethods->xShmMap(real(f), region, size, extend, out);
    },
    [](sqlite3_file* f, int offset, int n, int flags) {
      return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
    },
    [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    [](sqlite3_file* f, int del) { return real(f)->pMethods->xShmUnmap(real(f), del); },
    nullptr,
    nullptr};

void load(File& file) {
  std::lock_guard lock(file.image->mutex);
  sqlite3_int64 size = 0;
  file.real->pMethods->xFileSize(file.real, &size);
  if (file.image->is_dirty || size == 0 || !file.image->bytes.empty()) return;
  file.image->bytes.resize(std::size_t(size));
  std::string& bytes = file.image->bytes;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    int piece = int(std::min(kPiece, bytes.size() - at));
    file.real->pMethods->xRead(file.real, bytes.data() + at, piece, sqlite3_int64(at));
  }
}

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* memory, int flags, int* out) {
  File* file = new (memory) File{};
  file->real = reinterpret_cast<sqlite3_file*>(file + 1);
  int code = real_vfs()->xOpen(real_vfs(), path, file->real, flags, out);
  if (code != SQLITE_OK) {
    file->~File();
    memory->pMethods = nullptr;
    return code;
  }
  file->image = path == nullptr ? std::make_shared<Image>() : image_of(path);
  load(*file);
  file->base.pMethods = &kMethods;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* path, int sync) {
  image_of(path, /*drop=*/true);
  return real_vfs()->xDelete(real_vfs(), path, sync);
}

}  // namespace

void forget_unsynced_writes() {
  static sqlite3_vfs vfs = *real_vfs();
  vfs.zName = "forgetful";
  vfs.szOsFile = int(sizeof(File)) + real_vfs()->szOsFile;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  sqlite3_vfs_register(&vfs, /*makeDflt=*/1);
}

}  // namespace tidemark::ledger::testing
