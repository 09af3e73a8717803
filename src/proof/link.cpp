#include "proof/link.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "proof/merkle.hpp"

namespace tidemark::proof {

Digest link_hash(const Digest& previous, const Link& link) {
  // Written out rather than dumped, because the record is canonical already; the keys are in order.
  std::string author =
      nlohmann::json(link.author).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string head = fmt::format(R"({{"author":{},"kind":"{}","known_at":{},"record":)", author,
                                 link.kind, link.known_at);
  return sha256({to_hex(previous), head, link.body, "}"});
}

Digest leaf_of(const Digest& link) { return leaf_hash(bytes_of(link)); }

}  // namespace tidemark::proof
