// Gzip, member by member, as it is read (zlib).
//
// A member may not grow to more than kLargestMember bytes, nor, once it has given kHarmless bytes,
// to more than kMostRatio times what it was packed into: such a member is no text but a trap. After
// an error, next_member() goes on behind the broken member.
#pragma once

#include <zlib.h>

#include <optional>
#include <string>

#include "base/files.hpp"

namespace tidemark::sources {

bool looks_like_gzip(std::string_view head);

class GzipReader : public base::Reader {
 public:
  static constexpr std::size_t kHarmless = std::size_t(16) << 20;
  static constexpr std::size_t kMostRatio = 100;
  static constexpr std::size_t kLargestMember = std::size_t(16) << 30;

  explicit GzipReader(base::Reader& packed);
  ~GzipReader() override;
  GzipReader(const GzipReader&) = delete;
  GzipReader& operator=(const GzipReader&) = delete;

  base::Result<std::size_t> read(char* buffer, std::size_t size) override;
  // Of the member that is being read.
  bool gave_bytes() const { return given_ > 0; }
  // Finds the next place that looks like the beginning of a member; false when there is none.
  bool next_member();

 private:
  bool fill();
  base::Error broken(std::string reason);

  base::Reader& packed_;
  std::string in_;
  z_stream stream_{};
  std::size_t given_ = 0, taken_ = 0;  // of this member
  bool inside_ = true, any_ = false;
  std::optional<base::Error> broken_;  // this member, told with the next reading
  std::optional<base::Error> fault_;   // of what is packed
};

}  // namespace tidemark::sources
