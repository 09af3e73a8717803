// One link of the ledger's hash chain, computed from nothing but the entry's own fields.
//
//   hash(n) = SHA-256( hash(n-1) ‖ {"author":A,"kind":"K","known_at":T,"record":B} )
//
// hash(n-1) enters as 64 hexadecimal digits and is 64 zeros before the first entry; A is a JSON
// string, T seconds since 1970, B the record's canonical JSON as stored. docs/ledger-format.md.
#pragma once

#include <cstdint>
#include <string_view>

#include "proof/digest.hpp"

namespace tidemark::proof {

struct Link {
  std::string_view author;  // UTF-8
  std::string_view kind;
  std::int64_t known_at = 0;
  std::string_view body;
};

inline constexpr Digest kNothingBefore{};

Digest link_hash(const Digest& previous, const Link& link);

// What the Merkle tree has for an entry: the leaf's data is the link's 32 bytes, so that a root
// speaks for the chain too.
Digest leaf_of(const Digest& link);

}  // namespace tidemark::proof
