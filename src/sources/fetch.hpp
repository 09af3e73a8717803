// A page or feed from the web (libcurl), within limits: http and https only, kLargestDownload
// bytes, kMostSeconds in all, kMostRedirects. Every address that a name or a redirect leads to is
// looked at before it is connected with: private ones are refused unless they are allowed. Without
// that permission no proxy is used, since it would look names up itself.
#pragma once

#include <string>

#include "base/result.hpp"

namespace tidemark::sources {

inline constexpr std::size_t kLargestDownload = std::size_t(64) << 20;
inline constexpr long kMostSeconds = 60;
inline constexpr long kMostRedirects = 5;

struct Fetched {
  std::string bytes;
  std::string url;      // where redirects ended
  std::string charset;  // as the server named it, or empty
};

struct FetchLimits {
  bool allow_private = false;
  std::size_t bytes = kLargestDownload;
  long seconds = kMostSeconds;
};

base::Result<Fetched> fetch(const std::string& url, const FetchLimits& limits);

}  // namespace tidemark::sources
