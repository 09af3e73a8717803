#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <random>

#include "commands.hpp"
#include "flags.hpp"
#include "proof/timestamp.hpp"

namespace tidemark::cli {
namespace {

struct HeadFlags {
  pipeline::Where where{"."};
  std::string key, file, request, response;
};

// The key of that file, which is made, for its owner alone, when it is missing.
base::Result<proof::SigningKey> key_of(Session& session, const std::string& file) {
  if (session.world().exists(file)) {
    auto text = session.world().read(file, base::kMaxFileBytes);
    if (!text) return text.error();
    auto key = proof::parse_key(*text);
    if (!key) return base::Error{key.error().reason, file};
    return key;
  }
  proof::SigningKey key = proof::make_key();
  mode_t before = ::umask(077);
  auto done = session.world().write(file, proof::to_hex(key.seed) + "\n");
  ::umask(before);
  if (!done) return done.error();
  session.tell(fmt::format("made the signing key {}; its public key is {}", file,
                           proof::to_hex(key.public_key())));
  return key;
}

// The kept head of the log as it is, or a new one.
base::Result<proof::SignedHead> head_of(Session& session, ledger::Ledger& ledger,
                                        const proof::SigningKey& key) {
  auto status = ledger.status(pipeline::kEver);
  if (!status) return status.error();
  auto kept = ledger.heads();
  if (!kept) return kept.error();
  for (const proof::SignedHead& head : *kept) {
    if (head.head == status->head && head.key == key.public_key()) return head;
  }
  proof::SignedHead head = proof::sign(status->head, session.world().now().seconds, key);
  auto done = ledger.keep_head(head);
  if (!done) return done.error();
  return head;
}

// Which of the kept heads the response is of.
void keep_response(Session& session, ledger::Ledger& ledger, const std::string& file) {
  auto bytes = session.world().read(file, base::kMaxFileBytes);
  if (!bytes) return session.refuse(bytes.error());
  auto heads = ledger.heads();
  if (!heads) return session.refuse(heads.error());
  base::Error last{"is of no head of this ledger", file};
  for (const proof::SignedHead& head : *heads) {
    proof::Digest digest = proof::sha256({proof::to_text(head)});
    auto time = proof::stamped_time(*bytes, digest);
    if (!time) {
      last.reason = time.error().reason;
      continue;
    }
    auto done = ledger.keep_stamp({proof::to_hex(digest), *time, *bytes});
    if (!done) return session.refuse(done.error());
    return session.write("",
                         fmt::format("head of {} entries: stamped {}\n", head.head.size, *time));
  }
  session.refuse(last);
}

void run_head(Session& session, const HeadFlags& flags) {
  auto ledger = pipeline::open_existing_ledger(session.world(), flags.where);
  if (!ledger) return session.refuse(ledger.error());
  if (!flags.response.empty()) return keep_response(session, **ledger, flags.response);
  std::string file = flags.key.empty()
                         ? (std::filesystem::path(flags.where.folder) / "signing.key").string()
                         : flags.key;
  auto key = key_of(session, file);
  if (!key) return session.refuse(key.error());
  auto head = head_of(session, **ledger, *key);
  if (!head) return session.refuse(head.error());
  std::string text = proof::to_text(*head);
  session.write(flags.file, text);
  if (flags.request.empty()) return;
  std::random_device random;
  std::uint64_t nonce = std::uint64_t(random()) << 32 | random();
  auto request = proof::timestamp_request(proof::sha256({text}), nonce);
  session.write(flags.request, request);
}

}  // namespace

void add_head(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "head", "Sign what the log holds now, in one line to be kept elsewhere");
  auto flags = std::make_shared<HeadFlags>();
  add_where(*command, flags->where);
  command
      ->add_option("--key", flags->key,
                   "The secret key, made when it is missing (default: DIR/signing.key)")
      ->type_name("FILE");
  command->add_option("-o", flags->file, "The head (default: standard output)")->type_name("FILE");
  command
      ->add_option("--request", flags->request,
                   "Also write a request for a time stamp of the head (RFC 3161)")
      ->type_name("FILE.tsq");
  command
      ->add_option("--response", flags->response,
                   "Keep the time stamp that an authority gave for a head, and do nothing else")
      ->type_name("FILE.tsr");
  command->footer(
      "Who has the head can tell later that the log was neither rewritten nor cut:\n"
      "'tidemark prove --since HEAD'. Send the request to an authority of your choice; its\n"
      "response is checked with 'openssl ts -verify -data HEAD -in RESPONSE -CAfile CERTIFICATE'.\n"
      "Example: tidemark head -C out -o head.json --request head.tsq");
  command->callback([&session, flags] { run_head(session, *flags); });
}

}  // namespace tidemark::cli
