#include "sources/container.hpp"

#include <fmt/format.h>

#include "sources/feed.hpp"
#include "sources/gzip.hpp"
#include "sources/input.hpp"
#include "sources/json_lines.hpp"
#include "sources/kind.hpp"
#include "sources/mail.hpp"
#include "sources/record.hpp"
#include "sources/telegram.hpp"
#include "sources/telegram_page.hpp"
#include "sources/warc.hpp"

namespace tidemark::sources {
namespace {

// What an Input has looked ahead into, given again to a reader of its own.
class Unread : public base::Reader {
 public:
  explicit Unread(Input& input) : input_(input) {}
  base::Result<std::size_t> read(char* buffer, std::size_t size) override {
    std::size_t got = input_.some().copy(buffer, size);
    input_.drop(got);
    if (got == 0 && input_.fault()) return *input_.fault();
    return got;
  }

 private:
  Input& input_;
};

void read_document(Input& input, const std::string& path, const model::Hints& hints,
                   const Give& give) {
  model::Document document;
  document.path = path;
  document.hints = hints;
  bool more = input.take(model::kLargestDocument + 1, document.bytes);
  if (input.fault()) return give(base::Error{input.fault()->reason, path});
  if (more) {
    return give(base::Error{fmt::format("is larger than {} bytes", model::kLargestDocument), path});
  }
  give(std::move(document));
}

void read_kind(Kind kind, Input& input, GzipReader* members, const std::string& path,
               const model::Hints& hints, const Give& give) {
  Records records(path, give);
  switch (kind) {
    case Kind::warc: return read_warc(input, members, std::move(records));
    case Kind::mbox: return read_mbox(input, std::move(records));
    case Kind::mail: return read_mail(input, std::move(records));
    case Kind::feed: return read_feed(input, std::move(records));
    case Kind::telegram: return read_telegram(input, std::move(records));
    case Kind::telegram_page: return read_telegram_page(input, std::move(records));
    case Kind::json_lines: return read_json_lines(input, std::move(records));
    case Kind::other_json:
      return records.container_fault("is JSON, but neither a record a line nor Telegram's export");
    case Kind::other_xml: return records.container_fault("is XML, but neither a page nor a feed");
    case Kind::gzip: return records.container_fault("is gzip in gzip, which is not read");
    case Kind::document: return read_document(input, path, hints, give);
  }
}

}  // namespace

void read_container(base::Reader& reader, const std::string& path, const model::Hints& hints,
                    const Give& give) {
  Input input(reader);
  Kind kind = kind_of(input.peek(Input::kLookAhead), path);
  if (kind != Kind::gzip) return read_kind(kind, input, nullptr, path, hints, give);
  Unread packed(input);
  GzipReader members(packed);
  Input unpacked(members);
  std::string name = path.ends_with(".gz") ? path.substr(0, path.size() - 3) : path;
  kind = kind_of(unpacked.peek(Input::kLookAhead), name);
  read_kind(kind, unpacked, &members, path, hints, give);
}

}  // namespace tidemark::sources
