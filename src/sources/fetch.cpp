#include "sources/fetch.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include <memory>
#include <mutex>

#include "base/c_text.hpp"
#include "sources/address.hpp"
#include "sources/http_message.hpp"

namespace tidemark::sources {
namespace {

constexpr long kConnectSeconds = 15;
constexpr long kErrorStatus = 400;

struct Transfer {
  const FetchLimits& limits;
  std::string bytes;
  bool too_large = false;
  std::string refused;  // the address that was not connected with
};

std::size_t store(char* data, std::size_t size, std::size_t count, void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (transfer.bytes.size() + size * count > transfer.limits.bytes) {
    transfer.too_large = true;
    return 0;
  }
  transfer.bytes.append(data, size * count);
  return size * count;
}

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(user);
  if (!transfer.limits.allow_private && !is_public(address->addr)) {
    transfer.refused = address_text(address->addr);
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::string reason_of(CURLcode code, const Transfer& transfer, const char* detail) {
  if (!transfer.refused.empty()) {
    return fmt::format("leads to the private address {}; --allow-private reads it",
                       transfer.refused);
  }
  if (transfer.too_large) return fmt::format("is larger than {} bytes", transfer.limits.bytes);
  if (code == CURLE_TOO_MANY_REDIRECTS) {
    return fmt::format("redirects more than {} times", kMostRedirects);
  }
  if (code == CURLE_OPERATION_TIMEDOUT) {
    return fmt::format("takes longer than {} s", transfer.limits.seconds);
  }
  if (code == CURLE_UNSUPPORTED_PROTOCOL) return "leads to something other than http and https";
  return fmt::format("cannot be fetched: {}", *detail ? detail : curl_easy_strerror(code));
}

}  // namespace

base::Result<Fetched> fetch(const std::string& url, const FetchLimits& limits) {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), &curl_easy_cleanup);
  if (!handle) return base::Error{"cannot be fetched: out of memory", url};
  Transfer transfer{limits, {}, false, {}};
  char detail[CURL_ERROR_SIZE] = "";
  CURL* curl = handle.get();
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kMostRedirects);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, limits.seconds);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, std::min(kConnectSeconds, limits.seconds));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(curl, CURLOPT_USERAGENT, "tidemark");
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, detail);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &store);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &transfer);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, &open_socket);
  curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &transfer);
  if (!limits.allow_private) curl_easy_setopt(curl, CURLOPT_PROXY, "");

  CURLcode code = curl_easy_perform(curl);
  if (code != CURLE_OK) return base::Error{reason_of(code, transfer, detail), url};
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  if (status >= kErrorStatus) return base::Error{fmt::format("answers with {}", status), url};
  Fetched fetched{std::move(transfer.bytes), {}, {}};
  const char *final_url = nullptr, *type = nullptr;
  curl_easy_getinfo(curl, CURLINFO_EFFECTIVE_URL, &final_url);
  curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type);
  fetched.url = base::text_or_empty(final_url);
  std::string media_type;
  read_content_type(base::text_or_empty(type), media_type, fetched.charset);
  return fetched;
}

}  // namespace tidemark::sources
