// Which network addresses are nobody's but the reader's own: loopback, private, link-local, and all
// others that no public server can have (IANA's special-purpose registries, RFC 6890).
#pragma once

#include <sys/socket.h>

#include <string>

namespace tidemark::sources {

bool is_public(const sockaddr& address);
std::string address_text(const sockaddr& address);

}  // namespace tidemark::sources
