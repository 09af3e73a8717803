#include "proof/timestamp.hpp"

#include <optional>

namespace tidemark::proof {
namespace {

using base::Error;
using base::Result;

constexpr std::string_view kSha256("\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01", 11);
enum Tag : unsigned char {
  kBoolean = 0x01,
  kInteger = 0x02,
  kOctets = 0x04,
  kNull = 0x05,
  kObject = 0x06,
  kTime = 0x18,
  kSequence = 0x30,
  kSet = 0x31,
  kExplicit = 0xa0,
};

// REQUIRES: content shorter than 128 bytes, as all of a request is.
std::string der(Tag tag, std::string_view content) {
  std::string made;
  made += char(tag);
  made += char(content.size());
  return made.append(content);
}

std::string der_number(std::uint64_t number) {
  std::string bytes;
  do bytes.insert(bytes.begin(), char(number & 0xff));
  while (number >>= 8);
  if (bytes.front() & 0x80) bytes.insert(bytes.begin(), '\0');  // the sign bit
  return der(kInteger, bytes);
}

// Reads one value after the other; nothing once the bytes are no DER, or of another tag.
class DerReader {
 public:
  explicit DerReader(std::string_view bytes) : rest_(bytes) {}

  std::optional<std::string_view> next(Tag tag) {
    if (rest_.size() < 2 || static_cast<unsigned char>(rest_[0]) != tag) return std::nullopt;
    std::size_t size = static_cast<unsigned char>(rest_[1]), head = 2;
    if (size >= 0x80) {
      std::size_t digits = size & 0x7f;
      if (digits == 0 || digits > 4 || rest_.size() < 2 + digits) return std::nullopt;
      size = 0;
      for (; head < 2 + digits; ++head) size = size << 8 | static_cast<unsigned char>(rest_[head]);
    }
    if (rest_.size() - head < size) return std::nullopt;
    std::string_view content = rest_.substr(head, size);
    rest_.remove_prefix(head + size);
    return content;
  }
  // Into a value of that tag; what follows it is left behind.
  bool enter(Tag tag) {
    auto content = next(tag);
    if (content) rest_ = *content;
    return content.has_value();
  }
  bool skip(Tag tag) { return next(tag).has_value(); }

 private:
  std::string_view rest_;
};

}  // namespace

std::string timestamp_request(const Digest& digest, std::uint64_t nonce) {
  std::string algorithm = der(kSequence, std::string(kSha256) + der(kNull, ""));
  std::string imprint = der(kSequence, algorithm + der(kOctets, bytes_of(digest)));
  std::string fields = der_number(1) + imprint;
  if (nonce != 0) fields += der_number(nonce);
  return der(kSequence, fields + der(kBoolean, "\xff"));
}

Result<std::string> stamped_time(std::string_view response, const Digest& digest) {
  const Error broken{"is no time-stamp response (RFC 3161)"};
  DerReader reply(response);
  if (!reply.enter(kSequence)) return broken;
  auto info = reply.next(kSequence);
  auto status = info ? DerReader(*info).next(kInteger) : std::nullopt;
  if (!status || status->size() != 1) return broken;
  if ((*status)[0] != 0 && (*status)[0] != 1) {  // granted, granted with changes
    return Error{"the authority granted no time stamp"};
  }
  // ContentInfo > SignedData > EncapsulatedContentInfo > TSTInfo
  DerReader token = reply;
  if (!token.enter(kSequence) || !token.skip(kObject) || !token.enter(kExplicit) ||
      !token.enter(kSequence) || !token.skip(kInteger) || !token.skip(kSet) ||
      !token.enter(kSequence) || !token.skip(kObject) || !token.enter(kExplicit) ||
      !token.enter(kOctets) || !token.enter(kSequence) || !token.skip(kInteger) ||
      !token.skip(kObject)) {
    return broken;
  }
  auto imprint = token.next(kSequence);
  if (!imprint || !token.skip(kInteger)) return broken;
  DerReader stamped(*imprint);
  auto algorithm = stamped.next(kSequence), hashed = stamped.next(kOctets);
  auto time = token.next(kTime);
  if (!algorithm || !hashed || !time) return broken;
  if (!algorithm->starts_with(kSha256) || *hashed != bytes_of(digest)) {
    return Error{"the time stamp is of something else"};
  }
  return std::string(*time);
}

}  // namespace tidemark::proof
