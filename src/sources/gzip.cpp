#include "sources/gzip.hpp"

#include <fmt/format.h>

#include <cstring>
#include <new>
#include <utility>

namespace tidemark::sources {
namespace {

constexpr std::string_view kMagic = "\x1f\x8b\x08";
constexpr std::size_t kBlock = std::size_t(64) << 10;
constexpr int kGzip = 15 + 32;  // the largest window; gzip or zlib, as the header says

}  // namespace

bool looks_like_gzip(std::string_view head) { return head.starts_with(kMagic); }

GzipReader::GzipReader(base::Reader& packed) : packed_(packed), in_(kBlock, '\0') {
  if (inflateInit2(&stream_, kGzip) != Z_OK) throw std::bad_alloc();
}

GzipReader::~GzipReader() { inflateEnd(&stream_); }

// Makes sure that packed bytes are there; false at their end.
bool GzipReader::fill() {
  if (stream_.avail_in > 0) return true;
  auto got = packed_.read(in_.data(), in_.size());
  if (!got) fault_ = got.error();
  stream_.next_in = reinterpret_cast<Bytef*>(in_.data());
  stream_.avail_in = got ? uInt(*got) : 0;
  return stream_.avail_in > 0;
}

base::Error GzipReader::broken(std::string reason) {
  inside_ = false;
  return base::Error{std::move(reason)};
}

base::Result<std::size_t> GzipReader::read(char* buffer, std::size_t size) {
  if (broken_) return *std::exchange(broken_, std::nullopt);
  stream_.next_out = reinterpret_cast<Bytef*>(buffer);
  stream_.avail_out = uInt(std::min(size, kBlock));
  std::size_t room = stream_.avail_out;
  while (stream_.avail_out == room) {
    if (!fill()) {
      if (fault_) return *fault_;
      if (inside_ && taken_ > 0) return broken("is cut off inside a gzip member");
      return std::size_t(0);
    }
    if (!inside_) {  // behind a whole member: another one, or padding
      if (*stream_.next_in == 0) {
        ++stream_.next_in, --stream_.avail_in;
        continue;
      }
      inflateReset(&stream_);
      given_ = taken_ = 0;
      inside_ = true;
    }
    std::size_t before = stream_.avail_in;
    int state = inflate(&stream_, Z_NO_FLUSH);
    taken_ += before - stream_.avail_in;
    if (state == Z_STREAM_END) inside_ = false;
    else if (state != Z_OK && state != Z_BUF_ERROR) {
      broken_ = broken(fmt::format("is broken gzip: {}", stream_.msg ? stream_.msg : "unreadable"));
      if (stream_.avail_out < room) break;  // what was good comes first
      return *std::exchange(broken_, std::nullopt);
    }
  }
  std::size_t got = room - stream_.avail_out;
  given_ += got;
  if (given_ > kLargestMember || (given_ > kHarmless && given_ / kMostRatio > taken_)) {
    return broken(
        fmt::format("is a gzip member that grows from {} to more than {} bytes", taken_, given_));
  }
  return got;
}

bool GzipReader::next_member() {
  broken_.reset();
  std::size_t matched = 0;
  while (fill()) {
    // The bytes of the magic all differ, so a mismatch can only be a new beginning.
    unsigned char byte = *stream_.next_in;
    if (byte == static_cast<unsigned char>(kMagic[matched])) ++matched;
    else matched = byte == static_cast<unsigned char>(kMagic[0]) ? 1 : 0;
    ++stream_.next_in, --stream_.avail_in;
    if (matched < kMagic.size()) continue;
    inflateReset(&stream_);
    // The magic may have begun in the block before: it is given again from here.
    Bytef* rest = stream_.next_in;
    uInt left = stream_.avail_in;
    std::string magic(kMagic);
    stream_.next_in = reinterpret_cast<Bytef*>(magic.data());
    stream_.avail_in = uInt(magic.size());
    stream_.next_out = reinterpret_cast<Bytef*>(magic.data());
    stream_.avail_out = 0;
    inflate(&stream_, Z_NO_FLUSH);
    stream_.next_in = rest;
    stream_.avail_in = left;
    given_ = 0;
    taken_ = kMagic.size();
    inside_ = true;
    return true;
  }
  return false;
}

}  // namespace tidemark::sources
