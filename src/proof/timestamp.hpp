// Time stamps by others (RFC 3161): a request for a digest, and what a response says.
//
// The DER is what `openssl ts` writes and reads. The authority's own signature is not checked here:
// that is for `openssl ts -verify` with the authority's certificate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "proof/digest.hpp"

namespace tidemark::proof {

// Asks for a time stamp with the authority's certificate in it. A nonce of 0 is left out.
std::string timestamp_request(const Digest& digest, std::uint64_t nonce);

// The time that a granted response states for this very digest, "20260714093000Z". Refused: a
// response that grants nothing, or is of another digest.
base::Result<std::string> stamped_time(std::string_view response, const Digest& digest);

}  // namespace tidemark::proof
