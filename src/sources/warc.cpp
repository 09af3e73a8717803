#include "sources/warc.hpp"

#include <fmt/format.h>

#include <charconv>

#include "model/folding.hpp"
#include "sources/http_message.hpp"

namespace tidemark::sources {
namespace {

constexpr std::string_view kBegin = "WARC/";
// A page may be packed better by the archive than it was on its way, and its headers come with it.
constexpr std::size_t kLargestRecord = model::kLargestDocument + kLargestHeader;

struct Header {
  std::string type, uri, content_type, segment;
  std::optional<std::size_t> length;
};

void read_field(std::string_view line, Header& header) {
  std::size_t colon = std::min(line.find(':'), line.size() - 1);
  std::string name = model::fold_case(line.substr(0, colon));
  std::string_view value = trimmed(line.substr(colon + 1));
  if (name == "warc-type") header.type = model::fold_case(value);
  if (name == "content-type") header.content_type = model::fold_case(value);
  if (name == "warc-segment-number") header.segment = value;
  if (name == "warc-target-uri") {
    if (value.starts_with('<') && value.ends_with('>')) value = value.substr(1, value.size() - 2);
    header.uri = value;
  }
  std::size_t length = 0;
  if (name == "content-length" &&
      std::from_chars(value.data(), value.data() + value.size(), length).ec == std::errc()) {
    header.length = length;
  }
}

class WarcReader {
 public:
  WarcReader(Input& input, GzipReader* members, Records& records)
      : input_(input), members_(members), records_(records) {}

  void read() {
    while (find_record()) {
      Header header;
      if (read_header(header)) read_block(header);
      if (input_.fault()) records_.fault(input_.fault()->reason);
    }
  }

 private:
  // Takes the first line of the next record. What lies before it and is no blank is a fault, told
  // once; behind a broken member the next ones are tried.
  bool find_record() {
    std::string line;
    bool whole = true, told = input_.fault().has_value();
    while (true) {
      while (!input_.fault() && input_.line(line, kLargestHeader, whole)) {
        if (line.starts_with(kBegin)) {
          records_.begin();
          return true;
        }
        if (trimmed(line).empty() || told) continue;
        records_.begin();
        records_.fault("does not begin as a WARC record");
        told = true;
      }
      if (!input_.fault()) return false;
      if (!told) {
        // The end of a member that gave bytes belongs to the record that they were.
        if (!members_ || !members_->gave_bytes() || records_.count() == 0) records_.begin();
        records_.fault(input_.fault()->reason);
        told = true;
      }
      if (!members_ || !members_->next_member()) return false;
      input_.resume();
    }
  }

  bool read_header(Header& header) {
    std::string line;
    bool whole = true;
    for (std::size_t size = 0; size < kLargestHeader; size += line.size()) {
      if (!input_.line(line, kLargestHeader, whole)) break;
      if (trimmed(line).empty()) {
        if (!header.length) records_.fault("does not say how long it is");
        return header.length.has_value();
      }
      read_field(line, header);
    }
    if (!input_.fault()) records_.fault("has no end to its header");
    return false;
  }

  void read_block(const Header& header) {
    bool response = header.type == "response" && header.uri.starts_with("http");
    bool text = header.type == "resource" || header.type == "conversion";
    bool later = !header.segment.empty() && header.segment != "1";
    if ((!response && !text) || later) {
      if (!input_.skip(*header.length) && !input_.fault()) records_.fault("is cut off");
      return;
    }
    std::string block;
    bool whole = input_.take(std::min(*header.length, kLargestRecord), block);
    if (whole && *header.length > kLargestRecord)
      whole = input_.skip(*header.length - kLargestRecord);
    if (input_.fault()) return;
    if (!whole) return records_.fault("is cut off");
    if (response) read_response(header, block);
    else read_text(header, std::move(block));
  }

  void read_response(const Header& header, const std::string& block) {
    auto response = parse_response(block);
    if (!response) return records_.fault(response.error().reason);
    if (response->status != 200 || !is_text_type(response->type)) return;
    if (*header.length > kLargestRecord) return too_large();
    auto page = unwrapped(*response, model::kLargestDocument);
    if (!page) return records_.fault(page.error().reason);
    give(header, std::move(*page), response->type, std::move(response->charset));
  }

  void read_text(const Header& header, std::string block) {
    std::string type, charset;
    read_content_type(header.content_type, type, charset);
    if (!is_text_type(type)) return;
    if (*header.length > kLargestRecord) return too_large();
    give(header, std::move(block), type, std::move(charset));
  }

  void give(const Header& header, std::string bytes, std::string_view type, std::string charset) {
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos) return;
    model::Hints hints;
    hints.url = header.uri;
    std::size_t scheme = header.uri.find("://");
    hints.stem =
        safe_stem(scheme == std::string::npos ? header.uri : header.uri.substr(scheme + 3));
    hints.charset = std::move(charset);
    hints.markup = markup_of_type(type);
    records_.document(std::move(bytes), std::move(hints));
  }

  void too_large() {
    records_.fault(fmt::format("is larger than {} bytes", model::kLargestDocument));
  }

  Input& input_;
  GzipReader* members_;
  Records& records_;
};

}  // namespace

bool looks_like_warc(std::string_view head) { return head.starts_with(kBegin); }

void read_warc(Input& input, GzipReader* members, Records records) {
  WarcReader(input, members, records).read();
}

}  // namespace tidemark::sources
