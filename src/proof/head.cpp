#include "proof/head.hpp"

#include <sodium.h>

#include <nlohmann/json.hpp>

namespace tidemark::proof {
namespace {

using base::Error;
using base::Result;
using Json = nlohmann::json;

struct KeyPair {
  unsigned char open[crypto_sign_PUBLICKEYBYTES];
  unsigned char secret[crypto_sign_SECRETKEYBYTES];
};

const unsigned char* raw(const std::string& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

KeyPair pair_of(const SigningKey& key) {
  KeyPair pair;
  crypto_sign_seed_keypair(pair.open, pair.secret, raw(key.seed));
  return pair;
}

Json fields(const SignedHead& head) {
  return {{"chain", to_hex(head.head.chain)},
          {"known_at", head.head.known_at},
          {"root", to_hex(head.head.root)},
          {"signed_at", head.signed_at},
          {"size", head.head.size}};
}

std::string signed_text(const SignedHead& head) {
  return "tidemark tree head 1\n" + fields(head).dump();
}

std::string bytes_at(const Json& json, const char* key, std::size_t size) {
  auto bytes = from_hex(json.at(key).get<std::string>());
  if (!bytes || bytes->size() != size) throw std::invalid_argument(key);
  return *bytes;
}

}  // namespace

std::string SigningKey::public_key() const {
  KeyPair pair = pair_of(*this);
  return {reinterpret_cast<char*>(pair.open), sizeof pair.open};
}

SigningKey make_key() {
  SigningKey key{std::string(crypto_sign_SEEDBYTES, '\0')};
  if (sodium_init() < 0) std::abort();  // no source of randomness: nothing secret can be made
  randombytes_buf(key.seed.data(), key.seed.size());
  return key;
}

Result<SigningKey> parse_key(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  auto seed = from_hex(text);
  if (!seed || seed->size() != crypto_sign_SEEDBYTES) {
    return Error{"is no signing key (want 64 hexadecimal digits)"};
  }
  return SigningKey{*seed};
}

SignedHead sign(const TreeHead& head, std::int64_t signed_at, const SigningKey& key) {
  SignedHead made{head, signed_at, key.public_key(), std::string(crypto_sign_BYTES, '\0')};
  std::string text = signed_text(made);
  KeyPair pair = pair_of(key);
  crypto_sign_detached(reinterpret_cast<unsigned char*>(made.signature.data()), nullptr, raw(text),
                       text.size(), pair.secret);
  return made;
}

bool is_signed(const SignedHead& head) {
  std::string text = signed_text(head);
  return head.key.size() == crypto_sign_PUBLICKEYBYTES &&
         head.signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(raw(head.signature), raw(text), text.size(), raw(head.key)) ==
             0;
}

std::string to_text(const SignedHead& head) {
  Json json = fields(head);
  json["key"] = to_hex(head.key);
  json["signature"] = to_hex(head.signature);
  return json.dump() + "\n";
}

Result<SignedHead> parse_head(std::string_view text) {
  SignedHead head;
  try {
    Json json = Json::parse(text);
    head.head = {json.at("size"), digest_of(bytes_at(json, "root", 32)),
                 digest_of(bytes_at(json, "chain", 32)), json.at("known_at")};
    head.signed_at = json.at("signed_at");
    head.key = bytes_at(json, "key", crypto_sign_PUBLICKEYBYTES);
    head.signature = bytes_at(json, "signature", crypto_sign_BYTES);
  } catch (const std::exception&) {
    return Error{"is no signed tree head"};
  }
  if (!is_signed(head)) return Error{"the signature of this tree head does not fit"};
  return head;
}

}  // namespace tidemark::proof
