// Proofs as JSON documents that can be checked without the ledger.
//
// Both kinds carry a signed head when the ledger has one of this size. The record stands in its
// entry as a string, so that a checker hashes exactly the bytes that the ledger hashed.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/result.hpp"
#include "proof/head.hpp"
#include "proof/merkle.hpp"

namespace tidemark::proof {

// That an entry is in the log.
struct Inclusion {
  std::string author, kind;
  std::int64_t known_at = 0;
  std::string record;
  Digest previous;          // the hash of the entry before
  std::uint64_t index = 0;  // the entry's number less one
  std::uint64_t size = 0;
  Digest root;
  Path path;
};

// That the log of today begins with the one of then.
struct Consistency {
  std::uint64_t before = 0;
  Digest root_before;
  std::uint64_t size = 0;
  Digest root;
  Path path;
};

struct Document {
  std::variant<Inclusion, Consistency> proof;
  std::optional<SignedHead> head;  // of `size` and `root`
};

std::string to_text(const Document& document);
base::Result<Document> parse_document(std::string_view text);

// Whether it proves what it says; the error tells what does not hold.
base::Result<void> check(const Document& document);

}  // namespace tidemark::proof
