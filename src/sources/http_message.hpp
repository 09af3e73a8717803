// What a web server answered, as web archives keep it: status line, headers, body.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/document.hpp"

namespace tidemark::sources {

struct HttpResponse {
  int status = 0;
  std::string type;                // "text/html", without parameters, in lower case
  std::string charset;             // as the server named it, or empty
  std::string transfer, encoding;  // how the body is wrapped, in lower case
  std::string_view body;           // as it came
};

// "text/html; charset=utf-8" → type and charset.
void read_content_type(std::string_view value, std::string& type, std::string& charset);
// What can hold a report.
bool is_text_type(std::string_view type);
// How text of such a type is read.
model::Markup markup_of_type(std::string_view type);

// Fails when it is no answer of a server. `bytes` must outlive the answer.
base::Result<HttpResponse> parse_response(std::string_view bytes);
// The body as the page it was: chunks joined, unpacked from gzip, at most `largest` bytes. Archives
// often undo the wrapping and keep the headers: a body that is not wrapped as they say stays as it
// is.
base::Result<std::string> unwrapped(const HttpResponse& response, std::size_t largest);

}  // namespace tidemark::sources
