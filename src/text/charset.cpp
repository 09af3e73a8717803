#include "text/charset.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "model/folding.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::ByteRange;

constexpr std::size_t kSample = std::size_t(64) << 10;      // bytes that detection looks at
constexpr std::size_t kDeclaration = std::size_t(2) << 10;  // bytes in which a page names its set
constexpr std::ptrdiff_t kStrayControls = 3;                // that even a short text may hold
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_control(unsigned char c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') || c == 0x7F;
}

bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != bytes.npos) return true;
  auto controls = std::count_if(bytes.begin(), bytes.end(),
                                [](char c) { return is_control(static_cast<unsigned char>(c)); });
  return controls > kStrayControls && std::size_t(controls) * 100 > bytes.size();
}

void append(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, std::size_t(length));
}

MappedText from_utf16(std::string_view bytes, bool little) {
  MappedText mapped;
  auto unit = [&](std::size_t at) {
    auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
    return char16_t(little ? a | b << 8 : a << 8 | b);
  };
  std::string piece;
  for (std::size_t at = 2; at + 1 < bytes.size();) {
    std::size_t size = 2;
    UChar32 c = unit(at);
    if (U16_IS_LEAD(c) && at + 3 < bytes.size() && U16_IS_TRAIL(unit(at + 2))) {
      c = U16_GET_SUPPLEMENTARY(c, unit(at + 2));
      size = 4;
    } else if (U16_IS_SURROGATE(c)) {
      c = 0xFFFD;
    }
    piece.clear();
    append(piece, c);
    mapped.add(piece, {at, at + size});
    at += size;
  }
  return mapped;
}

struct Validity {
  std::size_t good = 0;  // characters of more than one byte
  std::size_t bad = 0;   // bytes that belong to none
};

Validity validity(std::string_view bytes) {
  Validity found;
  for (std::size_t at = 0; at < bytes.size();) {
    if (std::size_t run = ascii_run(bytes, at)) {
      at += run;
      continue;
    }
    CodePoint c = code_point_at(bytes, at);
    if (c.size > 1) ++found.good;
    else if (c.value == 0xFFFD) ++found.bad;
    at += c.size;
  }
  return found;
}

MappedText repaired(std::string_view bytes, std::size_t begin) {
  MappedText mapped;
  std::size_t good = begin;
  mapped.text.reserve(bytes.size());
  for (std::size_t at = begin; at < bytes.size();) {
    if (std::size_t run = ascii_run(bytes, at)) {
      at += run;
      continue;
    }
    CodePoint c = code_point_at(bytes, at);
    if (c.size == 1 && c.value == 0xFFFD) {
      if (good < at) mapped.add(bytes.substr(good, at - good), {good, at});
      mapped.add(kReplacement, {at, at + 1});
      good = at + 1;
    }
    at += c.size;
  }
  if (good < bytes.size()) mapped.add(bytes.substr(good), {good, bytes.size()});
  return mapped;
}

// The set that a page names in its head, or "".
std::string declared(std::string_view bytes) {
  std::string head = model::fold_case(bytes.substr(0, kDeclaration));
  std::size_t at = head.find("charset=");
  if (at == head.npos && head.starts_with("<?xml")) at = head.find("encoding=");
  if (at == head.npos) return "";
  at = head.find_first_not_of("\"' ", head.find('=', at) + 1);
  if (at == head.npos) return "";
  return head.substr(at, head.find_first_of("\"' />;", at) - at);
}

std::string detected(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                      &ucsdet_close);
  ucsdet_setText(detector.get(), bytes.data(), std::int32_t(std::min(bytes.size(), kSample)),
                 &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    std::string name = ucsdet_getName(matches[i], &status);
    if (name.starts_with("windows-125") || name.starts_with("ISO-8859-")) return name;
  }
  return "windows-1252";
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// Nothing when ICU knows no set of that name.
Converter converter_of(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  return {U_FAILURE(status) ? nullptr : converter, &ucnv_close};
}

// Character by character, so that each leads back to its own bytes.
MappedText converted(std::string_view bytes, UConverter* converter) {
  MappedText mapped;
  std::string piece;
  const char *at = bytes.data(), *end = at + bytes.size();
  while (at < end) {
    std::size_t begin = std::size_t(at - bytes.data());
    UErrorCode status = U_ZERO_ERROR;
    UChar32 c = ucnv_getNextUChar(converter, &at, end, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;  // only a change of state was left
    piece.clear();
    append(piece, U_FAILURE(status) || U_IS_SURROGATE(c) ? 0xFFFD : c);
    mapped.add(piece, {begin, std::size_t(at - bytes.data())});
  }
  return mapped;
}

// What each byte of an 8-bit set means, asked once; nothing when the set has longer characters.
std::optional<std::array<UChar32, 256>> table_of(UConverter* converter) {
  if (ucnv_getMaxCharSize(converter) != 1) return std::nullopt;
  std::array<UChar32, 256> table{};
  for (int byte = 0; byte < 256; ++byte) {
    char source = char(byte);
    const char* at = &source;
    UErrorCode status = U_ZERO_ERROR;
    UChar32 c = ucnv_getNextUChar(converter, &at, at + 1, &status);
    table[std::size_t(byte)] = U_FAILURE(status) ? 0xFFFD : c;
  }
  return table;
}

MappedText from_table(std::string_view bytes, const std::array<UChar32, 256>& table) {
  MappedText mapped;
  std::string piece;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    piece.clear();
    append(piece, table[static_cast<unsigned char>(bytes[at])]);
    mapped.add(piece, {at, at + 1});
  }
  return mapped;
}

// UTF-16 without a mark, and sets that shift between states, look like something else by their
// bytes.
bool must_be_converted(std::string_view charset) {
  std::string name = model::fold_case(charset);
  return name.starts_with("utf-16") || name.starts_with("utf-32") ||
         name.starts_with("iso-2022-") || name == "utf-7" || name == "hz-gb-2312";
}

}  // namespace

base::Result<MappedText> to_utf8(std::string_view bytes, std::string_view charset) {
  bool little = bytes.starts_with("\xFF\xFE");
  if (little || bytes.starts_with("\xFE\xFF")) {
    MappedText mapped = from_utf16(bytes, little);
    if (is_binary(mapped.text)) return base::Error{"is binary, not text"};
    return mapped;
  }
  if (must_be_converted(charset)) {
    if (auto converter = converter_of(std::string(charset))) {
      MappedText mapped = converted(bytes, converter.get());
      if (is_binary(mapped.text)) return base::Error{"is binary, not text"};
      return mapped;
    }
  }
  if (is_binary(bytes)) return base::Error{"is binary, not text"};
  std::size_t begin = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  Validity found = validity(bytes);
  if (found.bad == 0 || begin || found.good >= found.bad) return repaired(bytes, begin);
  std::string name = charset.empty() ? declared(bytes) : std::string(charset);
  Converter converter = converter_of(name);
  if (!converter) converter = converter_of(detected(bytes));
  if (!converter) return repaired(bytes, begin);
  auto table = table_of(converter.get());
  return table ? from_table(bytes, *table) : converted(bytes, converter.get());
}

}  // namespace tidemark::text
