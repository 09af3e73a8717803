// Test helper: what a container's bytes give, one line for each document or error.
#pragma once

#include <string>
#include <string_view>

#include "sources/container.hpp"
#include "sources/testing/gzipped.hpp"

namespace tidemark::sources {

// "record 1 [stem] 2017-06-10 outlet=… title=… …: text", or the error.
inline std::string line_of(const base::Result<model::Document>& got) {
  if (!got) return got.error().to_text();
  const model::Hints& hints = got->hints;
  std::string line = got->path;
  auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) line += std::string(" ") + name + value;
  };
  add("#", hints.stem);
  add("on ", hints.published ? hints.published->to_text() : "");
  add("outlet=", hints.outlet);
  add("origin=", hints.origin);
  add("author=", hints.author);
  add("url=", hints.url);
  add("lang=", hints.language);
  add("charset=", hints.charset);
  if (hints.markup == model::Markup::html) line += " html";
  std::string text(got->text());
  for (char& c : text) c = c == '\n' || c == '\r' ? '/' : c;
  return line + ": " + text;
}

// Read as a file of this name, a few bytes at a time when `slowly`: blocks must not matter.
inline std::string read_bytes(std::string_view bytes, const std::string& path = "in",
                              bool slowly = false) {
  class Slow : public base::Reader {
   public:
    explicit Slow(std::string_view all) : all_(all) {}
    base::Result<std::size_t> read(char* buffer, std::size_t size) override {
      std::size_t got = all_.copy(buffer, std::min<std::size_t>(size, 7));
      all_.remove_prefix(got);
      return got;
    }

   private:
    std::string_view all_;
  };
  std::string told;
  auto fast = base::memory_reader(std::string(bytes));
  Slow slow(bytes);
  base::Reader& reader = slowly ? static_cast<base::Reader&>(slow) : *fast;
  read_container(reader, path, {},
                 [&](base::Result<model::Document> got) { told += line_of(got) + "\n"; });
  return told;
}

}  // namespace tidemark::sources
