// Tree heads: what a ledger held, in one line that can be signed, kept elsewhere and time-stamped.
//
// The signature is Ed25519 (RFC 8032, through libsodium) over "tidemark tree head 1\n" and the
// canonical JSON of every field but `key` and `signature`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "proof/digest.hpp"

namespace tidemark::proof {

struct TreeHead {
  std::uint64_t size = 0;     // entries
  Digest root;                // of the Merkle tree
  Digest chain;               // the last entry's hash
  std::int64_t known_at = 0;  // of the last entry; seconds since 1970
  bool operator==(const TreeHead&) const = default;
};

struct SignedHead {
  TreeHead head;
  std::int64_t signed_at = 0;
  std::string key;        // public, 32 bytes
  std::string signature;  // 64 bytes
  bool operator==(const SignedHead&) const = default;
};

// A secret key as its seed of 32 bytes; in its file 64 hexadecimal digits and a line break.
struct SigningKey {
  std::string seed;
  std::string public_key() const;
};
SigningKey make_key();
base::Result<SigningKey> parse_key(std::string_view text);

SignedHead sign(const TreeHead& head, std::int64_t signed_at, const SigningKey& key);
bool is_signed(const SignedHead& head);

// One line of canonical JSON with its line break: the bytes of the head's file, which are those
// that a time stamp is of.
std::string to_text(const SignedHead& head);
// A head whose signature does not fit is refused.
base::Result<SignedHead> parse_head(std::string_view text);

}  // namespace tidemark::proof
