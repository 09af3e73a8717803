#include "sources/address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace tidemark::sources {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

struct Block {
  Bytes prefix;
  int bits;
};

constexpr Block kOwn4[] = {{{0}, 8},
                           {{10}, 8},
                           {{100, 64}, 10},
                           {{127}, 8},
                           {{169, 254}, 16},
                           {{172, 16}, 12},
                           {{192, 0, 0}, 24},
                           {{192, 0, 2}, 24},
                           {{192, 88, 99}, 24},
                           {{192, 168}, 16},
                           {{198, 18}, 15},
                           {{198, 51, 100}, 24},
                           {{203, 0, 113}, 24},
                           {{224}, 4},
                           {{240}, 4}};

// Of IPv6 only 2000::/3 is given out; of it, these lead elsewhere or nowhere.
constexpr Block kGlobal6 = {{0x20}, 3};
constexpr Block kOwn6[] = {{{0x20, 0x01, 0x00, 0x00}, 23},  // protocols, Teredo
                           {{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
                           {{0x20, 0x02}, 16}};             // 6to4
constexpr Block kMapped4 = {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr Block kNat64 = {{0x00, 0x64, 0xff, 0x9b}, 96};

bool lies_in(const Bytes& address, const Block& block) {
  for (int bit = 0; bit < block.bits; ++bit) {
    std::size_t byte = std::size_t(bit / 8);
    if ((address[byte] ^ block.prefix[byte]) >> (7 - bit % 8) & 1) return false;
  }
  return true;
}

bool is_public4(const Bytes& address) {
  return std::ranges::none_of(kOwn4, [&](const Block& b) { return lies_in(address, b); });
}

bool is_public6(const Bytes& address) {
  if (lies_in(address, kMapped4) || lies_in(address, kNat64)) {
    Bytes inner{};
    std::copy(address.begin() + 12, address.end(), inner.begin());
    return is_public4(inner);
  }
  return lies_in(address, kGlobal6) &&
         std::ranges::none_of(kOwn6, [&](const Block& b) { return lies_in(address, b); });
}

}  // namespace

bool is_public(const sockaddr& address) {
  Bytes bytes{};
  if (address.sa_family == AF_INET) {
    std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in&>(address).sin_addr, 4);
    return is_public4(bytes);
  }
  if (address.sa_family == AF_INET6) {
    std::memcpy(bytes.data(), &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr, 16);
    return is_public6(bytes);
  }
  return false;
}

std::string address_text(const sockaddr& address) {
  char text[INET6_ADDRSTRLEN] = "";
  const void* bytes =
      address.sa_family == AF_INET
          ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in&>(address).sin_addr)
          : &reinterpret_cast<const sockaddr_in6&>(address).sin6_addr;
  inet_ntop(address.sa_family, bytes, text, sizeof text);
  return text;
}

}  // namespace tidemark::sources
