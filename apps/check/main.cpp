// tidemark-check: checks a proof that 'tidemark prove' wrote, without the ledger.
// Exit 0: the proof holds; 1: it does not, or a file cannot be read; 2: wrong usage.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "proof/document.hpp"

namespace {

using namespace tidemark;

const char kUsage[] =
    "Usage: tidemark-check PROOF.json [--head HEAD.json] [--key HEX] [--original FILE]\n"
    "  --head      the signed tree head that the proof must end at (of an inclusion), or begin or\n"
    "              end at (of a consistency); kept from elsewhere\n"
    "  --key       the public key that must have signed it\n"
    "  --original  the bytes of the report that the proof is of\n";

int refuse(const std::string& what, const std::string& why) {
  std::fprintf(stderr, "%s: %s\n", what.c_str(), why.c_str());
  return 1;
}

std::optional<std::string> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

bool is_of(const proof::TreeHead& head, std::uint64_t size, const proof::Digest& root) {
  return head.size == size && head.root == root;
}

bool fits(const proof::Inclusion& p, const proof::TreeHead& head) {
  return is_of(head, p.size, p.root);
}
bool fits(const proof::Consistency& p, const proof::TreeHead& head) {
  return is_of(head, p.before, p.root_before) || is_of(head, p.size, p.root);
}

std::string told(const proof::Inclusion& p) {
  return "entry " + std::to_string(p.index + 1) + " (" + p.kind + ") is in the log of " +
         std::to_string(p.size) + " entries";
}
std::string told(const proof::Consistency& p) {
  return "the log of " + std::to_string(p.size) + " entries begins with that of " +
         std::to_string(p.before);
}

// Why the bytes are not those of the report that is proven, or nothing.
std::string fault_of(const proof::Document& document, const std::string& original) {
  const auto* inclusion = std::get_if<proof::Inclusion>(&document.proof);
  if (!inclusion || inclusion->kind != "report") return "the proof is of no report";
  auto record = nlohmann::json::parse(inclusion->record, nullptr, /*allow_exceptions=*/false);
  std::string id = record.is_object() ? record.value("id", "") : "";
  if (id != proof::to_hex(proof::sha256({original}))) return "is not what was taken in";
  return "";
}

struct Arguments {
  std::string proof, head, key, original;
};

std::optional<Arguments> parse(int argc, char** argv) {
  Arguments given;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    std::string* value = word == "--head"       ? &given.head
                         : word == "--key"      ? &given.key
                         : word == "--original" ? &given.original
                                                : nullptr;
    if (value != nullptr) {
      if (++i == argc) return std::nullopt;
      *value = argv[i];
    } else if (given.proof.empty() && !word.starts_with("-")) {
      given.proof = word;
    } else {
      return std::nullopt;
    }
  }
  if (given.proof.empty()) return std::nullopt;
  return given;
}

int check(const Arguments& given) {
  auto text = read(given.proof);
  if (!text) return refuse(given.proof, "cannot be read");
  auto document = proof::parse_document(*text);
  if (!document) return refuse(given.proof, document.error().reason);
  if (auto holds = proof::check(*document); !holds) {
    return refuse(given.proof, holds.error().reason);
  }
  std::optional<proof::SignedHead> head = document->head;
  if (!given.head.empty()) {
    auto kept = read(given.head);
    if (!kept) return refuse(given.head, "cannot be read");
    auto parsed = proof::parse_head(*kept);
    if (!parsed) return refuse(given.head, parsed.error().reason);
    head = *parsed;
    bool fit = std::visit([&](const auto& p) { return fits(p, head->head); }, document->proof);
    if (!fit) return refuse(given.head, "the proof is of another tree");
  }
  if (!given.key.empty()) {
    if (!head) return refuse(given.proof, "has no signed head");
    if (proof::to_hex(head->key) != given.key) return refuse(given.key, "did not sign the head");
  }
  if (!given.original.empty()) {
    auto original = read(given.original);
    if (!original) return refuse(given.original, "cannot be read");
    if (std::string fault = fault_of(*document, *original); !fault.empty()) {
      return refuse(given.original, fault);
    }
  }
  std::string line = std::visit([](const auto& p) { return told(p); }, document->proof);
  std::printf("%s\n", line.c_str());
  if (head) std::printf("signed by %s\n", proof::to_hex(head->key).c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  auto given = parse(argc, argv);
  if (!given) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  return check(*given);
}
