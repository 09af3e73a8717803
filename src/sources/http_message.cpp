#include "sources/http_message.hpp"

#include <fmt/format.h>

#include <charconv>

#include "model/folding.hpp"
#include "sources/gzip.hpp"
#include "sources/record.hpp"

namespace tidemark::sources {
namespace {

// The next line and its line break, taken off the front.
std::string_view take_line(std::string_view& text) {
  std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return trimmed(line);
}

// False when the body is not in chunks after all. A body that was cut off gives what is there.
bool join_chunks(std::string_view body, std::string& joined) {
  for (bool first = true; !body.empty(); first = false) {
    std::string_view line = take_line(body);
    if (line.empty() && !first) continue;
    std::size_t size = 0;
    auto [end, code] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    bool number =
        code == std::errc() && (end == line.data() + line.size() || *end == ';' || *end == ' ');
    if (!number) return !first;
    if (size == 0) return true;
    joined += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
  }
  return true;
}

bool is_packed(std::string_view body, std::string_view encoding) {
  if (encoding.find("gzip") != encoding.npos) return looks_like_gzip(body);
  return encoding == "deflate" && body.starts_with('\x78');  // zlib's usual first byte
}

}  // namespace

void read_content_type(std::string_view value, std::string& type, std::string& charset) {
  std::string folded = model::fold_case(value);
  std::size_t end = std::min(folded.find(';'), folded.size());
  type = trimmed(std::string_view(folded).substr(0, end));
  std::size_t at = folded.find("charset=", end);
  if (at == folded.npos) return;
  at = std::min(folded.find_first_not_of("\"' ", at + 8), folded.size());
  charset = folded.substr(at, folded.find_first_of("\"'; ", at) - at);
}

bool is_text_type(std::string_view type) {
  return type == "text/html" || type == "text/plain" || type == "application/xhtml+xml";
}

model::Markup markup_of_type(std::string_view type) {
  return type == "text/plain" ? model::Markup::plain : model::Markup::html;
}

base::Result<HttpResponse> parse_response(std::string_view bytes) {
  HttpResponse response;
  std::string_view status = take_line(bytes);
  std::size_t blank = status.find(' ');
  if (!status.starts_with("HTTP/") || blank == status.npos) {
    return base::Error{"holds no answer of a web server"};
  }
  std::from_chars(status.data() + blank + 1, status.data() + status.size(), response.status);
  while (!bytes.empty()) {
    std::string_view line = take_line(bytes);
    if (line.empty()) break;
    std::size_t colon = line.find(':');
    if (colon == line.npos) continue;
    std::string name = model::fold_case(line.substr(0, colon));
    std::string_view value = trimmed(line.substr(colon + 1));
    if (name == "content-type") read_content_type(value, response.type, response.charset);
    if (name == "content-encoding") response.encoding = model::fold_case(value);
    if (name == "transfer-encoding") response.transfer = model::fold_case(value);
  }
  response.body = bytes;
  return response;
}

base::Result<std::string> unwrapped(const HttpResponse& response, std::size_t largest) {
  std::string joined;
  std::string_view body = response.body;
  if (response.transfer.find("chunked") != std::string::npos && join_chunks(body, joined)) {
    body = joined;
  }
  if (is_packed(body, response.encoding)) {
    auto packed = base::memory_reader(std::string(body));
    GzipReader reader(*packed);
    return base::read_all(reader, largest, "");
  }
  if (response.encoding == "br" || response.encoding == "zstd") {
    return base::Error{fmt::format("is packed with {}, which is not read", response.encoding)};
  }
  return std::string(body);
}

}  // namespace tidemark::sources
